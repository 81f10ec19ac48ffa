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

/** A text's content words, and as one text those of them that decide. */
export interface ClaimWords {
  readonly words: ReadonlySet<string>;
  readonly decisive: string;
}

/** The content words of an element's text, in small letters. */
export const contentWords = perNode((node) => claimWords(node.text ?? ''));

export function claimWords(text: string): ClaimWords {
  const words = wordsIn(text);
  return { words, decisive: [...words].filter(isDecisive).sort().join(' ') };
}

/** The content words of any text. */
export function wordsIn(text: string): ReadonlySet<string> {
  const words = plainName(plainText(text)).split(' ');
  return new Set(words.filter((word) => word !== '' && !SLIGHT.has(word)));
}

/**
 * Jaccard index of the two sets; 0 where a word that decides is in one of them only.
 * @param least 0 as well where the sizes alone say that it is less than this
 */
export function likeness(a: ClaimWords, b: ClaimWords, least = 0): number {
  if (a.decisive !== b.decisive) return 0;
  const [few, many] = a.words.size < b.words.size ? [a.words, b.words] : [b.words, a.words];
  if (few.size / many.size < least) return 0;
  let common = 0;
  for (const word of few) if (many.has(word)) common += 1;
  const all = few.size + many.size - common;
  return all === 0 ? 0 : common / all;
}

function isDecisive(word: string): boolean {
  return word.length === 1 || DECISIVE.has(word) || /\d/.test(word);
}
