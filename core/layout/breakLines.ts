// Fits prepared text into lines whose width may differ from line to line. Greedy, linear, and it
// keeps every character: a word wider than its line is cut between grapheme clusters.
import { extendsCluster } from './characters.ts';
import { characterWidth } from './fontWidths.ts';
import { LineBuilder, type PlacedPiece } from './lineBuilder.ts';
import { textWidth } from './measureText.ts';
import type { Paragraph, PreparedText, Word } from './splitWords.ts';

export interface BrokenLine {
  readonly text: string;
  /** Distance of the line's beginning from the left edge of its space. */
  readonly indent: number;
  readonly width: number;
  /** Together the line, spaces between different looks left out; only where something is formatted. */
  readonly pieces?: readonly PlacedPiece[];
}

export interface BrokenText {
  readonly lines: readonly BrokenLine[];
  /** A word had to be cut because it was wider than its line. */
  readonly cutWord: boolean;
}

/** `widthOf(i)` is the room of line i; each line takes at least one character, whatever the room. */
export function breakLines(text: PreparedText, widthOf: (line: number) => number): BrokenText {
  const breaker = new Breaker(text, widthOf);
  for (const paragraph of text.paragraphs) breaker.add(paragraph);
  return { lines: breaker.lines, cutWord: breaker.cutWord };
}

/** Rounding of sums must not decide where a line breaks. */
const TOLERANCE = 1e-6;

class Breaker {
  readonly lines: BrokenLine[] = [];
  cutWord = false;
  private indent = 0;
  private room = 0;
  /** Nothing but a list marker is on the line yet. */
  private fresh = true;
  private previous: Word | undefined;
  private readonly line: LineBuilder;
  private readonly spaceWidth: number;
  private readonly hyphenWidth: number;
  private readonly prepared: PreparedText;
  private readonly widthOf: (line: number) => number;

  constructor(prepared: PreparedText, widthOf: (line: number) => number) {
    this.prepared = prepared;
    this.widthOf = widthOf;
    this.line = new LineBuilder(prepared.face, prepared.size);
    this.spaceWidth = characterWidth(prepared.face, 0x20) * prepared.size;
    this.hyphenWidth = characterWidth(prepared.face, 0x2d) * prepared.size;
  }

  add(paragraph: Paragraph): void {
    const { face, size } = this.prepared;
    // Indents yield to narrow spaces; otherwise nothing would be left for the text.
    const fits = paragraph.hang === 0 || paragraph.hang <= this.widthOf(this.lines.length) / 2;
    const hang = fits ? paragraph.hang : 0;
    this.begin(fits ? paragraph.indent : 0);
    if (paragraph.marker !== '') {
      this.line.append(paragraph.marker, textWidth(paragraph.marker, face, size));
      this.line.space();
    }
    for (const word of paragraph.words) this.place(word, hang);
    this.end();
  }

  private begin(indent: number): void {
    this.line.clear();
    this.indent = indent;
    this.room = this.widthOf(this.lines.length) - indent + TOLERANCE;
    this.fresh = true;
    this.previous = undefined;
  }

  private end(): void {
    const { text, width, pieces } = this.line;
    this.lines.push({ text, indent: this.indent, width, ...(pieces ? { pieces } : {}) });
  }

  private place(word: Word, hang: number): void {
    const { line } = this;
    const gap = this.previous?.space ? this.spaceWidth : 0;
    const needed = word.width + (word.softHyphen ? this.hyphenWidth : 0);
    if (!this.fresh && line.width + gap + needed > this.room) {
      if (this.previous?.softHyphen) line.append('-', this.hyphenWidth);
      this.end();
      this.begin(hang);
    } else if (gap > 0) line.space();
    if (line.width + word.width > this.room) this.cut(word, hang);
    else if (!word.pieces) line.append(word.text, word.width);
    else for (const { text, width, look } of word.pieces) line.append(text, width, look);
    this.fresh = false;
    this.previous = word;
  }

  /** Places a word that is wider than a whole line, cluster by cluster. */
  private cut({ text: whole, width: all, pieces }: Word, hang: number): void {
    const { line, prepared } = this;
    this.cutWord = true;
    let empty = true;
    for (const { text, look } of pieces ?? [{ text: whole, width: all, look: undefined }]) {
      const face = look?.face ?? prepared.face;
      for (let i = 0; i < text.length; ) {
        const end = clusterEnd(text, i);
        const cluster = text.slice(i, end);
        const width = textWidth(cluster, face, prepared.size);
        if (!empty && line.width + width > this.room) {
          this.end();
          this.begin(hang);
        }
        line.append(cluster, width, look);
        empty = false;
        i = end;
      }
    }
  }
}

/** Where the cluster that begins at `start` ends (a base character and what extends it). */
function clusterEnd(text: string, start: number): number {
  let joined = false;
  let end = start;
  while (end < text.length) {
    const codePoint = text.codePointAt(end) ?? 0;
    if (end > start && !joined && !extendsCluster(codePoint)) break;
    joined = codePoint === 0x200d;
    end += codePoint > 0xffff ? 2 : 1;
  }
  return end;
}
