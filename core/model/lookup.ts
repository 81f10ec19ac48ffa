// Finding records and naming things: by id across tables, where used, and the names people see.
import {
  type Case,
  type CaseNode,
  RECORD_TABLES,
  type RecordOf,
  type RecordTable,
} from './case.ts';
import type { CaseIndex, LinkEntry, NodeEntry } from './index.ts';

/** A record with the table that it is in. */
export type Found = { [T in RecordTable]: { table: T; record: RecordOf<T> } }[RecordTable];

/** The record with this id, whichever table has it (the first in schema order). */
export function findRecord(c: Case, id: string): Found | undefined {
  for (const table of RECORD_TABLES) {
    const record = c[table].get(id);
    if (record !== undefined) return { table, record } as Found;
  }
  return undefined;
}

/** The record with this id if it is in this table. */
export function recordIn<T extends RecordTable>(
  c: Case,
  table: T,
  id: string | undefined,
): RecordOf<T> | undefined {
  return id === undefined ? undefined : (c[table].get(id) as RecordOf<T> | undefined);
}

/** Solutions and contexts by the record that they cite. */
export function citations(index: CaseIndex): ReadonlyMap<string, readonly NodeEntry[]> {
  return index.memo('citations', () =>
    groupByIds(index, ({ node }) => ('cites' in node ? node.cites : undefined)),
  );
}

/** Nodes by the record that they are about. */
export function subjects(index: CaseIndex): ReadonlyMap<string, readonly NodeEntry[]> {
  return index.memo('subjects', () => groupByIds(index, ({ node }) => node.about));
}

function groupByIds(
  index: CaseIndex,
  idsOf: (entry: NodeEntry) => readonly string[] | undefined,
): Map<string, NodeEntry[]> {
  const groups = new Map<string, NodeEntry[]>();
  for (const entry of index.nodes.values()) {
    const ids = idsOf(entry);
    if (ids === undefined) continue;
    for (const id of ids.length > 1 ? new Set(ids) : ids) {
      const group = groups.get(id);
      if (group) group.push(entry);
      else groups.set(id, [entry]);
    }
  }
  return groups;
}

/** "G3", or "Sub/G1" where the case has more than one module. */
export function nodeName(c: Case, id: string): string {
  const node = c.nodes.get(id);
  return node ? nameOfNode(c, node) : id;
}

function nameOfNode(c: Case, node: CaseNode): string {
  if (c.modules.size <= 1) return node.identifier;
  return `${c.modules.get(node.module)?.name ?? node.module}/${node.identifier}`;
}

/** "G3->Sn2"; a challenge of a link is "G9->(G3->Sn2)". */
export function linkName(c: Case, id: string, depth = 0): string {
  const link = c.links.get(id);
  if (!link) return id;
  const target = 'toLink' in link ? link.toLink : undefined;
  let end = link.to === undefined ? '?' : nodeName(c, link.to);
  if (link.to === undefined && target !== undefined) {
    end = depth > 8 ? target : `(${linkName(c, target, depth + 1)})`;
  }
  return `${nodeName(c, link.from)}->${end}`;
}

/** The name people see for a node, link, module, assurance claim point or record id. */
export function nameOf(c: Case, id: string): string {
  const node = c.nodes.get(id);
  if (node) return nameOfNode(c, node);
  if (c.links.has(id)) return linkName(c, id);
  if (c.acps.has(id)) return c.acps.get(id)?.name ?? id;
  return c.modules.get(id)?.name ?? id;
}

/** The node that an away element repeats; itself for any other. Chains are followed once, loops end. */
export function originOf(index: CaseIndex, entry: NodeEntry): NodeEntry | undefined {
  if (!('origin' in entry.node)) return entry;
  const known = index.memo('origins', () => {
    const origins = new Map<string, NodeEntry | undefined>();
    for (const one of index.nodes.values()) findOrigin(index, one, origins);
    return origins;
  });
  return known.has(entry.id) ? known.get(entry.id) : findOrigin(index, entry, new Map(known));
}

function findOrigin(
  index: CaseIndex,
  entry: NodeEntry,
  known: Map<string, NodeEntry | undefined>,
): NodeEntry | undefined {
  const passed = new Set<string>();
  let at: NodeEntry | undefined = entry;
  while (at && 'origin' in at.node && !passed.has(at.id) && !known.has(at.id)) {
    passed.add(at.id);
    at = index.nodes.get(at.node.origin);
  }
  // Still at an away element: it is known already, or it closes a loop.
  const origin = at && 'origin' in at.node ? known.get(at.id) : at;
  for (const id of passed) known.set(id, origin);
  return origin;
}

/** The other end of each link that exists. */
export function targets(links: readonly LinkEntry[]): NodeEntry[] {
  return links.flatMap(({ to }) => (to ? [to] : []));
}

/** Where each of the links starts. */
export function sources(links: readonly LinkEntry[]): NodeEntry[] {
  return links.flatMap(({ from }) => (from ? [from] : []));
}
