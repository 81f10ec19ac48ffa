// Ids that one thing has in two cases. Exact both ways: what named nothing before and names something now
// that had another id is not the same.
import { visitorOf, visitReferences } from '../commands/parts/references.ts';
import { TABLES, type Table } from '../model/case.ts';

/** Marks an id that only the case before has, where the case after means something else by it. */
const ELSE = '\u0000';

/** Marks what is translated already, while other tables are asked. */
const DONE = '\u0001';

export class Renames {
  private readonly to = new Map<Table, Map<string, string>>();
  private readonly back = new Map<Table, Map<string, string>>();

  add(table: Table, before: string, after: string): void {
    this.to.set(table, (this.to.get(table) ?? new Map()).set(before, after));
    this.back.set(table, (this.back.get(table) ?? new Map()).set(after, before));
  }

  /** What the case after calls the thing that the case before calls so. */
  now(table: Table, id: string): string {
    if (this.to.size === 0) return id;
    const known = this.to.get(table)?.get(id);
    if (known !== undefined) return known;
    return this.back.get(table)?.has(id) ? `${ELSE}${id}` : id;
  }

  /** The same of an id that may mean something of any table. */
  nowAny(id: string): string {
    for (const table of TABLES) {
      const known = this.now(table, id);
      if (known !== id) return known;
    }
    return id;
  }

  /** What the case before called it: of what `now` and `nowAny` gave. */
  original(id: string): string {
    if (id.startsWith(ELSE)) return id.slice(ELSE.length);
    for (const ids of this.back.values()) {
      const known = ids.get(id);
      if (known !== undefined) return known;
    }
    return id;
  }

  /** A record of the case before, with what it names by the ids of the case after. */
  translate<T extends object>(holder: Table | 'meta', record: T): T {
    if (this.to.size === 0) return record;
    let copy: T | undefined;
    for (const table of this.to.keys()) {
      const visit = visitorOf(holder, [table]);
      if (!visit) continue;
      let concerned = false;
      visit(record, (id) => {
        concerned ||= this.now(table, id) !== id;
      });
      if (!concerned) continue;
      copy ??= structuredClone(record);
      visit(copy, (id, set) => {
        const now = id.startsWith(DONE) ? id : this.now(table, id);
        if (now !== id) set(`${DONE}${now}`);
      });
    }
    if (copy) {
      visitReferences(holder, copy, TABLES, (id, set) => {
        if (id.startsWith(DONE)) set(id.slice(DONE.length));
      });
    }
    return copy ?? record;
  }
}
