// By element, the nearest of some claims that rests on it. One breadth-first pass for all elements.
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { eachStep } from '../../reasoning/graph.ts';
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
  const passed = new Set<number>();
  const queue = claims.map(({ id }) => ({ at: structure.number(id), claim: id }));
  for (let i = 0; i < queue.length; i += 1) {
    const { at, claim } = queue[i] ?? { at: -1, claim: '' };
    const meet = (child: number) => {
      const entry = structure.entry(child);
      if (!entry || above.has(entry.id) || stops(entry)) return;
      above.set(entry.id, claim);
      queue.push({ at: child, claim });
    };
    eachStep(graph, at, structure.isHub, meet, passed);
  }
  return above;
}
