// What the evidence of two lines of defence has in common (indep of README.md here): the same runs, by
// whatever id they are recorded, and the same groups, datasets and graders, however they are spelt.
import type { Case, Evidence } from '../model/case.ts';
import { remember } from './structure.ts';
import type { SharedLabel } from './types.ts';
import { labelKey } from './words.ts';

/** Evidence of both lines: the same record, or two records of one run; sorted, with both ids. */
export function sharedEvidenceOf(
  c: Case,
  control: readonly string[],
  propensity: readonly string[],
): string[] {
  const ofControl = new Set(control.flatMap((id) => runMarks(c, id)));
  const ofPropensity = new Set(propensity.flatMap((id) => runMarks(c, id)));
  const shared = [...control, ...propensity].filter((id) =>
    runMarks(c, id).some((mark) => ofControl.has(mark) && ofPropensity.has(mark)),
  );
  return [...new Set(shared)].sort();
}

/** What tells a run: its record's id, its runId, the digest of its log and of its artefacts. */
function runMarks(c: Case, id: string): string[] {
  const { runId, logDigest, artefacts } = c.evidence.get(id) ?? {};
  const run = labelKey(runId ?? '');
  const digests = [logDigest, ...(artefacts ?? []).map(({ sha256 }) => sha256)];
  return [
    `id ${id}`,
    ...(run === '' ? [] : [`run ${run}`]),
    ...digests.flatMap((digest) => (digest ? [`digest ${digest.toLowerCase()}`] : [])),
  ];
}

const LABELS = [
  ['group', (e: Evidence) => e.independenceGroups],
  ['dataset', (e: Evidence) => e.datasets],
  ['grader', (e: Evidence) => e.graders],
] as const;

/** Labels that evidence of both lines bears, as the control line's first evidence writes them. */
export function sharedLabelsOf(
  c: Case,
  control: readonly string[],
  propensity: readonly string[],
): SharedLabel[] {
  const shared: SharedLabel[] = [];
  for (const [kind, labelsOf] of LABELS) {
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
    const labels = [...byLabel(control)].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [key, { label, ids }] of labels) {
      const others = ofPropensity.get(key)?.ids;
      if (others) shared.push({ kind, label, control: [...ids], propensity: [...others] });
    }
  }
  return shared;
}
