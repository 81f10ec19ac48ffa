// Fresh internal ids: never one that the case has already.
import { type Case, TABLES } from '../../model/case.ts';
import type { CommandContext } from '../command.ts';

/** An id that no table has. */
export function freshId({ index, newId }: CommandContext): string {
  for (;;) {
    const id = newId();
    if (!isTaken(index.case, id)) return id;
  }
}

/** Whether any table has the id. */
export function isTaken(c: Case, id: string): boolean {
  return TABLES.some((table) => c[table].has(id));
}
