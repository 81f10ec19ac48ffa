// Where a piece of an argument hung, and in what order: its elements that hang from nothing in it.
import type { CaseIndex, LinkEntry, NodeEntry } from '../model/index.ts';
import type { LinkKind } from '../model/kinds.ts';
import { compareIdentifiers } from '../model/order.ts';
import { branch } from '../select/branch.ts';

export interface Root {
  readonly entry: NodeEntry;
  /** How it hung where it was copied; undefined where it hung from nothing. */
  readonly hung: LinkKind | undefined;
}

/** The roots in the order in which they stood; what only a circle holds is no root. */
export function rootsOf(clip: CaseIndex): Root[] {
  const roots = [...clip.nodes.values()].flatMap((entry) => {
    const up = [...entry.supports, ...entry.contextOf, ...entry.challenges];
    return up.some(isWhole) ? [] : [{ entry, link: up[0]?.link }];
  });
  roots.sort(
    (a, b) =>
      compare(a.link?.from ?? '', b.link?.from ?? '') ||
      compare(a.link?.order ?? '', b.link?.order ?? '') ||
      compareIdentifiers(a.entry.node.identifier, b.entry.node.identifier) ||
      compare(a.entry.id, b.entry.id),
  );
  return roots.map(({ entry, link }) => ({ entry, hung: link?.kind }));
}

/** All ids as one reads them: each root with its branch, then what only a circle holds. */
export function readingOrder(clip: CaseIndex): string[] {
  const read = branch(rootsOf(clip).map(({ entry }) => entry));
  return [...new Set([...read, ...clip.nodes.keys()])];
}

/** Both of its ends are there. */
export function isWhole({ from, to, toLink }: LinkEntry): boolean {
  return from !== undefined && (to !== undefined || toLink !== undefined);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
