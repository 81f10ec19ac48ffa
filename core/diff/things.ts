// How the difference calls what it tells of.
import { tableWord } from '../analyser/ask/references.ts';
import { oneLine } from '../markdown/plainText.ts';
import type { Table } from '../model/case.ts';
import type { CaseIndex } from '../model/index.ts';
import { kindName } from '../model/kinds.ts';
import { linkName, nameOf } from '../model/lookup.ts';
import { statementAt } from '../model/statement.ts';
import { recordTitle } from '../select/recordTitle.ts';
import type { Named, Thing } from './types.ts';

export function named(index: CaseIndex, id: string): Named {
  return { id, name: nameOf(index.case, id) };
}

/** Each once, in the order given. */
export function allNamed(index: CaseIndex, ids: Iterable<string>): readonly Named[] {
  return [...ids].map((id) => named(index, id));
}

export function thingOf(index: CaseIndex, table: Table, id: string): Thing {
  if (table === 'nodes') {
    const kind = index.case.nodes.get(id)?.kind;
    return {
      ...named(index, id),
      kind: kind ? kindName(kind) : '',
      title: oneLine(statementAt(index, id)),
    };
  }
  if (table === 'links') return linkThing(index, id);
  const name = table === 'modules' ? nameOf(index.case, id) : id;
  const title =
    table === 'modules'
      ? (index.case.modules.get(id)?.brief ?? '')
      : recordTitle(index.case, table, id);
  return { id, name, kind: tableWord(table), title: oneLine(title) };
}

function linkThing(index: CaseIndex, id: string): Thing {
  const link = index.case.links.get(id);
  const attacks = link?.kind === 'challenges';
  const title = attacks ? oneLine(statementAt(index, link.from)) : '';
  return { id, name: linkName(index.case, id), kind: attacks ? 'challenge' : 'link', title };
}

/** The case itself. */
export function caseThing({ case: c }: CaseIndex): Thing {
  return { id: c.id, name: 'the case', kind: 'case', title: oneLine(c.meta.title) };
}
