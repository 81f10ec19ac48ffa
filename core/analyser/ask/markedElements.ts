// Elements of the argument by marks on their numbers: a set of ids that is made without a copy of them.
import type { Structure } from '../../reasoning/structure.ts';

export class MarkedElements implements ReadonlySet<string> {
  private readonly structure: Structure;
  private readonly marks: Uint8Array;

  /** @param marks 1 at the numbers that the structure has for the elements meant */
  constructor(structure: Structure, marks: Uint8Array) {
    this.structure = structure;
    this.marks = marks;
  }

  has(id: string): boolean {
    return this.marks[this.structure.number(id)] === 1;
  }

  get size(): number {
    let size = 0;
    for (let i = 0; i < this.structure.entries.length; i += 1) size += this.marks[i] ?? 0;
    return size;
  }

  /** In file order. */
  *values(): SetIterator<string> {
    for (const [i, { id }] of this.structure.entries.entries()) if (this.marks[i] === 1) yield id;
  }

  keys(): SetIterator<string> {
    return this.values();
  }

  [Symbol.iterator](): SetIterator<string> {
    return this.values();
  }

  *entries(): SetIterator<[string, string]> {
    for (const id of this.values()) yield [id, id];
  }

  forEach(visit: (id: string, again: string, set: ReadonlySet<string>) => void): void {
    for (const id of this.values()) visit(id, id, this);
  }
}
