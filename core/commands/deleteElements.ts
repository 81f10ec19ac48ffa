// Deletes elements and links with what cannot stand without them (removal.ts says what that is).
import { nameOf } from '../model/lookup.ts';
import { ids } from './args.ts';
import { defineCommand } from './command.ts';
import { removalOf, remove } from './parts/removal.ts';
import { ALLOWED, refused } from './verdict.ts';

export const deleteElements = defineCommand({
  id: 'deleteElements',
  args: { ids },
  label: ({ case: c }, args) => {
    const [first, ...others] = args.ids;
    if (first === undefined || others.length > 0) return `Delete ${args.ids.length} elements`;
    return `Delete ${nameOf(c, first)}`;
  },
  may: ({ index }, args) => {
    if (args.ids.length === 0) return refused('nothing', 'Nothing is selected to delete.');
    const missing = args.ids.find((id) => !index.nodes.has(id) && !index.links.has(id));
    if (missing === undefined) return ALLOWED;
    return refused('no-such-element', `There is no element or link "${missing}" in this case.`);
  },
  run: (draft, args, { index }) => {
    remove(draft, removalOf(index, args.ids));
    return undefined;
  },
});
