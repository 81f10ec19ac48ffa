// A link record, as connect and addNode make it.
import type { CaseLink, Challenge } from '../../model/case.ts';
import type { LinkEntry, NodeEntry } from '../../model/index.ts';
import type { LinkKind } from '../../model/kinds.ts';
import type { CommandContext } from '../command.ts';
import { dayOfAnalysis } from './dayOfAnalysis.ts';

export interface NewLink {
  readonly kind: LinkKind;
  readonly from: string;
  readonly end: { readonly to: string } | { readonly toLink: string };
  readonly order: string;
  /** What is known of a challenge beyond who raised it, and when. */
  readonly challenge?: Challenge | undefined;
}

/** A link from one element to another, or to a link. A challenge is open, and dated and signed. */
export function newLink(context: CommandContext, link: NewLink): CaseLink {
  const { by } = context;
  const { kind, from, end, order } = link;
  if (kind === 'challenges') {
    const on = dayOfAnalysis(context);
    const raised: Challenge = { status: 'open', on, ...(by ? { raisedBy: by } : {}) };
    return { kind, from, ...end, order, challenge: { ...raised, ...link.challenge } };
  }
  if (!('to' in end)) throw new Error('Only a challenge ends on a link.');
  return { kind, from, to: end.to, order };
}

/** How a link names its target. */
export function endAt(target: NodeEntry | LinkEntry): NewLink['end'] {
  return 'link' in target ? { toLink: target.id } : { to: target.id };
}
