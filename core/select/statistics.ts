// How large a case is: counts by kind, roots, and the longest chain of support.
import { RECORD_TABLES, type RecordTable } from '../model/case.ts';
import type { CaseIndex } from '../model/index.ts';
import { LINK_KINDS, type LinkKind, NODE_KINDS, type NodeKind } from '../model/kinds.ts';
import { componentsOf, eachSuccessor, graphOf } from '../reasoning/graph.ts';

export interface Statistics {
  /** Every kind, those that do not occur with 0. */
  readonly nodes: Readonly<Record<NodeKind, number>>;
  readonly links: Readonly<Record<LinkKind, number>>;
  readonly records: Readonly<Record<RecordTable, number>>;
  readonly modules: number;
  /** Names of the root goals, as given. */
  readonly roots: readonly string[];
  /** Elements on the longest chain of SupportedBy; 0 for a case without elements. */
  readonly depth: number;
}

/** @param roots names of the root goals, in the order to be shown */
export function statisticsOf(index: CaseIndex, roots: readonly string[]): Statistics {
  const nodes = Object.fromEntries(NODE_KINDS.map((kind) => [kind, 0])) as Record<NodeKind, number>;
  const links = Object.fromEntries(LINK_KINDS.map((kind) => [kind, 0])) as Record<LinkKind, number>;
  for (const { node } of index.nodes.values()) nodes[node.kind] += 1;
  for (const { link } of index.links.values()) links[link.kind] += 1;
  const records = Object.fromEntries(
    RECORD_TABLES.map((table) => [table, index.case[table].size]),
  ) as Record<RecordTable, number>;
  return { nodes, links, records, modules: index.case.modules.size, roots, depth: depthOf(index) };
}

/**
 * The longest chain of SupportedBy in elements, linear. A circle counts with all its elements, once:
 * the longest way through one cannot be had in reasonable time.
 */
export function depthOf(index: CaseIndex): number {
  const entries = [...index.nodes.values()];
  const numbers = new Map(entries.map(({ id }, i) => [id, i]));
  const graph = graphOf(entries.length, (v, add) => {
    for (const { to } of entries[v]?.supportedBy ?? []) {
      const number = to && numbers.get(to.id);
      if (number !== undefined) add(number);
    }
  });
  const { order, component } = componentsOf(graph);
  // Components come successors first, so each is complete before what leads to it.
  const sizes: number[] = [];
  const below: number[] = [];
  for (const v of order) {
    const own = component[v] ?? 0;
    sizes[own] = (sizes[own] ?? 0) + 1;
    eachSuccessor(graph, v, (w) => {
      const other = component[w] ?? 0;
      if (other === own) return;
      below[own] = Math.max(below[own] ?? 0, (sizes[other] ?? 0) + (below[other] ?? 0));
    });
  }
  return sizes.reduce((deepest, size, c) => Math.max(deepest, size + (below[c] ?? 0)), 0);
}
