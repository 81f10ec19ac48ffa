// Gives a record another id, and changes it wherever it is named.

import { notAnId, taken } from './addRecord.ts';
import { id } from './args.ts';
import { type CaseDraft, defineCommand } from './command.ts';
import { isId } from './parts/form.ts';
import { isTaken } from './parts/freshId.ts';
import { type Reference, referencesTo, visitReferences } from './parts/references.ts';
import { draftTable, editableTable, mayFindRecord } from './parts/tables.ts';
import { ALLOWED, allOf, type Verdict } from './verdict.ts';

export const renameRecord = defineCommand({
  id: 'renameRecord',
  args: { table: editableTable, id, newId: id },
  label: (_index, args) => `Rename ${args.id} to ${args.newId}`,
  may: ({ index }, args) => {
    const { case: c } = index;
    if (args.newId === args.id) return mayFindRecord(index, args.table, args.id);
    if (!isId(args.newId)) return notAnId(args.newId);
    if (isTaken(c, args.newId)) return taken(args.newId);
    const signed = c.waivers.size + c.signOffs.size + c.approvals.size > 0;
    return allOf(mayFindRecord(index, args.table, args.id), signed ? SIGNED : ALLOWED);
  },
  run: (draft, args, { index }) => {
    const { table, id: old, newId } = args;
    const record = index.case[table].get(old);
    if (old === newId || !record) return undefined;
    const rename = (value: string, set: (value: string) => void) => {
      if (value === old) set(newId);
    };
    for (const place of referencesTo(index.case, new Set([old]), [table])) {
      if (place.table === table && place.id === old) continue;
      visitReferences(place.table, holderIn(draft, place), [table], rename);
    }
    const moved = structuredCopy(record); // it may name itself
    visitReferences(table, moved, [table], rename);
    const records = draftTable(draft, table);
    records.delete(old);
    records.set(newId, moved);
    return [newId];
  },
});

function structuredCopy(record: object): object {
  return JSON.parse(JSON.stringify(record)) as object;
}

const SIGNED: Verdict = {
  allowed: true,
  warning: 'Waivers, approvals and signatures that cover this record no longer match it.',
};

function holderIn(draft: CaseDraft, { table, id }: Reference): unknown {
  return table === 'meta' ? draft.meta : draft[table].get(id);
}
