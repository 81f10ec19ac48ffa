// Writes one case again and again as it is edited: the text of each record is kept as long as the
// record is, so that a backup of 10,000 elements costs milliseconds. Same bytes as writeCase.
import { canonicalPart } from '../format/canonical.ts';
import { type Case, isWritten, TABLES, type Table } from '../model/case.ts';
import { type Checksum, checksumOf, joinChecksums, NO_TEXT } from './checksum.ts';

export interface Written {
  readonly text: string;
  readonly checksum: Checksum;
}

interface Member extends Written {
  readonly id: string;
}

const SEPARATOR = part(',\n    ');
const WARM_AT_ONCE = 400;
const TABLE_NAMES: ReadonlySet<string> = new Set(TABLES);

export class CaseWriter {
  /** By record; records are never changed in place. */
  private readonly members = new WeakMap<object, Member>();
  private readonly orders = new Map<Table, readonly string[]>();

  write(c: Case): Written {
    const sheet = new Sheet();
    const tables = TABLES.filter((table) => isWritten(c, table));
    const others = Object.entries(c).filter(
      ([key, value]) => !TABLE_NAMES.has(key) && value !== undefined,
    );
    const values = new Map<string, unknown>(others);
    for (const [i, key] of [...values.keys(), ...tables].sort().entries()) {
      sheet.add(part(`${i === 0 ? '{' : ','}\n  ${JSON.stringify(key)}: `));
      const table = tables.find((one) => one === key);
      if (table) this.writeTable(c, table, sheet);
      else sheet.add(part(canonicalPart(values.get(key), 1)));
    }
    sheet.add(part('\n}\n'));
    return sheet.written();
  }

  /** Makes the texts of all records, some at each step, so that the first writing is quick too. */
  *warm(c: Case): Generator<void> {
    let count = 0;
    for (const table of TABLES) {
      for (const [id, record] of c[table]) {
        this.member(id, record);
        count += 1;
        if (count % WARM_AT_ONCE === 0) yield;
      }
    }
  }

  /** Whether two records read the same in a file. */
  same(id: string, one: object, other: object): boolean {
    return one === other || this.member(id, one).text === this.member(id, other).text;
  }

  private writeTable(c: Case, table: Table, sheet: Sheet): void {
    const records: ReadonlyMap<string, object> = c[table];
    if (records.size === 0) {
      sheet.add(part('{}'));
      return;
    }
    for (const [i, id] of this.order(table, records).entries()) {
      sheet.add(i === 0 ? part('{\n    ') : SEPARATOR);
      sheet.add(this.member(id, records.get(id) ?? {}));
    }
    sheet.add(part('\n  }'));
  }

  private member(id: string, record: object): Member {
    const known = this.members.get(record);
    if (known?.id === id) return known;
    const member = { id, ...part(`${JSON.stringify(id)}: ${canonicalPart(record, 2)}`) };
    this.members.set(record, member);
    return member;
  }

  /** The ids as a file has them: the order of last time where they are the same. */
  private order(table: Table, records: ReadonlyMap<string, object>): readonly string[] {
    const last = this.orders.get(table);
    if (last?.length === records.size && last.every((id) => records.has(id))) return last;
    const order = [...records.keys()].sort();
    this.orders.set(table, order);
    return order;
  }
}

/** Parts put one after the other. */
class Sheet {
  private readonly parts: string[] = [];
  private checksum = NO_TEXT;

  add({ text, checksum }: Written): void {
    this.parts.push(text);
    this.checksum = joinChecksums(this.checksum, checksum);
  }

  written(): Written {
    return { text: this.parts.join(''), checksum: this.checksum };
  }
}

function part(text: string): Written {
  return { text, checksum: checksumOf(text) };
}
