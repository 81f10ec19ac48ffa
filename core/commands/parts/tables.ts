// The tables whose records commands add, change and delete, and their draft without the case's
// thirty record types: every value is held to the schema before it is written.
import { RECORD_TABLES, type RecordTable } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { oneOf } from '../args.ts';
import type { CaseDraft } from '../command.ts';
import { ALLOWED, refused, type Verdict } from '../verdict.ts';

export type EditableTable = RecordTable | 'acps';

export const EDITABLE_TABLES: readonly EditableTable[] = ['acps', ...RECORD_TABLES];

export const editableTable = oneOf(EDITABLE_TABLES);

export function draftTable(draft: CaseDraft, table: EditableTable): Map<string, object> {
  return draft[table] as Map<string, object>;
}

export function mayFindRecord(index: CaseIndex, table: EditableTable, id: string): Verdict {
  if (index.case[table].has(id)) return ALLOWED;
  return refused('no-such-record', `There is no record "${id}" in ${table}.`);
}
