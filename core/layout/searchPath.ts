// A short way with few bends between two points, around the obstacles: A* over the lines that lead
// towards the target and along the borders of what stands in the way (after Hightower 1969).
import type { Point } from './diagram.ts';
import { Heap } from './heap.ts';
import type { Axis, Obstacles } from './obstacles.ts';
import { PlaceCosts } from './placeCosts.ts';

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
 * `spent` is told how many were taken. `seen` is only lent, so that searches can share one.
 */
export function searchPath(
  obstacles: Obstacles,
  query: PathQuery,
  limit: number,
  spent: (steps: number) => void,
  seen = new PlaceCosts(),
): Point[] | undefined {
  const { to, toAxis } = query;
  const open = new Heap<Step>();
  seen.clear();
  const rate = (x: number, y: number, cost: number) => {
    const [dx, dy] = [Math.abs(to.x - x), Math.abs(to.y - y)];
    return cost + dx + dy + (dx > 0 && dy > 0 ? BEND : 0);
  };
  const move = (from: Step, axis: Axis, target: number, around = -1) => {
    const here = axis === 'x' ? from.x : from.y;
    if (target === here) return;
    const across = axis === 'x' ? from.y : from.x;
    const hit = obstacles.firstHit(axis, across, here, target);
    const reached = hit < 0 ? target : entryOf(obstacles, hit, axis, here, target);
    const x = axis === 'x' ? reached : from.x;
    const y = axis === 'x' ? from.y : reached;
    const done = x === to.x && y === to.y;
    const bend = from.axis === axis ? 0 : BEND;
    const turn = done && axis !== toAxis ? BEND : 0;
    const cost = from.cost + Math.abs(reached - here) + bend + turn;
    if (!seen.improve(x, y, wayOf(axis, done), cost)) return;
    const wall = hit >= 0 ? hit : around;
    const atCorner = hit < 0 && around >= 0;
    open.push(rate(x, y, cost), { x, y, axis, cost, before: from, wall, atCorner, done });
  };
  const first = start(query);
  seen.improve(first.x, first.y, wayOf(first.axis, first.done), 0);
  open.push(0, first);
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

function start({ from: { x, y }, fromAxis: axis, to }: PathQuery): Step {
  const done = x === to.x && y === to.y;
  return { x, y, axis, cost: 0, before: undefined, wall: -1, atCorner: false, done };
}

/** Ways to be at a place that are kept apart. */
function wayOf(axis: Axis, done: boolean): number {
  return (axis === 'x' ? 0 : 1) + (done ? 2 : 0);
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
