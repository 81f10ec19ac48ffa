// The least cost at which a search has reached each place: a hash table of numbers, emptied at no cost,
// since a drawing is searched hundreds of times and a Map of written-out places took half of the time.
import { float, int } from './arrays.ts';

export class PlaceCosts {
  /** A power of two; at most half of the slots are ever taken. */
  private size = 1 << 12;
  private xs = new Float64Array(this.size);
  private ys = new Float64Array(this.size);
  private costs = new Float64Array(this.size);
  private kinds = new Int32Array(this.size);
  /** The search that a slot was filled in; slots of earlier ones are free. */
  private filled = new Int32Array(this.size);
  private search = 1;
  private count = 0;

  /** Forgets everything. */
  clear(): void {
    this.search += 1;
    this.count = 0;
  }

  /**
   * Notes that a place was reached at this cost; false when it was before, at no more.
   * @param kind a small number: ways to be at a place that are kept apart
   */
  improve(x: number, y: number, kind: number, cost: number): boolean {
    const slot = this.find(x, y, kind);
    if (int(this.filled, slot) === this.search) {
      if (float(this.costs, slot) <= cost) return false;
      this.costs[slot] = cost;
      return true;
    }
    if (2 * (this.count + 1) > this.size) {
      this.grow();
      return this.improve(x, y, kind, cost);
    }
    this.count += 1;
    this.put(slot, x, y, kind, cost);
    return true;
  }

  private put(slot: number, x: number, y: number, kind: number, cost: number): void {
    this.xs[slot] = x;
    this.ys[slot] = y;
    this.kinds[slot] = kind;
    this.costs[slot] = cost;
    this.filled[slot] = this.search;
  }

  /** The slot of a place, or the free one where it belongs. */
  private find(x: number, y: number, kind: number): number {
    const mask = this.size - 1;
    // Coordinates have fractions of some hundredths; what is finer only costs a longer look.
    const mixed = Math.imul(x * 100, 0x9e3779b1) ^ Math.imul(y * 100, 0x85ebca6b) ^ kind;
    for (let slot = (mixed ^ (mixed >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      if (int(this.filled, slot) !== this.search) return slot;
      const here = float(this.xs, slot) === x && float(this.ys, slot) === y;
      if (here && int(this.kinds, slot) === kind) return slot;
    }
  }

  private grow(): void {
    const { xs, ys, costs, kinds, filled, size } = this;
    this.size = 2 * size;
    this.xs = new Float64Array(this.size);
    this.ys = new Float64Array(this.size);
    this.costs = new Float64Array(this.size);
    this.kinds = new Int32Array(this.size);
    this.filled = new Int32Array(this.size);
    for (let slot = 0; slot < size; slot += 1) {
      if (int(filled, slot) !== this.search) continue;
      const [x, y, kind] = [float(xs, slot), float(ys, slot), int(kinds, slot)];
      this.put(this.find(x, y, kind), x, y, kind, float(costs, slot));
    }
  }
}
