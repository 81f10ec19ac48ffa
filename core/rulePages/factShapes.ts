// A fact of an example as lines of words, framed where the rule found something in it.
import { label } from '../draw/decorators.ts';
import type { Primitive } from '../draw/primitives.ts';
import { breakLines } from '../layout/breakLines.ts';
import { prepareText } from '../layout/splitWords.ts';
import type { Fact } from './exampleFacts.ts';
import { FLAG_MARGIN, type Flag, flagShapes, tagWidth } from './flagShapes.ts';

const SIZE = 12;
const LINE = 16;
const INDENT = 14;
const GAP = 6;

/** With its corner at 0, 0; the height with the gap to the next. */
export function factShapes(
  { head, fields }: Fact,
  width: number,
  flag: Flag | undefined,
): { readonly shapes: readonly Primitive[]; readonly height: number } {
  const top = flag ? FLAG_MARGIN - GAP : 0;
  const left = flag ? FLAG_MARGIN / 2 : 0;
  const title = label('caption', head, left, top + SIZE, SIZE, { bold: true });
  const prepared = prepareText(fields, 'regular', SIZE);
  const room = Math.max(width - INDENT - 2 * left, 60);
  const lines = fields === '' ? [] : breakLines(prepared, () => room).lines;
  const texts = lines.map((line, i) =>
    label('caption', line.text, left + INDENT + line.indent, top + SIZE + (i + 1) * LINE, SIZE),
  );
  const height = (lines.length + 1) * LINE;
  const widest = Math.max(title.width, ...texts.map((text) => text.width + INDENT));
  // The tag stands on the right upper corner, beyond the words of a short line.
  const beside = Math.max(widest, title.width + tagWidth(flag)) + FLAG_MARGIN / 2;
  const around = { x: left, y: top, width: Math.min(beside, width - left), height };
  return {
    shapes: [title, ...texts, ...flagShapes(around, flag)],
    height: top + height + GAP + (flag ? FLAG_MARGIN / 2 : 0),
  };
}
