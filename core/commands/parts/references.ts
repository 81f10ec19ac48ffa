// What names what: the catalogue of the analyser (analyser/ask/references.ts), walked so that it can
// be changed, and the fields of prose that may hold an id instead of words.
import { REFERENCES } from '../../analyser/ask/references.ts';
import { type Case, TABLES, type Table } from '../../model/case.ts';

type Holder = Table | 'meta';

/** Texts that may be an id: "a person's id, or a name". In the notation of REFERENCES. */
export const IDS_IN_TEXT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  nodes: { owner: 'people', 'defeated.by': 'people', monitor: 'monitors' },
  links: {
    'defeated.by': 'people',
    'challenge.raisedBy': 'people',
    'challenge.acceptance.owner': 'people',
  },
  evidence: { owner: 'people', 'judged.by': 'people' },
  mitigations: { owner: 'people' },
  exclusions: { owner: 'people' },
  deploymentContexts: { irreversibility: 'nodes' },
  ifThens: { owner: 'people' },
  redactions: { by: 'people' },
  waivers: { owner: 'people', approver: 'people' },
  instantiations: { by: 'people' },
};

interface Field {
  /** The steps to it: ['votes[]', 'person']; `[]` is each item. */
  readonly steps: readonly string[];
  /** Tables that it may name something of; '*' for all. */
  readonly tables: readonly string[];
}

const FIELDS: ReadonlyMap<string, readonly Field[]> = new Map(
  ['meta', ...TABLES].map((table) => {
    const paths = { ...REFERENCES[table], ...IDS_IN_TEXT[table] };
    const fields = Object.entries(paths).map(([path, wanted]) => ({
      steps: path.split('.'),
      tables: wanted.split(' ').map((one) => one.split(':')[0] ?? one),
    }));
    return [table, fields];
  }),
);

/** A place that names an id. */
export interface Reference {
  readonly table: Holder;
  /** Of the record; '' for the case's own facts. */
  readonly id: string;
}

type Visit = (value: string, set: (value: string) => void) => void;

/** Visits everything that this record, or its draft, names in any of the tables. */
export function visitReferences(
  holder: Holder,
  record: unknown,
  tables: readonly Table[],
  visit: Visit,
): void {
  for (const field of FIELDS.get(holder) ?? []) {
    if (isAsked(field, tables)) visitValues(record, field.steps, visit);
  }
}

function isAsked(field: Field, tables: readonly Table[]): boolean {
  return field.tables.includes('*') || tables.some((one) => field.tables.includes(one));
}

/** The same for many records of one table; undefined where none of its fields names such a thing. */
export function visitorOf(
  holder: Holder,
  tables: readonly Table[],
): ((record: unknown, visit: Visit) => void) | undefined {
  const asked = (FIELDS.get(holder) ?? []).filter((field) => isAsked(field, tables));
  if (asked.length === 0) return undefined;
  return (record, visit) => {
    for (const { steps } of asked) visitValues(record, steps, visit);
  };
}

function visitValues(value: unknown, steps: readonly string[], visit: Visit): void {
  const [step = '', ...rest] = steps;
  if (typeof value !== 'object' || value === null) return;
  const name = step.replace('[]', '');
  const inner = (value as Record<string, unknown>)[name];
  if (!step.endsWith('[]')) visitMember(value, name, rest, visit);
  else if (Array.isArray(inner)) {
    for (const i of inner.keys()) visitMember(inner, String(i), rest, visit);
  }
}

function visitMember(holder: object, key: string, rest: readonly string[], visit: Visit): void {
  const members = holder as Record<string, unknown>;
  const value = members[key];
  if (rest.length > 0) visitValues(value, rest, visit);
  else if (typeof value === 'string') {
    visit(value, (next) => {
      members[key] = next;
    });
  }
}

/** What names any of these ids, where it means something of these tables; in file order. */
export function referencesTo(
  c: Case,
  ids: ReadonlySet<string>,
  tables: readonly Table[],
): readonly Reference[] {
  const found: Reference[] = [];
  for (const { table, id, record } of holdersOf(c)) {
    let names = false;
    visitReferences(table, record, tables, (value) => {
      names ||= ids.has(value);
    });
    if (names) found.push({ table, id });
  }
  return found;
}

/** Every id that is named anywhere. */
export function referredIds(c: Case): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { table, record } of holdersOf(c)) {
    visitReferences(table, record, TABLES, (value) => void found.add(value));
  }
  return found;
}

/** Everything of a case that may name something. */
function* holdersOf(c: Case): Generator<Reference & { readonly record: unknown }> {
  yield { table: 'meta', id: '', record: c.meta };
  for (const table of TABLES) {
    for (const [id, record] of c[table]) yield { table, id, record };
  }
}
