// Sets the facts about the case as a whole: title, maturity, profile, decision, the day it is frozen.
import { fields } from './args.ts';
import { defineCommand } from './command.ts';
import { typingKey } from './parts/fieldSets.ts';
import { mayStore, setFields, settled, withFields } from './parts/form.ts';

export const setMetaFields = defineCommand({
  id: 'setMetaFields',
  args: { fields },
  label: (_index, args) => `Edit ${Object.keys(args.fields).join(', ')} of the case`,
  may: ({ index: { case: c } }, args) =>
    mayStore('meta', withFields(c.meta, settled('meta', c.meta, args.fields)), 'the case'),
  mergeKey: (args) => typingKey('case', args.fields),
  run: (draft, args, { index }) => {
    setFields(draft.meta, settled('meta', index.case.meta, args.fields));
    return undefined;
  },
});
