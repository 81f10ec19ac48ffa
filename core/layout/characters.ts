// Classes of characters for measuring and for breaking lines: a small part of UAX 11 (East Asian
// width), UAX 14 (line breaking) and UAX 29 (grapheme clusters). Right-to-left text is not ordered.

const WIDE_RANGES: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x20000, 0x3fffd],
];

/** Drawn a full em wide, and text may break before and after it (CJK, kana, Hangul). */
export function isWide(codePoint: number): boolean {
  if (codePoint < 0x1100) return false;
  return WIDE_RANGES.some(([first, last]) => codePoint >= first && codePoint <= last);
}

const EMOJI = /\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}]/u;

export function isEmoji(codePoint: number): boolean {
  return codePoint >= 0x2190 && EMOJI.test(String.fromCodePoint(codePoint));
}

const ZERO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}\u00ad]|\p{Emoji_Modifier}/u;

/** Combining marks, joiners, variation selectors, skin tones: no advance of their own. */
export function isZeroWidth(codePoint: number): boolean {
  return codePoint >= 0xad && ZERO_WIDTH.test(String.fromCodePoint(codePoint));
}

const EXTENDS = /\p{M}|\u200c|\u200d|[\u{e0020}-\u{e007f}]|\p{Emoji_Modifier}/u;

/** Belongs to the character before it: no break, not even in a word that is too long. */
export function extendsCluster(codePoint: number): boolean {
  return codePoint >= 0x300 && EXTENDS.test(String.fromCodePoint(codePoint));
}

const NOT_AT_START = new Set(
  '!%),.:;?]}¢°’”‰′″℃、。々〉》」』】〕〗〙〟！％），．：；？］｝～ーヽヾゝゞ・ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ…‥',
);
const NOT_AT_END = new Set('([{£¥‘“〈《「『【〔〖〘〝（［｛￡￥');

/** Closing punctuation and small kana: never the first of a line in CJK text. */
export function forbidsBreakBefore(character: string): boolean {
  return NOT_AT_START.has(character);
}

/** Opening punctuation: never the last of a line in CJK text. */
export function forbidsBreakAfter(character: string): boolean {
  return NOT_AT_END.has(character);
}
