// Whether what an author wrote says anything.
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\u2800]/gu;
const STAND_INS = /^(?:tb[dca]|to ?do|n\/?a|none|nil|unknown|pending|later|x+|[-–—.?…]+)[.!]?$/i;

/** The text without what no reader sees, such as zero-width spaces and soft hyphens. */
export function visible(text: string): string {
  return text.replace(UNSEEN, '');
}

/** Absent, blank, or a word that only holds the place, such as "TBD" or "n/a". */
export function saysNothing(text: string | undefined): boolean {
  const said = visible(text ?? '').trim();
  return said === '' || STAND_INS.test(said);
}

/** Both say the same, up to case, blanks and punctuation. */
export function sameWords(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && words(a) !== '' && words(a) === words(b);
}

function words(text: string): string {
  return visible(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** "a goal", "an away goal". */
export function withArticle(word: string): string {
  return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
}
