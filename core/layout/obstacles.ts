// The boxes that routed links go around, each widened by MARGIN, in a grid that answers "what does a
// horizontal or vertical line hit first?". Widened boxes do not overlap; their borders are free.
import { int } from './arrays.ts';
import type { Point } from './diagram.ts';

/** A widened box. */
export interface Block {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Axis = 'x' | 'y';

const MIN_CELL = 160;

export class Obstacles {
  readonly blocks: readonly Block[];
  private readonly cell: number;
  private readonly columns: number;
  private readonly rows: number;
  private readonly left: number;
  private readonly top: number;
  private readonly start: Int32Array;
  private readonly members: Int32Array;

  constructor(blocks: readonly Block[]) {
    this.blocks = blocks;
    let [left, top, right, bottom] = [0, 0, 1, 1];
    for (const block of blocks) {
      left = Math.min(left, block.left);
      top = Math.min(top, block.top);
      right = Math.max(right, block.right);
      bottom = Math.max(bottom, block.bottom);
    }
    [this.left, this.top] = [left, top];
    // At most a few times as many cells as blocks, however sparse the drawing.
    const area = (right - left) * (bottom - top);
    this.cell = Math.max(MIN_CELL, Math.sqrt(area / (4 * blocks.length + 4)));
    this.columns = Math.floor((right - left) / this.cell) + 1;
    this.rows = Math.floor((bottom - top) / this.cell) + 1;
    this.start = new Int32Array(this.columns * this.rows + 1);
    this.eachCell((cell) => {
      this.start[cell + 1] = int(this.start, cell + 1) + 1;
    });
    for (let c = 0; c < this.columns * this.rows; c += 1) {
      this.start[c + 1] = int(this.start, c + 1) + int(this.start, c);
    }
    this.members = new Int32Array(int(this.start, this.columns * this.rows));
    const next = this.start.slice();
    this.eachCell((cell, block) => {
      this.members[int(next, cell)] = block;
      next[cell] = int(next, cell) + 1;
    });
  }

  /**
   * The first block that a line enters on its way from `from` to `to` along `axis`, `across` being
   * its other coordinate; -1 when the way is free. Touching a border is not entering.
   */
  firstHit(axis: Axis, across: number, from: number, to: number): number {
    const step = to < from ? -1 : 1;
    const origin = axis === 'x' ? this.left : this.top;
    const index = (value: number) => Math.floor((value - origin) / this.cell);
    const count = axis === 'x' ? this.columns : this.rows;
    const lane = Math.floor((across - (axis === 'x' ? this.top : this.left)) / this.cell);
    if (lane < 0 || lane >= (axis === 'x' ? this.rows : this.columns)) return -1;
    const first = Math.min(Math.max(index(from), 0), count - 1);
    const last = Math.min(Math.max(index(to), 0), count - 1);
    let hit = -1;
    let nearest = to;
    for (let i = first; step > 0 ? i <= last : i >= last; i += step) {
      const cell = axis === 'x' ? lane * this.columns + i : i * this.columns + lane;
      for (let m = int(this.start, cell); m < int(this.start, cell + 1); m += 1) {
        const block = int(this.members, m);
        const edge = this.entry(block, axis, across, step);
        if (edge === undefined || (edge - from) * step < 0 || (nearest - edge) * step <= 0)
          continue;
        nearest = edge;
        hit = block;
      }
      // Blocks that are only in later cells begin later.
      if (hit >= 0) break;
    }
    return hit;
  }

  /** Whether a point lies inside a block, not merely on its border. */
  covers(point: Point): boolean {
    const column = Math.floor((point.x - this.left) / this.cell);
    const row = Math.floor((point.y - this.top) / this.cell);
    if (column < 0 || row < 0 || column >= this.columns || row >= this.rows) return false;
    const cell = row * this.columns + column;
    for (let m = int(this.start, cell); m < int(this.start, cell + 1); m += 1) {
      const block = this.blocks[int(this.members, m)];
      const across = block && point.x > block.left && point.x < block.right;
      if (across && point.y > block.top && point.y < block.bottom) return true;
    }
    return false;
  }

  /** Where a line in direction `step` would enter a block; undefined when it passes beside it. */
  private entry(index: number, axis: Axis, across: number, step: number): number | undefined {
    const block = this.blocks[index];
    if (!block) return undefined;
    if (axis === 'x') {
      if (across <= block.top || across >= block.bottom) return undefined;
      return step > 0 ? block.left : block.right;
    }
    if (across <= block.left || across >= block.right) return undefined;
    return step > 0 ? block.top : block.bottom;
  }

  private eachCell(visit: (cell: number, block: number) => void): void {
    const clamp = (value: number, count: number) => Math.min(Math.max(value, 0), count - 1);
    for (const [i, block] of this.blocks.entries()) {
      const column = (x: number) => clamp(Math.floor((x - this.left) / this.cell), this.columns);
      const row = (y: number) => clamp(Math.floor((y - this.top) / this.cell), this.rows);
      for (let r = row(block.top); r <= row(block.bottom); r += 1) {
        for (let c = column(block.left); c <= column(block.right); c += 1) {
          visit(r * this.columns + c, i);
        }
      }
    }
  }
}
