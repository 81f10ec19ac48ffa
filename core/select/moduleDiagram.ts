// The diagram of one module: what layout and drawing need of its nodes and links, collapsed
// branches left out. Links that lead out of the module are drawn as ending in nothing.

import type { Diagram, DiagramLink, DiagramNode } from '../layout/diagram.ts';
import type { CaseLink } from '../model/case.ts';
import type { CaseIndex, LinkEntry, NodeEntry } from '../model/index.ts';
import { lineOf } from '../model/lineOf.ts';
import { originOf } from '../model/lookup.ts';
import { compareIdentifiers } from '../model/order.ts';
import { statementOf } from '../model/statement.ts';
import { branch } from './branch.ts';
import { claimPoints } from './claimPoints.ts';
import { combinatorWords } from './combinator.ts';
import { hiddenBelow } from './hiddenBelow.ts';
import { templateData } from './templateData.ts';

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
  const points = claimPoints(index);
  return {
    nodes: shown.map((entry) => {
      const node = toNode(index, entry, below.get(entry.id)?.elements);
      const pinned = pins?.[entry.id];
      const marks = marksOf(index, entry, ids);
      return { ...node, ...marks, ...(pinned ? { pinned } : {}) };
    }),
    links: links
      .map((entry) => toLink(entry, points.links.get(entry.id)))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
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
  const line = lineOf(index, entry);
  const module = moduleNamed(index, entry);
  return {
    id: entry.id,
    kind: node.kind,
    identifier: node.identifier,
    text: statementOf(index, entry) || nameMeant(index, entry),
    ...('undeveloped' in node && node.undeveloped ? { undeveloped: true } : {}),
    ...(node.uninstantiated ? { uninstantiated: true } : {}),
    ...(node.defeated ? { defeated: true } : {}),
    ...(combinator === undefined ? {} : { combinator }),
    ...(line === undefined ? {} : { lineOfDefence: line }),
    ...(collapsed === undefined ? {} : { collapsed }),
    ...(module === undefined ? {} : { module }),
  };
}

/** A reference that says nothing says at least which module it means (GSN Table 1:4-1). */
function nameMeant(index: CaseIndex, { node }: NodeEntry): string {
  if (!('target' in node)) return '';
  const name = index.case.modules.get(node.target)?.name ?? '';
  return name === node.identifier ? '' : name;
}

/** What the extensions of GSN put on and beside an element. */
function marksOf(
  index: CaseIndex,
  entry: NodeEntry,
  shown: ReadonlySet<string>,
): Partial<DiagramNode> {
  const { node, id } = entry;
  const points = claimPoints(index);
  const [acps, inferenceAcps] = [points.nodes.get(id), points.inferences.get(id)];
  const instantiationData = templateData(index).get(id);
  const contract = 'toBeSupportedByContract' in node && node.toBeSupportedByContract;
  const offDiagram = elsewhere(entry, shown);
  return {
    ...(node.public ? { public: true } : {}),
    ...(contract ? { toBeSupportedByContract: true } : {}),
    ...(acps ? { acps } : {}),
    ...(inferenceAcps ? { inferenceAcps } : {}),
    ...(instantiationData === undefined ? {} : { instantiationData }),
    ...(offDiagram ? { offDiagram } : {}),
  };
}

/**
 * Whether the argument goes on where this drawing does not (GSN 1:2.2.20): above a branch that is
 * shown alone, or over a link into another module. What is collapsed is counted instead.
 */
function elsewhere(
  { node, supports, supportedBy }: NodeEntry,
  shown: ReadonlySet<string>,
): DiagramNode['offDiagram'] {
  const above = supports.some(({ from }) => from !== undefined && !shown.has(from.id));
  const below = supportedBy.some(({ to }) => to !== undefined && to.node.module !== node.module);
  if (!above && !below) return undefined;
  return { ...(above ? { above } : {}), ...(below ? { below } : {}) };
}

function moduleNamed(index: CaseIndex, entry: NodeEntry): string | undefined {
  const { node } = entry;
  if ('target' in node) return index.case.modules.get(node.target)?.name ?? node.target;
  if (!('origin' in node)) return undefined;
  const id = originOf(index, entry)?.node.module ?? node.originModule;
  return id === undefined ? undefined : (index.case.modules.get(id)?.name ?? id);
}

function toLink({ id, link }: LinkEntry, acps: readonly string[] | undefined): DiagramLink {
  const { multiplicity, choice } = link;
  return {
    id,
    kind: link.kind,
    from: link.from,
    ...(link.to === undefined ? {} : { to: link.to }),
    ...('toLink' in link && link.toLink !== undefined ? { toLink: link.toLink } : {}),
    order: link.order,
    ...(link.defeated ? { defeated: true } : {}),
    ...(multiplicity === undefined ? {} : { multiplicity }),
    ...(link.optional ? { optional: true } : {}),
    ...(choice ? { choice: { ...choice, group: choice.group ?? '' } } : {}),
    ...(acps ? { acps } : {}),
  };
}

function byIdentifier(a: NodeEntry, b: NodeEntry): number {
  return compareIdentifiers(a.node.identifier, b.node.identifier) || (a.id < b.id ? -1 : 1);
}
