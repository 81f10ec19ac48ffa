// Opening and saving case files for the windows: handles in, handles out.
import type { FileTools } from '../../core/files/fileSystem.ts';
import { saveFile } from '../../core/files/saveFile.ts';
import { MAX_CASE_BYTES, megabytes } from '../../core/format/limits.ts';
import type { HostResult, OpenedFile, SavedFile } from '../../core/host.ts';
import { done, refusal } from '../app/results.ts';
import type { Places } from './places.ts';
import { digestOf, readFile } from './readFile.ts';
import type { Recent } from './recent.ts';
import type { Watches } from './watches.ts';

export interface CaseFilesTools<W> {
  readonly tools: FileTools;
  readonly places: Places;
  readonly recent: Recent;
  readonly watches: Watches<W>;
}

export interface CaseFiles<W> {
  /** Reads a file that the user chose. @param path absolute */
  read(path: string): Promise<HostResult<OpenedFile>>;
  readAgain(id: string): Promise<HostResult<OpenedFile>>;
  digestNow(id: string): Promise<HostResult<string>>;
  save(
    window: W,
    id: string,
    text: string,
    expectedDigest: string | undefined,
  ): Promise<HostResult<SavedFile>>;
  /** Saves where the user chose to. @param path absolute */
  saveTo(window: W, path: string, text: string): Promise<HostResult<SavedFile>>;
}

export function caseFiles<W>(given: CaseFilesTools<W>): CaseFiles<W> {
  const { tools, places, recent, watches } = given;

  const read = async (path: string): Promise<HostResult<OpenedFile>> => {
    const found = await readFile(path, MAX_CASE_BYTES);
    if (!found.ok) return found;
    const handle = await places.chosen(path);
    const digest = digestOf(found.value);
    watches.seen(handle.id, digest);
    await recent.add(path);
    return done({ handle, bytes: found.value, digest });
  };

  const write = async (
    window: W,
    path: string,
    text: string,
    expected: string | undefined,
  ): Promise<HostResult<SavedFile>> => {
    const { id, name } = await places.chosen(path);
    const bytes = Buffer.from(text, 'utf8');
    if (bytes.length > MAX_CASE_BYTES) return larger(name);
    const digest = digestOf(bytes);
    const saved = await watches.during(window, id, digest, () =>
      saveFile(tools, path, bytes, expected === undefined ? {} : { expects: is(expected) }),
    );
    if (!saved.ok) return refusal(saved.because, `${name}: ${saved.why}.`);
    await recent.add(path);
    // Once more: a file that is new may only now be found by another way.
    return done({ handle: await places.chosen(path), digest, by: 'file' });
  };

  const known = <T>(id: string, work: (path: string) => Promise<HostResult<T>>) => {
    const path = places.pathOf(id);
    return path === undefined ? forgotten() : work(path);
  };

  return {
    read,
    readAgain: async (id) => known(id, read),
    digestNow: async (id) =>
      known(id, async (path) => {
        const found = await readFile(path, MAX_CASE_BYTES);
        return found.ok ? done(digestOf(found.value)) : found;
      }),
    save: async (window, id, text, expected) =>
      known(id, (path) => write(window, path, text, expected)),
    saveTo: (window, path, text) => write(window, path, text, undefined),
  };
}

function is(expected: string) {
  return (found: Uint8Array | undefined) => found !== undefined && digestOf(found) === expected;
}

function forgotten(): HostResult<never> {
  return refusal('gone', 'Warrant does not know any more where this file is. Open it once again.');
}

function larger(name: string): HostResult<never> {
  return refusal(
    'failed',
    `${name}: the case is larger than ${megabytes(MAX_CASE_BYTES)}, the most that is read; split it before saving.`,
  );
}
