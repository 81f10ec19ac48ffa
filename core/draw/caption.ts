// The line above a drawing: the stamp that says that the case is inadequate. Wraps, never cut.
import { breakLines } from '../layout/breakLines.ts';
import type { Rect } from '../layout/diagram.ts';
import { prepareText } from '../layout/splitWords.ts';
import { label } from './decorators.ts';
import type { Primitive } from './primitives.ts';

const SIZE = 14;
const LINE_HEIGHT = 19;
const PADDING = 12;

/** Shapes above `shown`, and how much height they take. */
export function captionShapes(
  caption: string,
  shown: Rect,
): { readonly shapes: readonly Primitive[]; readonly height: number } {
  if (caption.trim() === '') return { shapes: [], height: 0 };
  const prepared = prepareText(caption, 'semibold', SIZE);
  const { lines } = breakLines(prepared, () => Math.max(shown.width - 2 * PADDING, 60));
  const height = lines.length * LINE_HEIGHT + PADDING;
  const shapes = lines.map((line, i) => {
    const y = shown.y - height + PADDING + (i + 1) * LINE_HEIGHT - 5;
    return label('caption', line.text, shown.x + PADDING, y, SIZE, { bold: true, fill: 'stamp' });
  });
  return { shapes, height };
}
