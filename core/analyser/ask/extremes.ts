// The lowest or topmost of a set of elements in the argument, so that a fault that shows on every
// level is told once.
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { eachSuccessor, flood, type Graph, reversed } from '../../reasoning/graph.ts';
import { structureOf, supportGraph } from './structure.ts';

/** Who is rested on by whom: `supportGraph` turned round. */
export function supportGraphReversed(index: CaseIndex): Graph {
  return index.memo('ask.supportGraphReversed', () => reversed(supportGraph(index)));
}

/** Those below which, by support, there is none of the others. Linear. */
export function lowest<T extends NodeEntry>(index: CaseIndex, entries: readonly T[]): readonly T[] {
  return entries.length > 0 ? beyond(index, entries, supportGraphReversed(index)) : entries;
}

/** Those above which, by support, there is none of the others. Linear. */
export function topmost<T extends NodeEntry>(
  index: CaseIndex,
  entries: readonly T[],
): readonly T[] {
  return entries.length > 0 ? beyond(index, entries, supportGraph(index)) : entries;
}

function beyond<T extends NodeEntry>(
  index: CaseIndex,
  entries: readonly T[],
  graph: Graph,
): readonly T[] {
  const structure = structureOf(index);
  const next: number[] = [];
  for (const { id } of entries) eachSuccessor(graph, structure.number(id), (one) => next.push(one));
  const marks = flood(graph.size, next, (node, visit) => eachSuccessor(graph, node, visit));
  return entries.filter(({ id }) => marks[structure.number(id)] !== 1);
}
