// The line of a link while it is drawn: out of the symbol at its grip, to the pointer or to the side
// of the target that it would reach.
import type { Point, Rect } from '../../../core/layout/diagram.ts';
import type { Grip } from './dragStore.ts';

/** A path in pixels of the canvas. */
export function linkLine(grip: Grip, from: Rect, pointer: Point, target?: Rect): string {
  const start = {
    support: { x: from.x + from.width / 2, y: from.y + from.height },
    context: { x: from.x + from.width, y: from.y + from.height / 2 },
    challenge: { x: from.x, y: from.y + from.height / 2 },
  }[grip];
  const end = target ? entry(grip, start, target) : pointer;
  const reach = grip === 'support' ? Math.abs(end.y - start.y) : Math.abs(end.x - start.x);
  const bend = Math.min(Math.max(reach / 2, 24), 120);
  const out = {
    support: { x: start.x, y: start.y + bend },
    context: { x: start.x + bend, y: start.y },
    challenge: { x: start.x - bend, y: start.y },
  }[grip];
  const into = target && grip === 'support' ? { x: end.x, y: end.y - bend } : end;
  return `M${start.x} ${start.y}C${out.x} ${out.y} ${into.x} ${into.y} ${end.x} ${end.y}`;
}

function entry(grip: Grip, start: Point, { x, y, width, height }: Rect): Point {
  if (grip === 'support') return { x: x + width / 2, y };
  return { x: start.x <= x + width / 2 ? x : x + width, y: y + height / 2 };
}
