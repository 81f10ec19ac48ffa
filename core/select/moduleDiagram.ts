// The diagram of one module: what layout and drawing need of its nodes and links, collapsed
// branches left out. Links that lead out of the module are drawn as ending in nothing.
import type { Diagram, DiagramLink, DiagramNode } from '../layout/diagram.ts';
import type { CaseIndex, LinkEntry, NodeEntry } from '../model/index.ts';
import { originOf, sources } from '../model/lookup.ts';
import { compareIdentifiers } from '../model/order.ts';
import { combinatorWords } from './combinator.ts';

export interface DiagramOptions {
  /** Nodes whose descendants are hidden. */
  readonly collapsed?: ReadonlySet<string>;
}

/** Nodes in identifier order; links in order of id. */
export function moduleDiagram(
  index: CaseIndex,
  moduleId: string,
  options: DiagramOptions = {},
): Diagram {
  const entries = [...index.nodes.values()].filter(({ node }) => node.module === moduleId);
  const hidden = hiddenBelow(entries, options.collapsed ?? new Set());
  const shown = entries.filter(({ id }) => !hidden.by.has(id)).sort(byIdentifier);
  const ids = new Set(shown.map(({ id }) => id));
  const links = [...index.links.values()].filter((entry) => belongs(entry, ids, hidden.by));
  return {
    nodes: shown.map((entry) => toNode(index, entry, hidden.count.get(entry.id))),
    links: links.map(toLink).sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** It starts here, or ends here and starts at nothing; and none of its ends is hidden. */
function belongs(
  entry: LinkEntry,
  shown: ReadonlySet<string>,
  hidden: ReadonlySet<string>,
): boolean {
  const { from, to, toLink } = entry;
  const isHidden = (one: LinkEntry) =>
    hidden.has(one.link.from) || (one.link.to !== undefined && hidden.has(one.link.to));
  if (hidden.size > 0 && (isHidden(entry) || (toLink && isHidden(toLink)))) return false;
  if (from) return shown.has(from.id);
  return to !== undefined && shown.has(to.id);
}

/** What hangs only below collapsed nodes, and how much below each of them. */
function hiddenBelow(entries: readonly NodeEntry[], collapsed: ReadonlySet<string>) {
  const by = new Set<string>();
  const count = new Map<string, number>();
  if (collapsed.size === 0) return { by, count };
  const starts = entries.filter(({ supports, contextOf, challenges }) =>
    [supports, contextOf, challenges].every((list) => list.length === 0),
  );
  const visible = reach(starts, collapsed);
  // What no start reaches (a cycle) stays visible: hiding it would lose it.
  for (const id of reach(starts, new Set())) if (!visible.has(id)) by.add(id);
  for (const entry of entries) {
    if (!collapsed.has(entry.id) || by.has(entry.id)) continue;
    const below = [...reach([entry], new Set())].filter((id) => by.has(id)).length;
    if (below > 0) count.set(entry.id, below);
  }
  return { by, count };
}

function reach(start: readonly NodeEntry[], collapsed: ReadonlySet<string>): Set<string> {
  const seen = new Set<string>();
  const stack = [...start];
  for (let at = stack.pop(); at; at = stack.pop()) {
    if (seen.has(at.id)) continue;
    seen.add(at.id);
    if (collapsed.has(at.id)) continue;
    for (const link of [...at.supportedBy, ...at.inContextOf]) {
      if (link.to) stack.push(link.to);
      stack.push(...sources(link.challengedBy));
    }
    stack.push(...sources(at.challengedBy));
  }
  return seen;
}

function toNode(index: CaseIndex, entry: NodeEntry, collapsed: number | undefined): DiagramNode {
  const { node } = entry;
  const combinator =
    node.kind === 'strategy' ? combinatorWords(node, entry.supportedBy.length) : undefined;
  const line = node.kind === 'goal' ? node.lineOfDefence : undefined;
  const module = moduleNamed(index, entry);
  return {
    id: entry.id,
    kind: node.kind,
    identifier: node.identifier,
    text: node.text ?? '',
    ...('undeveloped' in node && node.undeveloped ? { undeveloped: true } : {}),
    ...(node.uninstantiated ? { uninstantiated: true } : {}),
    ...(node.defeated ? { defeated: true } : {}),
    ...(combinator === undefined ? {} : { combinator }),
    ...(line === undefined ? {} : { lineOfDefence: line }),
    ...(collapsed === undefined ? {} : { collapsed }),
    ...(module === undefined ? {} : { module }),
  };
}

function moduleNamed(index: CaseIndex, entry: NodeEntry): string | undefined {
  const { node } = entry;
  if ('target' in node) return index.case.modules.get(node.target)?.name ?? node.target;
  if (!('origin' in node)) return undefined;
  const id = originOf(index, entry)?.node.module ?? node.originModule;
  return id === undefined ? undefined : (index.case.modules.get(id)?.name ?? id);
}

function toLink({ id, link }: LinkEntry): DiagramLink {
  return {
    id,
    kind: link.kind,
    from: link.from,
    ...(link.to === undefined ? {} : { to: link.to }),
    ...('toLink' in link && link.toLink !== undefined ? { toLink: link.toLink } : {}),
    order: link.order,
    ...(link.defeated ? { defeated: true } : {}),
  };
}

function byIdentifier(a: NodeEntry, b: NodeEntry): number {
  return compareIdentifiers(a.node.identifier, b.node.identifier) || (a.id < b.id ? -1 : 1);
}
