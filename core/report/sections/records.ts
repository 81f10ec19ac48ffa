// The other registers: every record of the case that has no register of its own, with all its fields.
import { RECORD_TABLES, type RecordTable } from '../../model/case.ts';
import { compareIdentifiers } from '../../model/order.ts';
import type { Content } from '../content.ts';
import { destination, heading, type ReportContext } from '../context.ts';
import { fieldGrid } from '../fieldGrid.ts';
import { capital, fieldWords } from '../words.ts';

/** Fields that name a record, in this order of preference. */
const NAMES = ['name', 'title', 'question', 'what', 'text', 'tier', 'version'] as const;

export function records(context: ReportContext): Content[] {
  const tables = RECORD_TABLES.filter(
    (table) => table !== 'evidence' && context.case[table].size > 0,
  );
  if (tables.length === 0) return [];
  return [
    heading('Other records', 1, { pageBreak: 'before' }),
    ...tables.flatMap((table) => register(context, table)),
  ];
}

function register(context: ReportContext, table: RecordTable): Content[] {
  const entries = [...context.case[table]].sort(([a], [b]) => compareIdentifiers(a, b));
  return [
    heading(capital(fieldWords(table)), 2),
    ...entries.flatMap(([id, record]) => {
      const fields = record as Readonly<Record<string, unknown>>;
      const named = NAMES.find((field) => typeof fields[field] === 'string');
      const rest = Object.entries(fields).filter(
        ([field]) => field !== named && field !== 'attributes',
      );
      return [
        {
          text: [{ text: `${id}  `, style: 'number' }, named ? String(fields[named]) : ''],
          bold: true,
          id: destination('record', id),
          headlineLevel: 3,
          margin: [0, 5, 0, 1] as const,
        },
        ...fieldGrid(context, rest),
      ];
    }),
  ];
}
