// Gives the records that a pattern makes ids like those that people make: P-03 for a pathway.
import { type Case, RECORD_TABLES, TABLES } from '../../model/case.ts';
import type { Instantiated } from '../../patterns/instantiate.ts';
import type { CommandContext } from '../command.ts';
import { takenNumbers } from './numbering.ts';
import { visitReferences } from './references.ts';

/** The piece with the records that were made under the next numbers of their tables. */
export function withRecordIds(context: CommandContext, { piece, records }: Instantiated): Case {
  const numbers = takenNumbers(context.index, '');
  for (const table of RECORD_TABLES) for (const id of piece[table].keys()) numbers.takes(id);
  const ids = new Map<string, string>();
  for (const [id, table] of records) ids.set(id, numbers.record(context.index.case, table));
  const tables = TABLES.map((table) => [
    table,
    new Map(
      [...piece[table]].map(([id, record]) => {
        const copy = JSON.parse(JSON.stringify(record)) as object;
        visitReferences(table, copy, RECORD_TABLES, (named, set) => set(ids.get(named) ?? named));
        return [ids.get(id) ?? id, copy];
      }),
    ),
  ]);
  return { ...piece, ...Object.fromEntries(tables) };
}
