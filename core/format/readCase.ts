// Text (or bytes) to a case: decoded, checked, migrated, validated. What an argument claims is not
// judged here; only what cannot be read as a case is refused, with one sentence. Never throws.
import type { CaseFile } from '../generated/case.types.ts';
import { validateCase } from '../generated/case.validate.js';
import { type Case, caseFromFile, TABLES } from '../model/case.ts';
import { parseJson } from './checkJson.ts';
import { decodeText, tooLarge, withoutMark } from './decodeText.ts';
import { MAX_CASE_BYTES, MAX_RECORDS } from './limits.ts';
import { CURRENT_VERSION, MIGRATIONS } from './migrations/index.ts';
import { migrate } from './migrations/migration.ts';
import { type Failure, quoted, refuse } from './problem.ts';
import { refuseAt, refuseSchemaError } from './schemaProblem.ts';

export interface ReadCase {
  readonly ok: true;
  readonly case: Case;
  /** The file's text, for places in it. */
  readonly text: string;
  /** The older version that the file has. */
  readonly migratedFrom?: number;
}

const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;

/** Reads a case file of at most 64 MB and 100,000 records, of this version or an older one. */
export function readCase(source: string | Uint8Array): ReadCase | Failure {
  const decoded =
    typeof source === 'string' ? fromString(source) : decodeText(source, MAX_CASE_BYTES);
  if (!decoded.ok) return decoded;
  const { text } = decoded;
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const version = versionOf(parsed.value, text);
  if (typeof version !== 'number') return version;
  if (version === CURRENT_VERSION) return validated(parsed.value, text, text);
  const migrated = migrate(MIGRATIONS, version, parsed.value as Record<string, unknown>);
  if (!migrated.ok) return migrated;
  const read = validated(migrated.value, text, undefined);
  return read.ok ? { ...read, migratedFrom: version } : read;
}

function fromString(source: string): ReturnType<typeof decodeText> {
  const text = withoutMark(source);
  return utf8Length(text) > MAX_CASE_BYTES ? tooLarge(MAX_CASE_BYTES) : { ok: true, text };
}

/** Bytes in UTF-8; an upper bound where that is far below every limit. */
function utf8Length(text: string): number {
  if (text.length * 3 <= MAX_CASE_BYTES) return text.length * 3;
  let bytes = 0;
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i);
    if (c < 0x80) bytes += 1;
    else if (c < 0x800 || (c >= 0xd800 && c <= 0xdfff)) bytes += 2;
    else bytes += 3;
  }
  return bytes;
}

function versionOf(value: unknown, text: string): number | Failure {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(
      `The file holds ${quoted(value)} at line 1, and no safety case; choose a *.case.json file.`,
    );
  }
  const key = 'formatVersion' in value ? 'formatVersion' : 'format';
  const version = (value as Record<string, unknown>)[key];
  if (version === undefined || (key === 'format' && version !== 0)) {
    return refuse(
      'The file is JSON but no safety case: it has no "formatVersion" at the top; choose a *.case.json file, or `import` it if it is of another tool.',
    );
  }
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) {
    return refuseAt(`/${key}`, `expected a whole number but found ${quoted(version)}.`, text);
  }
  if (version > CURRENT_VERSION) {
    return refuseAt(
      `/${key}`,
      `the file has format ${version}, and this program reads formats up to ${CURRENT_VERSION}; update the program.`,
      text,
    );
  }
  if (key === 'formatVersion' && version === 0) {
    return refuseAt('/formatVersion', 'there is no format 0 of this name; write 1.', text);
  }
  return version;
}

function validated(value: unknown, text: string, own: string | undefined): ReadCase | Failure {
  if (!validateCase(value)) {
    const [error] = validateCase.errors ?? [];
    return error
      ? refuseSchemaError(error, value, own)
      : refuse('The file does not fit the case schema; restore it from a copy.');
  }
  return checkTables(value, own) ?? { ok: true, case: caseFromFile(value), text };
}

/** What the schema cannot say: keys of tables are ids, and there are not too many. */
function checkTables(file: CaseFile, text: string | undefined): Failure | undefined {
  let count = 0;
  for (const table of TABLES) {
    const ids = Object.keys(file[table] ?? {});
    count += ids.length;
    if (count > MAX_RECORDS) {
      const what = `more than ${MAX_RECORDS} records altogether; split the case.`;
      return refuseAt(`/${table}`, what, text);
    }
    const wrong = ids.find((id) => !ID.test(id));
    if (wrong !== undefined) {
      const pointer = `/${table}/${wrong.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      const rule = 'at most 128 letters, digits, dots, hyphens and underscores';
      const what = `${quoted(wrong)} is no id; use ${rule}, a letter or digit first.`;
      return refuseAt(pointer.slice(0, 300), what, text);
    }
  }
  return undefined;
}
