// Sets what a link says of itself: the challenge's state, the judgement that it is defeated, its
// multiplicity. Where it starts and ends, and its place, are other commands' business.
import { linkName } from '../model/lookup.ts';
import { fields, id } from './args.ts';
import { defineCommand } from './command.ts';
import { mayLeave, typingKey } from './parts/fieldSets.ts';
import { mayStore, setFields, settled, withFields } from './parts/form.ts';
import { mayFindLink } from './parts/lookups.ts';
import { allOf } from './verdict.ts';

const FIXED = {
  kind: undefined,
  from: 'moveSubtree',
  to: undefined,
  toLink: undefined,
  order: 'reorder',
} as const;

export const setLinkFields = defineCommand({
  id: 'setLinkFields',
  args: { link: id, fields },
  label: ({ case: c }, args) =>
    `Edit ${Object.keys(args.fields).join(', ')} of ${linkName(c, args.link)}`,
  may: ({ index }, args) => {
    const link = index.links.get(args.link)?.link;
    if (!link) return mayFindLink(index, args.link);
    const what = link.kind === 'challenges' ? 'a challenge' : 'a link';
    return allOf(
      mayLeave(FIXED, args.fields, what),
      mayStore('links', withFields(link, settled('links', link, args.fields)), what),
    );
  },
  mergeKey: (args) => typingKey(`link ${args.link}`, args.fields),
  run: (draft, args, { index }) => {
    const link = index.case.links.get(args.link);
    const drafted = draft.links.get(args.link);
    if (link && drafted) setFields(drafted, settled('links', link, args.fields));
    return undefined;
  },
});
