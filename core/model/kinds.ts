// The kinds of nodes and links, their names and their identifier prefixes. Data only.
import type { CaseLink, CaseNode } from '../generated/case.types.ts';

export type NodeKind = CaseNode['kind'];
export type LinkKind = CaseLink['kind'];

/** Every node kind, in the order in which GSN v3 introduces them (1:2.1, 1:4.1). */
export const NODE_KINDS: readonly NodeKind[] = [
  'goal',
  'strategy',
  'solution',
  'context',
  'assumption',
  'justification',
  'awayGoal',
  'awaySolution',
  'awayContext',
  'awayAssumption',
  'awayJustification',
  'moduleReference',
  'contractReference',
];

export const LINK_KINDS: readonly LinkKind[] = ['supportedBy', 'inContextOf', 'challenges'];

interface KindFacts {
  /** The word in running text, without article. */
  readonly name: string;
  /** What an identifier of this kind begins with, by the field's habit. */
  readonly prefix: string;
}

const FACTS: Readonly<Record<NodeKind, KindFacts>> = {
  goal: { name: 'goal', prefix: 'G' },
  strategy: { name: 'strategy', prefix: 'S' },
  solution: { name: 'solution', prefix: 'Sn' },
  context: { name: 'context', prefix: 'C' },
  assumption: { name: 'assumption', prefix: 'A' },
  justification: { name: 'justification', prefix: 'J' },
  awayGoal: { name: 'away goal', prefix: 'AG' },
  awaySolution: { name: 'away solution', prefix: 'ASn' },
  awayContext: { name: 'away context', prefix: 'AC' },
  awayAssumption: { name: 'away assumption', prefix: 'AA' },
  awayJustification: { name: 'away justification', prefix: 'AJ' },
  moduleReference: { name: 'module reference', prefix: 'M' },
  contractReference: { name: 'contract reference', prefix: 'Con' },
};

/** "away goal" for `awayGoal`. */
export function kindName(kind: NodeKind): string {
  return FACTS[kind].name;
}

/** "an away goal" for "away goal". */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** "Sn" for `solution`. */
export function identifierPrefix(kind: NodeKind): string {
  return FACTS[kind].prefix;
}

/** Context, assumption, justification and their away forms. */
export function isContextual(kind: NodeKind): boolean {
  return kind.endsWith('ontext') || kind.endsWith('ssumption') || kind.endsWith('ustification');
}

/** A goal, or an away goal. */
export function isGoalLike(kind: NodeKind): boolean {
  return kind === 'goal' || kind === 'awayGoal';
}
