// Links as drawing primitives (GSN v3, tables 1:2-2, 1:4-4 and 1:6-2): the line with its heads, what
// stands on it, a cross when it is defeated.
import type { DiagramLink, Point, Route } from '../layout/diagram.ts';
import { MARK_SIZES } from '../layout/linkMarks.ts';
import { label } from './decorators.ts';
import { headBase, headShape, headsOf, isClosed } from './heads.ts';
import { linkMarkShapes } from './linkMarkShapes.ts';
import { polyline, roundedPolyline, towards } from './path.ts';
import { type Paint, type Primitive, path } from './primitives.ts';

const BEND_RADIUS = 8;
const CROSS_HALF = 6;
const DASH = [7, 5] as const;

/**
 * Primitives in the drawing's coordinates, the line first. `painted` is the part of the route to paint
 * (see sharedPieces.ts).
 */
export function linkShapes(
  link: DiagramLink,
  route: Route,
  painted: readonly Point[] = route.points,
): Primitive[] {
  const points = link.connectors?.to === undefined ? painted : shortened(painted);
  const stroke: Paint = link.kind === 'challenges' ? 'challenge' : 'link';
  const [before, tip] = [points.at(-2), points.at(-1)];
  if (!before || !tip) return [];
  const { from, to } = headsOf(link);
  const atTarget = route.dangling === 'to' ? undefined : to;
  const line = isClosed(atTarget) ? [...points.slice(0, -1), headBase(before, tip)] : points;
  const dash = link.kind === 'challenges' ? { dash: DASH } : {};
  const shapes: Primitive[] = [
    path('line', roundedPolyline(line, BEND_RADIUS), { stroke, ...dash }),
  ];
  if (atTarget) shapes.push(headShape(atTarget, before, tip, stroke));
  const whole = link.connectors?.from === undefined ? route.points : begunLater(route.points);
  const [start, next] = whole;
  if (from && start && next && route.dangling !== 'from') {
    shapes.push(headShape(from, next, start, stroke));
  }
  shapes.push(...(route.marks ?? []).flatMap(linkMarkShapes));
  if (link.defeated) shapes.push(cross(route.middle));
  if (route.dangling) {
    const end = route.dangling === 'to' ? tip : (points[0] ?? tip);
    shapes.push(label('missing', '?', end.x + 4, end.y + 4, 13, { bold: true, fill: 'defeated' }));
  }
  return shapes;
}

/** A head ends at the connector, not under it. */
function shortened(points: readonly Point[]): readonly Point[] {
  const [before, tip] = [points.at(-2), points.at(-1)];
  if (!before || !tip) return points;
  return [...points.slice(0, -1), towards(tip, before, MARK_SIZES.connector.width)];
}

function begunLater(points: readonly Point[]): readonly Point[] {
  return [...shortened([...points].reverse())].reverse();
}

function cross({ x, y }: Point): Primitive {
  const h = CROSS_HALF;
  const falling = polyline({ x: x - h, y: y - h }, { x: x + h, y: y + h });
  const rising = polyline({ x: x - h, y: y + h }, { x: x + h, y: y - h });
  return path('defeated', falling + rising, { stroke: 'defeated', strokeWidth: 1.6 });
}
