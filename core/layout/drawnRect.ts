// All that a node draws, its decorators included: for finding what meets a part of a drawing.
import type { NodeBox, Rect } from './diagram.ts';

/** The box with what is above, below and beside it. */
export function drawnRect({ x, y, width, height, above = 0, below, marks = [] }: NodeBox): Rect {
  let [left, top, right, bottom] = [x, y - above, x + width, y + height + below];
  for (const mark of marks) {
    left = Math.min(left, x + mark.x);
    top = Math.min(top, y + mark.y);
    right = Math.max(right, x + mark.x + mark.width);
    bottom = Math.max(bottom, y + mark.y + mark.height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
