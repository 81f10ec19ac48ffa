// What the drawing of an example does not show: records, and fields that have no symbol in GSN, as
// lines of words below it.
import { tableWord } from '../analyser/ask/references.ts';
import type { Case } from '../model/case.ts';
import { RECORD_TABLES, TABLES } from '../model/case.ts';
import type { CaseIndex } from '../model/index.ts';
import { nameOf } from '../model/lookup.ts';
import { compareIdentifiers } from '../model/order.ts';

/** One thing and what it says. */
export interface Fact {
  /** '' for the case itself. */
  readonly id: string;
  /** "evidence E-01". */
  readonly head: string;
  /** "result: pass, systemVersion: M-2"; may be empty. */
  readonly fields: string;
}

/** What symbols and lines show already, and the places of things in the file. */
const DRAWN: ReadonlySet<string> = new Set([
  ...['kind', 'module', 'identifier', 'text', 'undeveloped', 'uninstantiated', 'lineOfDefence'],
  ...['combinator', 'public', 'toBeSupportedByContract', 'from', 'to', 'toLink', 'order'],
  ...['multiplicity', 'optional', 'choice', 'origin', 'target'],
]);

/** Given by the sketch itself, or too long to be read. */
const UNSAID: ReadonlySet<string> = new Set(['digest', 'title:Sketch', 'maturity:draft']);

/** @param unmarked ids that findings name and the drawing does not show: they get a line in any case */
export function exampleFacts(index: CaseIndex, unmarked: ReadonlySet<string>): readonly Fact[] {
  const { case: c } = index;
  const facts = [...caseFact(c, unmarked), ...structureFacts(c), ...recordFacts(c)];
  const told = new Set(facts.map(({ id }) => id));
  return [
    ...facts,
    ...others(
      c,
      [...unmarked].filter((id) => !told.has(id)),
    ),
  ];
}

function caseFact(c: Case, named: ReadonlySet<string>): Fact[] {
  const fields = fieldsOf(c.meta);
  return fields === '' && !named.has('') ? [] : [{ id: '', head: 'the case', fields }];
}

/** Elements, links and claim points that say more than is drawn. */
function structureFacts(c: Case): Fact[] {
  const of = (table: 'nodes' | 'links', word: string): Fact[] =>
    [...c[table]]
      .map(([id, thing]) => {
        const head = `${word}${nameOf(c, id)}`;
        return { id, head, fields: fieldsOf(thing, DRAWN) };
      })
      .filter(({ fields }) => fields !== '' && fields !== 'defeated: {}')
      .sort((a, b) => compareIdentifiers(a.head, b.head));
  const acps = [...c.acps].map(([id, acp]) => {
    return { id, head: `claim point ${nameOf(c, id)}`, fields: fieldsOf(acp, new Set(['name'])) };
  });
  return [...of('nodes', ''), ...of('links', 'link '), ...acps];
}

function recordFacts(c: Case): Fact[] {
  return RECORD_TABLES.flatMap((table) =>
    [...c[table]].map(([id, record]) => ({
      id,
      head: `${tableWord(table)} ${id}`,
      fields: fieldsOf(record),
    })),
  );
}

/** What has nothing to say but is named: an empty module, a link to nothing, an id of nothing. */
function others(c: Case, ids: readonly string[]): Fact[] {
  return [...ids].sort(compareIdentifiers).map((id) => {
    const there = TABLES.some((table) => c[table].has(id));
    return { id, head: nameOf(c, id), fields: there ? '' : 'is not in the case' };
  });
}

function fieldsOf(thing: object, without: ReadonlySet<string> = new Set()): string {
  return Object.entries(thing)
    .filter(([key, value]) => value !== undefined && !without.has(key))
    .filter(([key, value]) => !UNSAID.has(key) && !UNSAID.has(`${key}:${String(value)}`))
    .map(([key, value]) => `${key}: ${said(value)}`)
    .join(', ');
}

/** As the sketch has it: words bare, lists in brackets. */
function said(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(said).join(', ')}]`;
  if (typeof value === 'object' && value !== null) return `{${fieldsOf(value)}}`;
  return String(value);
}
