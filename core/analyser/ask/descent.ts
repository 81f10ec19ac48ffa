// What lies below what: down the support graph of the reasoning, through away elements, references to
// modules and contracts, and pathways.
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { eachStep, eachSuccessor, flood, type Graph, reversed } from '../../reasoning/graph.ts';
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
  const passed = new Set<number>();
  for (const at of seen) {
    eachStep(supportGraph(index), at, structure.isHub, (child) => seen.add(child), passed);
  }
  return [...seen].flatMap((at) => structure.entry(at) ?? []);
}

/** The nodes with these ids and all above them. Linear in the case. */
export function upFrom(index: CaseIndex, ids: Iterable<string>): ReadonlySet<string> {
  return reach(index, upwards(index).parents, ids);
}

/** All nodes, numbered, and each one's parents, hubs among them: what it supports or stands for elsewhere. */
export function upwards(index: CaseIndex): {
  readonly entries: readonly NodeEntry[];
  readonly parents: Graph;
} {
  return index.memo('ask.upwards', () => ({
    entries: structureOf(index).entries,
    parents: reversed(supportGraph(index)),
  }));
}

/** What lies above the nodes with these ids, and only those of them that do so themselves. */
export function strictlyUpFrom(index: CaseIndex, ids: Iterable<string>): ReadonlySet<string> {
  const { parents } = upwards(index);
  const seeds = new Set<number>();
  for (const id of ids) {
    eachSuccessor(parents, structureOf(index).number(id), (parent) => seeds.add(parent));
  }
  return marked(index, parents, seeds);
}

function reach(index: CaseIndex, graph: Graph, ids: Iterable<string>): ReadonlySet<string> {
  const structure = structureOf(index);
  const seeds = [...ids].map((id) => structure.number(id)).filter((number) => number >= 0);
  return marked(index, graph, seeds);
}

function marked(index: CaseIndex, graph: Graph, seeds: Iterable<number>): ReadonlySet<string> {
  const { entries } = structureOf(index);
  const marks = flood(graph.size, seeds, (node, visit) => eachSuccessor(graph, node, visit));
  return new Set(entries.filter((_, i) => marks[i] === 1).map(({ id }) => id));
}
