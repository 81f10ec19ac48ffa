// A short way with few bends between two points, around the obstacles: A* over the lines that lead
// towards the target and along the borders of what stands in the way (after Hightower 1969).
import type { Point } from './diagram.ts';
import { Heap } from './heap.ts';
import type { Axis, Obstacles } from './obstacles.ts';

/** What a bend costs, in units of length. */
const BEND = 40;

interface Step {
  readonly x: number;
  readonly y: number;
  /** Along which axis it was reached. */
  readonly axis: Axis;
  readonly cost: number;
  readonly before: Step | undefined;
  /** The block that stopped the line here, or around whose corner it goes; -1 for none. */
  readonly wall: number;
  readonly atCorner: boolean;
  readonly done: boolean;
}

export interface PathQuery {
  readonly from: Point;
  readonly fromAxis: Axis;
  readonly to: Point;
  readonly toAxis: Axis;
}

/**
 * Points from `from` to `to`, both included; undefined when none was found within `limit` steps.
 * `spent` is told how many were taken.
 */
export function searchPath(
  obstacles: Obstacles,
  query: PathQuery,
  limit: number,
  spent: (steps: number) => void,
): Point[] | undefined {
  const { to, toAxis } = query;
  const open = new Heap<Step>();
  const seen = new Map<string, number>();
  const push = (step: Step) => {
    const key = `${step.axis}${step.x},${step.y}${step.done ? '!' : ''}`;
    const known = seen.get(key);
    if (known !== undefined && known <= step.cost) return;
    seen.set(key, step.cost);
    const [dx, dy] = [Math.abs(to.x - step.x), Math.abs(to.y - step.y)];
    open.push(step.cost + dx + dy + (dx > 0 && dy > 0 ? BEND : 0), step);
  };
  const move = (from: Step, axis: Axis, target: number, around = -1) => {
    const here = axis === 'x' ? from.x : from.y;
    if (target === here) return;
    const across = axis === 'x' ? from.y : from.x;
    const wall = obstacles.firstHit(axis, across, here, target);
    const reached = wall < 0 ? target : entryOf(obstacles, wall, axis, here, target);
    const bend = from.axis === axis ? 0 : BEND;
    const cost = from.cost + Math.abs(reached - here) + bend;
    const [x, y] = axis === 'x' ? [reached, from.y] : [from.x, reached];
    const arrived = x === to.x && y === to.y;
    push({
      x,
      y,
      axis,
      cost: arrived && axis !== toAxis ? cost + BEND : cost,
      before: from,
      wall: wall >= 0 ? wall : around,
      atCorner: wall < 0 && around >= 0,
      done: arrived,
    });
  };
  push({ ...start(query), done: query.from.x === to.x && query.from.y === to.y });
  let steps = 0;
  for (let step = open.pop(); step; step = open.pop()) {
    if (step.done) {
      spent(steps);
      return trace(step);
    }
    steps += 1;
    if (steps > limit) break;
    move(step, 'y', to.y);
    move(step, 'x', to.x);
    const block = obstacles.blocks[step.wall];
    if (!block) continue;
    const along = step.axis === 'x' ? 'y' : 'x';
    const edges = (axis: Axis) =>
      axis === 'x' ? [block.left, block.right] : [block.top, block.bottom];
    for (const edge of edges(along)) move(step, along, edge, step.atCorner ? -1 : step.wall);
  }
  spent(steps);
  return undefined;
}

function start(query: PathQuery): Omit<Step, 'done'> {
  const { from, fromAxis } = query;
  return { ...from, axis: fromAxis, cost: 0, before: undefined, wall: -1, atCorner: false };
}

function entryOf(obstacles: Obstacles, wall: number, axis: Axis, from: number, to: number): number {
  const block = obstacles.blocks[wall];
  if (!block) return to;
  if (axis === 'x') return to > from ? block.left : block.right;
  return to > from ? block.top : block.bottom;
}

function trace(last: Step): Point[] {
  const points: Point[] = [];
  for (let step: Step | undefined = last; step; step = step.before) {
    points.push({ x: step.x, y: step.y });
  }
  return points.reverse();
}
