// Records that look like those of the case and note which of their fields are read (reads.ts). Where
// only fields have changed a tracked record stays and shows the new values, so that whoever holds it is
// never behind.
import type { Case } from './case.ts';
import { fieldNoter, notePart, noteText, wholeOf } from './reads.ts';

/** Read everywhere: shown as they are. A record in which one of them has changed is another record. */
const PLAIN: ReadonlySet<string> = new Set(['kind', 'module']);

class TrackedRecord {
  readonly #part: string;
  readonly #id: string;
  #raw: Readonly<Record<string, unknown>>;

  constructor(part: string, id: string, raw: object) {
    this.#part = part;
    this.#id = id;
    this.#raw = raw as Readonly<Record<string, unknown>>;
    for (const key of Object.keys(raw)) {
      if (PLAIN.has(key)) (this as Record<string, unknown>)[key] = this.#raw[key];
      else Object.defineProperty(this, key, TrackedRecord.#field(part, key));
    }
  }

  static readonly #fields = new Map<string, PropertyDescriptor & ThisType<TrackedRecord>>();

  /** One for all records of the part: then they share their shape. */
  static #field(part: string, key: string): PropertyDescriptor {
    const name = `${part}.${key}`;
    const known = TrackedRecord.#fields.get(name);
    if (known) return known;
    const note = fieldNoter(name);
    const get =
      name === 'nodes.text'
        ? function (this: TrackedRecord) {
            noteText(this.#id);
            return this.#raw[key];
          }
        : function (this: TrackedRecord) {
            note();
            return this.#raw[key];
          };
    const made = { configurable: true, enumerable: true, get };
    TrackedRecord.#fields.set(name, made);
    return made;
  }

  static show(record: TrackedRecord, raw: object): void {
    record.#raw = raw as Readonly<Record<string, unknown>>;
  }

  static whole(record: TrackedRecord): object {
    notePart(wholeOf(record.#part));
    if (record.#part === 'nodes') noteText(record.#id);
    return record.#raw;
  }
}

/**
 * The record itself, for who reads all of it: never changed in place, so that what was found out about
 * it may be kept by it.
 */
export function recordOf<T extends object>(record: T): T {
  return record instanceof TrackedRecord ? (TrackedRecord.whole(record) as T) : record;
}

/** The case with its records tracked, but for links, of which every change is one of the argument. */
export function trackedCase(c: Case): Case {
  return nextTracked(c, undefined, undefined);
}

/** The same for the next version; the tracked records of before stay where only fields differ. */
export function nextTracked(next: Case, before: Case | undefined, tracked: Case | undefined): Case {
  const parts = Object.entries(next).map(([part, value]) => {
    const [old, shown] = [before?.[part as keyof Case], tracked?.[part as keyof Case]];
    if (shown !== undefined && old === value) return [part, shown];
    if (part === 'meta') return [part, trackedRecord(part, part, next.meta, old, shown)];
    if (part === 'links' || !(value instanceof Map)) return [part, value];
    return [part, trackedTable(part, value, mapOf(old), mapOf(shown))];
  });
  return Object.fromEntries(parts) as Case;
}

type Records = ReadonlyMap<string, object>;

function mapOf(value: unknown): Records | undefined {
  return value instanceof Map ? value : undefined;
}

function trackedTable(
  part: string,
  next: Records,
  before: Records | undefined,
  tracked: Records | undefined,
): Records {
  const records = new Map<string, object>();
  const order = tracked?.keys();
  let stays = tracked?.size === next.size;
  for (const [id, raw] of next) {
    const known = tracked?.get(id);
    const record = trackedRecord(part, id, raw, before?.get(id), known);
    stays &&= record === known && order?.next().value === id;
    records.set(id, record);
  }
  return stays && tracked ? tracked : records;
}

function trackedRecord(
  part: string,
  id: string,
  raw: object,
  old: unknown,
  known: unknown,
): object {
  if (!(known instanceof TrackedRecord)) return new TrackedRecord(part, id, raw);
  if (old === raw) return known;
  if (!changedFields(old, raw)) return new TrackedRecord(part, id, raw);
  TrackedRecord.show(known, raw);
  return known;
}

/**
 * The fields that differ, where two records have the same ones; undefined where it is another record.
 * Values are the same only if they are one and the same: then nobody can tell them apart.
 */
export function changedFields(a: unknown, b: object): readonly string[] | undefined {
  if (a === b) return [];
  if (typeof a !== 'object' || a === null) return undefined;
  const [x, y] = [a, b] as Readonly<Record<string, unknown>>[];
  const keys = Object.keys(a);
  if (keys.join() !== Object.keys(b).join()) return undefined;
  const changed = keys.filter((key) => x?.[key] !== y?.[key]);
  return changed.some((key) => PLAIN.has(key)) ? undefined : changed;
}
