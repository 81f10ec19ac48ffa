// What of a drawing is taken: boxes, decorators, links, labels; and by how much a new rectangle would
// lie on it. A grid, so that a mark costs the same in any drawing.
import type { Point, Rect } from './diagram.ts';

interface Taken extends Rect {
  /** The link that it belongs to, which crosses its own marks; -1 for none. */
  readonly link: number;
  readonly cost: number;
  /** The last question in which it was counted. */
  asked: number;
}

const CELL = 200;
/** Lines are this thick. */
const PEN = 2;
/** Cells are kept under small integers; far cells that share one only give more to look at. */
const BITS = 15;
const MASK = (1 << BITS) - 1;
/** No place with more on it is worth comparing: where many lines share a way, counting ends here. */
const MOST = 100;

export class Occupied {
  private readonly cells = new Map<number, Taken[]>();
  private questions = 0;

  add({ x, y, width, height }: Rect, link = -1, cost = 4): void {
    const taken = { x, y, width, height, link, cost, asked: 0 };
    const [right, bottom] = [cellOf(x + width), cellOf(y + height)];
    for (let column = cellOf(x); column <= right; column += 1) {
      for (let row = cellOf(y); row <= bottom; row += 1) {
        const key = keyOf(column, row);
        const cell = this.cells.get(key);
        if (cell) cell.push(taken);
        else this.cells.set(key, [taken]);
      }
    }
  }

  addLine(points: readonly Point[], link: number): void {
    for (let i = 1; i < points.length; i += 1) {
      const [a, b] = [points[i - 1], points[i]];
      if (!a || !b) continue;
      const [x, y] = [Math.min(a.x, b.x) - PEN / 2, Math.min(a.y, b.y) - PEN / 2];
      const [width, height] = [Math.abs(a.x - b.x) + PEN, Math.abs(a.y - b.y) + PEN];
      this.add({ x, y, width, height }, link, 1);
    }
  }

  /** Sum of the costs of what a rectangle would lie on, the lines of one link apart. */
  cost(rect: Rect, link = -1): number {
    this.questions += 1;
    const { x, y, width, height } = rect;
    const [right, bottom] = [cellOf(x + width), cellOf(y + height)];
    let sum = 0;
    for (let column = cellOf(x); column <= right; column += 1) {
      for (let row = cellOf(y); row <= bottom; row += 1) {
        for (const taken of this.cells.get(keyOf(column, row)) ?? NOTHING) {
          if (taken.asked === this.questions || !meets(taken, rect)) continue;
          taken.asked = this.questions;
          if (link < 0 || taken.link !== link) sum += taken.cost;
          if (sum >= MOST) return sum;
        }
      }
    }
    return sum;
  }
}

const NOTHING: readonly Taken[] = [];

function cellOf(value: number): number {
  return Math.floor(value / CELL);
}

function keyOf(column: number, row: number): number {
  return ((column & MASK) << BITS) | (row & MASK);
}

function meets(a: Rect, b: Rect): boolean {
  const across = a.x < b.x + b.width && b.x < a.x + a.width;
  return across && a.y < b.y + b.height && b.y < a.y + a.height;
}
