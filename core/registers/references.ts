// What a reference is called in a cell: "E-03: Jailbreak run", and what such a text names. A name that
// two things share gives way to the id, so that every text names one thing.
import { tableWord } from '../analyser/ask/references.ts';
import { referredIds } from '../commands/parts/references.ts';
import { oneLine } from '../markdown/plainText.ts';
import { type Case, TABLES, type Table } from '../model/case.ts';
import type { CaseIndex } from '../model/index.ts';
import { kindName, type NodeKind, withArticle } from '../model/kinds.ts';
import { linkName, nameOf } from '../model/lookup.ts';
import { statementIn } from '../model/statement.ts';
import { recordTitle } from '../select/recordTitle.ts';
import type { Parsed } from './register.ts';

/** Longer titles are cut: the label before them is what counts. */
const LONGEST_TITLE = 100;
const BETWEEN = ': ';

interface Labels {
  readonly byId: ReadonlyMap<string, string>;
  readonly ids: ReadonlyMap<string, string>;
}

/** The labels of elements and modules; everything else is called by its id. */
function labelsOf(index: CaseIndex): Labels {
  return index.memo('labels of references', () => {
    const { case: c } = index;
    const count = new Map<string, number>();
    const named = [...c.nodes.keys(), ...c.modules.keys()].map((id) => {
      const name = nameOf(c, id);
      count.set(name, (count.get(name) ?? 0) + 1);
      return [id, name] as const;
    });
    const isClear = (name: string, id: string) =>
      count.get(name) === 1 &&
      name === name.trim() &&
      name !== '' &&
      !name.includes(BETWEEN) &&
      (name === id || tableOf(c, name) === undefined);
    const clear = named.filter(([id, name]) => isClear(name, id));
    return { byId: new Map(clear), ids: new Map(clear.map(([id, name]) => [name, id])) };
  });
}

/** Which table has the id: the first, where the file has it in several. */
function tableOf(c: Case, id: string): Table | undefined {
  return TABLES.find((table) => c[table].has(id));
}

/** "E-03: Jailbreak run"; the id alone where it names nothing, or what it names has no title. */
export function referenceText(index: CaseIndex, id: string): string {
  const known = index.memo('texts of references', () => new Map<string, string>());
  const text = known.get(id) ?? freshText(index, id);
  known.set(id, text);
  return text;
}

function freshText(index: CaseIndex, id: string): string {
  const { case: c } = index;
  const table = tableOf(c, id);
  if (!table) return id;
  const label = labelsOf(index).byId.get(id) ?? id;
  const title = titleOf(c, table, id);
  return title === '' ? label : `${label}${BETWEEN}${title}`;
}

function titleOf(c: Case, table: Table, id: string): string {
  const title = oneLine(fullTitle(c, table, id));
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1)}…` : title;
}

function fullTitle(c: Case, table: Table, id: string): string {
  if (table === 'nodes') return statementIn(c, id);
  return table === 'links' ? linkName(c, id) : recordTitle(c, table, id);
}

/**
 * What a text names: by its label or id, with or without the title after it, or by its exact title.
 * @param names what it may name: `evidence`, `nodes:goal,awayGoal`, `*`
 */
export function parseReference(index: CaseIndex, names: readonly string[], text: string): Parsed {
  const { case: c } = index;
  const found = byLabel(index, text) ?? byLabel(index, text.split(BETWEEN)[0] ?? '');
  if (found === undefined) return byTitle(index, names, text);
  if (fits(c, names, found)) return { ok: true, value: found };
  return {
    ok: false,
    problem: `${nameOf(c, found)} is ${whatIs(c, found)}, and this names ${wanted(names)}.`,
  };
}

/** The id of what a text is the full label of, "PE-01: Ada Lind"; undefined for any other text. */
export function namedInFull(index: CaseIndex, table: Table, text: string): string | undefined {
  const id = byLabel(index, text.split(BETWEEN)[0] ?? '');
  if (id === undefined || !index.case[table].has(id)) return undefined;
  return referenceText(index, id) === text ? id : undefined;
}

function byLabel(index: CaseIndex, text: string): string | undefined {
  const own = labelsOf(index).ids.get(text);
  if (own !== undefined) return own;
  return tableOf(index.case, text) === undefined ? undefined : text;
}

function byTitle(index: CaseIndex, names: readonly string[], text: string): Parsed {
  const { case: c } = index;
  const ids = titlesOf(index, names).get(oneLine(text)) ?? [];
  const [id, ...others] = ids;
  if (id !== undefined && others.length === 0) return { ok: true, value: id };
  if (id !== undefined) {
    const some = ids.slice(0, 4).map((one) => nameOf(c, one));
    const more = ids.length > some.length ? ', …' : '';
    return {
      ok: false,
      problem: `${ids.length} have the title ${shortly(text)}: write the id (${some.join(', ')}${more}).`,
    };
  }
  // What the case names already and does not have is known to be missing, and is told elsewhere.
  const known = index.memo('ids that are named', () => referredIds(c));
  if (known.has(text)) return { ok: true, value: text };
  return {
    ok: false,
    problem: `This case has no ${wanted(names, false)} ${shortly(text)}: write an id or the exact title.`,
  };
}

/** Ids by title of all that may be named. */
function titlesOf(
  index: CaseIndex,
  names: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  return index.memo(`titles of ${names.join(' ')}`, () => {
    const { case: c } = index;
    const found = new Map<string, string[]>();
    for (const table of TABLES) {
      if (!names.includes('*') && !names.some((name) => name.split(':')[0] === table)) continue;
      for (const id of c[table].keys()) {
        const title = fits(c, names, id) ? oneLine(fullTitle(c, table, id)) : '';
        if (title === '') continue;
        const same = found.get(title);
        if (same) same.push(id);
        else found.set(title, [id]);
      }
    }
    return found;
  });
}

function fits(c: Case, names: readonly string[], id: string): boolean {
  return names.some((name) => {
    const [table = '', kinds] = name.split(':');
    if (table === '*') return true;
    if (!(c[table as Table] as ReadonlyMap<string, unknown> | undefined)?.has(id)) return false;
    return kinds === undefined || kinds.split(',').includes(c.nodes.get(id)?.kind ?? '');
  });
}

function whatIs(c: Case, id: string): string {
  const node = c.nodes.get(id);
  if (node) return withArticle(kindName(node.kind));
  return withArticle(tableWord(tableOf(c, id) ?? 'nodes'));
}

function wanted(names: readonly string[], article = true): string {
  const words = names.flatMap((name) => {
    const [table = '', kinds] = name.split(':');
    if (table === '*') return ['element or record'];
    return kinds === undefined
      ? [tableWord(table as Table)]
      : kinds.split(',').map((kind) => kindName(kind as NodeKind));
  });
  return words.map((word) => (article ? withArticle(word) : word)).join(' or ');
}

function shortly(text: string): string {
  return `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;
}
