// SHA-256 digests of a case and of a subtree. `view` never enters; nor does key order.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import {
  type Approval,
  type AssuranceClaimPoint,
  type Case,
  type CaseLink,
  type CaseNode,
  type Challenge,
  fileFromCase,
  RECORD_TABLES,
  TABLES,
} from '../model/case.ts';
import type { CaseIndex, LinkEntry, NodeEntry } from '../model/index.ts';
import { elementsByModule } from '../model/interfaces.ts';
import { type Found, findRecord } from '../model/lookup.ts';
import { recordOf } from '../model/trackedRecords.ts';
import { canonicalJson } from './canonical.ts';
import { keptDigest, type Pieces } from './keptDigests.ts';

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
 * Digest of a node with all that its claim rests on: everything below it by support, context, challenge
 * and assurance claim point, the links between them, and every record that these refer to, directly or
 * through other records, and the instantiation data of template arguments among them; approvals, sign-offs
 * and waivers are about it, not part of it. Sibling order enters; `view` does not.
 */
export function digestSubtree(index: CaseIndex, nodeId: string): string {
  return digestParts(index, nodeId, collect(index, { node: index.nodes.get(nodeId) }));
}

/**
 * Digest of what an approval or a sign-off is about, as it is now; undefined where the case has no
 * such thing. A node stands with all that its claim rests on, a link with what it leads to, a record
 * with what it refers to, a module with its elements, an assurance claim point with its argument,
 * and the case, by its own id, without its statements. Computed once per version of the case.
 */
export function digestOfSubject(index: CaseIndex, id: string): string | undefined {
  return index.memo(`digest of ${id}`, () => subjectDigest(index, id));
}

type Ballot = Pick<Approval, 'quorum' | 'eligible'>;

/**
 * Digest of what an approval puts to the vote: its subject as it is now, how many votes it takes,
 * and whose. A lower quorum, or other people, is another question than the one that was answered.
 * Undefined where the subject is not there.
 */
export function digestOfBallot(
  index: CaseIndex,
  approval: Ballot & Pick<Approval, 'subject'>,
): string | undefined {
  const now = digestOfSubject(index, approval.subject);
  return now === undefined ? undefined : ballotDigest(now, approval);
}

/** The same by the digest of the subject. */
export function ballotDigest(subject: string, { quorum, eligible }: Ballot): string {
  const voters = [...new Set(eligible)].sort();
  return digestText(canonicalJson({ subject, quorum: quorum ?? null, eligible: voters }));
}

function subjectDigest(index: CaseIndex, id: string): string | undefined {
  const c = index.case;
  if (index.nodes.has(id)) return digestSubtree(index, id);
  const link = index.links.get(id);
  if (link) return digestParts(index, id, collect(index, { link }));
  const acp = c.acps.get(id);
  if (acp) {
    const argued = collect(index, { node: index.nodes.get(acp.argument?.goal ?? '') });
    return digestParts(index, id, argued, acp);
  }
  const module = c.modules.get(id);
  if (module) return digestParts(index, id, collect(index, { module: id }), module);
  const found = findRecord(c, id);
  if (found) return digestParts(index, id, collect(index, {}), found.record);
  if (id !== c.id) return undefined;
  return digestCase({ ...c, approvals: new Map(), signOffs: new Map(), waivers: new Map() });
}

/** What the digest of a subject covers, by id: its elements, and the records that they rest on. */
export interface Covered {
  readonly nodes: ReadonlySet<string>;
  readonly records: ReadonlySet<string>;
}

/** The same that `digestOfSubject` digests; undefined where the case has no such thing. */
export function coveredBy(index: CaseIndex, id: string): Covered | undefined {
  const c = index.case;
  const isCase = id === c.id && !TABLES.some((table) => c[table].has(id));
  if (isCase) {
    const tables = RECORD_TABLES.filter((table) => !STATEMENTS.has(table));
    const records = new Set(tables.flatMap((table) => [...c[table].keys()]));
    return { nodes: new Set(c.nodes.keys()), records };
  }
  if (digestOfSubject(index, id) === undefined) return undefined;
  const node = index.nodes.get(id) ?? index.nodes.get(c.acps.get(id)?.argument?.goal ?? '');
  const link = index.links.get(id);
  const module = c.modules.has(id) ? { module: id } : {};
  const parts = collect(index, { node, ...(link ? { link } : {}), ...module });
  const own = findRecord(c, id);
  const naming = [...parts.nodes.values(), ...parts.links.values(), ...(own ? [own.record] : [])];
  const records = referredRecords(index, naming);
  return { nodes: new Set(parts.nodes.keys()), records: own ? new Set([...records, id]) : records };
}

type Parts = ReturnType<typeof collect>;

function digestParts(index: CaseIndex, root: string, parts: Parts, own?: object): string {
  const naming = [...parts.nodes.values(), ...parts.links.values(), ...(own ? [own] : [])];
  const referred = new Map<string, Found>();
  for (const id of referredRecords(index, naming)) {
    const found = findRecord(index.case, id);
    if (found) referred.set(id, found);
  }
  const instantiations = instantiationData(index.case, parts.nodes);
  const make = () =>
    digestText(
      canonicalJson({
        root,
        ...(own ? { own: textOf(own) } : {}),
        nodes: textsOf(parts.nodes),
        links: textsOf(parts.links),
        records: Object.fromEntries(
          [...referred].map(([id, { table, record }]) => [id, `${table} ${textOf(record)}`]),
        ),
        acps: textsOf(parts.acps),
        ...instantiations,
      }),
    );
  if (Object.keys(instantiations).length > 0) return make();
  const subject = own ?? parts.nodes.get(root) ?? parts.links.get(root);
  return keptDigest(subject && recordOf(subject), piecesOf(root, parts, referred, own), make);
}

