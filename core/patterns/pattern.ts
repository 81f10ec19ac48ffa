// A pattern as it stands in a case: its elements, what leads from one to the next, and the records
// that they name. A module, or the branch of one element. Judges nothing, asks nothing.
import { visitReferences } from '../commands/parts/references.ts';
import { type AssuranceClaimPoint, RECORD_TABLES, type RecordTable } from '../model/case.ts';
import type { CaseIndex, LinkEntry, NodeEntry } from '../model/index.ts';
import { compareIdentifiers } from '../model/order.ts';
import { branch } from '../select/branch.ts';

/** One step down: from an element to what supports it, is its context, challenges it or argues an ACP. */
export interface Edge {
  readonly parent: string;
  readonly to: string;
  /** Absent where an assurance claim point leads there. */
  readonly link: LinkEntry | undefined;
  /** The link of the parent that is challenged, or bears the ACP. */
  readonly base: LinkEntry | undefined;
}

export interface PatternRecord {
  readonly table: RecordTable;
  readonly record: object;
}

export interface PatternParts {
  readonly index: CaseIndex;
  readonly module: string;
  /** In reading order. */
  readonly nodes: ReadonlyMap<string, NodeEntry>;
  readonly roots: readonly NodeEntry[];
  /** By parent; a challenge of a link comes after that link. */
  readonly edges: ReadonlyMap<string, readonly Edge[]>;
  readonly acps: ReadonlyMap<string, AssuranceClaimPoint>;
  readonly records: ReadonlyMap<string, PatternRecord>;
  /** Links that lead out of the pattern or to nothing. */
  readonly loose: readonly LinkEntry[];
}

/** The parts of the pattern that a module holds, or of the branch of one of its elements. */
export function patternParts(index: CaseIndex, module: string, root?: string): PatternParts {
  const nodes = nodesOf(index, module, root);
  const edges = new Map<string, Edge[]>();
  const loose: LinkEntry[] = [];
  const held = new Set<string>();
  const add = (parent: string, edge: Omit<Edge, 'parent'>) => {
    held.add(edge.to);
    const list = edges.get(parent);
    if (list) list.push({ parent, ...edge });
    else edges.set(parent, [{ parent, ...edge }]);
  };
  for (const entry of nodes.values()) {
    for (const link of [...entry.inContextOf, ...entry.supportedBy]) {
      if (link.to && nodes.has(link.to.id)) {
        add(entry.id, { to: link.to.id, link, base: undefined });
      } else loose.push(link);
    }
  }
  for (const entry of nodes.values()) {
    for (const link of inDepthOrder(entry.challenges)) {
      const owner = ownerOf(link);
      if (owner && nodes.has(owner)) add(owner, { to: entry.id, link, base: link.toLink });
      else loose.push(link);
    }
  }
  const acps = acpsOf(index, nodes, add);
  for (const list of edges.values()) list.sort((a, b) => depthOf(a) - depthOf(b));
  const all = [...nodes.values()];
  const top = root === undefined ? undefined : nodes.get(root);
  const roots = all.filter(({ id }) => id === top?.id || !held.has(id));
  return {
    index,
    module,
    nodes,
    roots: roots.length > 0 ? roots : all.slice(0, 1),
    edges,
    acps,
    records: recordsOf(index, [...all.map(({ node }) => node)], [...nodes.values()]),
    loose,
  };
}

function nodesOf(index: CaseIndex, module: string, root: string | undefined) {
  const top = index.nodes.get(root ?? '');
  const own = [...index.nodes.values()].filter(({ node }) => node.module === module);
  own.sort(
    (a, b) => compareIdentifiers(a.node.identifier, b.node.identifier) || (a.id < b.id ? -1 : 1),
  );
  const tops = own.filter(({ supports, contextOf, challenges }) =>
    [...supports, ...contextOf, ...challenges].every(
      ({ from, to, toLink }) => !from || !(to || toLink),
    ),
  );
  const read = branch(top ? [top] : [...tops, ...own]);
  const found = new Map<string, NodeEntry>();
  for (const id of read) {
    const entry = index.nodes.get(id);
    if (entry?.node.module === module) found.set(id, entry);
  }
  return found;
}

/** The element whose claim is challenged in the end: at the link, or at the link's start. */
function ownerOf(challenge: LinkEntry): string | undefined {
  const seen = new Set<LinkEntry>();
  let at: LinkEntry | undefined = challenge;
  while (at && !seen.has(at)) {
    seen.add(at);
    if (at.link.kind !== 'challenges') return at.from?.id;
    if (at.to) return at.to.id;
    at = at.toLink;
  }
  return undefined;
}

function inDepthOrder(links: readonly LinkEntry[]): LinkEntry[] {
  return [...links].sort((a, b) => chainOf(a) - chainOf(b));
}

function depthOf({ link, base }: Edge): number {
  return link ? chainOf(link) : base ? chainOf(base) + 1 : 0;
}

/** How many links lie between a challenge and the argument. */
function chainOf(link: LinkEntry): number {
  const seen = new Set<LinkEntry>();
  for (let at: LinkEntry | undefined = link; at?.toLink && !seen.has(at); at = at.toLink) {
    seen.add(at);
  }
  return seen.size;
}

function acpsOf(
  index: CaseIndex,
  nodes: ReadonlyMap<string, NodeEntry>,
  add: (parent: string, edge: Omit<Edge, 'parent'>) => void,
): Map<string, AssuranceClaimPoint> {
  const found = new Map<string, AssuranceClaimPoint>();
  for (const [id, acp] of index.case.acps) {
    const base = index.links.get(acp.on.link ?? '');
    const owner = acp.on.node ?? acp.on.inference ?? (base && ownerOf(base));
    if (owner === undefined || !nodes.has(owner)) continue;
    found.set(id, acp);
    const goal = acp.argument?.goal;
    if (goal !== undefined && nodes.has(goal)) add(owner, { to: goal, link: undefined, base });
  }
  return found;
}

/** What the elements and links name, and what that names. Instantiation data is about patterns, not in them. */
function recordsOf(
  index: CaseIndex,
  nodes: readonly object[],
  entries: readonly NodeEntry[],
): Map<string, PatternRecord> {
  const found = new Map<string, PatternRecord>();
  const queue: [Parameters<typeof visitReferences>[0], object][] = [
    ...nodes.map((node): ['nodes', object] => ['nodes', node]),
    ...entries.flatMap(({ inContextOf, supportedBy, challenges }) =>
      [...inContextOf, ...supportedBy, ...challenges].map(({ link }): ['links', object] => [
        'links',
        link,
      ]),
    ),
  ];
  for (const [holder, record] of queue) {
    visitReferences(holder, record, RECORD_TABLES, (id) => {
      if (found.has(id)) return;
      for (const table of RECORD_TABLES) {
        const named = index.case[table].get(id);
        if (named === undefined || table === 'instantiations') continue;
        found.set(id, { table, record: named });
        queue.push([table, named]);
        return;
      }
    });
  }
  return found;
}
