// The argument as rows of a tree: what supports an element, its context and its challenges below it.
// An element with several parents is shown in full below the first and referred to below the others.
import type { CaseIndex, NodeEntry } from '../../../core/model/index.ts';
import { sources, targets } from '../../../core/model/lookup.ts';
import { compareIdentifiers } from '../../../core/model/order.ts';

export interface OutlineRow {
  /** Unique among the rows: the way from the root. */
  readonly key: string;
  readonly id: string;
  readonly level: number;
  readonly relation: 'root' | 'supportedBy' | 'inContextOf' | 'challenges';
  readonly children: number;
  readonly open: boolean;
  /** Shown in full elsewhere. */
  readonly again: boolean;
  readonly position: number;
  readonly setSize: number;
}

export type Child = Pick<OutlineRow, 'relation'> & { readonly entry: NodeEntry };

/**
 * Rows of one module, in the order of the tree; iterative, since arguments may be deep.
 * @param closed ids of elements whose children are not shown
 * @param only ids of the elements that are shown at all; everything where absent
 */
export function outlineRows(
  index: CaseIndex,
  module: string,
  closed: ReadonlySet<string>,
  only?: ReadonlySet<string>,
): OutlineRow[] {
  const own = [...index.nodes.values()].filter(
    ({ id, node }) => node.module === module && (only?.has(id) ?? true),
  );
  const childrenOf = (entry: NodeEntry) => {
    const all = allChildren(entry, module);
    return only ? all.filter((child) => only.has(child.entry.id)) : all;
  };
  const rows: OutlineRow[] = [];
  const shown = new Set<string>();
  /** Below something closed, and perhaps shown elsewhere. */
  const hidden = new Set<string>();
  const stack: Omit<OutlineRow, 'children' | 'open' | 'again'>[] = [];
  const push = (children: readonly Child[], level: number, above: string) => {
    for (let i = children.length - 1; i >= 0; i -= 1) {
      const child = children[i];
      if (!child) continue;
      const { id } = child.entry;
      const place = { position: i + 1, setSize: children.length };
      stack.push({ key: `${above}/${id}`, id, level, relation: child.relation, ...place });
    }
  };
  const roots = rootsOf(own);
  push(roots, 1, '');
  for (let next = 0; ; ) {
    for (let row = stack.pop(); row; row = stack.pop()) {
      const entry = index.nodes.get(row.id);
      if (!entry) continue;
      const again = shown.has(row.id);
      const children = again ? [] : childrenOf(entry);
      const open = children.length > 0 && !closed.has(row.id);
      shown.add(row.id);
      rows.push({ ...row, children: children.length, open, again });
      if (open) push(children, row.level + 1, row.key);
      else markHidden(children, childrenOf, hidden);
    }
    // What only a circle holds has no root; its first element stands for one.
    while (shown.has(own[next]?.id ?? '') || hidden.has(own[next]?.id ?? '')) next += 1;
    const left = own[next];
    if (!left) return rows;
    push([{ entry: left, relation: 'root' }], 1, '');
  }
}

/** What lies below a closed row is not left over. */
function markHidden(
  children: readonly Child[],
  childrenOf: (entry: NodeEntry) => readonly Child[],
  hidden: Set<string>,
): void {
  const stack = children.map(({ entry }) => entry);
  for (let at = stack.pop(); at; at = stack.pop()) {
    if (hidden.has(at.id)) continue;
    hidden.add(at.id);
    stack.push(...childrenOf(at).map(({ entry }) => entry));
  }
}

function rootsOf(own: readonly NodeEntry[]): Child[] {
  return own
    .filter(
      ({ supports, contextOf, challenges }) =>
        supports.length + contextOf.length + challenges.length === 0,
    )
    .sort(
      (a, b) =>
        b.supportedBy.length - a.supportedBy.length ||
        compareIdentifiers(a.node.identifier, b.node.identifier),
    )
    .map((entry) => ({ entry, relation: 'root' }));
}

/** Context, support and challenges of an element within its module, in the order of the tree. */
export function allChildren(entry: NodeEntry, module: string): Child[] {
  const of = (entries: readonly NodeEntry[], relation: Child['relation']): Child[] =>
    entries
      .filter(({ node }) => node.module === module)
      .map((child) => ({ entry: child, relation }));
  const onLinks = [...entry.supportedBy, ...entry.inContextOf].flatMap((link) =>
    sources(link.challengedBy),
  );
  return [
    ...of(targets(entry.inContextOf), 'inContextOf'),
    ...of(targets(entry.supportedBy), 'supportedBy'),
    ...of([...sources(entry.challengedBy), ...onLinks], 'challenges'),
  ];
}
