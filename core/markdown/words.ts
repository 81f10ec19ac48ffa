// What counts as part of a word where emphasis is concerned.

const WORD = /[\p{L}\p{N}]/u;
/** Scripts that put no spaces around what is emphasised. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;

/** A letter or digit of a script that separates words. */
export function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && WORD.test(character) && !UNSPACED.test(character);
}
