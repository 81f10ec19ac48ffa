// Formatting what is selected in a text that is being typed, and taking the format away again: the
// editing half of markdown. Positions are UTF-16 offsets, as text fields have them.
import { isAddress } from './links.ts';
import { isWordCharacter } from './words.ts';

export type Mark = 'bold' | 'italic' | 'link' | 'list';

export interface Selected {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export function toggleMark(selected: Selected, mark: Mark): Selected {
  switch (mark) {
    case 'link':
      return toggleLink(selected);
    case 'list':
      return toggleList(selected);
    default:
      return toggleEmphasis(selected, mark);
  }
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

/** Asterisks before and behind one selected piece; equal numbers, unless it is half formatted. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly stars: number;
}

/** Emphasis marks whole words, and every line by itself: it does not reach over list items. */
function toggleEmphasis({ text, start, end }: Selected, mark: 'bold' | 'italic'): Selected {
  const size = mark === 'bold' ? 2 : 1;
  const has = ({ stars }: Piece) => (mark === 'bold' ? stars >= 2 : stars % 2 === 1);
  const pieces = piecesOf(text, start, end);
  if (pieces.length === 0) {
    const stars = '*'.repeat(size);
    const at = start + size;
    return { text: text.slice(0, start) + stars + stars + text.slice(start), start: at, end: at };
  }
  const off = pieces.every(has);
  const edits = pieces.flatMap((piece): Edit[] => {
    if (has(piece) !== off) return [];
    const { from, to } = piece;
    if (!off) {
      const by = '*'.repeat(size);
      return [
        { from, to: from, by },
        { from: to, to, by },
      ];
    }
    return [
      { from: from - size, to: from, by: '' },
      { from: to, to: to + size, by: '' },
    ];
  });
  const moved = (at: number) =>
    edits.reduce((sum, { to, from, by }) => (to <= at ? sum + by.length - (to - from) : sum), at);
  const [first, last] = [pieces[0], pieces.at(-1)];
  const newStart = moved(first?.from ?? start);
  // What is inserted at the very end stands behind the selection.
  const shift = off ? 0 : size * Number(edits.some(({ from }) => from === last?.to));
  return { text: edited(text, edits), start: newStart, end: moved(last?.to ?? end) - shift };
}

const LINE_START = /^[ \t]*(?:(?:[-*+•]|\d{1,3}[.)])[ \t]+)?/;

function piecesOf(text: string, start: number, end: number): Piece[] {
  const found: Piece[] = [];
  for (let line = text.lastIndexOf('\n', start - 1) + 1; line <= end; ) {
    const lineEnd = (text.indexOf('\n', line) + 1 || text.length + 1) - 1;
    const content = line + (LINE_START.exec(text.slice(line, lineEnd))?.[0].length ?? 0);
    const piece = pieceOf(text, Math.max(start, content), Math.min(end, lineEnd), content, lineEnd);
    if (piece) found.push(piece);
    line = lineEnd + 1;
  }
  return found;
}

function pieceOf(text: string, a: number, b: number, first: number, last: number) {
  let [from, to] = [a, b];
  const skipped = (c: string | undefined) => c === '*' || c === ' ' || c === '\t';
  while (from < to && skipped(text[from])) from += 1;
  while (to > from && skipped(text[to - 1])) to -= 1;
  while (from > first && isWordCharacter(text[from - 1]) && isWordCharacter(text[from])) from -= 1;
  while (to < last && isWordCharacter(text[to]) && isWordCharacter(text[to - 1])) to += 1;
  if (from >= to) return undefined;
  let stars = 0;
  while (text[from - stars - 1] === '*' && text[to + stars] === '*' && from - stars > first) {
    stars += 1;
  }
  return { from, to, stars };
}

function edited(text: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const { from, to, by } of edits) {
    out += text.slice(at, from) + by;
    at = to;
  }
  return out + text.slice(at);
}

const LINK = /\[([^[\]\n]*)\]\(([^()\s]*)\)/g;
const NEW_ADDRESS = 'https://';

/** Then the part that is still to be typed is selected: the address, or the words for it. */
function toggleLink({ text, start, end }: Selected): Selected {
  for (const { index, 0: whole, 1: label = '' } of text.matchAll(LINK)) {
    if (start < index || end > index + whole.length) continue;
    const without = text.slice(0, index) + label + text.slice(index + whole.length);
    return { text: without, start: index, end: index + label.length };
  }
  const chosen = text.slice(start, end);
  const said = chosen.trim();
  const address = isAddress(said) ? said : NEW_ADDRESS;
  const label = said === '' ? 'text' : said;
  const lead = chosen.length - chosen.trimStart().length;
  const from = start + lead;
  const link = `[${label}](${address})`;
  const changed = text.slice(0, from) + link + text.slice(from + said.length);
  if (said === '' || address === said) {
    return { text: changed, start: from + 1, end: from + 1 + label.length };
  }
  const at = from + label.length + 3;
  return { text: changed, start: at, end: at + address.length };
}

const ITEM = /^([ \t]*)(?:[-*+•]|\d{1,3}[.)])[ \t]+/;

/** Every line that is touched becomes an item; if all are, none is any more. */
function toggleList({ text, start, end }: Selected): Selected {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = (text.indexOf('\n', end) + 1 || text.length + 1) - 1;
  const lines = text.slice(from, to).split('\n');
  const filled = lines.filter((line) => line.trim() !== '');
  const off = filled.length > 0 && filled.every((line) => ITEM.test(line));
  const changed = lines.map((line) => {
    if (off) return line.replace(ITEM, '$1');
    if (ITEM.test(line) || (line.trim() === '' && filled.length > 0)) return line;
    return line.replace(/^[ \t]*/, '$&- ');
  });
  const block = changed.join('\n');
  const caret = Math.max(from, start + (changed[0]?.length ?? 0) - (lines[0]?.length ?? 0));
  const selection =
    start === end ? { start: caret, end: caret } : { start: from, end: from + block.length };
  return { text: text.slice(0, from) + block + text.slice(to), ...selection };
}
