// Where a case names something that is not there, or something of the wrong kind.
import type { Case, Table } from '../../model/case.ts';
import { RECORD_TABLES, TABLES } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { kindName, type NodeKind, withArticle } from '../../model/kinds.ts';
import { type AllIds, allIds } from './allIds.ts';
import { REFERENCES, tableWord } from './references.ts';

/** A solution cites only these. */
const SOLUTION_CITES = 'evidence mitigations';

/** What the ends of an arrow are called. */
const ENDS: Readonly<Record<string, string>> = { from: 'source', to: 'target' };

/** What fields are called whose path says little to a reader. */
const FIELDS: Readonly<Record<string, string>> = {
  parent: 'containing module',
  'interfaces public': 'public element in an interface',
  'interfaces needsSupport': 'element in need of support in an interface',
  'interfaces dependencies': 'dependency in an interface',
  'on link': 'place on a link',
  'on inference': 'place on an inference',
  'on node': 'place on an element',
  'argument goal': 'confidence argument',
  'argument module': 'module of its confidence argument',
};

export interface BrokenReference {
  readonly table: Table | 'meta';
  /** The record's id; empty for the case's head. */
  readonly owner: string;
  /** Path below the owner, such as ['votes', '0', 'person']. */
  readonly path: readonly string[];
  /** The field as people read it: "votes person". */
  readonly field: string;
  readonly target: string;
  readonly wanted: string;
  /** What the id names instead; undefined where it names nothing. */
  readonly instead: string | undefined;
}

/** Every reference that names nothing, or something of the wrong kind, in file order. */
export function brokenReferences(index: CaseIndex): BrokenReference[] {
  const c = index.case;
  const known: Known = { c, ids: allIds(index) };
  const broken: BrokenReference[] = [];
  const check = (table: Table | 'meta', owner: string, record: unknown, fields: Fields) => {
    for (const field of fields) {
      // Nearly all records are in order: paths are made only of those that are not.
      if (allNamed(known, record, field.steps, 0, field.wanted)) continue;
      for (const one of brokenIn(known, table, owner, record, field)) broken.push(one);
    }
  };
  for (const [table, fields] of FIELDS_OF) {
    if (table === 'meta') check(table, '', c.meta, fields.usual);
    else if (table === 'links') {
      for (const { id, link, from, to } of index.links.values()) {
        // The index has found these ends.
        const hasEnds = from !== undefined && to !== undefined;
        check(table, id, link, hasEnds ? fields.withoutEnds : fieldsFor(link, fields));
      }
    } else for (const [id, record] of c[table]) check(table, id, record, fieldsFor(record, fields));
  }
  return broken;
}

function brokenIn(
  known: Known,
  table: Table | 'meta',
  owner: string,
  record: unknown,
  { steps, wanted }: Field,
): BrokenReference[] {
  const field = fieldName(table, steps);
  const broken: BrokenReference[] = [];
  eachValue(record, steps, 0, NO_PATH, (target, path) => {
    if (isNamed(known, target, wanted)) return;
    const instead = whatIs(known.c, target);
    broken.push({ table, owner, path, field, target, wanted: wordsOf(wanted), instead });
  });
  return broken;
}

/** `votes[]` is the step `votes` to a list. */
interface Step {
  readonly name: string;
  readonly isList: boolean;
}

/** What an id may name: anything, a record of a table, or a node of some kinds. */
interface Wanted {
  readonly words: string;
  readonly table: Table | undefined;
  readonly kinds: ReadonlySet<string> | undefined;
}

function wantedIn(words: string): readonly Wanted[] {
  return words.split(' ').map((one) => {
    const [table = '', kinds] = one.split(':');
    const known = table === '*' ? undefined : (table as Table);
    return { words: one, table: known, kinds: kinds ? new Set(kinds.split(',')) : undefined };
  });
}

type Fields = readonly Field[];

interface Field {
  readonly steps: readonly Step[];
  readonly wanted: readonly Wanted[];
}

/** The fields of a table's records; some kinds have others. */
interface FieldsByKind {
  readonly usual: Fields;
  readonly ofSolutions: Fields;
  readonly withoutEnds: Fields;
}

