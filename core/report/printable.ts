// Which characters the report's font can print, and how the others are written: by code point,
// "[U+65E5 U+672C]". Nothing is dropped but what has no look of its own.
import { fontMetrics } from '../generated/fontMetrics.ts';
import { type Case, TABLES } from '../model/case.ts';
import { nameOf } from '../model/lookup.ts';

const PLAIN = /^[\n\x20-\x7e]*$/;
/** Line ends of other systems and of Unicode. */
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;
/** Where a line or word may break, marks of byte order, the look of an emoji. */
const WITHOUT_LOOK = /[\u00ad\u200b\u2060\ufeff]|\p{Variation_Selector}/gu;
/** Controls, formats (direction included), surrogates and private use: never printed as they are. */
const UNSEEN = /\p{C}/u;
const SPACES = /[\t\u2000-\u200a\u202f\u205f\u3000]/g;

const known = new Set<number>();

function inFont(codePoint: number): boolean {
  if (known.size === 0) {
    for (const [first, count] of fontMetrics.runs) {
      for (let i = 0; i < count; i += 1) known.add(first + i);
    }
  }
  return known.has(codePoint);
}

function canPrint(character: string): boolean {
  if (character === '\n') return true;
  return inFont(character.codePointAt(0) ?? 0) && !UNSEEN.test(character);
}

/** The text in characters that the font has; runs of others as code points in brackets. */
export function printable(text: string): string {
  if (PLAIN.test(text)) return text;
  let out = '';
  let run: string[] = [];
  const close = () => {
    if (run.length > 0) out += `[${run.join(' ')}]`;
    run = [];
  };
  for (const character of tidy(text)) {
    if (canPrint(character)) {
      close();
      out += character;
    } else {
      run.push(codePointName(character));
    }
  }
  close();
  return out;
}

/** For bookmarks and metadata, which the reader's own fonts show: only what is unseen is written out. */
export function plainText(text: string): string {
  if (PLAIN.test(text)) return text;
  return [...tidy(text)].map((c) => (c !== '\n' && UNSEEN.test(c) ? ' ' : c)).join('');
}

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(LINE_ENDS, '\n')
    .replace(WITHOUT_LOOK, '')
    .replace(SPACES, ' ');
}

function codePointName(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `U+${hex.padStart(4, '0')}`;
}

export interface MissingCharacter {
  /** "U+65E5". */
  readonly name: string;
  readonly count: number;
  /** The first element or record that has it, by the name people see; undefined for the case's head. */
  readonly first: string | undefined;
}

/** The characters of a case that its report cannot print, in order of code point. */
export function missingCharacters(c: Case): readonly MissingCharacter[] {
  const found = new Map<string, { count: number; first: string | undefined }>();
  const note = (text: string, where: string | undefined) => {
    if (PLAIN.test(text)) return;
    for (const character of tidy(text)) {
      if (canPrint(character)) continue;
      const entry = found.get(character);
      if (entry) entry.count += 1;
      else found.set(character, { count: 1, first: where });
    }
  };
  const { view: _view, ...rest } = c;
  eachText(rest, (text) => note(text, undefined));
  for (const table of TABLES) {
    for (const [id, record] of c[table]) {
      eachText(record, (text) => note(text, printable(nameOf(c, id))));
    }
  }
  return [...found]
    .sort(([a], [b]) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0))
    .map(([character, { count, first }]) => ({ name: codePointName(character), count, first }));
}

function eachText(value: unknown, heard: (text: string) => void): void {
  if (typeof value === 'string') heard(value);
  else if (Array.isArray(value)) for (const inner of value) eachText(inner, heard);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      heard(key);
      eachText(inner, heard);
    }
  }
}

/** One sentence for the title page and for the command line; undefined where all can be printed. */
export function missingSentence(missing: readonly MissingCharacter[]): string | undefined {
  if (missing.length === 0) return undefined;
  const total = missing.reduce((sum, { count }) => sum + count, 0);
  const kinds = missing.length === 1 ? 'one character' : `${missing.length} different characters`;
  const times = total === 1 ? 'once' : `${total} times`;
  return `The report's font lacks ${kinds} that this case uses (${times}); they are printed as code points in brackets, such as [${missing[0]?.name}].`;
}
