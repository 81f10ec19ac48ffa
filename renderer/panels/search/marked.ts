// Which parts of a text to mark, of the words that a search found; and a piece of a long text around
// the first of them.
import { plain } from '../../store/searchIndex.ts';

export interface Part {
  readonly text: string;
  readonly hit: boolean;
}

/** The text in parts; joined they are the text. */
export function marked(text: string, terms: readonly string[]): readonly Part[] {
  const wanted = new Set(terms);
  const parts: { text: string; hit: boolean }[] = [];
  for (const piece of text.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu) ?? []) {
    const hit = wanted.has(plain(piece));
    const last = parts.at(-1);
    if (last && last.hit === hit) last.text += piece;
    else parts.push({ text: piece, hit });
  }
  return parts;
}

/** Characters before the first hit. */
const BEFORE = 24;

/** The first of the texts that has a hit, from a little before it; the first text where none has. */
export function snippet(texts: readonly string[], terms: readonly string[]): string {
  for (const text of texts) {
    const parts = marked(text, terms);
    const first = parts.findIndex(({ hit }) => hit);
    if (first < 0) continue;
    const at = parts.slice(0, first).reduce((sum, part) => sum + part.text.length, 0);
    if (at <= BEFORE) return text;
    const space = text.indexOf(' ', at - BEFORE);
    return `… ${text.slice(space >= 0 && space < at ? space + 1 : at)}`;
  }
  return texts[0] ?? '';
}
