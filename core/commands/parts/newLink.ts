// A link record, as connect and addNode make it.
import type { CaseLink, Challenge } from '../../model/case.ts';
import type { LinkEntry, NodeEntry } from '../../model/index.ts';
import type { LinkKind } from '../../model/kinds.ts';

/** A link from one element to another, or to a link (challenges only). Ids are internal. */
export function newLink(
  kind: LinkKind,
  from: string,
  end: { readonly to: string } | { readonly toLink: string },
  order: string,
  challenge?: Challenge,
): CaseLink {
  if (kind === 'challenges')
    return { kind, from, ...end, order, ...(challenge ? { challenge } : {}) };
  if (!('to' in end)) throw new Error('Only a challenge ends on a link.');
  return { kind, from, to: end.to, order };
}

/** How a link names its target. */
export function endAt(target: NodeEntry | LinkEntry): { to: string } | { toLink: string } {
  return 'link' in target ? { toLink: target.id } : { to: target.id };
}
