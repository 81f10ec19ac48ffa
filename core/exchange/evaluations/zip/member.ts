// One member of a zip, unpacked within bounds and held to its checksum.
import { readExactly, u16, u32 } from '../bytes.ts';
import { LogFault, MAX_HEADER_BYTES } from '../fault.ts';
import type { ByteSource } from '../types.ts';
import { crc32 } from './crc32.ts';
import type { ZipEntry } from './directory.ts';
import { TooMuch } from './gather.ts';
import { inflate } from './inflate.ts';
import { unzstd } from './zstd.ts';

const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const ENCRYPTED = 1;

const UNPACK: ReadonlyMap<number, (packed: Uint8Array, most: number) => Uint8Array> = new Map([
  [0, (packed: Uint8Array) => packed],
  [8, inflate],
  [93, unzstd],
]);

/** The bytes of a member. Throws LogFault with a sentence that names it. */
export async function readMember(source: ByteSource, entry: ZipEntry): Promise<Uint8Array> {
  const { name, packed, size, offset, method } = entry;
  if (entry.times > 1) {
    throw new LogFault(
      `The archive has ${name} ${entry.times} times, so which one holds is not known; write the log again with Inspect.`,
    );
  }
  if ((entry.flags & ENCRYPTED) !== 0) {
    throw new LogFault(`${name} in the archive is encrypted; unlock the log first.`);
  }
  if (size > MAX_HEADER_BYTES || packed > MAX_HEADER_BYTES) throw tooLarge(name);
  const unpack = UNPACK.get(method);
  if (!unpack) {
    throw new LogFault(
      `${name} in the archive is packed by method ${method}; deflate (8), Zstandard (93) and none (0) are read. Write the log again with Inspect.`,
    );
  }
  if (offset + LOCAL_BYTES > source.size) throw damaged(name);
  const local = await readExactly(source, offset, offset + LOCAL_BYTES);
  if (u32(local, 0) !== LOCAL) throw damaged(name);
  const nameAt = offset + LOCAL_BYTES;
  const start = nameAt + u16(local, 26) + u16(local, 28);
  if (start + packed > source.size || u16(local, 26) !== name.length) throw damaged(name);
  const own = await readExactly(source, nameAt, nameAt + name.length);
  if (String.fromCharCode(...own) !== name) throw damaged(name);
  const bytes = unpacked(unpack, await readExactly(source, start, start + packed), entry);
  if (bytes.length !== size || crc32(bytes) !== entry.crc) throw damaged(name);
  return bytes;
}

function unpacked(
  unpack: (packed: Uint8Array, most: number) => Uint8Array,
  packed: Uint8Array,
  { name, size }: ZipEntry,
): Uint8Array {
  try {
    return unpack(packed, size);
  } catch (error) {
    throw error instanceof TooMuch ? tooLarge(name) : damaged(name);
  }
}

function tooLarge(name: string): LogFault {
  return new LogFault(
    `${name} in the archive unpacks to more than it announces or than 64 MB, which no log's does; the file is damaged or made to do harm, do not use it.`,
  );
}

function damaged(name: string): LogFault {
  return new LogFault(
    `${name} in the archive is damaged (length or checksum is wrong); get the whole file again.`,
  );
}
