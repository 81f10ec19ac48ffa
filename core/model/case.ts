// The case in memory: the file's records, each table a Map (immer copies a Map three times faster
// than an object of ten thousand keys). Conversions are exact both ways.
import type { CaseFile } from '../generated/case.types.ts';

export type * from '../generated/case.types.ts';

/** The record tables, in the order of the published schema. */
export const RECORD_TABLES = [
  'evidence',
  'systemVersions',
  'continuities',
  'policies',
  'policyVersions',
  'safetyLevels',
  'criteria',
  'approvals',
  'riskDomains',
  'pathways',
  'exclusions',
  'deploymentContexts',
  'threatActors',
  'mitigations',
  'monitors',
  'ifThens',
  'people',
  'stakeholders',
  'incidents',
  'forecasts',
  'surprises',
  'redactions',
  'signOffs',
  'waivers',
  'instantiations',
] as const;

/** Every table of a case: the argument's and the records'. */
export const TABLES = ['modules', 'nodes', 'links', 'acps', ...RECORD_TABLES] as const;

export type RecordTable = (typeof RECORD_TABLES)[number];
export type Table = (typeof TABLES)[number];

/** What a table holds: `RecordOf<'evidence'>` is `Evidence`. */
export type RecordOf<T extends Table> = NonNullable<CaseFile[T]>[string];

type Tables = { readonly [T in Table]: ReadonlyMap<string, RecordOf<T>> };

/** A case in memory. Never changed in place: commands make the next one. */
export type Case = Readonly<Omit<CaseFile, Table | '$schema'>> & Tables;

const ALWAYS_WRITTEN: ReadonlySet<Table> = new Set(['modules', 'nodes', 'links']);

/** The case that a valid file describes. */
export function caseFromFile(file: CaseFile): Case {
  const { $schema: _schema, ...rest } = file;
  const tables = Object.fromEntries(
    TABLES.map((table) => [table, new Map(Object.entries(file[table] ?? {}))]),
  );
  return { ...rest, ...(tables as unknown as Tables) };
}

/** The file that describes a case; empty record tables are left out. */
export function fileFromCase(c: Case): CaseFile {
  const tables: Partial<Record<Table, object>> = {};
  for (const table of TABLES) {
    if (isWritten(c, table)) {
      tables[table] = Object.fromEntries(c[table]);
    }
  }
  return { ...c, ...blankTables(), ...tables } as CaseFile;
}

/** Whether a file of the case has the table; empty record tables are left out. */
export function isWritten(c: Case, table: Table): boolean {
  return c[table].size > 0 || ALWAYS_WRITTEN.has(table);
}

function blankTables(): Partial<Record<Table, undefined>> {
  return Object.fromEntries(TABLES.map((table) => [table, undefined]));
}
