// Puts the solid ball on links, with its label, or takes it off (GSN Table 1:3-1). The empty label is
// one: it means one upwards; as a mere field an empty text would be no ball.
import type { CaseLink } from '../model/case.ts';
import { linkName } from '../model/lookup.ts';
import { flag, ids, text } from './args.ts';
import { defineCommand } from './command.ts';
import { mayStore } from './parts/form.ts';
import { mayFindLink } from './parts/lookups.ts';
import { listedNames } from './parts/naming.ts';
import { allOf, refused } from './verdict.ts';

export const setMultiplicity = defineCommand({
  id: 'setMultiplicity',
  args: {
    links: ids,
    /** "n", "0..x"; '' is a ball without a label. */
    label: text,
    /** Whether the ball is there. */
    on: flag,
  },
  label: ({ case: c }, { links, on }) =>
    `${on ? 'Set' : 'Remove'} multiplicity of ${listedNames(links.map((id) => linkName(c, id)))}`,
  may: ({ index }, { links, label, on }) => {
    if (links.length === 0) return refused('nothing', 'No link is selected.');
    const missing = links.find((id) => !index.links.has(id));
    if (missing !== undefined) return mayFindLink(index, missing);
    return allOf(
      ...links.map((id) =>
        mayStore('links', withBall(index.links.get(id)?.link as CaseLink, label, on), 'a link'),
      ),
    );
  },
  run: (draft, { links, label, on }) => {
    for (const id of links) {
      const link = draft.links.get(id);
      if (!link) continue;
      if (on) link.multiplicity = label;
      else delete link.multiplicity;
    }
    return undefined;
  },
});

function withBall(link: CaseLink, label: string, on: boolean): CaseLink {
  const { multiplicity: _before, ...rest } = link;
  return (on ? { ...rest, multiplicity: label } : rest) as CaseLink;
}
