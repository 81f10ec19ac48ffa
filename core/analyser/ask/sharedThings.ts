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

export class Things {
  readonly list: Thing[] = [];
  private readonly numbers = new Map<string, number>();

  add(thing: Thing): void {
    const key = keyOf(thing);
    if (this.numbers.has(key)) return;
    this.numbers.set(key, this.list.length);
    this.list.push(thing);
  }

  /** Undefined for what is not shared. */
  number(thing: Thing): number | undefined {
    return this.numbers.get(keyOf(thing));
  }
}

export function keyOf({ kind, name }: Thing): string {
  return LABELS.has(kind) ? `${kind} ${labelKey(name)}` : `${kind} ${name}`;
}

/** Everything that occurs under at least two lines, of one pathway or of several. */
export function sharedThings(index: CaseIndex, reasoning: Reasoning): Things {
  const c = index.case;
  const structure = structureOf(index);
  const counts = new Map<string, { readonly thing: Thing; count: number }>();
  for (const pathway of c.pathways.keys()) {
    for (const line of LINES) {
      const found = new Map<string, Thing>();
      for (const { id } of structure.lineGoals(pathway, line)) {
        for (const thing of thingsUnder(index, reasoning, id)) found.set(keyOf(thing), thing);
      }
      for (const [key, thing] of found) {
        const known = counts.get(key);
        if (known) known.count += 1;
        else counts.set(key, { thing, count: 1 });
      }
    }
  }
  const things = new Things();
  for (const { thing, count } of counts.values()) if (count > 1) things.add(thing);
  return things;
}

function* thingsUnder(index: CaseIndex, reasoning: Reasoning, goal: string): Generator<Thing> {
  for (const name of reasoning.ownAssumptions(goal)) yield { kind: 'assumption', name };
  for (const name of reasoning.evidenceOf(goal)) {
    yield { kind: 'evidence', name };
    yield* labelsOf(index.case, name);
    for (const mitigation of mitigationsOf(index).get(name) ?? []) {
      yield { kind: 'mitigation', name: mitigation };
    }
  }
}

/** Who evaluated, on which data, with which graders. */
export function labelsOf(c: Case, evidenceId: string): Thing[] {
  const evidence = c.evidence.get(evidenceId);
  const person = evidence?.evaluator?.person;
  const org = evidence?.evaluator?.org ?? c.people.get(person ?? '')?.org;
  return [
    ...[person, org].flatMap((name) => (name ? [{ kind: 'evaluator', name } as const] : [])),
    ...(evidence?.datasets ?? []).map((name) => ({ kind: 'dataset', name }) as const),
    ...(evidence?.graders ?? []).map(
      (name) => ({ kind: 'grader or monitor model', name }) as const,
    ),
  ];
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
