// Where the branch of one more pathway belongs: where the case argues its others, else at the top.
import { topGoals } from '../../analyser/ask/unknowns.ts';
import type { CaseIndex } from '../../model/index.ts';
import { targets } from '../../model/lookup.ts';
import { compareIdentifiers } from '../../model/order.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import type { Coverage } from './coverage.ts';

/**
 * Elements that a pathway's branch may go below, the best first: what carries the goals of other
 * pathways, then the strategies right below the top goals, then these. Empty in an empty case.
 */
export function branchParents(
  index: CaseIndex,
  reasoning: Reasoning,
  { pathways }: Coverage,
): readonly string[] {
  const argued = [...pathways.values()].flatMap(({ arguedBy }) => arguedBy);
  const carriers = argued.flatMap((id) => {
    const entry = index.nodes.get(id);
    if (entry?.node.kind !== 'goal') return [];
    return entry.supports.flatMap(({ from }) => (from ? [from.id] : []));
  });
  const tops = topGoals(index, reasoning);
  const strategies = tops
    .flatMap((id) => targets(index.nodes.get(id)?.supportedBy ?? []))
    .filter(({ node }) => node.kind === 'strategy' && node.combinator !== 'twoLines')
    .map(({ id }) => id);
  return [...new Set([...carriers.sort(compareIdentifiers), ...strategies, ...tops])];
}
