// Makes evidence of imported logs and updates what is of the same run: one step for all rows, which
// core/exchange/evaluations/planImport.ts has shown before.
import { MAX_RECORDS } from '../format/limits.ts';
import type { Evidence } from '../model/case.ts';
import { type ArgType, type Fields, isPlainObject } from './args.ts';
import { defineCommand } from './command.ts';
import { mayStore, setFields, settled, withFields } from './parts/form.ts';
import { takenNumbers } from './parts/numbering.ts';
import { recordCount } from './parts/recordCount.ts';
import { draftTable, mayFindRecord } from './parts/tables.ts';
import { ALLOWED, refused } from './verdict.ts';

export interface ImportedRow {
  /** The record to update; a new one gets the next free id. */
  readonly id?: string;
  /** null removes a field. */
  readonly fields: Fields;
}

const rows: ArgType<readonly ImportedRow[]> = {
  expects: 'a list of rows with fields',
  fits: (value): value is readonly ImportedRow[] =>
    Array.isArray(value) &&
    value.every(
      (row) =>
        isPlainObject(row) &&
        isPlainObject(row.fields) &&
        (row.id === undefined || typeof row.id === 'string') &&
        Object.keys(row).every((key) => key === 'id' || key === 'fields'),
    ),
};

export const importEvidence = defineCommand({
  id: 'importEvidence',
  args: { rows },
  label: (_index, args) =>
    args.rows.length === 1
      ? 'Import 1 evaluation log'
      : `Import ${args.rows.length} evaluation logs`,
  may: ({ index }, args) => {
    if (args.rows.length === 0) return refused('nothing', 'There is nothing to import.');
    const ids = new Set<string>();
    let made = 0;
    for (const { id, fields } of args.rows) {
      const record = id === undefined ? undefined : index.case.evidence.get(id);
      if (id !== undefined && !record) return mayFindRecord(index, 'evidence', id);
      if (id !== undefined && ids.has(id)) {
        return refused('wrong-arguments', `Two rows update ${id}; import one of them.`);
      }
      if (id === undefined) made += 1;
      else ids.add(id);
      const fits = mayStore('evidence', recordOf(record, fields), id ?? 'the new record');
      if (!fits.allowed) return fits;
    }
    if (recordCount(index.case) + made > MAX_RECORDS) {
      return refused('too-many', 'A case holds at most 100,000 elements, links and records.');
    }
    return ALLOWED;
  },
  run: (draft, args, { index }) => {
    const numbers = takenNumbers(index, index.case.main);
    const table = draftTable(draft, 'evidence');
    return args.rows.map(({ id, fields }) => {
      const record = id === undefined ? undefined : index.case.evidence.get(id);
      const drafted = id === undefined ? undefined : table.get(id);
      if (id !== undefined && record && drafted) {
        setFields(drafted, settled('evidence', record, fields));
        return id;
      }
      const own = numbers.record(index.case, 'evidence');
      table.set(own, recordOf(undefined, fields));
      return own;
    });
  },
});

function recordOf(record: Evidence | undefined, fields: Fields): object {
  return withFields(record ?? {}, settled('evidence', record ?? {}, { ...fields }));
}
