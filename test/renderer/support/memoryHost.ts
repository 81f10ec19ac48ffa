// A host whose files are in memory and whose user answers as the test says.

import { digestText } from '../../../core/format/digest.ts';
import type { ExportedFile, Host, HostRefusal, HostResult } from '../../../core/host.ts';

export interface MemoryHost extends Host {
  readonly files: Map<string, string>;
  readonly exported: ExportedFile[];
  /** The name that the next dialog gives; undefined: the user closes it. */
  chooses: string | undefined;
  /** Refuses whatever comes next. */
  refuses: HostRefusal | undefined;
  clock: number;
}

export function memoryHost(files: Record<string, string> = {}): MemoryHost {
  const host: MemoryHost = {
    name: 'memory',
    capabilities: { savesInPlace: true },
    files: new Map(Object.entries(files)),
    exported: [],
    chooses: undefined,
    refuses: undefined,
    clock: 0,
    openCase: async () =>
      ask(host, (name) => {
        const text = host.files.get(name) ?? '';
        const bytes = new TextEncoder().encode(text);
        return { handle: { id: name, name }, bytes, digest: digestText(text) };
      }),
    saveCase: async (handle, text, expected) => {
      const found = digestText(host.files.get(handle.name) ?? '');
      if (expected !== undefined && found !== expected) {
        return { ok: false, because: 'changed-outside', message: 'It was changed.' };
      }
      host.chooses = handle.name;
      return host.saveCaseAs(handle.name, text);
    },
    saveCaseAs: async (_suggested, text) =>
      ask(host, (name) => {
        host.files.set(name, text);
        return { handle: { id: name, name }, digest: digestText(text), by: 'file' };
      }),
    exportFile: async (file) => {
      host.exported.push(file);
      return { ok: true, value: undefined };
    },
    today: () => '2026-06-01',
    now: () => host.clock,
    random: seeded(),
  };
  return host;
}

function ask<T>(host: MemoryHost, answer: (name: string) => T): HostResult<T> {
  const { chooses: name, refuses } = host;
  host.chooses = undefined;
  if (refuses) return { ok: false, because: refuses, message: 'The disk is full.' };
  if (name === undefined) return { ok: false, because: 'cancelled', message: 'Nothing chosen.' };
  return { ok: true, value: answer(name) };
}

/** A linear congruential generator (Numerical Recipes): the same numbers in every run. */
function seeded(): () => number {
  let state = 1;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
