// Lists of names in sentences for people.
import type { Case } from '../../model/case.ts';
import { nameOf } from '../../model/lookup.ts';
import { compareIdentifiers } from '../../model/order.ts';

/** Ids in order of the names that people see. */
export function sortedByName(c: Case, ids: Iterable<string>): string[] {
  const named = [...ids].map((id) => ({ id, name: nameOf(c, id) }));
  named.sort((a, b) => compareIdentifiers(a.name, b.name) || compareIdentifiers(a.id, b.id));
  return named.map(({ id }) => id);
}

/** "G1, G2 and G3"; beyond five "G1, G2, G3, G4 and 3 more". The id '' is the case itself. */
export function listed(c: Case, ids: readonly string[]): string {
  return listedNames(ids.map((id) => (id === '' ? 'the case' : nameOf(c, id))));
}

/** The same of names. */
export function listedNames(names: readonly string[]): string {
  if (names.length > 5) return `${names.slice(0, 4).join(', ')} and ${names.length - 4} more`;
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
