// Adds a record to a table: evidence, a criterion, a person. Proposes its id where none is given.
import { fields, id, optional } from './args.ts';
import { defineCommand } from './command.ts';
import { mayHoldClaimPoint } from './parts/claimPoint.ts';
import { isId, mayStore, settled, withFields } from './parts/form.ts';
import { isTaken } from './parts/freshId.ts';
import { proposeRecordId } from './parts/numbering.ts';
import { draftTable, editableTable } from './parts/tables.ts';
import { refused } from './verdict.ts';

export const addRecord = defineCommand({
  id: 'addRecord',
  args: {
    table: editableTable,
    /** The next free one where absent: E-13. */
    id: optional(id),
    fields,
  },
  label: ({ case: c }, args) => `Add ${args.id ?? proposeRecordId(c, args.table)}`,
  may: ({ index }, args) => {
    if (args.id !== undefined && !isId(args.id)) return notAnId(args.id);
    if (args.id !== undefined && isTaken(index.case, args.id)) return taken(args.id);
    const record = recordOf(args);
    const fits = mayStore(args.table, record, 'the new record');
    if (!fits.allowed || args.table !== 'acps') return fits;
    return mayHoldClaimPoint(index, record, record);
  },
  run: (draft, args, { index }) => {
    const own = args.id ?? proposeRecordId(index.case, args.table);
    draftTable(draft, args.table).set(own, recordOf(args));
    return [own];
  },
});

function recordOf(args: { table: Parameters<typeof settled>[0]; fields: object }): object {
  return withFields({}, settled(args.table, {}, { ...args.fields }));
}

export function notAnId(text: string) {
  return refused(
    'wrong-form',
    `"${text}" is no id: letters, digits, dot, hyphen and underscore, a letter or digit first, at most 128.`,
  );
}

export function taken(text: string) {
  return refused('id-taken', `The id ${text} is taken in this case.`);
}
