// The labels of decorators: short texts in one small size, broken into few lines by the one measure
// of text.
import { breakLines } from './breakLines.ts';
import type { LabelLine, Point, Rect } from './diagram.ts';
import { CAP_HEIGHT } from './fontWidths.ts';
import { prepareText } from './splitWords.ts';

export const LABEL_SIZE = 11;
const LINE_HEIGHT = 13;
/** Labels on links break here, so that they stay clear of the next link. */
export const LABEL_WIDTH = 96;

/** Zero-width space: a line may end here. */
const BREAK = '\u200b';

/** A label broken into lines; its place is decided later. */
export interface Label {
  readonly lines: readonly { readonly text: string; readonly width: number }[];
  readonly width: number;
  readonly height: number;
}

export function labelOf(text: string, room = LABEL_WIDTH): Label {
  if (text.trim() === '') return { lines: [], width: 0, height: 0 };
  // "ACP1[Confidence]" breaks before its module, not in the middle of a word.
  const breakable = text.replaceAll('[', `${BREAK}[`);
  const { lines } = breakLines(prepareText(breakable, 'regular', LABEL_SIZE), () => room);
  const width = Math.max(0, ...lines.map((line) => line.width));
  return {
    lines: lines.map((line) => ({ text: line.text, width: line.width })),
    width,
    height: lines.length * LINE_HEIGHT,
  };
}

/** The lines with the label's top left corner at a point, or centred below one. */
export function placeLabel(label: Label, at: Point, centred = false): LabelLine[] {
  const rise = (LINE_HEIGHT + CAP_HEIGHT * LABEL_SIZE) / 2;
  return label.lines.map(({ text, width }, i) => ({
    text,
    x: round(centred ? at.x - width / 2 : at.x),
    baseline: round(at.y + i * LINE_HEIGHT + rise),
    width: round(width),
  }));
}

/** What a label's lines cover; undefined for none. */
export function labelRect(lines: readonly LabelLine[]): Rect | undefined {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return undefined;
  const x = Math.min(...lines.map((line) => line.x));
  const right = Math.max(...lines.map((line) => line.x + line.width));
  const y = first.baseline - CAP_HEIGHT * LABEL_SIZE;
  // Descenders reach a quarter of the size below the baseline.
  return { x, y, width: right - x, height: last.baseline + LABEL_SIZE / 4 - y };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
