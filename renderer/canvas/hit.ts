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

function meets(box: Rect, area: Rect): boolean {
  const across = box.x <= area.x + area.width && area.x <= box.x + box.width;
  return across && box.y <= area.y + area.height && area.y <= box.y + box.height;
}

/** The rectangle between two corners, whichever they are. */
export function between(a: Point, b: Point): Rect {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return { x, y, width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}
