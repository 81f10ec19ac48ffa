// What the outline shows when it is filtered: the elements that fit, with the way to them from the top.
import type { CaseIndex, NodeEntry } from '../../../core/model/index.ts';
import { NODE_KINDS, type NodeKind } from '../../../core/model/kinds.ts';
import { lineOf } from '../../../core/model/lineOf.ts';

export type OutlineFilter = 'all' | 'findings' | 'touched' | 'control' | 'propensity' | NodeKind;

export const FILTERS: readonly OutlineFilter[] = [
  'all',
  'findings',
  'touched',
  'control',
  'propensity',
  ...NODE_KINDS,
];

export interface Filtered {
  /** What fits, and everything above it. */
  readonly shown: ReadonlySet<string>;
  readonly fitting: ReadonlySet<string>;
}

/**
 * The elements of a module that fit; undefined when all do.
 * @param isMeant what the filters by findings and by touch ask of an element
 */
export function filterOutline(
  index: CaseIndex,
  module: string,
  filter: OutlineFilter,
  isMeant: (id: string) => boolean,
): Filtered | undefined {
  if (filter === 'all') return undefined;
  const fitting = new Set<string>();
  for (const entry of index.nodes.values()) {
    if (entry.node.module === module && fits(index, entry, filter, isMeant)) fitting.add(entry.id);
  }
  return { fitting, shown: withAbove(index, fitting) };
}

function fits(
  index: CaseIndex,
  entry: NodeEntry,
  filter: OutlineFilter,
  isMeant: (id: string) => boolean,
): boolean {
  if (filter === 'findings' || filter === 'touched') return isMeant(entry.id);
  if (filter === 'control' || filter === 'propensity') return lineOf(index, entry) === filter;
  return entry.node.kind === filter;
}

/** These elements and all that they lie below. */
export function withAbove(index: CaseIndex, ids: ReadonlySet<string>): ReadonlySet<string> {
  const shown = new Set<string>();
  const stack = [...ids].flatMap((id) => index.nodes.get(id) ?? []);
  for (let at = stack.pop(); at; at = stack.pop()) {
    if (shown.has(at.id)) continue;
    shown.add(at.id);
    for (const { from } of [...at.supports, ...at.contextOf]) if (from) stack.push(from);
    for (const { to, toLink } of at.challenges) {
      // A challenge of a link hangs below the element where the link starts.
      const above = to ?? toLink?.from;
      if (above) stack.push(above);
    }
  }
  return shown;
}
