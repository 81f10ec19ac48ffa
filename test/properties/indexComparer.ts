// What a live index says, as plain data, so that it can be compared with one built afresh.
import type { CaseIndex, LinkEntry, NodeEntry } from '../../core/model/index.ts';

const LISTS = [
  'supportedBy',
  'supports',
  'inContextOf',
  'contextOf',
  'challenges',
  'challengedBy',
] as const;

/** Every entry with its lists in order. Throws where an entry is a stranger to the index. */
export function plainIndex(index: CaseIndex): unknown {
  const nodes = [...index.nodes.values()].map((entry) => plainNode(index, entry));
  const links = [...index.links.values()].map((entry) => plainLink(index, entry));
  return { nodes: sortById(nodes), links: sortById(links) };
}

function plainNode(index: CaseIndex, entry: NodeEntry) {
  if (index.case.nodes.get(entry.id) !== entry.node) throw new Error(`${entry.id} is out of date`);
  const lists = LISTS.map((list) => [list, entry[list].map((link) => ownLink(index, link))]);
  return { id: entry.id, ...Object.fromEntries(lists) };
}

function plainLink(index: CaseIndex, entry: LinkEntry) {
  if (index.case.links.get(entry.id) !== entry.link) throw new Error(`${entry.id} is out of date`);
  return {
    id: entry.id,
    from: ownNode(index, entry.from),
    to: ownNode(index, entry.to),
    toLink: entry.toLink && ownLink(index, entry.toLink),
    challengedBy: entry.challengedBy.map((link) => ownLink(index, link)),
  };
}

function ownNode(index: CaseIndex, entry: NodeEntry | undefined): string | undefined {
  if (entry && index.nodes.get(entry.id) !== entry) throw new Error(`${entry.id} is a stranger`);
  return entry?.id;
}

function ownLink(index: CaseIndex, entry: LinkEntry): string {
  if (index.links.get(entry.id) !== entry) throw new Error(`${entry.id} is a stranger`);
  return entry.id;
}

function sortById<T extends { readonly id: string }>(entries: T[]): T[] {
  return entries.sort((a, b) => (a.id < b.id ? -1 : 1));
}
