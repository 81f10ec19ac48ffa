// Whether two claims say the same in nearly the same words. Words that turn a claim round, figures and
// single letters are never a small difference. The content words of an unchanged element are kept.
import { plainText } from '../../markdown/plainText.ts';
import { plainName } from '../ask/fields.ts';
import { perNode } from './readable.ts';

/** Words that carry no part of a claim. */
const SLIGHT = new Set(
  `a an the is are be been was were of to in on for and or that this these its it by with as at from
  has have had do does so very really indeed`.split(/\s+/),
);

/** One of these more or less, and it is another claim. */
const DECISIVE = new Set(
  `not no never none nothing nobody cannot without could would can will may might must all any every
  each some most few only if unless`.split(/\s+/),
);

/** The content words of an element's text, in small letters. */
export const contentWords = perNode((node) => wordsIn(node.text ?? ''));

/** The content words of any text. */
export function wordsIn(text: string): ReadonlySet<string> {
  const words = plainName(plainText(text)).split(' ');
  return new Set(words.filter((word) => word !== '' && !SLIGHT.has(word)));
}

/** Jaccard index of the two sets; 0 where a word that decides is in one of them only. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) {
    if (b.has(word)) common += 1;
    else if (isDecisive(word)) return 0;
  }
  for (const word of b) if (isDecisive(word) && !a.has(word)) return 0;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}

function isDecisive(word: string): boolean {
  return word.length === 1 || DECISIVE.has(word) || /\d/.test(word);
}
