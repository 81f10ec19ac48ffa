// The other registers: every record of the case that has no register of its own, with all its fields,
// and the head of the case itself.
// Embodies demands #116, #125, #156.
import { RECORD_TABLES, type RecordTable } from '../../model/case.ts';
import { findRecord } from '../../model/lookup.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { fieldWords } from '../../presentation/fieldWords.ts';
import { gateOf, gatesOfCriterion } from '../../select/gates.ts';
import type { Content } from '../content.ts';
import { destination, type ReportContext } from '../context.ts';
import { section, subsection, withNext } from '../headings.ts';
import { surelyLow, TEXT_WIDTH } from '../page.ts';
import { extent } from '../registerTable.ts';
import { fieldGrid } from '../values.ts';
import { capital } from '../words.ts';

const NAME = 'records';

/** Fields that name a record, in this order of preference. */
const NAMES = ['name', 'title', 'question', 'what', 'text', 'tier', 'version'] as const;

/** Fields of the head that the title page prints in full. */
const ON_COVER: ReadonlySet<string> = new Set([
  'title',
  'description',
  'maturity',
  'classification',
]);

export function records(context: ReportContext): Content[] {
  const { case: c } = context;
  const tables = RECORD_TABLES.filter((table) => table !== 'evidence' && c[table].size > 0);
  const head = Object.entries(c.meta).filter(([field]) => !ON_COVER.has(field));
  const fields = [...head, ...(c.attributes ? [['attributes', c.attributes] as const] : [])];
  if (tables.length === 0 && fields.length === 0) return [];
  return [
    section('Other records', NAME, { newPage: tables.length > 0 }),
    ...(fields.length > 0
      ? [...withNext([subsection('Head of the case', NAME)]), ...fieldGrid(context, pairs(fields))]
      : []),
    ...tables.flatMap((table) =>
      register(context, table, [...c[table]], (id) => isFirst(context, table, id)),
    ),
  ];
}

function pairs(fields: readonly (readonly [string, unknown])[]): [string, unknown][] {
  return fields.map(([name, value]) => [name, value]);
}

/** Ids are unique in a table only; links go to the first table that has one. */
function isFirst({ case: c }: ReportContext, table: RecordTable, id: string): boolean {
  return findRecord(c, id)?.table === table;
}

/** How a gate stands, at the criterion and at the approval: until its quorum, it counts as failed. */
function gateLine({ reasoning }: ReportContext, table: RecordTable, id: string): Content[] {
  const gates =
    table === 'criteria'
      ? gatesOfCriterion(reasoning, id)
      : table === 'approvals'
        ? [gateOf(reasoning, id)]
        : [];
  return gates.map(({ state, words }) => ({
    text: words,
    style: state === 'passed' ? 'small' : ['small', 'error'],
  }));
}

function register(
  context: ReportContext,
  table: RecordTable,
  all: readonly (readonly [string, object])[],
  isPlace: (id: string) => boolean,
): Content[] {
  const entries = [...all].sort(([a], [b]) => compareIdentifiers(a, b));
  return entries.flatMap(([id, record], i) => {
    const title = capital(fieldWords(table));
    const fields = record as Readonly<Record<string, unknown>>;
    const named = NAMES.find((field) => typeof fields[field] === 'string');
    const head: Content[] = [
      ...(i === 0 ? [subsection(title, NAME)] : []),
      {
        text: [{ text: `${id}  `, style: 'number' }, named ? String(fields[named]) : ''],
        bold: true,
        ...(isPlace(id) ? { id: destination('record', id) } : {}),
        headlineLevel: 3,
        margin: [0, i === 0 ? 2 : 9, 0, 0],
      },
    ];
    const low = surelyLow(extent(head), { width: TEXT_WIDTH, size: 12, share: 0.5 });
    const rest = Object.entries(fields).filter(([field]) => field !== named);
    const told = [...head, ...gateLine(context, table, id)];
    return [...(low ? withNext(told, 40) : told), ...fieldGrid(context, rest)];
  });
}
