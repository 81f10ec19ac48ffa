// What several lines of defence have in common: evidence, mitigations, assumptions, and who or what
// stands behind the evidence. Numbered, so that sets of them are bits.
import type { Case } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { LINES } from '../../reasoning/structure.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { labelKey } from '../../reasoning/words.ts';
import { addTo } from './fields.ts';
import { structureOf } from './structure.ts';

export type ThingKind =
  | 'evidence'
  | 'mitigation'
  | 'assumption'
  | 'evaluator'
  | 'dataset'
  | 'grader or monitor model';

/** Told apart as readers tell them apart, not byte for byte. */
const LABELS: ReadonlySet<ThingKind> = new Set(['evaluator', 'dataset', 'grader or monitor model']);

export interface Thing {
  readonly kind: ThingKind;
  /** An id, or a label. */
  readonly name: string;
}

/** Things by kind and name: their keys are never put together, as there are many. */
class ByThing<T> {
  private readonly kinds = new Map<ThingKind, Map<string, T>>();

  get(kind: ThingKind, name: string): T | undefined {
    return this.kinds.get(kind)?.get(alikeName(kind, name));
  }

  set({ kind, name }: Thing, value: T): void {
    const names = this.kinds.get(kind) ?? new Map<string, T>();
    this.kinds.set(kind, names.set(alikeName(kind, name), value));
  }
}

export class Things {
  readonly list: Thing[] = [];
  private readonly numbers = new ByThing<number>();

  add(thing: Thing): void {
    if (this.number(thing) !== undefined) return;
    this.numbers.set(thing, this.list.length);
    this.list.push(thing);
  }

  /** Undefined for what is not shared. */
  number({ kind, name }: Thing): number | undefined {
    return this.numbers.get(kind, name);
  }
}

export function keyOf({ kind, name }: Thing): string {
  return `${kind} ${alikeName(kind, name)}`;
}

function alikeName(kind: ThingKind, name: string): string {
  return LABELS.has(kind) ? labelKey(name) : name;
}

/** Under how many lines a thing occurs. */
interface Count {
  thing: Thing;
  lines: number;
  /** The last of them. */
  line: number;
}

/** Everything that occurs under at least two lines, of one pathway or of several. */
export function sharedThings(index: CaseIndex, reasoning: Reasoning): Things {
  const c = index.case;
  const structure = structureOf(index);
  const counts: Count[] = [];
  const known = new ByThing<Count>();
  let line = 0;
  const count = (kind: ThingKind, name: string) => {
    const before = known.get(kind, name);
    if (!before) {
      const first = { thing: { kind, name }, lines: 1, line };
      known.set(first.thing, first);
      counts.push(first);
    } else if (before.line !== line) {
      before.lines += 1;
      before.line = line;
    } else if (before.lines === 1) before.thing = { kind, name };
  };
  for (const pathway of c.pathways.keys()) {
    for (const side of LINES) {
      line += 1;
      for (const { id } of structure.lineGoals(pathway, side)) {
        eachThingUnder(index, reasoning, id, count);
      }
    }
  }
  const things = new Things();
  for (const { thing, lines } of counts) if (lines > 1) things.add(thing);
  return things;
}

function eachThingUnder(
  index: CaseIndex,
  reasoning: Reasoning,
  goal: string,
  visit: (kind: ThingKind, name: string) => void,
): void {
  for (const name of reasoning.ownAssumptions(goal)) visit('assumption', name);
  for (const name of reasoning.evidenceOf(goal)) {
    visit('evidence', name);
    eachLabel(index.case, name, visit);
    for (const mitigation of mitigationsOf(index).get(name) ?? []) visit('mitigation', mitigation);
  }
}

/** Who evaluated, on which data, with which graders. */
export function labelsOf(c: Case, evidenceId: string): Thing[] {
  const found: Thing[] = [];
  eachLabel(c, evidenceId, (kind, name) => found.push({ kind, name }));
  return found;
}

function eachLabel(
  c: Case,
  evidenceId: string,
  visit: (kind: ThingKind, name: string) => void,
): void {
  const { evaluator, datasets = [], graders = [] } = c.evidence.get(evidenceId) ?? {};
  const person = evaluator?.person;
  const org = evaluator?.org ?? c.people.get(person ?? '')?.org;
  if (person) visit('evaluator', person);
  if (org) visit('evaluator', org);
  for (const name of datasets) visit('dataset', name);
  for (const name of graders) visit('grader or monitor model', name);
}

/** Mitigations by the evidence that evaluates them. */
function mitigationsOf(index: CaseIndex): ReadonlyMap<string, readonly string[]> {
  return index.memo('ask.mitigationsByEvidence', () => {
    const found = new Map<string, string[]>();
    for (const [id, { evaluatedBy }] of index.case.mitigations) {
      for (const evidence of evaluatedBy ?? []) addTo(found, evidence, id);
    }
    return found;
  });
}
