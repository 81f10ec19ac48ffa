// By element, the nearest of some claims that rests on it. One breadth-first pass for all elements.
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { eachSuccessor } from '../../reasoning/graph.ts';
import { structureOf, supportGraph } from './structure.ts';

/**
 * The nearest of `claims` strictly above each element, through strategies, away elements, modules and
 * pathways. What `stops` answers for what lies below itself: neither it nor that is told.
 */
export function nearestAbove(
  index: CaseIndex,
  claims: readonly NodeEntry[],
  stops: (entry: NodeEntry) => boolean = () => false,
): Map<string, string> {
  const structure = structureOf(index);
  const graph = supportGraph(index);
  const above = new Map<string, string>();
  const seen = new Uint8Array(graph.size);
  const queue = claims.map(({ id }) => structure.number(id));
  const claimOf = claims.map(({ id }) => id);
  let claim = '';
  const visit = (child: number) => {
    if (seen[child] === 1) return;
    seen[child] = 1;
    const entry = structure.entry(child);
    if (entry && stops(entry)) return;
    if (entry) above.set(entry.id, claim);
    queue.push(child);
    claimOf.push(claim);
  };
  for (let i = 0; i < queue.length; i += 1) {
    claim = claimOf[i] ?? '';
    eachSuccessor(graph, queue[i] ?? -1, visit);
  }
  return above;
}
