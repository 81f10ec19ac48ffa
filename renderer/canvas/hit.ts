// What of the drawing lies at a point or in an area: asks the grid, so it costs the same in any case.
import type { NodeBox, Point, Rect } from '../../core/layout/diagram.ts';
import type { Scene } from '../store/scene.ts';
import { rangeOf } from './grid.ts';

type Drawn = Pick<Scene, 'grid' | 'layout'>;

/** The element whose box holds a point. */
export function boxAt(scene: Drawn, { x, y }: Point): string | undefined {
  return boxesNear(scene, { x, y, width: 0, height: 0 })[0]?.[0];
}

/** Elements whose boxes an area touches, from top to bottom and left to right. */
export function boxesNear(scene: Drawn, area: Rect): [string, NodeBox][] {
  const found: [string, NodeBox][] = [];
  for (const id of scene.grid.near(rangeOf(area)).nodes) {
    const box = scene.layout.boxes.get(id);
    if (box && meets(box, area)) found.push([id, box]);
  }
  return found.sort(([, a], [, b]) => a.y - b.y || a.x - b.x);
}

/** The link that passes nearest to a point, within a reach in units of the drawing. */
export function linkAt(scene: Drawn, { x, y }: Point, reach: number): string | undefined {
  const area = { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach };
  let best: { id: string; away: number } | undefined;
  for (const id of [...scene.grid.near(rangeOf(area)).links].sort()) {
    const points = scene.layout.routes.get(id)?.points ?? [];
    for (const [i, to] of points.entries()) {
      const from = points[i - 1];
      const away = from ? distance({ x, y }, from, to) : reach + 1;
      if (away <= reach && (!best || away < best.away)) best = { id, away };
    }
  }
  return best?.id;
}

/** From a point to a piece of a line. */
function distance(at: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((at.x - from.x) * dx + (at.y - from.y) * dy) / length;
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(at.x - from.x - part * dx, at.y - from.y - part * dy);
}

function meets(box: Rect, area: Rect): boolean {
  const across = box.x <= area.x + area.width && area.x <= box.x + box.width;
  return across && box.y <= area.y + area.height && area.y <= box.y + box.height;
}

/** The rectangle between two corners, whichever they are. */
export function between(a: Point, b: Point): Rect {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return { x, y, width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}
