// The patterns that can be inserted, what somebody has answered so far, and what that would make.

import type { Call } from '../../core/commands/command.ts';
import { instantiatePattern } from '../../core/commands/instantiatePattern.ts';
import { readCase } from '../../core/format/readCase.ts';
import { type Case, fileFromCase } from '../../core/model/case.ts';
import { CaseIndex } from '../../core/model/index.ts';
import { isAbstract, type Pattern, readPattern } from '../../core/patterns/parameters.ts';
import { type DataTable, dataTables, topParameters } from '../../core/patterns/questions.ts';
import type { InstantiationData } from '../../core/patterns/scopes.ts';
import type { Editor } from './editor.ts';

export interface PatternSource {
  readonly id: string;
  /** "T-14 Two lines of defence". */
  readonly label: string;
  /** Its intent, in a sentence or two. */
  readonly intent: string;
  readonly pattern: Pattern;
  /** How the command is told which pattern. */
  readonly args:
    | { readonly pattern: Readonly<Record<string, unknown>> }
    | { readonly from: string };
}

/** What was typed: cells by key. */
export type Cells = Readonly<Record<string, string>>;

export interface TableRow {
  readonly cells: Cells;
  /** It does without the innermost instances, on purpose. */
  readonly without?: boolean;
}

export interface Answers {
  readonly values: Cells;
  readonly tables: Readonly<Record<string, readonly TableRow[]>>;
  /** By the link and what it is said of. */
  readonly decisions: ReadonlyMap<string, NonNullable<InstantiationData['decisions']>[number]>;
}

export const NO_ANSWERS: Answers = { values: {}, tables: {}, decisions: new Map() };

/** Where it goes: below an element, into the module that is shown, or into a new one. */
export type PatternPlace =
  | { readonly kind: 'below'; readonly parent: string }
  | { readonly kind: 'module'; readonly module: string }
  | { readonly kind: 'new'; readonly name: string };

/** Those that ship with the program, then the organisation's, then the modules of this case that are patterns. */
export async function patternSources(editor: Editor): Promise<readonly PatternSource[]> {
  const files = Object.entries(editor.services.patterns ?? {});
  files.sort(([a], [b]) => (a < b ? -1 : 1));
  const shipped = await Promise.all(
    files.map(async ([path, load]) => {
      const read = readCase(await load());
      if (!read.ok) throw new Error(`${path}: ${read.problem.message}`);
      const { case: c } = read;
      const pattern = fileFromCase(c) as unknown as Readonly<Record<string, unknown>>;
      return sourceOf(c, c.main, new CaseIndex(c), path, { pattern });
    }),
  );
  const organisations = editor.store
    .getState()
    .organisation.templates.filter(({ pattern }) => pattern)
    .map(({ id, case: c }) => {
      const pattern = fileFromCase(c) as unknown as Readonly<Record<string, unknown>>;
      return sourceOf(c, c.main, new CaseIndex(c), `organisation ${id}`, { pattern });
    });
  const { case: c, index } = editor.document;
  const own = [...c.modules]
    .filter(([, { pattern }]) => pattern !== undefined)
    .map(([id]) => sourceOf(c, id, index, `module ${id}`, { from: id }))
    .filter(({ pattern }) => isAbstract(pattern));
  return [...shipped, ...organisations, ...own];
}

function sourceOf(
  c: Case,
  module: string,
  index: CaseIndex,
  id: string,
  args: PatternSource['args'],
): PatternSource {
  const { name, pattern: form } = c.modules.get(module) ?? { name: module };
  const label = [form?.identifier, form?.name ?? name].filter(Boolean).join(' ');
  return { id, label, intent: form?.intent ?? '', pattern: readPattern(index, module), args };
}

/** The rows of a table: one to begin with. */
export function rowsOf({ tables }: Answers, table: DataTable): readonly TableRow[] {
  const rows = tables[table.id] ?? [];
  return rows.length > 0 ? rows : [{ cells: {} }];
}

/** The answers as the record keeps them; what is blank is left out. */
export function dataOf(pattern: Pattern, answers: Answers): InstantiationData {
  const tables: NonNullable<InstantiationData['tables']>[number][] = [];
  const top = topParameters(pattern);
  const values = top.flatMap(({ key, name }) => filled(name, answers.values[key]));
  if (values.length > 0) {
    tables.push({
      columns: top.map(({ name }) => ({ token: name })),
      rows: [{ values: Object.fromEntries(values) }],
    });
  }
  for (const table of dataTables(pattern)) {
    const rows = rowsOf(answers, table).flatMap(({ cells, without }, at) => {
      const own = table.parameters.flatMap(({ key, name, kind }) => {
        const skipped = without && table.inner.some((one) => one.key === key);
        const usual = kind === 'number' && !skipped ? String(at + 1) : undefined;
        return skipped ? [] : filled(name, cells[key] || usual);
      });
      if (own.length === 0 && !without) return [];
      const spared = without ? { without: table.inner.map(({ name }) => name) } : {};
      return [{ values: Object.fromEntries(own), ...spared }];
    });
    if (rows.length > 0) {
      tables.push({ columns: table.parameters.map(({ name }) => ({ token: name })), rows });
    }
  }
  const decisions = [...answers.decisions.values()];
  return { tables, ...(decisions.length > 0 ? { decisions } : {}) };
}

function filled(name: string, value: string | undefined): [string, string][] {
  return value === undefined || value.trim() === '' ? [] : [[name, value.trim()]];
}

/** The answers with one more decision, or without it where `taken` is undefined. */
export function decided(
  answers: Answers,
  link: string,
  where: Readonly<Record<string, string>>,
  taken: boolean | undefined,
): Answers {
  const decisions = new Map(answers.decisions);
  const key = JSON.stringify([link, where]);
  decisions.delete(key);
  if (taken !== undefined) {
    const said = Object.keys(where).length > 0 ? { where: { ...where } } : {};
    decisions.set(key, { link, ...said, taken });
  }
  return { ...answers, decisions };
}

/** The call that inserts it. */
export function insertCall(
  source: PatternSource,
  data: InstantiationData,
  place: PatternPlace,
): Call {
  const where =
    place.kind === 'below'
      ? { parent: place.parent }
      : place.kind === 'module'
        ? { module: place.module }
        : { newModule: place.name };
  return instantiatePattern.call({
    ...source.args,
    data: data as Record<string, unknown>,
    ...where,
  });
}
