// Records that look like those of the case and note which of their fields are read (reads.ts). Where
// only fields have changed a tracked record stays and shows the new values, so that whoever holds it is
// never behind.
import { KNOWN_KEYS } from '../generated/case.keys.ts';
import type { Case, CaseNode } from './case.ts';
import { fieldNoter, fieldOf, notePart, noteText, wholeOf } from './reads.ts';

/** Read everywhere: shown as they are. A record in which one of them has changed is another record. */
const PLAIN: ReadonlySet<string> = new Set(['kind', 'module']);

/** Asked with `in`, to tell records of one sort from those of another: they are there only where they are. */
const TELLING: ReadonlySet<string> = new Set([
  ...PLAIN,
  'origin',
  'originModule',
  'target',
  'title',
  'availableOn',
]);

/** Whether it is noted that somebody looked for the field where the record has none. */
function isNotedWhereAbsent(key: string): boolean {
  return OPTIONAL.has(key);
}

const OPTIONAL: ReadonlySet<string> = new Set(KNOWN_KEYS.filter((key) => !TELLING.has(key)));

class TrackedRecord {
  readonly #part: string;
  readonly #id: string;
  #raw: Readonly<Record<string, unknown>>;

  constructor(part: string, id: string, raw: object) {
    this.#part = part;
    this.#id = id;
    this.#raw = raw as Readonly<Record<string, unknown>>;
    for (const key of Object.keys(raw)) this.#add(key);
  }

  #add(key: string): void {
    if (PLAIN.has(key)) (this as Record<string, unknown>)[key] = this.#raw[key];
    else Object.defineProperty(this, key, fieldOfPart(this.#part, key));
  }

  /** By what the getters of all records of a part read and note. */
  static read(record: TrackedRecord, key: string): unknown {
    return record.#raw[key];
  }

  static idOf(record: TrackedRecord): string {
    return record.#id;
  }

  /** Shows other values; fields may have come at the end, or gone. */
  static show(record: TrackedRecord, raw: object): void {
    const before = record.#raw;
    record.#raw = raw as Readonly<Record<string, unknown>>;
    for (const key of Object.keys(before)) {
      if (!Object.hasOwn(raw, key)) Reflect.deleteProperty(record, key);
    }
    for (const key of Object.keys(raw)) if (!Object.hasOwn(before, key)) record.#add(key);
  }

  /** Kind and text: another kind is another record. */
  static said(record: TrackedRecord): object {
    noteText(record.#id);
    return record.#raw;
  }

  static whole(record: TrackedRecord): object {
    notePart(wholeOf(record.#part));
    if (record.#part === 'nodes') noteText(record.#id);
    return record.#raw;
  }
}

type Field = PropertyDescriptor & ThisType<TrackedRecord>;

/** By part and field, one for all records: then they share their shape. */
const FIELDS = new Map<string, Field>();

function fieldOfPart(part: string, key: string): Field {
  const name = fieldOf(part, key);
  const known = FIELDS.get(name);
  if (known) return known;
  const note = fieldNoter(name);
  const get =
    name === fieldOf('nodes', 'text')
      ? function (this: TrackedRecord) {
          noteText(TrackedRecord.idOf(this));
          return TrackedRecord.read(this, key);
        }
      : function (this: TrackedRecord) {
          note();
          return TrackedRecord.read(this, key);
        };
  const field = { configurable: true, enumerable: true, get };
  FIELDS.set(name, field);
  return field;
}

type Maker = new (part: string, id: string, raw: object) => TrackedRecord;

/** One class for each part: its prototype notes who looks for a field that the record has not. */
const MAKERS = new Map<string, Maker>();

function makerOf(part: string): Maker {
  const known = MAKERS.get(part);
  if (known) return known;
  const Maker = class extends TrackedRecord {};
  for (const key of OPTIONAL) {
    Object.defineProperty(Maker.prototype, key, { ...fieldOfPart(part, key), enumerable: false });
  }
  MAKERS.set(part, Maker);
  return Maker;
}

function newRecord(part: string, id: string, raw: object): TrackedRecord {
  const Maker = makerOf(part);
  return new Maker(part, id, raw);
}

/**
 * The record itself. Who reads all of it, or lists its fields, does so by this: it is noted, and the
 * record is never changed in place, so that what was found out about it may be kept by it.
 */
export function recordOf<T extends object>(record: T): T {
  return record instanceof TrackedRecord ? (TrackedRecord.whole(record) as T) : record;
}

/** What an element is and says, and nothing else of it. */
export interface Said {
  readonly kind: CaseNode['kind'];
  readonly text?: string;
}

/** The same of an element, for who reads no more than this: only that is noted. */
export function saidOf(node: Said): Said {
  return node instanceof TrackedRecord ? (TrackedRecord.said(node) as Said) : node;
}

export function isTracked(record: object): boolean {
  return record instanceof TrackedRecord;
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
  if (!(known instanceof TrackedRecord)) return newRecord(part, id, raw);
  if (old === raw) return known;
  if (!changedFields(old, raw)) return newRecord(part, id, raw);
  TrackedRecord.show(known, raw);
  return known;
}

/**
 * The fields that differ; undefined where it is another record: one in which a field has changed by
 * which records are told from each other, or of which the fields stand in another order.
 * Values are the same only if they are one and the same: then nobody can tell them apart.
 */
export function changedFields(a: unknown, b: object): readonly string[] | undefined {
  if (a === b) return [];
  if (typeof a !== 'object' || a === null) return undefined;
  const [x, y] = [a, b] as [Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>];
  const [keys, others] = [Object.keys(x), Object.keys(y)];
  const stay = keys.filter((key) => Object.hasOwn(y, key));
  // What has come stands at the end, as in the tracked record.
  if (stay.some((key, i) => others[i] !== key)) return undefined;
  const gone = keys.filter((key) => !Object.hasOwn(y, key));
  const comeOrGone = [...gone, ...others.slice(stay.length)];
  if (!comeOrGone.every(isNotedWhereAbsent)) return undefined;
  const changed = stay.filter((key) => x[key] !== y[key]);
  return changed.some((key) => PLAIN.has(key)) ? undefined : [...changed, ...comeOrGone];
}
