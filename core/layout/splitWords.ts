// Cuts a text into paragraphs and words: the pieces between which a line may break. Done once per
// text; breakLines then fits the pieces into any width. Linear in the length of the text.
import { extendsCluster, forbidsBreakAfter, forbidsBreakBefore, isWide } from './characters.ts';
import { type FontFace, widthsOf } from './fontWidths.ts';

/** How a piece of a line differs from the text around it. */
export interface Look {
  readonly face: FontFace;
  readonly code?: true;
  readonly href?: string;
}

/** A part of a word or line of one look; undefined is the look of the text around. */
export interface Piece {
  readonly text: string;
  readonly width: number;
  readonly look: Look | undefined;
}

export interface Word {
  readonly text: string;
  readonly width: number;
  /** A space follows when the next word is on the same line. */
  readonly space: boolean;
  /** A soft hyphen follows: drawn as "-" when the line breaks here. */
  readonly softHyphen: boolean;
  /** Together the word; only in paragraphs that are formatted. */
  readonly pieces?: readonly Piece[];
}

export interface Paragraph {
  /** Where its first line begins, right of the block's edge. */
  readonly indent: number;
  /** A list's "•" or "1."; its text hangs right of it. Empty for running text. */
  readonly marker: string;
  /** Where all text of the paragraph begins. */
  readonly hang: number;
  readonly words: readonly Word[];
}

export interface PreparedText {
  readonly face: FontFace;
  readonly size: number;
  readonly paragraphs: readonly Paragraph[];
}

const ZERO_WIDTH_SPACE = 0x200b;
const SOFT_HYPHEN = 0xad;
const HYPHEN = 0x2d;
const EN_DASH = 0x2013;
/** Hyphens, slashes, bar and dashes. */
const BREAK_AFTER = new Set([HYPHEN, 0x2f, 0x5c, 0x7c, 0x2010, EN_DASH, 0x2014]);
/** Long file names and addresses may break after these too: _ . : = & ? , ; # */
const BREAK_LONG_AFTER = new Set([0x5f, 0x2e, 0x3a, 0x3d, 0x26, 0x3f, 0x2c, 0x3b, 0x23]);
const LONG_WORD = 12;
/** No-break space, word joiner, zero-width no-break space. */
const GLUE = new Set([0xa0, 0x2060, 0xfeff]);
const LINE_ENDS = /\r\n?|[\n\u2028\u2029\u0085]/;

/** Text without formats. Every line break counts; empty lines inside stay, those at the ends do not. */
export function prepareText(text: string, face: FontFace, size: number): PreparedText {
  const lines = text.split(LINE_ENDS);
  while (lines.length > 0 && lines.at(-1)?.trim() === '') lines.pop();
  const first = lines.findIndex((line) => line.trim() !== '');
  const paragraphs = lines
    .slice(Math.max(first, 0))
    .map((line) => ({ indent: 0, marker: '', hang: 0, words: splitWords(line, face, size) }));
  return { face, size, paragraphs };
}

/**
 * The words of one line of source text. Runs of white space count as one space.
 * @param starts gets where each word begins in the text
 */
export function splitWords(text: string, face: FontFace, size: number, starts?: number[]): Word[] {
  const words: Word[] = [];
  const widthOf = widthsOf(face);
  let start = -1;
  let width = 0;
  const end = (at: number, space: boolean, softHyphen = false) => {
    if (start >= 0) {
      words.push({ text: text.slice(start, at), width: width * size, space, softHyphen });
      starts?.push(start);
    } else if (space) markSpace(words);
    start = -1;
    width = 0;
  };
  for (let i = 0; i < text.length; i += 1) {
    const codePoint = text.codePointAt(i) ?? 0;
    if (isBreakingSpace(codePoint)) end(i, true);
    else if (codePoint === ZERO_WIDTH_SPACE) end(i, false);
    else if (codePoint === SOFT_HYPHEN) end(i, false, true);
    else {
      if (start >= 0 && mayBreak(text, start, i, codePoint)) end(i, false);
      if (start < 0) start = i;
      width += widthOf(codePoint);
    }
    if (codePoint > 0xffff) i += 1;
  }
  end(text.length, false);
  return words;
}

/** A space after a zero-width break belongs to the word before it. */
function markSpace(words: Word[]): void {
  const word = words.at(-1);
  if (word && !word.space) words[words.length - 1] = { ...word, space: true, softHyphen: false };
}

function isBreakingSpace(codePoint: number): boolean {
  if (codePoint === 0x20 || (codePoint >= 0x09 && codePoint <= 0x0d)) return true;
  if (codePoint < 0x1680) return false;
  const wide = codePoint >= 0x2000 && codePoint <= 0x200a && codePoint !== 0x2007;
  return wide || codePoint === 0x1680 || codePoint === 0x205f || codePoint === 0x3000;
}

const isDigit = (c: string) => c >= '0' && c <= '9';
const isLetter = (c: string) => /\p{L}/u.test(c);

/** May a line break before the character at `at`, in the word that begins at `start`? */
function mayBreak(text: string, start: number, at: number, codePoint: number): boolean {
  const last = text.charCodeAt(at - 1);
  if (last < 0x80 && codePoint < 0x80 && !BREAK_AFTER.has(last)) {
    return at - start >= LONG_WORD && BREAK_LONG_AFTER.has(last) && codePoint > 0x40;
  }
  const before = at - 2 >= start ? text.charAt(at - 2) : '';
  const next = String.fromCodePoint(codePoint);
  if (last === HYPHEN || last === 0x2010) {
    return (isLetter(before) || isDigit(before)) && isLetter(next);
  }
  if (BREAK_AFTER.has(last)) {
    if (last >= EN_DASH) return before !== '' && !isDigit(next);
    const repeated = before === '' || before === text.charAt(at - 1) || codePoint === last;
    return !repeated && !(isDigit(before) && isDigit(next));
  }
  return mayBreakWide(text, at, codePoint, next);
}

/** Between characters of which one at least is wide (CJK), except around punctuation. */
function mayBreakWide(text: string, at: number, codePoint: number, next: string): boolean {
  const before = text.charCodeAt(at - 1);
  const low = before >= 0xdc00 && before <= 0xdfff;
  const last = (low ? text.codePointAt(at - 2) : before) ?? 0;
  if (!isWide(codePoint) && !isWide(last)) return false;
  if (extendsCluster(codePoint) || GLUE.has(last) || GLUE.has(codePoint)) return false;
  return !forbidsBreakBefore(next) && !forbidsBreakAfter(String.fromCodePoint(last));
}
