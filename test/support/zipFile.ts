// Zip files made byte by byte, so that tests can make faulty ones, too (APPNOTE 6.3.10).
import { deflateSync } from 'fflate';

export interface ZipPart {
  readonly name: string;
  /** Unpacked. */
  readonly data: Uint8Array;
  readonly method?: 0 | 8 | 93 | 12;
  /** As it stands in the file; made by the method where absent. */
  readonly packed?: Uint8Array;
  readonly flags?: number;
  /** What the directory says, where that is a lie. */
  readonly size?: number;
  readonly crc?: number;
}

/** A zip of these members in this order; `zip64` writes every length and place in the long form. */
export function zipOf(parts: readonly ZipPart[], { zip64 = false } = {}): Uint8Array {
  const bytes: number[][] = [];
  const directory: number[][] = [];
  let at = 0;
  for (const part of parts) {
    const { name, data, method = 8, flags = 0 } = part;
    const packed = part.packed ?? (method === 8 ? deflateSync(data, { level: 9 }) : data);
    const size = part.size ?? data.length;
    const crc = part.crc ?? crcOf(data);
    const letters = [...new TextEncoder().encode(name)];
    const common = [...le(63, 2), ...le(flags, 2), ...le(method, 2), ...le(0, 4), ...le(crc, 4)];
    const local = [
      ...le(0x04034b50, 4),
      ...common,
      ...le(packed.length, 4),
      ...le(size, 4),
      ...le(letters.length, 2),
      ...le(0, 2),
      ...letters,
      ...packed,
    ];
    const long = [...le(1, 2), ...le(24, 2), ...le(size, 8), ...le(packed.length, 8), ...le(at, 8)];
    const extra = zip64 ? long : [];
    directory.push([
      ...le(0x02014b50, 4),
      ...le(63, 2),
      ...common,
      ...le(zip64 ? 0xffffffff : packed.length, 4),
      ...le(zip64 ? 0xffffffff : size, 4),
      ...le(letters.length, 2),
      ...le(extra.length, 2),
      ...le(0, 2),
      ...le(0, 2),
      ...le(0, 2),
      ...le(0, 4),
      ...le(zip64 ? 0xffffffff : at, 4),
      ...letters,
      ...extra,
    ]);
    bytes.push(local);
    at += local.length;
  }
  const length = directory.reduce((sum, one) => sum + one.length, 0);
  const count = parts.length;
  const record64 = [
    ...le(0x06064b50, 4),
    ...le(44, 8),
    ...le(63, 2),
    ...le(63, 2),
    ...le(0, 4),
    ...le(0, 4),
    ...le(count, 8),
    ...le(count, 8),
    ...le(length, 8),
    ...le(at, 8),
    ...le(0x07064b50, 4),
    ...le(0, 4),
    ...le(at + length, 8),
    ...le(1, 4),
  ];
  const end = [
    ...le(0x06054b50, 4),
    ...le(0, 4),
    ...le(zip64 ? 0xffff : count, 2),
    ...le(zip64 ? 0xffff : count, 2),
    ...le(zip64 ? 0xffffffff : length, 4),
    ...le(zip64 ? 0xffffffff : at, 4),
    ...le(0, 2),
  ];
  return Uint8Array.from([...bytes, ...directory, zip64 ? record64 : [], end].flat());
}

/** A Zstandard frame of raw blocks (RFC 8878, 3.1.1), the whole content in one segment. */
export function zstdRaw(data: Uint8Array): Uint8Array {
  const header = [...le(0xfd2fb528, 4), 0b10100000, ...le(data.length, 4)];
  return Uint8Array.from([...header, ...le((data.length << 3) | 1, 3), ...data]);
}

/** Little-endian. */
export function le(value: number, bytes: number): number[] {
  return Array.from({ length: bytes }, (_, i) => Math.floor(value / 2 ** (8 * i)) % 256);
}

/** CRC-32 bit by bit, as its definition has it. */
export function crcOf(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
