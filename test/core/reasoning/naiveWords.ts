// The naive oracle of the reasoning core: what a reader sees of a text, and who is one person.
import type { Case } from '../../../core/model/case.ts';

/** As a reader sees it: no invisible characters, one width, no capitals, single blanks. */
export function seen(text: string | undefined): string {
  const characters = [...(text ?? '')].filter(
    (one) => one !== '\u2800' && !/\p{Default_Ignorable_Code_Point}/u.test(one),
  );
  const words = characters.join('').normalize('NFKC').toLowerCase().split(/\s+/u);
  return words.filter((word) => word !== '').join(' ');
}

/** Absent, or nothing but blanks and what nobody sees: says nothing. */
export function blank(text: string | undefined): boolean {
  return seen(text) === '';
}

const STAND_INS = 'tbd tbc tba todo n/a na none nil unknown pending later x - – — . ? ...'.split(
  ' ',
);

/** Blank, or a word that only holds the place (those that the fuzz and the tests use). */
export function wordless(text: string | undefined): boolean {
  return blank(text) || STAND_INS.includes(seen(text));
}

/** Whether two statements are the same words; an unstated one is like no other. */
export function sameStatement(a: string | undefined, b: string | undefined): boolean {
  const letters = (text: string | undefined) => seen((text ?? '').replace(/[.,;:!?'"()-]/g, ' '));
  return !wordless(a) && !wordless(b) && letters(a) === letters(b);
}

/** One name, and not two organisations: may be one person entered twice. */
export function samePerson(c: Case, a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [c.people.get(a), c.people.get(b)];
  if (!one || !other || blank(one.name) || seen(one.name) !== seen(other.name)) return false;
  return seen(one.org) === seen(other.org);
}
