// What lies below what: down the support graph of the reasoning, through away elements, references to
// modules and contracts, and pathways.
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { eachSuccessor, flood, type Graph, reversed } from '../../reasoning/graph.ts';
import { structureOf, supportGraph } from './structure.ts';

/** The nodes with these ids and all below them. Linear in the case. */
export function downFrom(index: CaseIndex, ids: Iterable<string>): ReadonlySet<string> {
  return reach(index, supportGraph(index), ids);
}

/** The node and all below it; walks no more than that. */
export function subtree(index: CaseIndex, id: string): readonly NodeEntry[] {
  const structure = structureOf(index);
  const top = structure.number(id);
  if (top < 0) return [];
  const seen = new Set([top]);
  for (const at of seen) eachSuccessor(supportGraph(index), at, (child) => seen.add(child));
  return [...seen].flatMap((at) => structure.entry(at) ?? []);
}

/** The nodes with these ids and all above them. Linear in the case. */
export function upFrom(index: CaseIndex, ids: Iterable<string>): ReadonlySet<string> {
  return reach(index, upwards(index).parents, ids);
}

/** All nodes, numbered, and each one's parents: what it supports or stands for elsewhere. */
export function upwards(index: CaseIndex): {
  readonly entries: readonly NodeEntry[];
  readonly parents: Graph;
} {
  return index.memo('ask.upwards', () => ({
    entries: structureOf(index).entries,
    parents: reversed(supportGraph(index)),
  }));
}

function reach(index: CaseIndex, graph: Graph, ids: Iterable<string>): ReadonlySet<string> {
  const structure = structureOf(index);
  const { entries } = structure;
  const seeds = [...ids].map((id) => structure.number(id)).filter((number) => number >= 0);
  const found = new Set<string>();
  if (seeds.length === 0) return found;
  const marks = flood(entries.length, seeds, (node, visit) => eachSuccessor(graph, node, visit));
  for (const [i, { id }] of entries.entries()) if (marks[i] === 1) found.add(id);
  return found;
}
