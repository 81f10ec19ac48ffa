// What watching asks of Node: notices, traces, timers. None keeps the program alive.
import { watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { MAX_CASE_BYTES } from '../../core/format/limits.ts';
import { digestOf, readFile } from './readFile.ts';
import type { WatchTools } from './watchFile.ts';

export function nodeWatch(): WatchTools {
  return {
    async digest(path) {
      const found = await readFile(path, MAX_CASE_BYTES);
      return found.ok ? digestOf(found.value) : undefined;
    },
    async trace(path) {
      try {
        const { dev, ino, size, mtimeMs, ctimeMs } = await stat(path);
        return [dev, ino, size, mtimeMs, ctimeMs].join(' ');
      } catch {
        return 'gone';
      }
    },
    notices(path, heard) {
      try {
        const name = basename(path);
        const watcher = watch(dirname(path), { persistent: false }, (_kind, which) => {
          if (which === null || which === name) heard();
        });
        watcher.on('error', () => watcher.close()); // network drives; the regular look remains
        return () => watcher.close();
      } catch {
        return () => {};
      }
    },
    every: (milliseconds, work) => {
      const timer = setInterval(work, milliseconds).unref();
      return () => clearInterval(timer);
    },
    after,
  };
}

/** Runs `work` once, after a while. */
export function after(milliseconds: number, work: () => void): () => void {
  const timer = setTimeout(work, milliseconds).unref();
  return () => clearTimeout(timer);
}
