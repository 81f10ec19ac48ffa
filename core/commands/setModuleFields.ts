// Sets fields of a module: its name, whether it is a contract, its interfaces.
import { fields, id } from './args.ts';
import { defineCommand } from './command.ts';
import { typingKey } from './parts/fieldSets.ts';
import { mayStore, setFields, settled, withFields } from './parts/form.ts';
import { mayFindModule } from './parts/lookups.ts';
import { mayName, mayNest } from './parts/mayNest.ts';
import { renameMentions } from './parts/mentions.ts';
import { allOf } from './verdict.ts';

export const setModuleFields = defineCommand({
  id: 'setModuleFields',
  args: { module: id, fields },
  label: ({ case: c }, args) =>
    `Edit ${Object.keys(args.fields).join(', ')} of ${c.modules.get(args.module)?.name ?? args.module}`,
  may: ({ index }, args) => {
    const module = index.case.modules.get(args.module);
    if (!module) return mayFindModule(index, args.module);
    return allOf(
      mayName(index, args.module, args.fields.name),
      mayNest(index, args.module, args.fields.parent),
      mayStore('modules', withFields(module, settled('modules', module, args.fields)), 'a module'),
    );
  },
  mergeKey: (args) => typingKey(`module ${args.module}`, args.fields),
  run: (draft, args, { index }) => {
    const module = index.case.modules.get(args.module);
    const drafted = draft.modules.get(args.module);
    if (module && drafted) setFields(drafted, settled('modules', module, args.fields));
    if (drafted && drafted.name !== module?.name) {
      renameMentions(draft, index, { module: args.module });
    }
    return undefined;
  },
});
