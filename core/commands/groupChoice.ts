// Makes links of one element the branches of one choice, under a solid diamond with its label, or ends
// their choice (GSN 1:3.2.3).
import type { CaseIndex } from '../model/index.ts';
import { nodeName } from '../model/lookup.ts';
import { flag, ids, text } from './args.ts';
import { defineCommand } from './command.ts';
import { mayStore } from './parts/form.ts';
import { mayFindLink } from './parts/lookups.ts';
import { allOf, refused } from './verdict.ts';

export const groupChoice = defineCommand({
  id: 'groupChoice',
  args: {
    links: ids,
    /** "1 of 3"; '' means one to all. */
    label: text,
    on: flag,
  },
  label: ({ case: c, links: entries }, { links, on }) => {
    const from = entries.get(links[0] ?? '')?.link.from ?? '';
    return `${on ? 'Make' : 'End'} a choice below ${nodeName(c, from)}`;
  },
  may: ({ index }, { links, label, on }) => {
    if (links.length === 0) return refused('nothing', 'No link is selected.');
    const missing = links.find((id) => !index.links.has(id));
    if (missing !== undefined) return mayFindLink(index, missing);
    const entries = links.flatMap((id) => index.links.get(id)?.link ?? []);
    const [first] = entries;
    if (on && entries.length < 2) {
      return refused(
        'one-branch',
        'A choice is among two or more: select several elements or links.',
      );
    }
    if (on && entries.some(({ from, kind }) => from !== first?.from || kind !== first?.kind)) {
      return refused('two-sources', 'The branches of a choice start at one element (GSN 1:3.2.3).');
    }
    return allOf(
      ...(on ? entries : []).map((link) =>
        mayStore('links', { ...link, choice: choiceOf(index, links, label) }, 'a link'),
      ),
    );
  },
  run: (draft, { links, label, on }, { index }) => {
    const choice = choiceOf(index, links, label);
    for (const id of links) {
      const link = draft.links.get(id);
      if (!link) continue;
      if (on) link.choice = { ...choice };
      else delete link.choice;
    }
    return undefined;
  },
});

/** The group that one of them is in already, else the next letter that no sibling has. */
function choiceOf(index: CaseIndex, links: readonly string[], label: string) {
  const entries = links.flatMap((id) => index.links.get(id) ?? []);
  const own = entries.find(({ link }) => link.choice?.group)?.link.choice?.group;
  const group = own ?? freeGroup(index, entries[0]?.link.from ?? '');
  return { group, ...(label === '' ? {} : { label }) };
}

function freeGroup(index: CaseIndex, from: string): string {
  const siblings = index.nodes.get(from);
  const taken = new Set(
    [...(siblings?.supportedBy ?? []), ...(siblings?.inContextOf ?? [])].map(
      ({ link }) => link.choice?.group,
    ),
  );
  for (let number = 1; ; number += 1) {
    const group = `choice ${number}`;
    if (!taken.has(group)) return group;
  }
}
