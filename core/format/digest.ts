// SHA-256 digests of a case and of a subtree. `view` never enters; nor does key order.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type AssuranceClaimPoint, type Case, fileFromCase, RECORD_TABLES } from '../model/case.ts';
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
 * Digest of a node with all that its claim rests on: everything below it by support, context,
 * challenge and assurance claim point, the links between them, and every record that these refer to, directly or through
 * other records, and the instantiation data of template arguments among them; approvals, sign-offs and waivers are about it, not part of it. Sibling order enters; `view` does not.
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
      ...(parts.acps.size > 0 ? { acps: Object.fromEntries(parts.acps) } : {}),
      ...instantiationData(index.case, parts.nodes),
    }),
  );
}

function collectSubtree(index: CaseIndex, nodeId: string) {
  const nodes = new Map<string, unknown>();
  const links = new Map<string, unknown>();
  const acps = new Map<string, unknown>();
  const claimPoints = claimPointsByPlace(index.case);
  const confidenceAt = (place: string) => {
    for (const [id, acp] of claimPoints.get(place) ?? []) {
      acps.set(id, acp);
      const goal = index.nodes.get(acp.argument?.goal ?? '');
      if (goal) queue.push(goal);
    }
  };
  const start = index.nodes.get(nodeId);
  const queue: NodeEntry[] = start ? [start] : [];
  const follow = (first: LinkEntry) => {
    const chain = [first]; // challenges of challenges: no recursion, a file may hold long chains
    for (let link = chain.pop(); link; link = chain.pop()) {
      if (links.has(link.id)) continue;
      links.set(link.id, link.link);
      confidenceAt(link.id);
      const end = link.link.kind === 'challenges' ? link.from : link.to;
      if (end) queue.push(end);
      for (const challenge of link.challengedBy) chain.push(challenge);
    }
  };
  for (let at = queue.pop(); at; at = queue.pop()) {
    if (nodes.has(at.id)) continue;
    nodes.set(at.id, at.node);
    confidenceAt(at.id);
    for (const link of [...at.supportedBy, ...at.inContextOf, ...at.challengedBy]) follow(link);
    if ('origin' in at.node) {
      const origin = index.nodes.get(at.node.origin);
      if (origin) queue.push(origin);
    }
  }
  return { nodes, links, acps };
}

/** The data that says what the template arguments among these elements stand for (GSN 1:3.5). */
function instantiationData(c: Case, nodes: ReadonlyMap<string, unknown>): object {
  const attached = [...c.instantiations].filter(([, { template }]) => nodes.has(template ?? ''));
  return attached.length > 0 ? { instantiations: Object.fromEntries(attached) } : {};
}

/** Assurance claim points by the node or link that they stand on. */
function claimPointsByPlace(c: Case): ReadonlyMap<string, [string, AssuranceClaimPoint][]> {
  const places = new Map<string, [string, AssuranceClaimPoint][]>();
  for (const [id, acp] of c.acps) {
    for (const place of [acp.on.node, acp.on.inference, acp.on.link]) {
      if (place !== undefined) places.set(place, [...(places.get(place) ?? []), [id, acp]]);
    }
  }
  return places;
}

/** Statements about the argument; were they part of it, a vote would change what was voted on. */
const STATEMENTS: ReadonlySet<string> = new Set(['approvals', 'signOffs', 'waivers']);

/** Ids of the records that these values name, followed through records, statements left out. */
function referredRecords(c: Case, values: readonly unknown[]): Set<string> {
  const known = new Set<string>();
  const found = new Set<string>();
  for (const table of RECORD_TABLES) {
    if (!STATEMENTS.has(table)) for (const id of c[table].keys()) known.add(id);
  }
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
