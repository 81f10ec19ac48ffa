// The sure way: straight towards the target, and around every obstacle on its border. Not pretty, but
// it always ends, touches no box and costs only the number of obstacles met.
import type { Point } from './diagram.ts';
import type { Axis, Block, Obstacles } from './obstacles.ts';

/** Points from `from` to `to`: first along y, then along x. Both ends lie outside all blocks. */
export function walkAround(obstacles: Obstacles, from: Point, to: Point): Point[] {
  const points: Point[] = [from];
  // Down (or up) it does not matter on which line the level of the target is reached.
  walk(obstacles, points, 'y', to, false);
  walk(obstacles, points, 'x', to, true);
  const last = points.at(-1) ?? to;
  // Only where an end lies inside a block, against the rule, is anything still missing.
  if (last.x !== to.x) points.push({ x: to.x, y: last.y });
  if (last.y !== to.y) points.push(to);
  return points;
}

/** `back`: behind an obstacle, the way returns to the line that it left. */
function walk(obstacles: Obstacles, points: Point[], axis: Axis, to: Point, back: boolean): void {
  const target = to[axis];
  for (let round = 0; round <= obstacles.blocks.length; round += 1) {
    const here = points.at(-1) ?? to;
    const across = axis === 'x' ? here.y : here.x;
    const hit = obstacles.firstHit(axis, across, here[axis], target);
    const block = obstacles.blocks[hit];
    if (!block) {
      points.push(axis === 'x' ? { x: target, y: across } : { x: across, y: target });
      return;
    }
    if (!goAround(points, axis, across, here[axis], to, block, back)) return;
  }
}

/** Along the nearer border past the block; false when the target is level with the block. */
function goAround(
  points: Point[],
  axis: Axis,
  across: number,
  here: number,
  to: Point,
  block: Block,
  back: boolean,
): boolean {
  const [near, far, low, high] =
    axis === 'x'
      ? [block.left, block.right, block.top, block.bottom]
      : [block.top, block.bottom, block.left, block.right];
  const [entry, exit] = to[axis] > here ? [near, far] : [far, near];
  const other = axis === 'x' ? to.y : to.x;
  const covered = to[axis] > near && to[axis] < far;
  const nearer = across - low < high - across ? low : high;
  const side = covered ? (other < across ? low : high) : nearer;
  const point = (a: number, b: number) => (axis === 'x' ? { x: a, y: b } : { x: b, y: a });
  points.push(point(entry, across), point(entry, side));
  if (covered) {
    points.push(point(to[axis], side));
    return false;
  }
  points.push(point(exit, side));
  if (back) points.push(point(exit, across));
  return true;
}
