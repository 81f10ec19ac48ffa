// What the evidence of two lines of defence has in common (indep of README.md here): the same runs, by
// whatever id they are recorded, and the same groups, datasets and graders, however they are spelt.
import type { Case, Evidence } from '../model/case.ts';
import { names } from './sentences.ts';
import { remember } from './structure.ts';
import type { Shared, SharedCause, SharedLabel, SharedRun } from './types.ts';
import { labelKey } from './words.ts';

/** The records of a run; sorted. */
export function recordsOf(run: SharedRun): string[] {
  return [...new Set([...run.control, ...run.propensity])].sort();
}

/** "E-08", or "E-02 and E-06 (one run or file)": what both lines rest on, told for people. */
export function runWords(c: Case, run: SharedRun): string {
  const ids = recordsOf(run);
  return ids.length === 1 ? names(c, ids) : `${names(c, ids)} (one run or file)`;
}

/**
 * Evidence of both lines: the same record, or records of one run. Records that share a mark are of
 * one run, and so is what shares one with any of them. In the order of the ids.
 */
export function sharedRunsOf(
  c: Case,
  control: readonly string[],
  propensity: readonly string[],
): SharedRun[] {
  const runMarks = marking(c, [...control, ...propensity]);
  const ofControl = marksOf(runMarks, control);
  const ofPropensity = marksOf(runMarks, propensity);
  const left = new Set([...ofControl.keys()].filter((mark) => ofPropensity.has(mark)).sort());
  return [...left].flatMap((first) => {
    if (!left.delete(first)) return [];
    const sides = { control: new Set<string>(), propensity: new Set<string>() };
    const queue = [first];
    for (const mark of queue) {
      for (const [side, marks] of [
        [sides.control, ofControl],
        [sides.propensity, ofPropensity],
      ] as const) {
        for (const id of marks.get(mark) ?? []) {
          if (side.has(id)) continue;
          side.add(id);
          queue.push(...runMarks(id).filter((other) => left.delete(other)));
        }
      }
    }
    return [{ control: [...sides.control].sort(), propensity: [...sides.propensity].sort() }];
  });
}

function marksOf(
  runMarks: (id: string) => readonly string[],
  ids: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const id of ids) {
    for (const mark of new Set(runMarks(id))) remember(found, mark, (): string[] => []).push(id);
  }
  return found;
}

/** What tells runs: the record's id, its run, the digest of its log and of its artefacts. */
function marking(c: Case, ids: readonly string[]): (id: string) => readonly string[] {
  const parts = new Map<string, Set<string>>();
  for (const id of ids) {
    for (const [whole, part] of tellsOf(c, id)) {
      if (part !== '') remember(parts, whole, () => new Set<string>()).add(part);
    }
  }
  // A record that names no part may be of any, so it shares with all of them.
  return (id) => [
    `id ${id}`,
    ...tellsOf(c, id).flatMap(([whole, part]) =>
      part !== ''
        ? [`${whole} ${part}`]
        : [whole, ...[...(parts.get(whole) ?? [])].map((one) => `${whole} ${one}`)],
    ),
  ];
}

/**
 * A run and the task in it, a log and the task or row in it: tools give all tasks of one call the same
 * runId, and several tasks one file; different tasks are different evaluations.
 */
function tellsOf(c: Case, id: string): (readonly [whole: string, part: string])[] {
  const { runId, taskId, logDigest, log, artefacts } = c.evidence.get(id) ?? {};
  const run = labelKey(runId ?? '');
  const inLog = [log?.task, log?.row].filter((one) => one !== undefined).join(' ');
  const tells: (readonly [string, string])[] = [];
  if (run !== '') tells.push([`run ${run}`, labelKey(taskId ?? '')]);
  if (logDigest) tells.push([`digest ${logDigest.toLowerCase()}`, labelKey(inLog)]);
  for (const { sha256 } of artefacts ?? []) {
    if (sha256) tells.push([`digest ${sha256.toLowerCase()}`, '']);
  }
  return tells;
}

type Labels<K> = readonly (readonly [K, (e: Evidence) => readonly string[] | undefined])[];

/** What no evidence of one line may share with the other's (indep of README.md here). */
const LABELS: Labels<SharedLabel['kind']> = [
  ['group', (e) => e.independenceGroups],
  ['dataset', (e) => e.datasets],
  ['grader', (e) => e.graders],
];

/** Common causes that indep does not name: they weaken, and are told beside it (IND-05). */
const CAUSES: Labels<SharedCause['kind']> = [
  ['modelOrganism', (e) => e.modelOrganisms],
  ['vendor', (e) => (e.vendor === undefined ? [] : [e.vendor])],
];

/** Labels that evidence of both lines bears, as the control line's first evidence writes them. */
export function sharedLabelsOf(
  c: Case,
  control: readonly string[],
  propensity: readonly string[],
): SharedLabel[] {
  return sharedBy(LABELS, c, control, propensity);
}

/** Model organisms and vendors that evidence of both lines names. */
export function sharedCausesOf(
  c: Case,
  control: readonly string[],
  propensity: readonly string[],
): SharedCause[] {
  return sharedBy(CAUSES, c, control, propensity);
}

function sharedBy<K>(
  labels: Labels<K>,
  c: Case,
  control: readonly string[],
  propensity: readonly string[],
): Shared<K>[] {
  const shared: Shared<K>[] = [];
  for (const [kind, labelsOf] of labels) {
    const byLabel = (ids: readonly string[]) => {
      const found = new Map<string, { readonly label: string; readonly ids: Set<string> }>();
      for (const id of ids) {
        for (const label of labelsOf(c.evidence.get(id) ?? { title: '' }) ?? []) {
          remember(found, labelKey(label), () => ({ label, ids: new Set<string>() })).ids.add(id);
        }
      }
      return found;
    };
    const ofPropensity = byLabel(propensity);
    const sorted = [...byLabel(control)].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [key, { label, ids }] of sorted) {
      const others = ofPropensity.get(key)?.ids;
      if (others) shared.push({ kind, label, control: [...ids], propensity: [...others] });
    }
  }
  return shared;
}
