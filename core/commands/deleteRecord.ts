// Deletes a record. What names it goes on naming it: that is a finding, where silently dropping a
// citation would hide that evidence is gone. usesOf tells beforehand.
import type { CaseIndex } from '../model/index.ts';
import { id } from './args.ts';
import { defineCommand } from './command.ts';
import { listed, sortedByName } from './parts/naming.ts';
import { referencesTo } from './parts/references.ts';
import { draftTable, type EditableTable, editableTable, mayFindRecord } from './parts/tables.ts';

export const deleteRecord = defineCommand({
  id: 'deleteRecord',
  args: { table: editableTable, id },
  label: (_index, args) => `Delete ${args.id}`,
  may: ({ index }, args) => mayFindRecord(index, args.table, args.id),
  run: (draft, args) => {
    draftTable(draft, args.table).delete(args.id);
    return undefined;
  },
});

export interface Uses {
  /** Elements, links and records that name it, in order of their names; the case itself is ''. */
  readonly ids: readonly string[];
  /** "Used by Sn1, Sn4 and CR-02." Empty when unused. */
  readonly sentence: string;
}

/** What names this record, and would name nothing when it is deleted. */
export function usesOf(index: CaseIndex, table: EditableTable, recordId: string): Uses {
  const found = referencesTo(index.case, new Set([recordId]), [table]);
  const ids = sortedByName(index.case, new Set(found.map(({ id: own }) => own)));
  const sentence = ids.length === 0 ? '' : `Used by ${listed(index.case, ids)}.`;
  return { ids, sentence };
}
