// The rows of a register, in the order of what people call them.
import type { CaseIndex } from '../model/index.ts';
import { linkName, nodeName } from '../model/lookup.ts';
import { compareIdentifiers } from '../model/order.ts';
import type { Register, RegisterRow, RowPlace } from './register.ts';

/** All rows, by name and then by id; the same list until the case changes. */
export function rowsOf(index: CaseIndex, register: Register): readonly RegisterRow[] {
  return index.memo(`rows of ${register.id}`, () => {
    const named = placesOf(index, register).map((at) => ({ at, name: rowName(index, at) }));
    named.sort(
      (a, b) => compareIdentifiers(a.name, b.name) || compareIdentifiers(a.at.id, b.at.id),
    );
    return named.map(({ at }) => ({ key: at.id, at }));
  });
}

function placesOf({ case: c }: CaseIndex, { source }: Register): RowPlace[] {
  switch (source.kind) {
    case 'table':
      return [...c[source.table].keys()].map((id) => ({
        kind: 'record',
        table: source.table,
        id,
      }));
    case 'assumptions':
      return [...c.nodes].flatMap(([id, { kind }]) =>
        kind === 'assumption' ? [{ kind: 'node', id }] : [],
      );
    case 'challenges':
      return [...c.links].flatMap(([id, { kind }]) =>
        kind === 'challenges' ? [{ kind: 'link', id }] : [],
      );
  }
}

/** What people call the row: "E-03", "A2", "G9->(G3->Sn2)". */
export function rowName({ case: c }: CaseIndex, at: RowPlace): string {
  if (at.kind === 'node') return nodeName(c, at.id);
  return at.kind === 'link' ? linkName(c, at.id) : at.id;
}

/** The record, element or link that the row stands for; undefined where it is gone. */
export function subjectOf(
  { case: c }: CaseIndex,
  at: RowPlace,
): Readonly<Record<string, unknown>> | undefined {
  const table = at.kind === 'record' ? at.table : at.kind === 'node' ? 'nodes' : 'links';
  return c[table].get(at.id) as Readonly<Record<string, unknown>> | undefined;
}
