// Moves a link to another place among its siblings. Only its own key changes, as a rule.
import type { LinkEntry } from '../model/index.ts';
import { linkName } from '../model/lookup.ts';
import { id, optional } from './args.ts';
import { defineCommand } from './command.ts';
import { mayFindLink } from './parts/lookups.ts';
import { mayPlace, placeLink, siblingsOf } from './parts/placement.ts';

export const reorder = defineCommand({
  id: 'reorder',
  args: {
    link: id,
    /** The sibling beside which it goes; last where neither is given. */
    before: optional(id),
    after: optional(id),
  },
  label: ({ case: c }, { link }) => `Reorder ${linkName(c, link)}`,
  may: ({ index }, args) => {
    const entry = index.links.get(args.link);
    if (!entry) return mayFindLink(index, args.link);
    const others = siblings(entry).filter(({ id: other }) => other !== args.link);
    return mayPlace(others, args);
  },
  run: (draft, args, { index }) => {
    const entry = index.links.get(args.link);
    const link = draft.links.get(args.link);
    if (entry && link) link.order = placeLink(draft, siblings(entry), args, args.link);
    return undefined;
  },
});

function siblings({ link, from, to, toLink }: LinkEntry): readonly LinkEntry[] {
  return siblingsOf(link.kind, from, to ?? toLink);
}
