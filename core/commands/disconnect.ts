// Takes one link out, with the challenges and assurance claim points on it.
import { linkName } from '../model/lookup.ts';
import { id } from './args.ts';
import { defineCommand } from './command.ts';
import { mayFindLink } from './parts/lookups.ts';
import { removalOf, remove } from './parts/removal.ts';

export const disconnect = defineCommand({
  id: 'disconnect',
  args: { link: id },
  label: ({ case: c }, { link }) => `Disconnect ${linkName(c, link)}`,
  may: ({ index }, { link }) => mayFindLink(index, link),
  run: (draft, { link }, { index }) => {
    remove(draft, removalOf(index, [link]));
    return undefined;
  },
});
