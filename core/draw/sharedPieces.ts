// Links of one kind from one node share their first pieces. Painted over each other, these would look
// thicker than the rest; so each link is painted from where it leaves what is painted already.
import type { Diagram, DiagramLayout, DiagramLink, Point } from '../layout/diagram.ts';
import { distance, towards } from './path.ts';

/** What is kept before a bend, so that it can be rounded. */
const BEFORE_BEND = 8;

/** For each link with a route: the points to paint. Order by id decides which link is whole. */
export function paintedPoints(
  diagram: Diagram,
  layout: DiagramLayout,
): ReadonlyMap<string, readonly Point[]> {
  const pieces = new PaintedPieces(diagram, layout);
  const painted = new Map<string, readonly Point[]>();
  for (const { id } of diagram.links) {
    const points = pieces.pointsOf(id);
    if (points) painted.set(id, points);
  }
  return painted;
}

/** The same for one link at a time, where only few of a large drawing are painted. */
export class PaintedPieces {
  private readonly layout: DiagramLayout;
  /** Links that may share pieces, by each of them. */
  private readonly families = new Map<string, DiagramLink[]>();
  private readonly known = new Map<string, readonly Point[]>();

  constructor(diagram: Diagram, layout: DiagramLayout) {
    this.layout = layout;
    const byKind = new Map<string, Map<string, DiagramLink[]>>();
    for (const link of diagram.links) {
      // Dashes are never shared: two challenges painted as one would hide the second.
      const source = link.kind === 'challenges' ? link.id : link.from;
      const bySource = byKind.get(link.kind) ?? new Map<string, DiagramLink[]>();
      byKind.set(link.kind, bySource);
      const family = bySource.get(source) ?? [];
      bySource.set(source, family);
      family.push(link);
      this.families.set(link.id, family);
    }
  }

  /** The points to paint; undefined where the link has no route. */
  pointsOf(id: string): readonly Point[] | undefined {
    if (!this.known.has(id)) this.paint(this.families.get(id) ?? []);
    return this.known.get(id);
  }

  private paint(family: readonly DiagramLink[]): void {
    const covered = new Map<string, [number, number]>();
    const routes = family.flatMap(({ id }) => {
      const points = this.layout.routes.get(id)?.points;
      return points ? [{ id, points, length: lengthOf(points) }] : [];
    });
    // The longest first: the others mostly leave it.
    routes.sort((a, b) => b.length - a.length || (a.id < b.id ? -1 : 1));
    for (const { id, points } of routes) this.known.set(id, leave(points, covered));
  }
}

function lengthOf(points: readonly Point[]): number {
  return points.reduce((sum, p, i) => sum + distance(points[i - 1] ?? p, p), 0);
}

/** The points from where the way leaves the covered pieces; covers the rest of it. */
function leave(points: readonly Point[], covered: Map<string, [number, number]>): readonly Point[] {
  let kept: readonly Point[] = points;
  let following = true;
  for (const [i, a] of points.entries()) {
    const b = points[i + 1];
    if (!b) break;
    const vertical = a.x === b.x;
    const key = vertical ? `x${a.x}` : `y${a.y}`;
    const [from, to] = vertical ? [a.y, b.y] : [a.x, b.x];
    const range = covered.get(key);
    if (following) {
      const reached = range && from >= range[0] && from <= range[1] ? clamp(to, range) : from;
      const whole = reached === to && i + 2 < points.length;
      if (!whole) {
        kept = startAt(points, i, vertical ? { x: a.x, y: reached } : { x: reached, y: a.y });
        following = false;
      }
    }
    const [low, high] = [Math.min(from, to), Math.max(from, to)];
    const touches = range && low <= range[1] && high >= range[0];
    if (!range) covered.set(key, [low, high]);
    else if (touches) covered.set(key, [Math.min(low, range[0]), Math.max(high, range[1])]);
  }
  return kept;
}

function clamp(value: number, [low, high]: readonly [number, number]): number {
  return Math.min(Math.max(value, low), high);
}

/** The way from a point of its piece `i` on, with a little before it for the bend. */
function startAt(points: readonly Point[], i: number, start: Point): readonly Point[] {
  const [a, before] = [points[i], points[i - 1]];
  if (!a) return points;
  const atBend = start.x === a.x && start.y === a.y;
  if (!atBend) {
    // What is painted already may turn off here, its bend cutting the corner.
    return [towards(start, a, Math.min(BEFORE_BEND, distance(start, a))), ...points.slice(i + 1)];
  }
  if (!before) return points;
  return [towards(a, before, Math.min(BEFORE_BEND, distance(a, before))), ...points.slice(i)];
}
