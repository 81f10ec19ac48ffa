// A node's statement as paragraphs and words: its lists as indents, its formats as the faces in which
// words are measured. Linear in the length of the text.
import { parseMarkdown } from '../markdown/parseMarkdown.ts';
import type { MarkdownLine, Run } from '../markdown/tree.ts';
import { characterWidth, type FontFace } from './fontWidths.ts';
import { textWidth } from './measureText.ts';
import {
  type Look,
  type Paragraph,
  type Piece,
  type PreparedText,
  splitWords,
  type Word,
} from './splitWords.ts';

export function prepareMarkdown(text: string, size: number): PreparedText {
  const face = 'regular';
  /** Where the text of the last item of each level begins. */
  const hangs: number[] = [0];
  const paragraphs = parseMarkdown(text).map((line): Paragraph => {
    const { level, marker, blanks } = line;
    const words = wordsOf(line, face, size);
    if (level === 0) {
      const indent = blanks * characterWidth(face, 0x20) * size;
      return { indent, marker, hang: indent, words };
    }
    const indent = hangs[marker === '' ? level : level - 1] ?? 0;
    const hang = marker === '' ? indent : indent + textWidth(`${marker} `, face, size);
    hangs[level] = hang;
    return { indent, marker, hang, words };
  });
  return { face, size, paragraphs };
}

function wordsOf({ runs }: MarkdownLine, face: FontFace, size: number): Word[] {
  const [only] = runs;
  if (!only) return [];
  if (runs.length === 1 && !lookOf(only)) return splitWords(only.text, face, size);
  const text = runs.map((run) => run.text).join('');
  const starts: number[] = [];
  const words = splitWords(text, face, size, starts);
  const cursor = new Cursor(runs);
  return words.map((word, i) => {
    const start = starts[i] ?? 0;
    const parts = cursor.parts(start, start + word.text.length);
    const pieces = parts.map(({ from, to, look }): Piece => {
      const part = text.slice(from, to);
      return { text: part, width: textWidth(part, look?.face ?? face, size), look };
    });
    return { ...word, pieces, width: pieces.reduce((sum, piece) => sum + piece.width, 0) };
  });
}

interface Part {
  readonly from: number;
  readonly to: number;
  readonly look: Look | undefined;
}

/** Goes through the runs once, whatever the number of words. */
class Cursor {
  private readonly ends: readonly Part[];
  private at = 0;

  constructor(runs: readonly Run[]) {
    let from = 0;
    this.ends = runs.map((run) => {
      const part = { from, to: from + run.text.length, look: lookOf(run) };
      from = part.to;
      return part;
    });
  }

  /** The parts of a stretch, which lies behind the last one asked for. */
  parts(from: number, to: number): Part[] {
    const found: Part[] = [];
    for (;;) {
      const run = this.ends[this.at];
      if (!run) return found;
      const [a, b] = [Math.max(from, run.from), Math.min(to, run.to)];
      if (a < b) found.push({ from: a, to: b, look: run.look });
      if (run.to >= to) return found;
      this.at += 1;
    }
  }
}

/** Undefined for a run without formats. */
function lookOf({ bold, italic, code, href }: Run): Look | undefined {
  if (!bold && !italic && !code && href === undefined) return undefined;
  const weight = bold ? 'semibold' : 'regular';
  const face = italic ? (bold ? 'semiboldItalic' : 'italic') : weight;
  return { face, ...(code ? { code } : {}), ...(href === undefined ? {} : { href }) };
}
