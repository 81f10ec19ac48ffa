// The boxes that routed links go around, each widened by MARGIN, in a grid that answers "what does a
// horizontal or vertical line hit first?". Widened boxes do not overlap; their borders are free.
import { add, float, int } from './arrays.ts';
import type { Point } from './diagram.ts';

/** A widened box. */
export interface Block {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Axis = 'x' | 'y';

/** The grid as a line along one axis sees it: cells before and behind it, lanes beside each other. */
interface Lanes {
  readonly origin: number;
  readonly cells: number;
  readonly lanes: number;
  readonly laneOrigin: number;
  /** From one cell to the next, and from one lane to the next, in the list of cells. */
  readonly stride: number;
  readonly laneStride: number;
  /** The edges of each block along the axis, and across it. */
  readonly near: Float64Array;
  readonly far: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

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
  private readonly lanes: Readonly<Record<Axis, Lanes>>;

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
    this.lanes = this.bothLanes();
    this.start = new Int32Array(this.columns * this.rows + 1);
    this.eachCell((cell) => add(this.start, cell + 1, 1));
    for (let c = 0; c < this.columns * this.rows; c += 1) {
      add(this.start, c + 1, int(this.start, c));
    }
    this.members = new Int32Array(int(this.start, this.columns * this.rows));
    const next = this.start.slice();
    this.eachCell((cell, block) => {
      this.members[int(next, cell)] = block;
      add(next, cell, 1);
    });
  }

  /**
   * The first block that a line enters on its way from `from` to `to` along `axis`, `across` being
   * its other coordinate; -1 when the way is free. Touching a border is not entering.
   */
  firstHit(axis: Axis, across: number, from: number, to: number): number {
    const { cell: size, start, members } = this;
    const lanes = axis === 'x' ? this.lanes.x : this.lanes.y;
    const lane = Math.floor((across - lanes.laneOrigin) / size);
    if (lane < 0 || lane >= lanes.lanes) return -1;
    const step = to < from ? -1 : 1;
    const entries = step > 0 ? lanes.near : lanes.far;
    const last = clamp(Math.floor((to - lanes.origin) / size), lanes.cells);
    let i = clamp(Math.floor((from - lanes.origin) / size), lanes.cells);
    let hit = -1;
    let nearest = to;
    for (; step > 0 ? i <= last : i >= last; i += step) {
      const cell = lane * lanes.laneStride + i * lanes.stride;
      for (let m = int(start, cell); m < int(start, cell + 1); m += 1) {
        const block = int(members, m);
        if (across <= float(lanes.low, block) || across >= float(lanes.high, block)) continue;
        const edge = float(entries, block);
        if ((edge - from) * step < 0 || (nearest - edge) * step <= 0) continue;
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

  private bothLanes(): Record<Axis, Lanes> {
    const { blocks, columns, rows, left: x, top: y } = this;
    const [left, right] = [new Float64Array(blocks.length), new Float64Array(blocks.length)];
    const [top, bottom] = [new Float64Array(blocks.length), new Float64Array(blocks.length)];
    for (const [i, block] of blocks.entries()) {
      left[i] = block.left;
      right[i] = block.right;
      top[i] = block.top;
      bottom[i] = block.bottom;
    }
    return {
      x: {
        ...{ origin: x, cells: columns, stride: 1, near: left, far: right },
        ...{ laneOrigin: y, lanes: rows, laneStride: columns, low: top, high: bottom },
      },
      y: {
        ...{ origin: y, cells: rows, stride: columns, near: top, far: bottom },
        ...{ laneOrigin: x, lanes: columns, laneStride: 1, low: left, high: right },
      },
    };
  }

  private eachCell(visit: (cell: number, block: number) => void): void {
    const column = (x: number) => clamp(Math.floor((x - this.left) / this.cell), this.columns);
    const row = (y: number) => clamp(Math.floor((y - this.top) / this.cell), this.rows);
    for (const [i, block] of this.blocks.entries()) {
      const [lastRow, lastColumn] = [row(block.bottom), column(block.right)];
      for (let r = row(block.top); r <= lastRow; r += 1) {
        for (let c = column(block.left); c <= lastColumn; c += 1) visit(r * this.columns + c, i);
      }
    }
  }
}

function clamp(value: number, count: number): number {
  return Math.min(Math.max(value, 0), count - 1);
}
