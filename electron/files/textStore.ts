// Named texts in a folder of the program's own: backups, settings. Each write is whole or not at all,
// and writes under one name keep their order.
import { mkdir, readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { problemOf } from '../../core/files/fileProblem.ts';
import type { FileTools } from '../../core/files/fileSystem.ts';
import { saveFile } from '../../core/files/saveFile.ts';
import type { HostResult, TextStore } from '../../core/host.ts';
import { DONE, done, refusal } from '../app/results.ts';
import { readFile } from './readFile.ts';

export interface FolderStore extends TextStore {
  /** Resolves when everything asked so far is done. */
  settled(): Promise<void>;
  /** Takes away what a crash left half-written. To be called before the first window. */
  tidy(): Promise<void>;
}

/** More than any text that is written. */
const MAX_BYTES = 512 * 1024 * 1024;
const PREFIX = 't-';
const SUFFIX = '.txt';

export interface FolderStoreOptions {
  readonly folder: string;
  /** As in "the backup could not be written". */
  readonly what: string;
  readonly tools: FileTools;
}

export function textStore({ folder, what, tools }: FolderStoreOptions): FolderStore {
  const pending = new Set<Promise<unknown>>();
  const asked = <T>(work: Promise<T>): Promise<T> => {
    pending.add(work);
    const over = () => void pending.delete(work);
    work.then(over, over);
    return work;
  };
  const refused = (error: unknown): HostResult<never> => {
    const { because, why } = problemOf(error);
    return refusal(because, `The ${what} could not be kept: ${why}.`);
  };
  const names = async (): Promise<string[]> => {
    try {
      return await readdir(folder);
    } catch (error) {
      if (problemOf(error).because === 'gone') return [];
      throw error;
    }
  };

  return {
    async list() {
      try {
        return done((await names()).flatMap(nameOf).sort());
      } catch (error) {
        return refused(error);
      }
    },
    async read(name) {
      const found = await readFile(join(folder, fileOf(name)), MAX_BYTES);
      if (found.ok) return done(new TextDecoder().decode(found.value));
      return found.because === 'gone' ? done(undefined) : found;
    },
    write: (name, text) =>
      asked(
        tools.locks.run(`${folder}\0${name}`, async () => {
          try {
            await mkdir(folder, { recursive: true });
          } catch (error) {
            return refused(error);
          }
          const path = join(folder, fileOf(name));
          const saved = await saveFile(tools, path, Buffer.from(text, 'utf8'));
          if (saved.ok) return DONE;
          const because = saved.because === 'changed-outside' ? 'failed' : saved.because;
          return refusal(because, `The ${what} could not be kept: ${saved.why}.`);
        }),
      ),
    remove: (name) =>
      asked(
        tools.locks.run(`${folder}\0${name}`, async () => {
          try {
            await unlink(join(folder, fileOf(name)));
          } catch (error) {
            if (problemOf(error).because !== 'gone') return refused(error);
          }
          return DONE;
        }),
      ),
    async settled() {
      while (pending.size > 0) await Promise.allSettled([...pending]);
    },
    async tidy() {
      const torn = (await names().catch(() => [])).filter((name) => /^\.t-.*\.tmp$/.test(name));
      await Promise.allSettled(torn.map((name) => unlink(join(folder, name))));
    },
  };
}

/** Capitals are marked, for systems to which they are the same as small letters. */
function fileOf(name: string): string {
  return PREFIX + name.replace(/[A-Z]/g, (capital) => `^${capital.toLowerCase()}`) + SUFFIX;
}

/** The name of a text by its file's; none where the file is not ours. */
function nameOf(file: string): string[] {
  if (!file.startsWith(PREFIX) || !file.endsWith(SUFFIX)) return [];
  const name = file
    .slice(PREFIX.length, -SUFFIX.length)
    .replace(/\^([a-z])/g, (_all, letter: string) => letter.toUpperCase());
  return fileOf(name) === file ? [name] : [];
}
