// SHA-256 digests of a case and of a subtree. `view` never enters; nor does key order.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Case, fileFromCase, RECORD_TABLES } from '../model/case.ts';
import type { CaseIndex, LinkEntry, NodeEntry } from '../model/index.ts';
import { findRecord } from '../model/lookup.ts';
import { canonicalJson } from './canonical.ts';

/** SHA-256 of a text's UTF-8, lower-case hexadecimal. */
export function digestText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** Digest of everything but `view`. */
export function digestCase(c: Case): string {
  const { view: _view, ...rest } = fileFromCase(c);
  return digestText(canonicalJson(rest));
}

/**
 * Digest of a node with all that its claim rests on: everything below it by support, context and
 * challenge, the links between them, and every record that these refer to, directly or through
 * other records. Sibling order enters; `view` does not.
 */
export function digestSubtree(index: CaseIndex, nodeId: string): string {
  const parts = collectSubtree(index, nodeId);
  const records: Record<string, unknown> = {};
  for (const id of referredRecords(index.case, [
    ...parts.nodes.values(),
    ...parts.links.values(),
  ])) {
    records[id] = findRecord(index.case, id);
  }
  return digestText(
    canonicalJson({
      root: nodeId,
      nodes: Object.fromEntries(parts.nodes),
      links: Object.fromEntries(parts.links),
      records,
    }),
  );
}

function collectSubtree(index: CaseIndex, nodeId: string) {
  const nodes = new Map<string, unknown>();
  const links = new Map<string, unknown>();
  const start = index.nodes.get(nodeId);
  const queue: NodeEntry[] = start ? [start] : [];
  const follow = (link: LinkEntry, end: NodeEntry | undefined) => {
    if (links.has(link.id)) return;
    links.set(link.id, link.link);
    if (end) queue.push(end);
    for (const challenge of link.challengedBy) follow(challenge, challenge.from);
  };
  for (let at = queue.pop(); at; at = queue.pop()) {
    if (nodes.has(at.id)) continue;
    nodes.set(at.id, at.node);
    for (const link of [...at.supportedBy, ...at.inContextOf]) follow(link, link.to);
    for (const link of at.challengedBy) follow(link, link.from);
    if ('origin' in at.node) {
      const origin = index.nodes.get(at.node.origin);
      if (origin) queue.push(origin);
    }
  }
  return { nodes, links };
}

/** Ids of the records that these values name, followed through records. */
function referredRecords(c: Case, values: readonly unknown[]): Set<string> {
  const known = new Set<string>();
  const found = new Set<string>();
  for (const table of RECORD_TABLES) for (const id of c[table].keys()) known.add(id);
  const stack = [...values];
  while (stack.length > 0) {
    const value = stack.pop();
    if (typeof value === 'string' && known.has(value) && !found.has(value)) {
      found.add(value);
      stack.push(findRecord(c, value)?.record);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) if (key !== 'attributes') stack.push(inner);
    }
  }
  return found;
}
