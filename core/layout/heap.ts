// A binary heap: the entry with the least key first, of equal keys the earlier one, so that searches
// give the same result everywhere. For short searches: what was taken out is kept until the heap goes.
import { at } from './arrays.ts';

export class Heap<T> {
  /** By serial number, the order of arrival. */
  private readonly keys: number[] = [];
  private readonly values: T[] = [];
  /** Serial numbers, each before its children at 2i + 1 and 2i + 2. */
  private readonly order: number[] = [];

  push(key: number, value: T): void {
    const { order } = this;
    const serial = this.keys.length;
    this.keys.push(key);
    this.values.push(value);
    let i = order.length;
    order.push(serial);
    while (i > 0) {
      const up = (i - 1) >> 1;
      const parent = at(order, up);
      if (!this.before(serial, parent)) break;
      order[i] = parent;
      i = up;
    }
    order[i] = serial;
  }

  pop(): T | undefined {
    const { order } = this;
    const first = order[0];
    const last = order.pop();
    if (first === undefined || last === undefined) return undefined;
    if (order.length > 0) this.sink(last);
    return this.values[first];
  }

  private sink(serial: number): void {
    const { order } = this;
    const count = order.length;
    let i = 0;
    for (;;) {
      let down = 2 * i + 1;
      if (down >= count) break;
      if (down + 1 < count && this.before(at(order, down + 1), at(order, down))) down += 1;
      const child = at(order, down);
      if (!this.before(child, serial)) break;
      order[i] = child;
      i = down;
    }
    order[i] = serial;
  }

  private before(a: number, b: number): boolean {
    const [x, y] = [at(this.keys, a), at(this.keys, b)];
    return x !== y ? x < y : a < b;
  }
}
