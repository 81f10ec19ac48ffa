// Draws a link between two elements, or a challenge onto a link. Refuses what GSN forbids.
import type { LinkEntry, NodeEntry } from '../model/index.ts';
import { LINK_KINDS, type LinkKind } from '../model/kinds.ts';
import { nodeName } from '../model/lookup.ts';
import { fields, id, oneOf, optional } from './args.ts';
import { type CommandContext, defineCommand } from './command.ts';
import { mayStore } from './parts/form.ts';
import { freshId } from './parts/freshId.ts';
import { mayFindLink, mayFindNode } from './parts/lookups.ts';
import { endOf, mayConnect } from './parts/mayConnect.ts';
import { endAt, newLink } from './parts/newLink.ts';
import { mayPlace, placeLink, siblingsOf } from './parts/placement.ts';
import { allOf, refused } from './verdict.ts';

const VERBS: Readonly<Record<LinkKind, string>> = {
  supportedBy: 'Support',
  inContextOf: 'Put in context',
  challenges: 'Challenge from',
};

export const connect = defineCommand({
  id: 'connect',
  args: {
    kind: oneOf(LINK_KINDS),
    from: id,
    /** The target: an element, or (challenges only) a link. */
    to: optional(id),
    toLink: optional(id),
    /** A sibling link beside which it goes; last where neither is given. */
    before: optional(id),
    after: optional(id),
    /** Of a challenge: kind, status, who raised it. */
    challenge: optional(fields),
  },
  label: ({ case: c }, { kind, from }) => `${VERBS[kind]} ${nodeName(c, from)}`,
  may: (context, args) => {
    const { index } = context;
    const { kind, challenge } = args;
    if ((args.to === undefined) === (args.toLink === undefined)) {
      return refused('one-target', 'A link ends on one element or on one link (GSN 1:6.2.7).');
    }
    if (challenge && kind !== 'challenges') {
      return refused('wrong-arguments', 'Only a link that challenges says how.');
    }
    const from = index.nodes.get(args.from);
    if (!from) return mayFindNode(index, args.from);
    const to = targetOf(context, args);
    if (!to) return args.to ? mayFindNode(index, args.to) : mayFindLink(index, args.toLink ?? '');
    const target = 'link' in to ? to : endOf(to);
    const legal = mayConnect(context, { kind, from: endOf(from), to: target });
    if (!legal.allowed) return legal;
    const link = newLink(context, {
      kind,
      from: args.from,
      end: endAt(to),
      order: 'a0',
      challenge,
    });
    return allOf(
      legal,
      mayPlace(siblingsOf(kind, from, to), args),
      mayStore('links', link, 'a link'),
    );
  },
  run: (draft, args, context) => {
    const { kind, from, challenge } = args;
    const target = targetOf(context, args);
    if (!target) return undefined;
    const siblings = siblingsOf(kind, context.index.nodes.get(from), target);
    const order = placeLink(draft, siblings, args);
    const link = freshId(context);
    draft.links.set(link, newLink(context, { kind, from, end: endAt(target), order, challenge }));
    return [link];
  },
});

function targetOf(
  { index }: CommandContext,
  { to, toLink }: { readonly to?: string | undefined; readonly toLink?: string | undefined },
): NodeEntry | LinkEntry | undefined {
  return to === undefined ? index.links.get(toLink ?? '') : index.nodes.get(to);
}
