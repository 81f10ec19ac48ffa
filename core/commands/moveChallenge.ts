// Points a challenge at something else: its target was deleted, or another part of the argument is what
// it is about (GSN 1:6.3.4). Record, answers and the challenges against it stay with it.
import type { CaseIndex, LinkEntry, NodeEntry } from '../model/index.ts';
import { nameOf } from '../model/lookup.ts';
import { id, optional } from './args.ts';
import { defineCommand } from './command.ts';
import { mayFindLink, mayFindNode } from './parts/lookups.ts';
import { endOf, mayConnect } from './parts/mayConnect.ts';
import { placeLink, siblingsOf } from './parts/placement.ts';
import { refused } from './verdict.ts';

export const moveChallenge = defineCommand({
  id: 'moveChallenge',
  args: {
    link: id,
    /** The new target: an element, or a link. */
    to: optional(id),
    toLink: optional(id),
  },
  label: ({ case: c }, { link, to, toLink }) =>
    `Point the challenge of ${nameOf(c, c.links.get(link)?.from ?? link)} at ${nameOf(c, to ?? toLink ?? '')}`,
  may: (context, args) => {
    const { index } = context;
    const entry = index.links.get(args.link);
    if (!entry) return mayFindLink(index, args.link);
    if (entry.link.kind !== 'challenges') {
      return refused('wrong-kind', 'Only a challenge is pointed at another target.');
    }
    if ((args.to === undefined) === (args.toLink === undefined)) {
      return refused('one-target', 'A challenge ends on one element or on one link (GSN 1:6.2.7).');
    }
    const target = targetOf(index, args);
    if (!target)
      return args.to ? mayFindNode(index, args.to) : mayFindLink(index, args.toLink ?? '');
    if (!entry.from) return mayFindNode(index, entry.link.from);
    if ('link' in target && leadsTo(target, entry)) {
      return refused(
        'cycle',
        'A challenge may not end on itself, nor on one that is raised against it.',
      );
    }
    const to = 'link' in target ? target : endOf(target);
    return mayConnect(context, {
      kind: 'challenges',
      from: endOf(entry.from),
      to,
      instead: args.link,
    });
  },
  run: (draft, args, { index }) => {
    const link = draft.links.get(args.link);
    const target = targetOf(index, args);
    if (link?.kind !== 'challenges' || !target) return undefined;
    link.order = placeLink(draft, siblingsOf('challenges', undefined, target), {}, args.link);
    if ('link' in target) {
      delete link.to;
      link.toLink = target.id;
    } else {
      delete link.toLink;
      link.to = target.id;
    }
    return undefined;
  },
});

function targetOf(
  { nodes, links }: CaseIndex,
  { to, toLink }: { readonly to?: string | undefined; readonly toLink?: string | undefined },
): NodeEntry | LinkEntry | undefined {
  return to === undefined ? links.get(toLink ?? '') : nodes.get(to);
}

/** Whether a challenge ends, through others, on this one. Loops of a file end. */
function leadsTo(start: LinkEntry, wanted: LinkEntry): boolean {
  const seen = new Set<LinkEntry>();
  for (let at: LinkEntry | undefined = start; at && !seen.has(at); at = at.toLink) {
    if (at === wanted) return true;
    seen.add(at);
  }
  return false;
}
