// A disk in memory that fails, or stops for good, at a step of the test's choosing. Nothing written is
// sure to last before it is synced: after a stop each unsynced file may hold all, a part, or nothing.
import { posix } from 'node:path';
import { type FileStat, type FileTools, pathLocks } from '../../../core/files/fileSystem.ts';

export class Stopped extends Error {}

interface Content {
  /** What a reader sees now. */
  bytes: Uint8Array;
  /** What is on the disk for sure. */
  synced: Uint8Array | undefined;
  mode: number;
}

/** `fail`: the step is not done. `halfway`: a writing is torn, then fails. `stop`: the machine dies. */
export type Fault = 'fail' | 'halfway' | 'stop';

export interface Plan {
  /** The step, counted from 0, at which it happens. */
  readonly at: number;
  readonly fault: Fault;
  readonly code: string;
  /** In [0, 1): how much of unsynced data survives a stop, how much of a torn writing is written. */
  readonly part: number;
}

export class FaultyDisk {
  readonly files = new Map<string, Content>();
  readonly links = new Map<string, string>();
  readonly waits: number[] = [];
  steps = 0;
  private plan: Plan | undefined;

  put(path: string, text: string, mode = 0o644): void {
    const bytes = new TextEncoder().encode(text);
    this.files.set(path, { bytes, synced: bytes, mode });
  }

  text(path: string): string | undefined {
    const content = this.files.get(path);
    return content && new TextDecoder().decode(content.bytes);
  }

  use(plan: Plan | undefined): void {
    this.plan = plan;
    this.steps = 0;
  }

  /** The machine starts again: what was not synced is what the plan leaves of it. */
  restart(part: number): void {
    for (const content of this.files.values()) {
      const kept = content.bytes.slice(0, Math.floor(content.bytes.length * part));
      content.bytes = content.synced ?? kept;
      content.synced = content.bytes;
    }
    this.use(undefined);
  }

  tools(): FileTools {
    const { files, links } = this;
    const step = (halfway?: (part: number) => void) => {
      const { plan } = this;
      const now = this.steps;
      this.steps += 1;
      if (!plan || now < plan.at || (plan.fault !== 'stop' && now > plan.at)) return;
      if (now === plan.at && plan.fault !== 'fail') halfway?.(plan.part);
      if (plan.fault === 'stop') throw new Stopped('the machine stopped');
      throw problem(plan.code);
    };
    const find = (path: string): Content => {
      const content = files.get(path);
      if (!content) throw problem('ENOENT');
      return content;
    };
    return {
      paths: posix,
      random: () => 0.5,
      wait: async (milliseconds) => void this.waits.push(milliseconds),
      locks: pathLocks(),
      fs: {
        access: async (path) => {
          step();
          if ((find(path).mode & 0o200) === 0) throw problem('EACCES');
        },
        open: async (path, flags) => {
          step();
          if (flags === 'wx') {
            if (files.has(path)) throw problem('EEXIST');
            files.set(path, { bytes: new Uint8Array(), synced: undefined, mode: 0o600 });
          }
          const content = files.get(path) ?? {
            bytes: new Uint8Array(),
            synced: undefined,
            mode: 0,
          };
          return {
            writeFile: async (bytes) => {
              step((part) => {
                content.bytes = bytes.slice(0, Math.floor(bytes.length * part));
              });
              content.bytes = bytes.slice();
            },
            chmod: async (mode) => {
              step();
              content.mode = mode;
            },
            sync: async () => {
              step();
              content.synced = content.bytes;
            },
            close: async () => step(),
          };
        },
        readFile: async (path) => {
          step();
          return find(path).bytes;
        },
        readlink: async (path) => {
          step();
          const to = links.get(path);
          if (to === undefined) throw problem('EINVAL');
          return to;
        },
        rename: async (from, to) => {
          step();
          files.set(to, find(from));
          files.delete(from);
        },
        stat: async (path) => {
          step();
          const { mode } = find(path);
          const stat: FileStat = {
            mode,
            ino: 1,
            dev: 1,
            isFile: () => true,
            isDirectory: () => false,
          };
          return stat;
        },
        unlink: async (path) => {
          step();
          find(path);
          files.delete(path);
        },
      },
    };
  }
}

export function problem(code: string): Error {
  return Object.assign(new Error(`${code}: no`), { code });
}
