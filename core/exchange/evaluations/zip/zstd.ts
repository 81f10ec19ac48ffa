// Zstandard (RFC 8878), one frame or several, within bounds: what a frame wants to reserve is looked
// at before fzstd, which believes it, gets to see the frame.
import { Decompress } from 'fzstd';
import { u16, u32, u64 } from '../bytes.ts';
import { Gather, TooMuch } from './gather.ts';

const FRAME = 0xfd2fb528;
const SKIPPABLE = 0x184d2a5;
/** What one decoder may reserve; Inspect writes windows of 8 MB at most. */
const MAX_WINDOW = 64 * 1024 * 1024;
const RLE = 1;

/** The bytes of all frames. Throws where they are no Zstandard, or there are more than `most`. */
export function unzstd(packed: Uint8Array, most: number): Uint8Array {
  const gather = new Gather(most);
  for (let at = 0; at < packed.length; ) {
    const frame = frameAt(packed, at);
    if (frame.data) new Decompress((part) => gather.add(part)).push(frame.data, true);
    at = frame.end;
  }
  return gather.all();
}

interface Frame {
  readonly end: number;
  /** Absent of a frame that is to be skipped. */
  readonly data?: Uint8Array;
}

function frameAt(bytes: Uint8Array, at: number): Frame {
  if (at + 8 > bytes.length) throw new Error('cut off');
  const magic = u32(bytes, at);
  if (magic >>> 4 === SKIPPABLE) {
    const end = at + 8 + u32(bytes, at + 4);
    if (end > bytes.length) throw new Error('cut off');
    return { end };
  }
  if (magic !== FRAME) throw new Error('no frame');
  const { length, window, checksum } = headerAt(bytes, at);
  if (window > MAX_WINDOW) throw new TooMuch();
  let next = at + length;
  for (let last = false; !last; ) {
    if (next + 3 > bytes.length) throw new Error('cut off');
    const block = u16(bytes, next) | ((bytes[next + 2] ?? 0) << 16);
    last = (block & 1) === 1;
    next += 3 + (((block >> 1) & 3) === RLE ? 1 : block >> 3);
  }
  const end = next + (checksum ? 4 : 0);
  if (end > bytes.length) throw new Error('cut off');
  return { end, data: bytes.subarray(at, end) };
}

/** RFC 8878, 3.1.1.1: the descriptor, then window, dictionary and content size where it says so. */
function headerAt(bytes: Uint8Array, at: number) {
  const descriptor = bytes[at + 4] ?? 0;
  const single = (descriptor & 32) !== 0;
  const dictionary = [0, 1, 2, 4][descriptor & 3] ?? 0;
  const sizeAt = at + (single ? 5 : 6) + dictionary;
  const sizeBytes = [single ? 1 : 0, 2, 4, 8][descriptor >> 6] ?? 0;
  const content =
    sizeBytes === 8
      ? u64(bytes, sizeAt)
      : sizeBytes === 4
        ? u32(bytes, sizeAt)
        : sizeBytes === 2
          ? u16(bytes, sizeAt) + 256
          : (bytes[sizeAt] ?? 0);
  const exponent = (bytes[at + 5] ?? 0) >> 3;
  const base = 2 ** (10 + exponent);
  const window = single ? content : base + (base / 8) * ((bytes[at + 5] ?? 0) & 7);
  return { length: sizeAt + sizeBytes - at, window, checksum: (descriptor & 4) !== 0 };
}
