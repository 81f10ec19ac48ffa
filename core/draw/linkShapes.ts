// Links as drawing primitives (GSN v3, tables 1:2-2 and 1:6-2): SupportedBy solid with a filled head,
// InContextOf solid with a hollow head, Challenges dashed with an open head; a cross when defeated.
import type { DiagramLink, Point, Route } from '../layout/diagram.ts';
import { HEAD_LENGTH } from '../layout/routeTree.ts';
import { label } from './decorators.ts';
import { distance, polygon, polyline, roundedPolyline, towards } from './path.ts';
import { LINE_WIDTH, type Paint, type Primitive, path } from './primitives.ts';

const BEND_RADIUS = 8;
const HEAD_HALF_WIDTH = 4.5;
const CROSS_HALF = 6;
const DASH = [7, 5] as const;

/**
 * Primitives in the drawing's coordinates, the line first. `points` is the part of the route to paint
 * (see sharedPieces.ts).
 */
export function linkShapes(
  link: DiagramLink,
  route: Route,
  points: readonly Point[] = route.points,
): Primitive[] {
  const stroke: Paint = link.kind === 'challenges' ? 'challenge' : 'link';
  const [before, tip] = [points.at(-2), points.at(-1)];
  if (!before || !tip) return [];
  const headless = route.dangling === 'to';
  // A closed head takes the place of the line's end.
  const closed = link.kind !== 'challenges' && !headless;
  const length = Math.min(HEAD_LENGTH, distance(before, tip));
  const base = towards(tip, before, length);
  const line = closed ? [...points.slice(0, -1), base] : points;
  const dash = link.kind === 'challenges' ? { dash: DASH } : {};
  const shapes: Primitive[] = [
    path('line', roundedPolyline(line, BEND_RADIUS), { stroke, ...dash }),
  ];
  if (!headless) shapes.push(head(link, base, tip, stroke));
  if (link.defeated) shapes.push(cross(route.middle));
  if (route.dangling) {
    const end = route.dangling === 'to' ? tip : (points[0] ?? tip);
    shapes.push(label('missing', '?', end.x + 4, end.y + 4, 13, { bold: true, fill: 'defeated' }));
  }
  return shapes;
}

function head(link: DiagramLink, base: Point, tip: Point, stroke: Paint): Primitive {
  const length = distance(base, tip) || 1;
  const side = {
    x: ((tip.y - base.y) / length) * HEAD_HALF_WIDTH,
    y: (-(tip.x - base.x) / length) * HEAD_HALF_WIDTH,
  };
  const left = { x: base.x + side.x, y: base.y + side.y };
  const right = { x: base.x - side.x, y: base.y - side.y };
  if (link.kind === 'challenges') return path('head', polyline(left, tip, right), { stroke });
  const fill = link.kind === 'supportedBy' ? stroke : 'paper';
  return path('head', polygon(left, tip, right), { stroke, fill, strokeWidth: LINE_WIDTH - 0.2 });
}

function cross({ x, y }: Point): Primitive {
  const h = CROSS_HALF;
  const falling = polyline({ x: x - h, y: y - h }, { x: x + h, y: y + h });
  const rising = polyline({ x: x - h, y: y + h }, { x: x + h, y: y - h });
  return path('defeated', falling + rising, { stroke: 'defeated', strokeWidth: 1.6 });
}
