// Takes back the judgement that an element or a relation is defeated. Undo and the file's history keep
// what was judged.
import { nameOf } from '../model/lookup.ts';
import { id } from './args.ts';
import { defineCommand } from './command.ts';
import { defeatable } from './recordDefeat.ts';
import { ALLOWED, refused } from './verdict.ts';

export const liftDefeat = defineCommand({
  id: 'liftDefeat',
  args: { at: id },
  label: ({ case: c }, { at }) => `Lift the defeat of ${nameOf(c, at)}`,
  may: ({ index }, { at }) => {
    const found = defeatable(index, at);
    if (!found)
      return refused('no-such-element', `There is no element or link "${at}" in this case.`);
    if (found.defeated) return ALLOWED;
    return refused('not-defeated', `No defeat of ${nameOf(index.case, at)} is recorded.`);
  },
  run: (draft, { at }) => {
    const record = draft.nodes.get(at) ?? draft.links.get(at);
    if (record) delete record.defeated;
    return undefined;
  },
});
