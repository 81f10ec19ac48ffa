// Sets fields of a record; an empty value removes the field.
import { fields, id } from './args.ts';
import { defineCommand } from './command.ts';
import { mayHoldClaimPoint } from './parts/claimPoint.ts';
import { typingKey } from './parts/fieldSets.ts';
import { mayStore, setFields, settled, withFields } from './parts/form.ts';
import { draftTable, editableTable, mayFindRecord } from './parts/tables.ts';

export const setRecordFields = defineCommand({
  id: 'setRecordFields',
  args: { table: editableTable, id, fields },
  label: (_index, args) => `Edit ${Object.keys(args.fields).join(', ')} of ${args.id}`,
  may: ({ index }, args) => {
    const record = index.case[args.table].get(args.id);
    if (!record) return mayFindRecord(index, args.table, args.id);
    const next = withFields(record, settled(args.table, record, args.fields));
    const fits = mayStore(args.table, next, args.id);
    if (!fits.allowed || args.table !== 'acps') return fits;
    return mayHoldClaimPoint(index, next, args.fields, args.id);
  },
  mergeKey: (args) => typingKey(`${args.table} ${args.id}`, args.fields),
  run: (draft, args, { index }) => {
    const record = index.case[args.table].get(args.id);
    const drafted = draftTable(draft, args.table).get(args.id);
    if (record && drafted) setFields(drafted, settled(args.table, record, args.fields));
    return undefined;
  },
});
