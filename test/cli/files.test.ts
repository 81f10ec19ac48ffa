// Writing with faults injected: at every failure the old file or the new one is whole, and no
// temporary file is left behind.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readBytes, writeFile } from '../../cli/files.ts';
import { run } from '../../cli/run.ts';
import { Unusable } from '../../cli/unusable.ts';
import type { FileSystem, World } from '../../cli/world.ts';
import { root } from '../../scripts/root.mjs';

const folder = mkdtempSync(join(tmpdir(), 'warrant-files-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'a.case.json');
beforeEach(() => writeFileSync(file, 'old'));

function world(changes: Partial<FileSystem> = {}): World & { readonly said: string[] } {
  const said: string[] = [];
  const output = { write: (text: string) => void said.push(text), isTTY: false };
  return {
    said,
    stdout: output,
    stderr: output,
    stdin: (async function* () {})(),
    fs: { ...fs, ...changes },
    clock: () => Date.UTC(2026, 5, 1),
    random: Math.random,
    cwd: folder,
    env: {},
    home: root,
  };
}

const failure = (code: string) => Object.assign(new Error(`${code}: no`), { code });

/** A file system on which one function of the temporary file's handle fails. */
function failingHandle(
  name: 'writeFile' | 'sync' | 'chmod' | 'close',
  code: string,
): Partial<FileSystem> {
  return {
    open: async (path, flags, mode) => {
      const handle = await fs.open(path, flags, mode);
      if (String(path).endsWith('.tmp')) {
        const close = handle.close.bind(handle);
        Object.assign(handle, {
          [name]: async () => {
            if (name === 'close') await close();
            throw failure(code);
          },
        });
      }
      return handle;
    },
  };
}

describe('a failure leaves the old file and nothing else', () => {
  test.each<[string, Partial<FileSystem>, RegExp]>([
    ['the disk is full', failingHandle('writeFile', 'ENOSPC'), /a\.case\.json: the disk is full/],
    [
      'the disk fails at the end',
      failingHandle('sync', 'EIO'),
      /a\.case\.json: EIO: no; try again/,
    ],
    ['the mode cannot be kept', failingHandle('chmod', 'EPERM'), /this is not permitted/],
    ['closing fails', failingHandle('close', 'ENOSPC'), /the disk is full/],
    [
      'renaming fails',
      { rename: async () => Promise.reject(failure('EACCES')) },
      /there is no permission/,
    ],
    [
      'the folder is read-only',
      { open: async () => Promise.reject(failure('EROFS')) },
      /read-only/,
    ],
    [
      'the file may not be written',
      { access: async () => Promise.reject(failure('EACCES')) },
      /no permission/,
    ],
    [
      'what is read back differs',
      { readFile: (async () => Buffer.from('ne')) as unknown as FileSystem['readFile'] },
      /what was written reads back differently/,
    ],
  ])('%s', async (_, changes, message) => {
    const written = writeFile(world(changes), file, 'new');
    await expect(written).rejects.toThrow(Unusable);
    await expect(written).rejects.toThrow(message);
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.case.json']);
  });
});

test('without a fault the new file is there', async () => {
  await writeFile(world(), file, 'new');
  expect(readFileSync(file, 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['a.case.json']);
});

test('an endless file is refused after its limit', async () => {
  await expect(readBytes(world(), '/dev/zero', 1024 * 1024)).rejects.toThrow(/larger than 1 MB/);
});

test('an error in the program itself is one line too', async () => {
  const broken = world({ open: (() => null) as unknown as FileSystem['open'] });
  expect(await run(['check', 'a.case.json'], broken)).toBe(2);
  expect(broken.said.join('')).toMatch(/^warrant: [^\n]*\n$/);
});
