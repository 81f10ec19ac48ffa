// Says that texts which a merge took from two sides have been read again (GOV-12).
import { ids } from './args.ts';
import { defineCommand } from './command.ts';
import { listed } from './parts/naming.ts';
import { ALLOWED, refused } from './verdict.ts';

export const markRead = defineCommand({
  id: 'markRead',
  /** What was merged: elements, links, records, modules. */
  args: { ids },
  label: ({ case: c }, args) => `Mark ${listed(c, args.ids)} as read`,
  may: ({ index: { case: c } }, args) => {
    if (args.ids.length === 0) return refused('nothing', 'Nothing is selected.');
    const merged = c.meta.merged ?? {};
    const other = args.ids.find((id) => !Object.hasOwn(merged, id));
    if (other === undefined) return ALLOWED;
    return refused('not-merged', `${listed(c, [other])} is not marked as merged.`);
  },
  run: (draft, args) => {
    const { merged } = draft.meta;
    if (!merged) return undefined;
    for (const id of args.ids) delete merged[id];
    if (Object.keys(merged).length === 0) delete draft.meta.merged;
    return undefined;
  },
});
