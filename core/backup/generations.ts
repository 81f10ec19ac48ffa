// Where backups lie in a store: two generations for each case in each window, written by turns, so that
// a torn one has a predecessor. Listing, and taking away what was saved properly.
import type { HostResult, TextStore } from '../host.ts';
import { type BackupHead, readBackup } from './backup.ts';

export type Generation = 0 | 1;

/** A window's backups of a case: the newest that is whole, or why there is none. */
export interface Backup {
  readonly window: string;
  readonly case: string;
  /** Every name that it lies under. */
  readonly names: readonly string[];
  readonly whole?: { readonly head: BackupHead; readonly document: string };
  /** Why none is whole, as a sentence. */
  readonly problem?: string;
}

/** Beyond this many backups the user is asked to look through them; none is dropped unasked. */
export const MANY_BACKUPS = 30;

const NAME = /^([A-Za-z0-9]+)-(.+)\.([01])$/;

/** @param window letters and digits */
export function backupName(window: string, caseId: string, generation: Generation): string {
  return `${window}-${caseId}.${generation}`;
}

/** Whose backup lies under a name; undefined where it is none. */
export function ownerOf(
  name: string,
): { readonly window: string; readonly case: string } | undefined {
  const [, window, caseId] = NAME.exec(name) ?? [];
  return window !== undefined && caseId !== undefined ? { window, case: caseId } : undefined;
}

/**
 * All backups, the latest first, those that cannot be read last. A name that cannot be read does not
 * hide the others.
 * @param only which windows' backups are wanted; all where absent
 */
export async function listBackups(
  store: TextStore,
  only: (window: string) => boolean = () => true,
): Promise<HostResult<readonly Backup[]>> {
  const listed = await store.list();
  if (!listed.ok) return listed;
  const groups = new Map<string, string[]>();
  for (const name of [...listed.value].sort()) {
    const owner = ownerOf(name);
    if (!owner || !only(owner.window)) continue;
    const key = name.slice(0, -2);
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  const backups: Backup[] = [];
  for (const names of groups.values()) {
    const backup = await newestWhole(store, names);
    if (backup) backups.push(backup);
  }
  return { ok: true, value: backups.sort(latestFirst) };
}

/** Takes away all generations of a window's backups of a case. */
export async function dropBackups(
  store: TextStore,
  names: readonly string[],
): Promise<HostResult<undefined>> {
  for (const name of names) {
    const dropped = await store.remove(name);
    if (!dropped.ok) return dropped;
  }
  return { ok: true, value: undefined };
}

/** Both names of a window's backups of a case. */
export function bothNames(window: string, caseId: string): readonly string[] {
  return [backupName(window, caseId, 0), backupName(window, caseId, 1)];
}

async function newestWhole(
  store: TextStore,
  names: readonly string[],
): Promise<Backup | undefined> {
  const owner = ownerOf(names[0] ?? '');
  if (!owner) return undefined;
  let whole: Backup['whole'];
  let problem: string | undefined;
  let found = 0;
  for (const name of names) {
    const text = await store.read(name);
    if (text.ok && text.value === undefined) continue;
    found += 1;
    const read = text.ok ? readBackup(text.value ?? '') : undefined;
    if (read?.kind === 'ok') {
      if (!whole || isNewer(read.head, whole.head)) whole = read;
    } else problem ??= text.ok ? read?.message : text.message;
  }
  // Dropped between the listing and the reading.
  if (found === 0) return undefined;
  if (whole) return { ...owner, names, whole };
  return { ...owner, names, problem: problem ?? 'This backup cannot be read.' };
}

function isNewer(one: BackupHead, other: BackupHead): boolean {
  return one.version === other.version ? one.at > other.at : one.version > other.version;
}

function latestFirst(one: Backup, other: Backup): number {
  const [a, b] = [one.whole?.head.at ?? '', other.whole?.head.at ?? ''];
  if (a !== b) return a > b ? -1 : 1;
  return (one.names[0] ?? '') < (other.names[0] ?? '') ? -1 : 1;
}
