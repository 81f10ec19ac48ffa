// Links of texts to elements go by the names that people see ("#G3", "#Sub/G1"): when a name changes,
// or the module that makes it plain, they change with it, so that none comes to mean another element.
import { escapeMarks, linkText } from '../../markdown/plainText.ts';
import { TABLES, type Table } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { referenced } from '../../select/referenced.ts';
import type { CaseDraft } from '../command.ts';

export interface Renaming {
  /** New identifiers by element. */
  readonly identifiers?: ReadonlyMap<string, string>;
  /** Elements that go to another module. */
  readonly moved?: ReadonlySet<string>;
  /** Elements that give way to others. */
  readonly merged?: ReadonlyMap<string, string>;
  /** A module that gets another name. */
  readonly module?: string;
}

/** `[words](#name)`, or with the name in angle brackets where it has blanks or parentheses. */
const LINK = /\[((?:[^\]\\\n]|\\.){0,1000})\]\((?:<#([^<>\n]{1,500})>|#([^\s()<>]{1,500}))\)/g;

/** Called last: it reads from the draft what everything is called then. */
export function renameMentions(draft: CaseDraft, index: CaseIndex, renaming: Renaming): void {
  const { case: c } = index;
  visitTexts('meta', c.meta, draft.meta, '');
  for (const table of TABLES) {
    for (const [id, record] of c[table]) {
      if (holdsLink(record)) visitTexts(table, record, draft[table].get(id), id);
    }
  }

  function visitTexts(table: Table | 'meta', record: unknown, drafted: unknown, id: string): void {
    const module = moduleBefore(index, table, id);
    const now = table === 'nodes' ? draft.nodes.get(id)?.module : module;
    const isMoved = table === 'nodes' && renaming.moved?.has(id) === true;
    changeTexts(record, drafted, (text) =>
      text.replace(LINK, (all: string, words: string, angle?: string, bare?: string) => {
        const name = angle ?? bare ?? '';
        const next = nextName(name, module ?? '', now, isMoved);
        if (next === undefined || next === name) return all;
        const isName = words === name || words === escapeMarks(name);
        const link = linkText(next, `#${next}`);
        return isName ? link : `[${words}${link.slice(link.lastIndexOf(']('))}`;
      }),
    );
  }

  function nextName(
    name: string,
    module: string,
    now: string | undefined,
    isMoved: boolean,
  ): string | undefined {
    const found = referenced(index, `#${name}`, module);
    if (found?.what !== 'element') return undefined;
    // By its internal id, which stays.
    if (found.id === name && c.nodes.get(name)?.identifier !== name) return undefined;
    const { identifiers, moved, merged } = renaming;
    const id = merged?.get(found.id) ?? found.id;
    const was = c.nodes.get(found.id);
    const is = draft.nodes.get(id);
    const changed =
      isMoved ||
      merged?.has(found.id) ||
      identifiers?.has(id) ||
      moved?.has(id) ||
      (renaming.module !== undefined && was?.module === renaming.module);
    if (!changed || !is) return undefined;
    if (is.module === now) return is.identifier;
    const home = draft.modules.get(is.module)?.name ?? is.module;
    return draft.modules.size > 1 ? `${home}/${is.identifier}` : is.identifier;
  }
}

/** In which module a name that stands there is looked for first. */
function moduleBefore(index: CaseIndex, table: Table | 'meta', id: string): string | undefined {
  if (table === 'nodes') return index.nodes.get(id)?.node.module;
  return table === 'links' ? index.links.get(id)?.from?.node.module : undefined;
}

function holdsLink(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('](');
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(holdsLink);
}

/** Changes strings of a draft that were links' texts before, at any depth. */
function changeTexts(record: unknown, drafted: unknown, change: (text: string) => string): void {
  if (typeof record !== 'object' || record === null) return;
  if (typeof drafted !== 'object' || drafted === null) return;
  const members = drafted as Record<string, unknown>;
  for (const [key, value] of Object.entries(record)) {
    if (typeof value !== 'string') changeTexts(value, members[key], change);
    else if (value.includes('](') && members[key] === value) {
      const next = change(value);
      if (next !== value) members[key] = next;
    }
  }
}
