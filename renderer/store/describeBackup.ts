// A backup in words.
import type { Distance } from '../../core/backup/backup.ts';
import type { BackupOrigin, FileSince, FoundBackup } from './recovery.ts';

export interface BackupWords {
  readonly title: string;
  /** The file it is of, with its folder where that is known. */
  readonly file: string;
  /** How it differs, what became of the file, where it is open: a sentence each. */
  readonly facts: readonly string[];
}

const MOMENT = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** A moment in the user's language and time zone. @param at ISO 8601 */
export function momentText(at: string): string {
  const date = new Date(at);
  return Number.isNaN(date.valueOf()) ? at : MOMENT.format(date);
}

const FILES: Readonly<Record<FileSince, string | undefined>> = {
  same: 'The file is still as it was before these changes.',
  changed: 'The file was changed since: it is newer, and saving will ask.',
  gone: 'The file is no longer where it was.',
  unknown: undefined,
  none: 'It has no file yet.',
};

const ORIGINS: Readonly<Record<BackupOrigin, string | undefined>> = {
  here: 'Open in this window.',
  elsewhere: 'Open in another window.',
  lost: undefined,
  aside: 'Put aside when the file was loaded again.',
};

export function describeBackup({ backup, origin, file, place }: FoundBackup): BackupWords {
  const head = backup.whole?.head;
  if (!head) {
    const title = 'A backup that cannot be read';
    return { title, file: backup.names.join(', '), facts: [backup.problem ?? ''] };
  }
  const facts = [
    head.since ? differenceText(head.since) : `${count(head.elements, 'element')}.`,
    FILES[file],
    ORIGINS[origin],
  ].filter((fact) => fact !== undefined);
  return {
    title: head.title || 'Untitled',
    file: place === undefined ? head.of.name : `${head.of.name} in ${place}`,
    facts,
  };
}

/** "Since it was opened or saved: 2 added, 1 changed." Elements, links and records alike. */
function differenceText({ added, changed, removed }: Distance): string {
  const parts = [
    [added, 'added'],
    [changed, 'changed'],
    [removed, 'removed'],
  ] as const;
  const said = parts.filter(([n]) => n > 0).map(([n, what]) => `${n} ${what}`);
  return said.length > 0
    ? `Since it was opened or saved: ${said.join(', ')}.`
    : 'The arrangement of the drawing, or what the case says of itself, was changed.';
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
