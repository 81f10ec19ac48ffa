// Deletes several records of a table as one step. What names them goes on naming them, as with
// deleteRecord; usesOfRecords tells beforehand.
import type { CaseIndex } from '../model/index.ts';
import { ids } from './args.ts';
import { defineCommand } from './command.ts';
import type { Uses } from './deleteRecord.ts';
import { listed, sortedByName } from './parts/naming.ts';
import { referencesTo } from './parts/references.ts';
import { draftTable, type EditableTable, editableTable, mayFindRecord } from './parts/tables.ts';
import { ALLOWED, refused } from './verdict.ts';

export const deleteRecords = defineCommand({
  id: 'deleteRecords',
  args: { table: editableTable, ids },
  label: ({ case: c }, args) => `Delete ${listed(c, args.ids)}`,
  may: ({ index }, args) => {
    if (args.ids.length === 0) return refused('nothing', 'No record is selected.');
    const missing = args.ids.find((id) => !index.case[args.table].has(id));
    return missing === undefined ? ALLOWED : mayFindRecord(index, args.table, missing);
  },
  run: (draft, args) => {
    const table = draftTable(draft, args.table);
    for (const id of args.ids) table.delete(id);
    return undefined;
  },
});

/** What else names one of these records, and would name nothing when they are deleted. */
export function usesOfRecords(
  index: CaseIndex,
  table: EditableTable,
  recordIds: readonly string[],
): Uses {
  const gone = new Set(recordIds);
  const found = referencesTo(index.case, gone, [table]);
  const others = found.filter((one) => one.table !== table || !gone.has(one.id));
  const names = sortedByName(index.case, new Set(others.map(({ id }) => id)));
  const sentence = names.length === 0 ? '' : `Used by ${listed(index.case, names)}.`;
  return { ids: names, sentence };
}
