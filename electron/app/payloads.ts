// Which messages of a window are taken. Each check knows types, lengths and characters; a message
// that is a hair different is refused before anything is done.
import { MAX_CASE_BYTES, MAX_IMPORT_BYTES } from '../../core/format/limits.ts';
import type { ExportedFile } from '../../core/host.ts';
import type { StoreName } from '../../core/hostBridge.ts';

export type Check<T> = (value: unknown) => value is T;

const MAX_PATH = 32_767;
const MAX_NAME = 255;
/** A backup is a case with a few lines around it. */
const MAX_STORED = MAX_CASE_BYTES + 16 * 1024 * 1024;

/** The arguments of a call, exactly as many as there are checks. */
export function args<T extends readonly unknown[]>(
  ...checks: { readonly [K in keyof T]: Check<T[K]> }
): Check<T> {
  return (value): value is T =>
    Array.isArray(value) &&
    value.length === checks.length &&
    checks.every((check: Check<unknown>, i) => check(value[i]));
}

function matching(pattern: RegExp, longest: number): Check<string> {
  return (value): value is string =>
    typeof value === 'string' && value.length <= longest && pattern.test(value);
}

export function optional<T>(check: Check<T>): Check<T | undefined> {
  return (value): value is T | undefined => value === undefined || check(value);
}

function textUpTo(longest: number): Check<string> {
  return (value): value is string => typeof value === 'string' && value.length <= longest;
}

/** SHA-256 in hexadecimal: handles and digests. */
export const hash = matching(/^[0-9a-f]{64}$/, 64);
export const windowId = matching(/^[A-Za-z0-9]{8,64}$/, 64);
/** A file's name for people, and nothing that leads to another folder. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
export const fileName = matching(/^(?!\.{1,2}$)[^/\\\0-\x1f]+$/, MAX_NAME);
export const caseText = textUpTo(MAX_CASE_BYTES);
export const storedText = textUpTo(MAX_STORED);
/** The name of a stored text, of which a file name is made. */
export const textName = matching(/^[A-Za-z0-9_][A-Za-z0-9._-]*$/, 200);
export const address = textUpTo(8_192);

export const storeName: Check<StoreName> = (value): value is StoreName =>
  value === 'backups' || value === 'settings';

export const flag: Check<boolean> = (value): value is boolean => typeof value === 'boolean';

export const count: Check<number> = (value): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;

export const pickedFrom: Check<'files' | 'folder'> = (value): value is 'files' | 'folder' =>
  value === 'files' || value === 'folder';

/** A path within a folder as a case names it; whether it leads out of it is looked at later. */
export const pathWithin = matching(/^[^\0]+$/, MAX_PATH);

/** An absolute path of this system, as Windows or POSIX writes it. */
export const path: Check<string> = (value): value is string =>
  typeof value === 'string' &&
  value.length <= MAX_PATH &&
  !value.includes('\0') &&
  /^(\/|[A-Za-z]:[\\/]|\\\\)/.test(value);

export const exportedFile: Check<ExportedFile> = (value): value is ExportedFile =>
  isPlain(value, ['name', 'mediaType', 'bytes']) &&
  fileName(value.name) &&
  matching(/^[a-z]+\/[a-z0-9.+-]+(;[ a-z0-9=-]+)?$/i, MAX_NAME)(value.mediaType) &&
  value.bytes instanceof Uint8Array &&
  value.bytes.byteLength <= MAX_IMPORT_BYTES;

/** An object with no other keys than these. */
export function isPlain(
  value: unknown,
  keys: readonly string[],
): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.keys(value).every((key) => keys.includes(key));
}
