// What a reference may name, and whether a query finds it.
import type { EditableTable } from '../commands/parts/tables.ts';
import { type Case, RECORD_TABLES, type Table } from '../model/case.ts';
import { kindName } from '../model/kinds.ts';
import { nameOf } from '../model/lookup.ts';
import { compareIdentifiers } from '../model/order.ts';
import { statementIn } from '../model/statement.ts';
import { recordTitle } from '../select/recordTitle.ts';
import { PRESENTATIONS } from './catalogue.ts';

export interface Candidate {
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  readonly title: string;
  /** "goal", "evidence". */
  readonly what: string;
}

/** Of what the catalogue of references writes: `evidence`, `nodes:goal,awayGoal`, `*`. */
export function candidates(c: Case, names: readonly string[]): readonly Candidate[] {
  const wanted = names.includes('*') ? [...RECORD_TABLES, 'nodes', 'modules'] : names;
  return wanted.flatMap((want) => {
    const [table = '', kinds] = want.split(':');
    return inTable(c, table as Table, kinds?.split(','));
  });
}

function inTable(c: Case, table: Table, kinds: readonly string[] | undefined): Candidate[] {
  const records = c[table] as ReadonlyMap<string, object> | undefined;
  const found: Candidate[] = [];
  for (const [id, record] of records ?? []) {
    const kind = 'kind' in record && table === 'nodes' ? String(record.kind) : undefined;
    if (kinds && !(kind && kinds.includes(kind))) continue;
    found.push(candidate(c, table, id));
  }
  return found.sort((a, b) => compareIdentifiers(a.name, b.name));
}

function candidate(c: Case, table: Table, id: string): Candidate {
  const node = table === 'nodes' ? c.nodes.get(id) : undefined;
  if (node)
    return { id, name: nameOf(c, id), title: statementIn(c, id), what: kindName(node.kind) };
  return {
    id,
    name: table === 'modules' ? nameOf(c, id) : id,
    title: recordTitle(c, table, id),
    what: PRESENTATIONS[table]?.one ?? table,
  };
}

/** The same for an id that something names, wherever it is. */
export function candidateOf(c: Case, id: string): Candidate | undefined {
  const tables: readonly Table[] = ['nodes', 'links', 'modules', 'acps', ...RECORD_TABLES];
  const table = tables.find((one) => c[one].has(id));
  if (table === 'links') return { id, name: nameOf(c, id), title: '', what: 'link' };
  return table && candidate(c, table, id);
}

/** Whether every word of the query stands in name or title, at any place. */
export function matches(
  { name, title }: Pick<Candidate, 'name' | 'title'>,
  query: string,
): boolean {
  const text = `${name} ${title}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** The tables in which a new record could be made to be named here. */
export function creatable(names: readonly string[]): readonly EditableTable[] {
  return RECORD_TABLES.filter((table) => names.includes(table));
}
