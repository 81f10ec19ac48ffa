// Every id of a case, whatever bears it.
import { type Case, TABLES } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { settled } from '../../model/reads.ts';

export interface AllIds {
  /** Whether something in the tables has the id. */
  has(id: string): boolean;
  /** Ids of things in several tables. */
  readonly twice: ReadonlySet<string>;
}

export function allIds(index: CaseIndex): AllIds {
  return index.memo('ask.allIds', () => idsOf(index.case));
}

/** The largest table stays as it is: it holds about half of all. */
function idsOf(c: Case): AllIds {
  const largest = TABLES.reduce((a, b) => (c[b].size > c[a].size ? b : a));
  const inLargest: ReadonlyMap<string, unknown> = c[largest];
  const others = new Set<string>();
  const twice = new Set<string>();
  for (const table of TABLES) {
    if (table === largest) continue;
    for (const id of c[table].keys()) {
      const before = others.size;
      others.add(id);
      if (others.size === before || inLargest.has(id)) twice.add(id);
    }
  }
  return settled({ has: (id) => others.has(id) || inLargest.has(id), twice });
}
