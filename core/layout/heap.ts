// A binary heap: the entry with the least key first, of equal keys the earlier one, so that searches
// give the same result everywhere.

interface Entry<T> {
  readonly key: number;
  readonly serial: number;
  readonly value: T;
}

export class Heap<T> {
  private readonly entries: Entry<T>[] = [];
  private serial = 0;

  push(key: number, value: T): void {
    const { entries } = this;
    const entry = { key, serial: this.serial, value };
    this.serial += 1;
    let i = entries.length;
    entries.push(entry);
    while (i > 0) {
      const up = (i - 1) >> 1;
      const parent = entries[up];
      if (!parent || !before(entry, parent)) break;
      entries[i] = parent;
      i = up;
    }
    entries[i] = entry;
  }

  pop(): T | undefined {
    const { entries } = this;
    const first = entries[0];
    const last = entries.pop();
    if (!first || !last) return undefined;
    if (entries.length > 0) this.sink(last);
    return first.value;
  }

  private sink(entry: Entry<T>): void {
    const { entries } = this;
    let i = 0;
    for (;;) {
      const [left, right] = [entries[2 * i + 1], entries[2 * i + 2]];
      const [child, down] =
        right && left && before(right, left) ? [right, 2 * i + 2] : [left, 2 * i + 1];
      if (!child || !before(child, entry)) break;
      entries[i] = child;
      i = down;
    }
    entries[i] = entry;
  }
}

function before<T>(a: Entry<T>, b: Entry<T>): boolean {
  return a.key !== b.key ? a.key < b.key : a.serial < b.serial;
}