function piecesOf(
  root: string,
  { nodes, links, acps }: Parts,
  referred: ReadonlyMap<string, Found>,
  own: object | undefined,
): Pieces {
  const pieces: (string | object)[] = [root];
  if (own) pieces.push(recordOf(own));
  for (const part of [nodes, links, acps]) {
    pieces.push(String(part.size));
    for (const [id, one] of part) pieces.push(id, recordOf<object>(one));
  }
  for (const [id, { table, record }] of referred) pieces.push(id, table, recordOf<object>(record));
  return pieces;
}

function textsOf(parts: ReadonlyMap<string, object>): Readonly<Record<string, string>> {
  return Object.fromEntries([...parts].map(([id, one]) => [id, textOf(one)]));
}

/** A record that stays through an edit is not written again. */
const KNOWN = new WeakMap<object, string>();

function textOf(shown: object): string {
  const record = recordOf(shown);
  const known = KNOWN.get(record);
  if (known !== undefined) return known;
  const written = canonicalJson(asVotedOn(record));
  KNOWN.set(record, written);
  return written;
}

/** Without the name of its approval: asking for one does not change what is voted on. */
function asVotedOn(value: object): object {
  const { approval: _own, ...rest } = value as { approval?: string; challenge?: Challenge };
  const { challenge } = rest;
  if (challenge?.acceptance?.approval === undefined) return rest;
  const { approval: _asked, ...acceptance } = challenge.acceptance;
  const { acceptance: _whole, ...others } = challenge;
  const kept = Object.keys(acceptance).length > 0 ? { ...others, acceptance } : others;
  return { ...rest, challenge: kept };
}

interface Start {
  readonly node?: NodeEntry | undefined;
  readonly link?: LinkEntry | undefined;
  /** All elements of this module. */
  readonly module?: string;
}

/** The start and everything that it rests on. */
function collect(index: CaseIndex, start: Start) {
  const nodes = new Map<string, CaseNode>();
  const links = new Map<string, CaseLink>();
  const acps = new Map<string, AssuranceClaimPoint>();
  const claimPoints = claimPointsByPlace(index);
  const confidenceAt = (place: string) => {
    for (const [id, acp] of claimPoints.get(place) ?? []) {
      acps.set(id, acp);
      const goal = index.nodes.get(acp.argument?.goal ?? '');
      if (goal) queue.push(goal);
    }
  };
  const queue: NodeEntry[] = start.node ? [start.node] : [];
  if (start.module !== undefined) {
    for (const at of elementsByModule(index).get(start.module) ?? []) queue.push(at);
  }
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
  if (start.link) follow(start.link);
  for (let at = queue.pop(); at; at = queue.pop()) {
    if (nodes.has(at.id)) continue;
    nodes.set(at.id, at.node);
    confidenceAt(at.id);
    at.supportedBy.forEach(follow);
    at.inContextOf.forEach(follow);
    at.challengedBy.forEach(follow);
    if ('origin' in at.node) {
      const origin = index.nodes.get(at.node.origin);
      if (origin) queue.push(origin);
    }
  }
  return { nodes, links, acps };
}

/** The data that says what the template arguments among these elements stand for (GSN 1:3.5). */
function instantiationData(c: Case, nodes: ReadonlyMap<string, unknown>): object {
  if (c.instantiations.size === 0) return {};
  const attached = [...c.instantiations].filter(([, { template }]) => nodes.has(template ?? ''));
  return attached.length > 0 ? { instantiations: Object.fromEntries(attached) } : {};
}

/** Assurance claim points by the node or link that they stand on. */
function claimPointsByPlace(
  index: CaseIndex,
): ReadonlyMap<string, readonly (readonly [string, AssuranceClaimPoint])[]> {
  return index.memo('digest.claimPoints', () => {
    const places = new Map<string, [string, AssuranceClaimPoint][]>();
    for (const [id, acp] of index.case.acps) {
      for (const place of [acp.on.node, acp.on.inference, acp.on.link]) {
        if (place === undefined) continue;
        const others = places.get(place);
        if (others) others.push([id, acp]);
        else places.set(place, [[id, acp]]);
      }
    }
    return places;
  });
}

/** Statements about the argument; were they part of it, a vote would change what was voted on. */
const STATEMENTS: ReadonlySet<string> = new Set(['approvals', 'signOffs', 'waivers']);

/** Ids of the records that these values name, followed through records, statements left out. */
function referredRecords(index: CaseIndex, values: readonly unknown[]): Set<string> {
  const c = index.case;
  const known = index.memo('recordIds', () => {
    const tables = RECORD_TABLES.filter((table) => !STATEMENTS.has(table));
    return new Set(tables.flatMap((table) => [...c[table].keys()]));
  });
  const found = new Set<string>();
  const stack = [...values];
  while (stack.length > 0) {
    const value = stack.pop();
    if (typeof value === 'string' && known.has(value) && !found.has(value)) {
      found.add(value);
      stack.push(findRecord(c, value)?.record);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(recordOf(value))) {
        if (key !== 'attributes') stack.push(inner);
      }
    }
  }
  return found;
}
