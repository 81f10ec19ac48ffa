// Boxes that have their place, and the search for a free place near a wanted one. Boxes that were
// moved by the same way stand to each other as the layout put them, so they never collide.
import type { Rect } from './diagram.ts';

/** Boxes that move together, at their automatic places. */
export type Body = readonly Rect[];

export interface Move {
  readonly dx: number;
  readonly dy: number;
}

interface Placed extends Move {
  readonly box: Rect;
}

/** Kept clear around what was moved, as between siblings (SIBLING_GAP): links find room. */
const CLEAR = 36;
const CELL = 512;
/** Distance of the lines along which a free place is looked for. */
const LINE = 24;
/** Up and down counts more than sideways: the layers stay as long as they can. */
const UPRIGHT = 2;

export class PlacedBoxes {
  private readonly cells = new Map<string, Placed[]>();

  /** Whether a body would stand clear of everything placed, moved by this much. */
  isFree(body: Body, dx: number, dy: number): boolean {
    return this.collision(body, dx, dy) === undefined;
  }

  /** Places a body at the wanted move, or at the cheapest free one near it. */
  put(body: Body, dx: number, dy: number): Move {
    const at = this.isFree(body, dx, dy) ? { dx, dy } : this.search(body, dx, dy);
    for (const box of body) {
      const placed = { ...at, box: { ...box, x: box.x + at.dx, y: box.y + at.dy } };
      this.eachCell(placed.box, 0, (key) => {
        const cell = this.cells.get(key);
        if (cell) cell.push(placed);
        else this.cells.set(key, [placed]);
      });
    }
    return at;
  }

  /** Slides right and left on lines ever farther up and down, until none can be nearer. */
  private search(body: Body, dx: number, dy: number): Move {
    let best: Move = { dx, dy };
    let cost = Number.POSITIVE_INFINITY;
    for (let line = 0; UPRIGHT * line * LINE < cost; line += 1) {
      for (const y of line === 0 ? [dy] : [dy + line * LINE, dy - line * LINE]) {
        for (const side of [1, -1] as const) {
          const x = this.slide(body, dx, y, side, cost - UPRIGHT * line * LINE);
          const total = UPRIGHT * line * LINE + Math.abs(x - dx);
          if (total >= cost) continue;
          cost = total;
          best = { dx: x, dy: y };
        }
      }
    }
    return best;
  }

  /** Past everything in the way, in one direction; farther than `most` does not matter. */
  private slide(body: Body, dx: number, dy: number, side: 1 | -1, most: number): number {
    let x = dx;
    for (;;) {
      const hit = this.collision(body, x, dy);
      if (!hit || Math.abs(x - dx) >= most) return x;
      const { box, other } = hit;
      x =
        side > 0
          ? Math.ceil(other.x + other.width + CLEAR - box.x)
          : Math.floor(other.x - CLEAR - box.width - box.x);
    }
  }

  private collision(body: Body, dx: number, dy: number) {
    for (const box of body) {
      const [x, y] = [box.x + dx, box.y + dy];
      let hit: Rect | undefined;
      this.eachCell({ ...box, x, y }, CLEAR, (key) => {
        for (const placed of this.cells.get(key) ?? []) {
          if (placed.dx === dx && placed.dy === dy) continue;
          const other = placed.box;
          const across = x < other.x + other.width + CLEAR && other.x < x + box.width + CLEAR;
          if (across && y < other.y + other.height + CLEAR && other.y < y + box.height + CLEAR) {
            hit ??= other;
          }
        }
      });
      if (hit) return { box, other: hit };
    }
    return undefined;
  }

  private eachCell(box: Rect, around: number, visit: (key: string) => void): void {
    const cell = (value: number) => Math.floor(value / CELL);
    for (let i = cell(box.x - around); i <= cell(box.x + box.width + around); i += 1) {
      for (let k = cell(box.y - around); k <= cell(box.y + box.height + around); k += 1) {
        visit(`${i},${k}`);
      }
    }
  }
}
