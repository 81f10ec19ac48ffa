// The diagram of one module: what layout and drawing need of its nodes and links, collapsed
// branches left out. Links that lead out of the module are drawn as ending in nothing.

import type { Diagram, DiagramLink, DiagramNode } from '../layout/diagram.ts';
import type { CaseLink } from '../model/case.ts';
import type { CaseIndex, LinkEntry, NodeEntry } from '../model/index.ts';
import { originOf } from '../model/lookup.ts';
import { compareIdentifiers } from '../model/order.ts';
import { statementOf } from '../model/statement.ts';
import { branch } from './branch.ts';
import { combinatorWords } from './combinator.ts';
import { hiddenBelow } from './hiddenBelow.ts';

export interface DiagramOptions {
  /** Nodes whose descendants are hidden. */
  readonly collapsed?: ReadonlySet<string>;
  /** Shows this node's branch only; the whole module where the module has no such node. */
  readonly root?: string | undefined;
}

/** Nodes in identifier order; links in order of id. */
export function moduleDiagram(
  index: CaseIndex,
  moduleId: string,
  options: DiagramOptions = {},
): Diagram {
  const collapsed = options.collapsed ?? new Set();
  const top = index.nodes.get(options.root ?? '');
  const root = top?.node.module === moduleId ? top : undefined;
  const below = hiddenBelow(index, collapsed, { module: moduleId, root: root?.id });
  const hidden = new Set([...below.values()].flatMap(({ ids }) => ids));
  const within = root && branch([root]);
  const shown = [...index.nodes.values()]
    .filter(({ id, node }) => node.module === moduleId && !hidden.has(id))
    .filter(({ id }) => within?.has(id) ?? true)
    .sort(byIdentifier);
  const ids = new Set(shown.map(({ id }) => id));
  // A pin is a place in the drawing of the whole module.
  const pins = root ? undefined : index.case.view?.pinned;
  const out = (id: string) =>
    hidden.has(id) || (!ids.has(id) && index.nodes.get(id)?.node.module === moduleId);
  const links = [...index.links.values()].filter((entry) => belongs(entry, ids, out));
  return {
    nodes: shown.map((entry) => {
      const node = toNode(index, entry, below.get(entry.id)?.elements);
      const pinned = pins?.[entry.id];
      return pinned ? { ...node, pinned } : node;
    }),
    links: links.map(toLink).sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** It starts here, or ends here and starts at nothing; and none of its ends is hidden. */
function belongs(
  entry: LinkEntry,
  shown: ReadonlySet<string>,
  out: (id: string) => boolean,
): boolean {
  const { link, from, to, toLink } = entry;
  if (isOut(link, out) || (toLink && isOut(toLink.link, out))) return false;
  if (from) return shown.has(from.id);
  return to !== undefined && shown.has(to.id);
}

function isOut(link: CaseLink, out: (id: string) => boolean): boolean {
  return out(link.from) || (link.to !== undefined && out(link.to));
}

function toNode(index: CaseIndex, entry: NodeEntry, collapsed: number | undefined): DiagramNode {
  const { node } = entry;
  const combinator =
    node.kind === 'strategy' ? combinatorWords(node, entry.supportedBy.length) : undefined;
  const line = node.kind === 'goal' ? node.lineOfDefence : undefined;
  const module = moduleNamed(index, entry);
  const data = instantiationData(index).get(entry.id);
  return {
    id: entry.id,
    kind: node.kind,
    identifier: node.identifier,
    text: statementOf(index, entry),
    ...('undeveloped' in node && node.undeveloped ? { undeveloped: true } : {}),
    ...(node.uninstantiated ? { uninstantiated: true } : {}),
    ...(node.defeated ? { defeated: true } : {}),
    ...(combinator === undefined ? {} : { combinator }),
    ...(line === undefined ? {} : { lineOfDefence: line }),
    ...(collapsed === undefined ? {} : { collapsed }),
    ...(module === undefined ? {} : { module }),
    ...(data === undefined ? {} : { instantiationData: data }),
  };
}

/** The reference to the data that a template argument is instantiated from, by its top element. */
function instantiationData(index: CaseIndex): ReadonlyMap<string, string> {
  return index.memo('select.instantiationData', () => {
    const names = new Map<string, string>();
    const records = [...index.case.instantiations].sort(([a], [b]) => compareIdentifiers(a, b));
    for (const [id, { template, name }] of records) {
      if (template === undefined) continue;
      const before = names.get(template);
      const own = name?.trim() ? name : id;
      names.set(template, before === undefined ? own : `${before}, ${own}`);
    }
    return names;
  });
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
    ...(link.multiplicity === undefined ? {} : { multiplicity: link.multiplicity }),
    ...(link.optional ? { optional: true } : {}),
    ...(link.choice ? { choice: choiceOf(link.choice) } : {}),
  };
}

function choiceOf({ group = '', label }: NonNullable<CaseLink['choice']>): DiagramLink['choice'] {
  return label === undefined ? { group } : { group, label };
}

function byIdentifier(a: NodeEntry, b: NodeEntry): number {
  return compareIdentifiers(a.node.identifier, b.node.identifier) || (a.id < b.id ? -1 : 1);
}
