// Who is one person: two records with the same name may be entered twice, and one person may then
// seem to be two. Names and organisations are compared as readers see them.
import type { Case } from '../model/case.ts';
import { labelKey } from './words.ts';

/** The same for two records of one name and one organisation; the id where there is no record. */
export function personKey(c: Case, id: string): string {
  const [name, org] = identity(c, id);
  return JSON.stringify([name, org ?? null]);
}

/**
 * How many persons the ids are at least. One whose organisation is not stated may be anybody of
 * that name.
 */
export function countPersons(c: Case, ids: readonly string[]): number {
  const orgsByName = new Map<string, Set<string>>();
  for (const id of ids) {
    const [name, org] = identity(c, id);
    const orgs = orgsByName.get(name) ?? new Set();
    if (org !== undefined) orgs.add(org);
    orgsByName.set(name, orgs);
  }
  let count = 0;
  for (const { size } of orgsByName.values()) count += Math.max(size, 1);
  return count;
}

/** Name and organisation; a record without a name, or none, is known by its id alone. */
function identity(c: Case, id: string): readonly [string, string | undefined] {
  const person = c.people.get(id);
  const name = labelKey(person?.name ?? '');
  if (name === '') return [`id ${id}`, undefined];
  const org = labelKey(person?.org ?? '');
  return [`name ${name}`, org === '' ? undefined : org];
}
