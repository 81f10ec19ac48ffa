// What collapsed elements hide, and what must be unfolded to see an element again.
import type { CaseIndex, NodeEntry } from '../model/index.ts';
import { targets } from '../model/lookup.ts';
import { branch } from './branch.ts';

export interface Hidden {
  readonly elements: number;
  /** In order of the walk down; an id hidden by two collapsed elements is with both. */
  readonly ids: readonly string[];
}

/** Where to look; the whole case where absent. */
export interface Scope {
  readonly module?: string;
  /** Only the branch of this element is shown. */
  readonly root?: string | undefined;
}

/**
 * What is hidden below each visible collapsed element; those that hide nothing are left out.
 * An element that also hangs elsewhere is not hidden, nor is one that only a circle holds.
 */
export function hiddenBelow(
  index: CaseIndex,
  collapsed: ReadonlySet<string>,
  scope: Scope = {},
): Map<string, Hidden> {
  const found = new Map<string, Hidden>();
  if (collapsed.size === 0) return found;
  const starts = startsOf(index, scope);
  const visible = branch(starts, collapsed);
  const hidden = new Set([...branch(starts)].filter((id) => !visible.has(id)));
  for (const id of [...collapsed].sort()) {
    const entry = index.nodes.get(id);
    if (!entry || !visible.has(id)) continue;
    const ids = [...branch([entry])].filter((below) => hidden.has(below));
    if (ids.length > 0) found.set(id, { elements: ids.length, ids });
  }
  return found;
}

/** Where reading begins: the root, or whatever hangs from nothing. */
function startsOf(index: CaseIndex, { module, root }: Scope): NodeEntry[] {
  const top = root === undefined ? undefined : index.nodes.get(root);
  if (top) return [top];
  return [...index.nodes.values()].filter(
    ({ node, supports, contextOf, challenges }) =>
      (module === undefined || node.module === module) &&
      supports.length + contextOf.length + challenges.length === 0,
  );
}

/**
 * The collapsed elements to unfold so that this one is seen: those on the shortest way up to
 * something visible. Empty where it is visible.
 */
export function hidersOf(
  index: CaseIndex,
  collapsed: ReadonlySet<string>,
  id: string,
  scope: Scope = {},
): string[] {
  const start = index.nodes.get(id);
  const hidden = new Set([...hiddenBelow(index, collapsed, scope).values()].flatMap((x) => x.ids));
  if (!start || !hidden.has(id)) return [];
  const below = new Map<NodeEntry, NodeEntry | undefined>([[start, undefined]]);
  for (const at of below.keys()) {
    for (const above of owners(at)) if (!below.has(above)) below.set(above, at);
    if (hidden.has(at.id)) continue;
    const way: string[] = [];
    for (let step: NodeEntry | undefined = at; step; step = below.get(step)) {
      if (step !== start && collapsed.has(step.id)) way.push(step.id);
    }
    return way;
  }
  return [];
}

/** What an element hangs from: what it supports, is context of, or challenges. */
function owners(entry: NodeEntry): NodeEntry[] {
  const from = [...entry.supports, ...entry.contextOf].flatMap((link) => link.from ?? []);
  const links = entry.challenges.flatMap(({ toLink }) => toLink ?? []);
  const challenged = links.flatMap((link) => {
    let at = link;
    for (let depth = 0; at.toLink && depth < 100; depth += 1) at = at.toLink;
    return at.from ?? [];
  });
  return [...from, ...targets(entry.challenges), ...challenged];
}