/** REFERENCES as it is walked: whole cases are, at every analysis. */
const FIELDS_OF = Object.entries(REFERENCES).map(
  ([table, fields]): readonly [Table | 'meta', FieldsByKind] => {
    const usual = Object.entries(fields).map(([path, wanted]) => fieldAt(path, wanted));
    const ofSolutions = usual.map((field) =>
      startsWith(field, 'cites') ? fieldAt('cites[]', SOLUTION_CITES) : field,
    );
    const withoutEnds = usual.filter(
      (field) => !startsWith(field, 'from') && !startsWith(field, 'to'),
    );
    return [table as Table | 'meta', { usual, ofSolutions, withoutEnds }];
  },
);

/** The ends of challenges are WF-11's. */
function fieldsFor(record: object, { usual, ofSolutions, withoutEnds }: FieldsByKind): Fields {
  const kind = 'kind' in record ? record.kind : undefined;
  if (kind === 'solution') return ofSolutions;
  return kind === 'challenges' ? withoutEnds : usual;
}

function fieldAt(path: string, wanted: string): Field {
  const steps = path
    .split('.')
    .map((step): Step => ({ name: step.replace('[]', ''), isList: step.endsWith('[]') }));
  return { steps, wanted: wantedIn(wanted) };
}

function startsWith({ steps: [first] }: Field, name: string): boolean {
  return first?.name === name;
}

function wordsOf(wanted: readonly Wanted[]): string {
  return wanted.map(({ words }) => words).join(' ');
}

function fieldName(table: Table | 'meta', steps: readonly Step[]): string {
  const end = table === 'links' ? ENDS[steps[0]?.name ?? ''] : undefined;
  const path = steps.map(({ name }) => name).join(' ');
  return end ?? FIELDS[path] ?? path;
}

/** Whether every value of the field names something that is wanted. */
function allNamed(
  known: Known,
  value: unknown,
  steps: readonly Step[],
  at: number,
  wanted: readonly Wanted[],
): boolean {
  const step = steps[at];
  if (step === undefined) return typeof value !== 'string' || isNamed(known, value, wanted);
  if (typeof value !== 'object' || value === null) return true;
  const inner = (value as Readonly<Record<string, unknown>>)[step.name];
  if (inner === undefined) return true;
  if (!step.isList) return allNamed(known, inner, steps, at + 1, wanted);
  if (!Array.isArray(inner)) return true;
  for (const one of inner) if (!allNamed(known, one, steps, at + 1, wanted)) return false;
  return true;
}

const NO_PATH: readonly string[] = [];

function eachValue(
  value: unknown,
  steps: readonly Step[],
  at: number,
  path: readonly string[],
  visit: (target: string, path: readonly string[]) => void,
): void {
  const step = steps[at];
  if (step === undefined) {
    if (typeof value === 'string') visit(value, path);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const { name, isList } = step;
  const inner = (value as Readonly<Record<string, unknown>>)[name];
  if (inner === undefined) return;
  if (!isList) eachValue(inner, steps, at + 1, [...path, name], visit);
  else if (Array.isArray(inner)) {
    for (let i = 0; i < inner.length; i += 1) {
      eachValue(inner[i], steps, at + 1, [...path, name, String(i)], visit);
    }
  }
}

/** What there is to be named. */
interface Known {
  readonly c: Case;
  readonly ids: AllIds;
}

function isNamed({ c, ids }: Known, id: string, wanted: readonly Wanted[]): boolean {
  for (const { table, kinds } of wanted) {
    if (table === undefined) {
      if (id === c.id || ids.has(id)) return true;
    } else if (kinds === undefined) {
      if (c[table].has(id)) return true;
    } else if (kinds.has(c.nodes.get(id)?.kind ?? '')) return true;
  }
  return false;
}

function whatIs(c: Case, id: string): string | undefined {
  const table = [...RECORD_TABLES, ...TABLES].find((name) => c[name].has(id));
  if (table === undefined) return undefined;
  const node = table === 'nodes' ? c.nodes.get(id) : undefined;
  return node ? kindName(node.kind) : tableWord(table);
}

/** "a criterion", "an evidence record or a mitigation". */
export function wantedWord(wanted: string): string {
  if (wanted === '*') return 'anything in the case';
  return wanted
    .split(' ')
    .map((one) => {
      const [table = '', kinds] = one.split(':');
      const first = kinds?.split(',')[0] as NodeKind | undefined;
      const word = first === undefined ? tableWord(table as Table) : kindName(first);
      return withArticle(word);
    })
    .join(' or ');
}
