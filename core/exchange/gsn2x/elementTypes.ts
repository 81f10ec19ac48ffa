// The element types of gsn2x, and how its identifiers tell them.
import type { CaseNode } from '../../model/case.ts';
import type { NodeKind } from '../../model/kinds.ts';

export interface ElementType {
  readonly name: string;
  readonly kind: NodeKind;
  /** Counter-goals and counter-solutions are goals and solutions that challenge (GSN 1:6). */
  readonly counter: boolean;
}

/** By prefix, in the order in which gsn2x tests them: CSn1 is a counter-solution, C1 a context. */
const BY_PREFIX: readonly (readonly [string, ElementType])[] = [
  ['CG', { name: 'CounterGoal', kind: 'goal', counter: true }],
  ['G', { name: 'Goal', kind: 'goal', counter: false }],
  ['CSn', { name: 'CounterSolution', kind: 'solution', counter: true }],
  ['Sn', { name: 'Solution', kind: 'solution', counter: false }],
  ['S', { name: 'Strategy', kind: 'strategy', counter: false }],
  ['C', { name: 'Context', kind: 'context', counter: false }],
  ['A', { name: 'Assumption', kind: 'assumption', counter: false }],
  ['J', { name: 'Justification', kind: 'justification', counter: false }],
];

export const TYPE_NAMES: readonly string[] = BY_PREFIX.map(([, { name }]) => name);

/** The type that an identifier's beginning tells. */
export function typeOfIdentifier(identifier: string): ElementType | undefined {
  return BY_PREFIX.find(([prefix]) => identifier.startsWith(prefix))?.[1];
}

/** The type of that name, as `nodeType` has it. */
export function typeNamed(name: unknown): ElementType | undefined {
  return BY_PREFIX.find(([, type]) => type.name === name)?.[1];
}

/** The type for a node; away elements count as what they repeat. Undefined: gsn2x has none. */
export function typeOfNode(node: CaseNode, counter: boolean): ElementType | undefined {
  const kind = node.kind.replace(/^away(.)/, (_, first: string) => first.toLowerCase());
  const types = BY_PREFIX.map(([, type]) => type).filter((type) => type.kind === kind);
  return types.find((type) => type.counter === counter) ?? types[0];
}
