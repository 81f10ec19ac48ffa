// How many records a case has, as the limit of a file counts them.
import { type Case, TABLES } from '../../model/case.ts';

/** Modules, elements, links and records together. */
export function recordCount(c: Case): number {
  return TABLES.reduce((sum, table) => sum + c[table].size, 0);
}
