// The central directory of a zip (PKWARE APPNOTE 6.3.10, sections 4.3.12 to 4.3.16), Zip64 too. Only
// it says what the archive holds; members are never looked for by their own headers.
import { readExactly, u16, u32, u64 } from '../bytes.ts';
import { LogFault } from '../fault.ts';
import type { ByteSource } from '../types.ts';

export interface ZipEntry {
  readonly name: string;
  readonly flags: number;
  /** 0 stored, 8 deflate, 93 Zstandard. */
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
  /** How often the directory has this name. */
  readonly times: number;
}

export interface ZipDirectory {
  /** The members that were asked for. */
  readonly found: ReadonlyMap<string, ZipEntry>;
  /** How many members there are. */
  readonly count: number;
  /** Names that lead out of a folder, the first few: they are never used as paths. */
  readonly unsafe: readonly string[];
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LONGEST_COMMENT = 0xffff;
const MAX_DIRECTORY_BYTES = 128 * 1024 * 1024;
const UNSAFE_SHOWN = 3;
const NO_ZIP =
  'The file is no complete zip archive: its directory, at the end, is missing. It is cut off or no .eval log; get the whole file again.';
const DAMAGED =
  "The archive's directory is damaged (its entries do not lie where it says); get the whole file again.";

/** Finds members by name. Throws LogFault with a sentence for what is no zip, or a damaged one. */
export async function findMembers(
  source: ByteSource,
  wanted: ReadonlySet<string>,
): Promise<ZipDirectory> {
  const { start, bytes, count } = await placeOf(source);
  if (bytes > MAX_DIRECTORY_BYTES) {
    throw new LogFault('The directory of the archive is larger than 128 MB; no log is like that.');
  }
  if (start + bytes > source.size) throw new LogFault(DAMAGED);
  return readEntries(await readExactly(source, start, start + bytes), count, wanted);
}

async function placeOf(source: ByteSource) {
  const from = Math.max(0, source.size - END_BYTES - LONGEST_COMMENT);
  const tail = await readExactly(source, from, source.size);
  const at = endIn(tail);
  if (at < 0) throw new LogFault(NO_ZIP);
  const disks = u16(tail, at + 4) | u16(tail, at + 6);
  let place = { start: u32(tail, at + 16), bytes: u32(tail, at + 12), count: u16(tail, at + 10) };
  if (place.start === 0xffffffff || place.bytes === 0xffffffff || place.count === 0xffff) {
    place = (await place64(source, from + at)) ?? place;
  } else if (disks !== 0) {
    throw new LogFault('The archive is split over several files; join them first.');
  }
  return place;
}

/** The last record whose comment reaches the end of the file exactly. */
function endIn(tail: Uint8Array): number {
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) {
    if (u32(tail, at) === END && at + END_BYTES + u16(tail, at + 20) === tail.length) return at;
  }
  return -1;
}

async function place64(source: ByteSource, end: number) {
  if (end < 20) return undefined;
  const locator = await readExactly(source, end - 20, end);
  if (u32(locator, 0) !== LOCATOR_64) return undefined;
  const at = u64(locator, 8);
  if (at + 56 > end) throw new LogFault(DAMAGED);
  const record = await readExactly(source, at, at + 56);
  if (u32(record, 0) !== END_64) throw new LogFault(DAMAGED);
  return { start: u64(record, 48), bytes: u64(record, 40), count: u64(record, 32) };
}

function readEntries(bytes: Uint8Array, count: number, wanted: ReadonlySet<string>): ZipDirectory {
  const found = new Map<string, ZipEntry>();
  const unsafe: string[] = [];
  let at = 0;
  let seen = 0;
  for (; seen < count; seen += 1) {
    if (at + ENTRY_BYTES > bytes.length || u32(bytes, at) !== ENTRY) throw new LogFault(DAMAGED);
    const nameEnd = at + ENTRY_BYTES + u16(bytes, at + 28);
    const extraEnd = nameEnd + u16(bytes, at + 30);
    const next = extraEnd + u16(bytes, at + 32);
    if (next > bytes.length) throw new LogFault(DAMAGED);
    const name = asciiOf(bytes, at + ENTRY_BYTES, nameEnd);
    if (wanted.has(name)) {
      const entry = entryAt(bytes, at, name, nameEnd, extraEnd);
      found.set(name, { ...entry, times: (found.get(name)?.times ?? 0) + 1 });
    } else if (unsafe.length < UNSAFE_SHOWN && leadsOut(name)) unsafe.push(name);
    at = next;
  }
  return { found, count, unsafe };
}

function entryAt(bytes: Uint8Array, at: number, name: string, nameEnd: number, extraEnd: number) {
  const entry = {
    name,
    flags: u16(bytes, at + 8),
    method: u16(bytes, at + 10),
    crc: u32(bytes, at + 16),
    packed: u32(bytes, at + 20),
    size: u32(bytes, at + 24),
    offset: u32(bytes, at + 42),
    times: 1,
  };
  for (let field = nameEnd; field + 4 <= extraEnd; field += 4 + u16(bytes, field + 2)) {
    if (u16(bytes, field) !== 1) continue;
    // Only what did not fit above stands here, in this order (APPNOTE 4.5.3).
    let value = field + 4;
    const end = Math.min(extraEnd, value + u16(bytes, field + 2));
    for (const key of ['size', 'packed', 'offset'] as const) {
      if (entry[key] !== 0xffffffff || value + 8 > end) continue;
      entry[key] = u64(bytes, value);
      value += 8;
    }
  }
  return entry;
}

function leadsOut(name: string): boolean {
  return /^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(name);
}

/** Names that are looked for are ASCII; other bytes stand for themselves. */
function asciiOf(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i += 1) text += String.fromCharCode(bytes[i] ?? 0);
  return text;
}
