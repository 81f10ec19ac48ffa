// Puts an element, with all that hangs below it, under another parent: the link keeps its id, and so
// its challenges. Other parents of the element keep it.
import type { CaseIndex, LinkEntry } from '../model/index.ts';
import { nodeName } from '../model/lookup.ts';
import { id, optional } from './args.ts';
import { defineCommand } from './command.ts';
import { mayFindLink, mayFindNode } from './parts/lookups.ts';
import { endOf, mayConnect } from './parts/mayConnect.ts';
import { mayPlace, placeLink, siblingsOf } from './parts/placement.ts';
import { allOf, refused } from './verdict.ts';

export const moveSubtree = defineCommand({
  id: 'moveSubtree',
  args: {
    /** The link from the present parent. */
    link: id,
    /** The new parent. */
    parent: id,
    before: optional(id),
    after: optional(id),
  },
  label: ({ case: c }, { link, parent }) =>
    `Move ${nodeName(c, c.links.get(link)?.to ?? link)} under ${nodeName(c, parent)}`,
  may: (context, args) => {
    const { index } = context;
    const entry = index.links.get(args.link);
    if (!entry) return mayFindLink(index, args.link);
    const { kind } = entry.link;
    if (kind === 'challenges') {
      return refused('wrong-kind', 'A challenge has no parent; draw it to another target instead.');
    }
    const parent = index.nodes.get(args.parent);
    if (!parent) return mayFindNode(index, args.parent);
    if (!entry.to) return mayFindNode(index, entry.link.to ?? '');
    const proposal = { kind, from: endOf(parent), to: endOf(entry.to), instead: args.link };
    return allOf(
      mayConnect(context, proposal),
      mayPlace(siblingsUnder(index, entry, args.parent), args),
    );
  },
  run: (draft, args, { index }) => {
    const entry = index.links.get(args.link);
    const link = draft.links.get(args.link);
    if (!entry || !link) return undefined;
    link.order = placeLink(draft, siblingsUnder(index, entry, args.parent), args, args.link);
    link.from = args.parent;
    return undefined;
  },
});

function siblingsUnder(index: CaseIndex, { link }: LinkEntry, parent: string) {
  return siblingsOf(link.kind, index.nodes.get(parent), undefined);
}
