// What of a drawing is taken: boxes, decorators, links, labels; and by how much a new rectangle would
// lie on it. A grid, so that a mark costs the same in any drawing.
import type { Point, Rect } from './diagram.ts';

interface Taken extends Rect {
  /** The link that it belongs to, which crosses its own marks; -1 for none. */
  readonly link: number;
  readonly cost: number;
}

const CELL = 200;
/** Lines are this thick. */
const PEN = 2;

export class Occupied {
  private readonly cells = new Map<string, Taken[]>();

  add(rect: Rect, link = -1, cost = 4): void {
    const taken = { ...rect, link, cost };
    this.eachCell(rect, (key) => {
      const cell = this.cells.get(key);
      if (cell) cell.push(taken);
      else this.cells.set(key, [taken]);
    });
  }

  addLine(points: readonly Point[], link: number): void {
    for (const [i, a] of points.entries()) {
      const b = points[i + 1];
      if (!b) continue;
      const [x, y] = [Math.min(a.x, b.x) - PEN / 2, Math.min(a.y, b.y) - PEN / 2];
      const [width, height] = [Math.abs(a.x - b.x) + PEN, Math.abs(a.y - b.y) + PEN];
      this.add({ x, y, width, height }, link, 1);
    }
  }

  /** Sum of the costs of what a rectangle would lie on, the lines of one link apart. */
  cost(rect: Rect, link = -1): number {
    const seen = new Set<Taken>();
    this.eachCell(rect, (key) => {
      for (const taken of this.cells.get(key) ?? []) {
        if ((taken.link >= 0 && taken.link === link) || !meets(taken, rect)) continue;
        seen.add(taken);
      }
    });
    let sum = 0;
    for (const taken of seen) sum += taken.cost;
    return sum;
  }

  private eachCell({ x, y, width, height }: Rect, visit: (key: string) => void): void {
    const cell = (value: number) => Math.floor(value / CELL);
    for (let i = cell(x); i <= cell(x + width); i += 1) {
      for (let k = cell(y); k <= cell(y + height); k += 1) visit(`${i},${k}`);
    }
  }
}

function meets(a: Rect, b: Rect): boolean {
  const across = a.x < b.x + b.width && b.x < a.x + a.width;
  return across && a.y < b.y + b.height && b.y < a.y + a.height;
}
