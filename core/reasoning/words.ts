// Whether what an author wrote says anything, and whether two authors wrote the same. Compared as
// readers see it: nothing may be told apart, or pass for a reason, by characters that nobody sees, nor
// by marks of emphasis and the addresses of links.
import { perText } from '../markdown/perText.ts';
import { plainText } from '../markdown/plainText.ts';

const UNSEEN = /[\p{Default_Ignorable_Code_Point}\u2800]/gu;
const STAND_INS = /^(?:tb[dca]|to ?do|n\/?a|none|nil|unknown|pending|later|x+|[-–—.?…]+)[.!]?$/i;

/** The text without what no reader sees, such as zero-width spaces and soft hyphens. */
export function visible(text: string): string {
  return text.replace(UNSEEN, '');
}

/** Absent, blank, or a word that only holds the place, such as "TBD" or "n/a". */
export function saysNothing(text: string | undefined): boolean {
  return text === undefined || isStandIn(text);
}

const isStandIn = perText((text) => {
  const said = visible(plainText(text)).trim();
  return said === '' || STAND_INS.test(said);
});

/** Labels and names with the same key are one: up to case, blanks, width and what is not seen. */
export const labelKey = perText((label) =>
  visible(label).normalize('NFKC').toLowerCase().trim().replace(/\s+/gu, ' '),
);

/** Statements with the same key say the same, up to punctuation as well; '' where nothing is said. */
export function wordsKey(text: string | undefined): string {
  return text === undefined || saysNothing(text) ? '' : keyOfWords(text);
}

const keyOfWords = perText((text) =>
  labelKey(plainText(text).replace(/[^\p{L}\p{N}\p{Default_Ignorable_Code_Point}]+/gu, ' ')),
);

/** Both say something, and the same. */
export function sameWords(a: string | undefined, b: string | undefined): boolean {
  return wordsKey(a) !== '' && wordsKey(a) === wordsKey(b);
}
