// How far an edited case is from what was opened or last saved: what a backup tells when it comes back.
import { type Case, TABLES } from '../model/case.ts';
import type { Distance } from './backup.ts';

/** @param same whether two records of one id read the same */
export function distance(
  from: Case,
  to: Case,
  same: (id: string, one: object, other: object) => boolean,
): Distance {
  let [added, changed, removed] = [0, 0, 0];
  for (const table of TABLES) {
    const before: ReadonlyMap<string, object> = from[table];
    const after: ReadonlyMap<string, object> = to[table];
    if (before === after) continue;
    for (const [id, record] of after) {
      const old = before.get(id);
      if (!old) added += 1;
      else if (!same(id, old, record)) changed += 1;
    }
    for (const id of before.keys()) if (!after.has(id)) removed += 1;
  }
  return { added, changed, removed };
}
