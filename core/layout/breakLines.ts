// Fits prepared text into lines whose width may differ from line to line. Greedy, linear, and it
// keeps every character: a word wider than its line is cut between grapheme clusters.
import { extendsCluster } from './characters.ts';
import { characterWidth } from './fontWidths.ts';
import { textWidth } from './measureText.ts';
import type { Paragraph, PreparedText, Word } from './splitWords.ts';

export interface BrokenLine {
  readonly text: string;
  /** Distance of the line's beginning from the left edge of its space. */
  readonly indent: number;
  readonly width: number;
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
  private text = '';
  private width = 0;
  private indent = 0;
  private room = 0;
  /** Nothing but a list marker is on the line yet. */
  private fresh = true;
  private previous: Word | undefined;
  private readonly spaceWidth: number;
  private readonly hyphenWidth: number;
  private readonly prepared: PreparedText;
  private readonly widthOf: (line: number) => number;

  constructor(prepared: PreparedText, widthOf: (line: number) => number) {
    this.prepared = prepared;
    this.widthOf = widthOf;
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
      this.text = `${paragraph.marker} `;
      this.width = textWidth(this.text, face, size);
    }
    for (const word of paragraph.words) this.place(word, hang);
    this.end();
  }

  private begin(indent: number): void {
    this.text = '';
    this.width = 0;
    this.indent = indent;
    this.room = this.widthOf(this.lines.length) - indent + TOLERANCE;
    this.fresh = true;
    this.previous = undefined;
  }

  private end(): void {
    this.lines.push({ text: this.text, indent: this.indent, width: this.width });
  }

  private place(word: Word, hang: number): void {
    const gap = this.previous?.space ? this.spaceWidth : 0;
    const needed = word.width + (word.softHyphen ? this.hyphenWidth : 0);
    if (!this.fresh && this.width + gap + needed > this.room) {
      if (this.previous?.softHyphen) this.append('-', this.hyphenWidth);
      this.end();
      this.begin(hang);
    } else if (gap > 0) this.append(' ', gap);
    if (this.width + word.width <= this.room) this.append(word.text, word.width);
    else this.cut(word.text, hang);
    this.fresh = false;
    this.previous = word;
  }

  private append(text: string, width: number): void {
    this.text += text;
    this.width += width;
  }

  /** Places a word that is wider than a whole line, cluster by cluster. */
  private cut(text: string, hang: number): void {
    const { face, size } = this.prepared;
    this.cutWord = true;
    let empty = true;
    for (let i = 0; i < text.length; ) {
      const end = clusterEnd(text, i);
      const cluster = text.slice(i, end);
      const width = textWidth(cluster, face, size);
      if (!empty && this.width + width > this.room) {
        this.end();
        this.begin(hang);
      }
      this.append(cluster, width);
      empty = false;
      i = end;
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
