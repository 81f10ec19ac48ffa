// The architecture view (GSN v3 1:4.4, 1:4.5): modules and contracts, and one link for all that joins
// two of them. A module that contains others stands for them until it is opened.
import type { ArchitectureHead, Diagram, DiagramLink, DiagramNode } from '../layout/diagram.ts';
import { containmentOf } from '../model/containment.ts';
import type { CaseIndex, NodeEntry } from '../model/index.ts';
import { orderKeys } from '../model/order.ts';
import { connectorsOf } from './connectors.ts';
import { moduleOrder } from './moduleOrder.ts';
import { type ModuleRelation, moduleRelations } from './moduleRelations.ts';

export interface ArchitectureOptions {
  /** Modules that show what they contain beside themselves. */
  readonly opened?: ReadonlySet<string>;
}

/** Ids of the drawing's nodes are the modules' with this before them: no element has such an id. */
const PREFIX = 'module:';

/** The module that a node of the drawing stands for; undefined for any other id. */
export function moduleIn(id: string): string | undefined {
  return id.startsWith(PREFIX) ? id.slice(PREFIX.length) : undefined;
}

/** The node that stands for a module. */
export function moduleNodeId(module: string): string {
  return `${PREFIX}${module}`;
}

/** In reading order; links from what is supported to what supports. */
export function architecture(index: CaseIndex, options: ArchitectureOptions = {}): Diagram {
  const opened = options.opened ?? new Set();
  const shown = new Map<string, number>();
  for (const id of moduleOrder(index)) {
    const module = shownAs(index, id, opened);
    shown.set(module, (shown.get(module) ?? -1) + 1);
  }
  const modules = moduleOrder(index).filter((id) => shown.has(id));
  const nodes = modules.map((id) => nodeOf(index, id, shown.get(id) ?? 0));
  return { nodes, links: linksOf(index, modules, opened) };
}

/** The module that stands for it: itself, or the outermost closed one that contains it. */
export function shownAs(index: CaseIndex, module: string, opened: ReadonlySet<string>): string {
  const { parentOf } = containmentOf(index);
  let shown = module;
  for (let at = parentOf(module); at !== undefined; at = parentOf(at)) {
    if (!opened.has(at)) shown = at;
  }
  return shown;
}

function nodeOf(index: CaseIndex, id: string, inside: number): DiagramNode {
  const module = index.case.modules.get(id);
  const parent = containmentOf(index).parentOf(id);
  const within = parent === undefined ? undefined : index.case.modules.get(parent)?.name;
  const text = [module?.brief ?? '', within === undefined ? '' : `*in ${plain(within)}*`];
  return {
    id: moduleNodeId(id),
    kind: module?.contract ? 'contractReference' : 'moduleReference',
    identifier: module?.name ?? id,
    text: text.filter((part) => part !== '').join('\n'),
    ...(inside > 0 ? { collapsed: inside } : {}),
  };
}

/** A name is no markdown. */
function plain(name: string): string {
  return name.replace(/[\\`*_[\]<>#]/g, '\\$&');
}

interface Pair {
  readonly from: string;
  readonly to: string;
  readonly there: ArchitectureHead | undefined;
  readonly back: ArchitectureHead | undefined;
}

function linksOf(
  index: CaseIndex,
  modules: readonly string[],
  opened: ReadonlySet<string>,
): DiagramLink[] {
  const place = new Map(modules.map((id, i) => [id, i]));
  const found = new Map<string, Set<ModuleRelation['kind']>>();
  const joining = new Map<string, NodeEntry[]>();
  for (const { from, to, kind, by } of moduleRelations(index)) {
    const a = shownAs(index, from, opened);
    const b = shownAs(index, to, opened);
    if (a === b) continue;
    const key = JSON.stringify([a, b]);
    found.set(key, (found.get(key) ?? new Set()).add(kind));
    const before = joining.get(key);
    if (before) before.push(by);
    else joining.set(key, [by]);
  }
  const headOf = (from: string, to: string) => head(found.get(JSON.stringify([from, to])));
  const pairs: Pair[] = [];
  for (const key of found.keys()) {
    const [from = '', to = ''] = JSON.parse(key) as [string, string];
    const there = headOf(from, to);
    const back = headOf(to, from);
    if (back && !isAbove(place, { from, to, there, back })) continue;
    pairs.push({ from, to, there, back });
  }
  pairs.sort(
    (a, b) =>
      (place.get(a.from) ?? 0) - (place.get(b.from) ?? 0) ||
      (place.get(a.to) ?? modules.length) - (place.get(b.to) ?? modules.length) ||
      (a.to < b.to ? -1 : 1),
  );
  const keys = orderKeys(pairs.length);
  const links = pairs.map((pair, i) => {
    const { from, to } = pair;
    const by = [
      [from, to],
      [to, from],
    ].flatMap((ends) => joining.get(JSON.stringify(ends)) ?? []);
    const connectors = connectorsOf(index, from, to, by);
    return { ...linkOf(pair, keys[i] ?? ''), ...(connectors ? { connectors } : {}) };
  });
  return links.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Of two that join both ways, the link starts at the one that is supported, else at the first. */
function isAbove(place: ReadonlyMap<string, number>, { from, to, there, back }: Pair): boolean {
  const supports = (one: ArchitectureHead | undefined) =>
    one !== undefined && one !== 'inContextOf';
  if (supports(there) !== supports(back)) return supports(there);
  return (place.get(from) ?? 0) < (place.get(to) ?? 0);
}

function linkOf({ from, to, there, back }: Pair, order: string): DiagramLink {
  return {
    id: `${moduleNodeId(from)}->${moduleNodeId(to)}`,
    kind: there === 'inContextOf' ? 'inContextOf' : 'supportedBy',
    from: moduleNodeId(from),
    to: moduleNodeId(to),
    order,
    heads: { ...(there ? { to: there } : {}), ...(back ? { from: back } : {}) },
  };
}

function head(
  kinds: ReadonlySet<ModuleRelation['kind']> | undefined,
): ArchitectureHead | undefined {
  if (!kinds) return undefined;
  if (kinds.size > 1) return 'composite';
  return kinds.has('supportedBy') ? 'supportedBy' : 'inContextOf';
}
