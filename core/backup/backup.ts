// The text of a backup: one line that says what it is of, the case, one line that says it is whole. A
// backup found later explains itself, and one torn by a crash is told from one that is whole.
import { canonicalPart } from '../format/canonical.ts';
import type { Written } from './caseWriter.ts';
import { checksumOf, checksumText, joinChecksums } from './checksum.ts';

/** The file that the case came from. */
export interface BackedUpFile {
  readonly name: string;
  /** The host's id of its handle; absent where the case has no file yet. */
  readonly handle?: string;
  /** Of the bytes last read or written: whether the file has moved on since. */
  readonly digest?: string;
}

/** How far the content is from what was opened or last saved, in elements, links and records. */
export interface Distance {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

export interface BackupHead {
  readonly of: BackedUpFile;
  readonly case: string;
  readonly title: string;
  /** How many elements the argument has. */
  readonly elements: number;
  /** Absent where what was opened is not known any more. */
  readonly since?: Distance;
  /** The window that wrote it. */
  readonly window: string;
  /** Counts the changes of the content in that window. */
  readonly version: number;
  /** When, ISO 8601 in UTC. */
  readonly at: string;
  /** The program that wrote it. */
  readonly app: string;
  /** Put aside when the file was loaded again over it; otherwise left by the window. */
  readonly aside?: boolean;
}

export type ReadBackup =
  | { readonly kind: 'ok'; readonly head: BackupHead; readonly document: string }
  /** Cut off or damaged. */
  | { readonly kind: 'torn'; readonly message: string }
  /** Not written by this program, or by a newer one. */
  | { readonly kind: 'foreign'; readonly message: string };

const MARK = 'warrant-backup 1 ';
const END = 'end ';

/** @param document the case in canonical form, as CaseWriter gives it */
export function writeBackup(head: BackupHead, document: Written): string {
  const first = `${MARK}${oneLine(head)}\n`;
  const checksum = joinChecksums(checksumOf(first), document.checksum);
  const length = first.length + document.text.length;
  return `${first}${document.text}${END}${length} ${checksumText(checksum)}\n`;
}

/** Reads what `writeBackup` wrote. The case itself is read by readCase. Never throws. */
export function readBackup(text: string): ReadBackup {
  if (!text.startsWith(MARK)) {
    return MARK.startsWith(text) || text.startsWith('\0')
      ? torn('has no beginning')
      : { kind: 'foreign', message: 'This is no backup that this version of Warrant can read.' };
  }
  const firstEnd = text.indexOf('\n') + 1;
  const lastBegin = text.lastIndexOf(`\n${END}`) + 1;
  const last = /^end (\d+) ([0-9a-f]{8})\n$/.exec(text.slice(lastBegin));
  if (firstEnd === 0 || lastBegin < firstEnd || !last) return torn('ends too early');
  const whole = text.slice(0, lastBegin);
  if (whole.length !== Number(last[1]) || checksumText(checksumOf(whole)) !== last[2]) {
    return torn('is damaged');
  }
  const head = readHead(text.slice(MARK.length, firstEnd));
  if (!head) return { kind: 'foreign', message: 'What this backup says of itself is not known.' };
  return { kind: 'ok', head, document: whole.slice(firstEnd) };
}

function torn(why: string): ReadBackup {
  return { kind: 'torn', message: `This backup ${why}: the program stopped while writing it.` };
}

/** JSON strings hold no line feed, so that neither does this. */
function oneLine(value: unknown): string {
  return canonicalPart(value, 0).replace(/\n */g, ' ');
}

function readHead(line: string): BackupHead | undefined {
  try {
    const head: unknown = JSON.parse(line);
    return isHead(head) ? head : undefined;
  } catch {
    return undefined;
  }
}

/** The checksum vouches for the rest. */
function isHead(value: unknown): value is BackupHead {
  if (typeof value !== 'object' || value === null) return false;
  const head = value as Partial<Record<keyof BackupHead, unknown>>;
  const texts = [head.case, head.title, head.window, head.at, head.app];
  const numbers = [head.version, head.elements];
  return (
    texts.every((text) => typeof text === 'string') &&
    numbers.every((number) => typeof number === 'number') &&
    typeof (head.of as { name?: unknown } | undefined)?.name === 'string'
  );
}
