// The heads of links: filled for SupportedBy, hollow for InContextOf (GSN Table 1:2-2), open for
// Challenges (Table 1:6-2), double and open for composite links between modules (Table 1:4-4).
import type { ArchitectureHead, DiagramLink, Point } from '../layout/diagram.ts';
import { HEAD_LENGTH } from '../layout/routeTree.ts';
import { distance, polygon, polyline, towards } from './path.ts';
import { LINE_WIDTH, type Paint, type Primitive, path } from './primitives.ts';

export type HeadKind = ArchitectureHead | 'challenges';

const HALF_WIDTH = 4.5;
/** From the first to the second tip of a double head. */
const STEP = 6;

/** What stands at the two ends of a link. */
export function headsOf(link: DiagramLink): { readonly from?: HeadKind; readonly to?: HeadKind } {
  return link.heads ?? { to: link.kind };
}

/** Whether the head takes the place of the line's end. */
export function isClosed(head: HeadKind | undefined): boolean {
  return head === 'supportedBy' || head === 'inContextOf';
}

/** Where a head that points at `tip` begins. */
export function headBase(before: Point, tip: Point): Point {
  return towards(tip, before, Math.min(HEAD_LENGTH, distance(before, tip)));
}

export function headShape(head: HeadKind, before: Point, tip: Point, stroke: Paint): Primitive {
  const base = headBase(before, tip);
  if (head === 'challenges') return path('head', polyline(...corners(base, tip)), { stroke });
  if (head === 'composite') {
    const back = (point: Point) => towards(point, before, Math.min(STEP, distance(before, point)));
    const double = polyline(...corners(base, tip)) + polyline(...corners(back(base), back(tip)));
    return path('head', double, { stroke });
  }
  const fill = head === 'supportedBy' ? stroke : 'paper';
  return path('head', polygon(...corners(base, tip)), {
    stroke,
    fill,
    strokeWidth: LINE_WIDTH - 0.2,
  });
}

function corners(base: Point, tip: Point): [Point, Point, Point] {
  const length = distance(base, tip) || 1;
  const side = {
    x: ((tip.y - base.y) / length) * HALF_WIDTH,
    y: (-(tip.x - base.x) / length) * HALF_WIDTH,
  };
  const left = { x: base.x + side.x, y: base.y + side.y };
  return [left, tip, { x: base.x - side.x, y: base.y - side.y }];
}
