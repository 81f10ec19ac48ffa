// Where it is argued that the two lines of a pathway are independent: what is tagged so at its
// strategies, and the approvals of it. Whether that counts is the reasoning core's.
import { structureOf } from '../analyser/ask/structure.ts';
import type { CaseIndex, NodeEntry } from '../model/index.ts';
import { isGoalLike } from '../model/kinds.ts';
import { tagsOf } from '../reasoning/caps.ts';

/** The tag of a goal or justification that argues independence (domain.md). */
export const INDEPENDENCE = 'independence';

export interface StrategyArguments {
  readonly strategy: string;
  /** Tagged goals and justifications at it, whether or not they say anything yet. */
  readonly arguments: readonly string[];
}

/** One for each strategy with two lines that names the pathway. */
export function independenceArguments(
  index: CaseIndex,
  pathwayId: string,
): readonly StrategyArguments[] {
  return structureOf(index)
    .pathwayStrategies(pathwayId)
    .map((strategy) => ({ strategy: strategy.id, arguments: argumentsAt(index, strategy) }));
}

function argumentsAt(index: CaseIndex, strategy: NodeEntry): string[] {
  const attached = [...strategy.supportedBy, ...strategy.inContextOf].flatMap(({ to }) => to ?? []);
  const found = attached.filter(
    (entry) => mayArgue(entry) && tagsOf(index, entry).includes(INDEPENDENCE),
  );
  return [...new Set(found.map(({ id }) => id))];
}

function mayArgue({ node: { kind } }: NodeEntry): boolean {
  return isGoalLike(kind) || kind === 'justification' || kind === 'awayJustification';
}

/** Approvals of an element and of what it repeats, by id. */
export function approvalsOf(index: CaseIndex, nodeId: string): readonly string[] {
  const entry = index.nodes.get(nodeId);
  if (!entry) return [];
  const subjects = new Set(
    structureOf(index)
      .originChain(entry)
      .map(({ id }) => id),
  );
  return [...index.case.approvals]
    .flatMap(([id, { subject }]) => (subjects.has(subject) ? [id] : []))
    .sort();
}
