// What a host is tested with: its user, its disk, and how to read its answers.
import { expect } from '@jest/globals';
import type { Host, HostRefusal, HostResult } from '../../../core/host.ts';

/** One system with its user and its disk; files are named, and `open` opens one more window. */
export interface HostFixture {
  open(): Promise<Host>;
  readonly user: {
    /** What the next picker gives. */
    chooses(name: string): void;
    cancels(): void;
    /** What the next choice of logs gives. */
    choosesLogs(names: readonly string[]): void;
    /** The folder that the next choice of one gives, below that of the files. */
    choosesFolder(name: string): void;
    /** Drops evaluation logs onto the window. */
    dropsLogs(host: Host, names: readonly string[]): Promise<void>;
    /** Drops the file onto the window, or double-clicks it. */
    drops(host: Host, name: string): Promise<void>;
    /** Closes the window as far as its guards let it; gives whether it closed. */
    closes(host: Host): Promise<boolean>;
    /** Only for hosts with native menus. */
    picksInMenu(host: Host, action: string): void;
  };
  readonly disk: {
    /** A name with `/` is in a folder. */
    put(name: string, text: string): void;
    read(name: string): string | undefined;
    remove(name: string): void;
    /** Every writing to a file fails from now on. */
    fails(): void;
  };
  /** Whatever is asked of the stores fails from now on. */
  storageFails(): void;
  /** The window ends without a word. */
  crashes(host: Host): Promise<void>;
  /** Names of what was handed over by exportFile. */
  exported(): readonly string[];
  /** Addresses that were opened outside. */
  addresses(): readonly string[];
  end(): Promise<void>;
}

export function value<T>(result: HostResult<T>): T {
  if (!result.ok) throw new Error(`${result.because}: ${result.message}`);
  return result.value;
}

export function refused(result: HostResult<unknown>, because: HostRefusal): void {
  expect(result).toMatchObject({ ok: false, because });
  sentence(result);
}

/** One line for people. */
export function sentence(result: HostResult<unknown>): void {
  expect(result.ok ? '' : result.message).toMatch(/^[^\n]{8,}[^\s]$/);
}

/** Events of other windows take their time. */
export async function until(so: () => boolean): Promise<void> {
  for (let i = 0; i < 200 && !so(); i += 1) {
    await new Promise((done) => setTimeout(done, 10));
  }
  expect(so()).toBe(true);
}
