// What of a case can be searched: every element, link, record, module and the head of the case, with
// the words that people wrote in it. Choices, dates, digests and references are not words.
import { FORMS } from '../generated/case.forms.ts';
import { type Case, TABLES, type Table } from '../model/case.ts';
import type { FieldForm, Forms } from '../model/fieldForm.ts';
import { statementIn } from '../model/statement.ts';
import { recordTitle } from './recordTitle.ts';

export interface SearchText {
  /** `nodes/G1`; `meta/` is the case itself. */
  readonly key: string;
  readonly table: Table | 'meta';
  readonly id: string;
  /** What people call it: the identifier of an element, the id of a record. */
  readonly name: string;
  /** Its main words, to be shown in a list. */
  readonly title: string;
  /** All its words, the title's included. */
  readonly texts: readonly string[];
}

/** Everything of the case, in file order; links without words are left out. */
export function* searchTexts(c: Case): Generator<SearchText> {
  const head = searchTextOf(c, 'meta', '');
  if (head) yield head;
  for (const table of TABLES) {
    for (const id of c[table].keys()) {
      const text = searchTextOf(c, table, id);
      if (text) yield text;
    }
  }
}

/** One of them; undefined where it is not there or says nothing. */
export function searchTextOf(c: Case, table: Table | 'meta', id: string): SearchText | undefined {
  const record = table === 'meta' ? c.meta : c[table].get(id);
  if (!record) return undefined;
  const fields = record as Readonly<Record<string, unknown>>;
  const kind = typeof fields.kind === 'string' ? `${table}/${fields.kind}` : table;
  const texts: string[] = [];
  // What it is called is its name; the place among siblings has the form of a word and is none.
  const { order: _place, identifier: _name, ...forms } = FORMS[kind] ?? FORMS[table] ?? {};
  collectFields(forms, fields, texts);
  if (table === 'links' && texts.length === 0) return undefined;
  const about = { key: `${table}/${id}`, table, id, texts };
  if (table === 'meta') return { ...about, name: '', title: c.meta.title };
  if (table === 'nodes') {
    const node = c.nodes.get(id);
    return { ...about, name: node?.identifier ?? id, title: statementIn(c, id) };
  }
  if (table === 'modules') {
    const module = c.modules.get(id);
    return { ...about, name: module?.name ?? id, title: module?.brief ?? '' };
  }
  const title = table === 'links' ? (texts[0] ?? '') : recordTitle(c, table, id);
  return { ...about, name: id, title };
}

function collectFields(
  forms: Forms,
  values: Readonly<Record<string, unknown>>,
  texts: string[],
): void {
  for (const [name, form] of Object.entries(forms)) {
    if (Object.hasOwn(values, name)) collect(form, values[name], texts, 0);
  }
}

/** Deeper than any form of the schema. */
const DEEPEST = 8;

function collect(form: FieldForm, value: unknown, texts: string[], depth: number): void {
  if (depth > DEEPEST || value === undefined || value === null) return;
  switch (form.type) {
    case 'text':
    case 'line':
      if (typeof value === 'string' && value !== '') texts.push(value);
      return;
    case 'list':
      if (Array.isArray(value)) for (const one of value) collect(form.of, one, texts, depth + 1);
      return;
    case 'map':
      if (isObject(value))
        for (const one of Object.values(value)) collect(form.of, one, texts, depth + 1);
      return;
    case 'object':
    case 'wordOr':
      if (isObject(value)) collectFields(form.fields, value, texts);
      return;
    default:
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
