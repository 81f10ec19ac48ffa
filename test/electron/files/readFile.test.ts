// Reading: limits, and what is no file.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFile } from '../../../electron/files/readFile.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'warrant-read-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const MEGABYTE = 1024 * 1024;

test('as many bytes as are allowed, and not one more', async () => {
  const path = join(folder, 'a.json');
  writeFileSync(path, Buffer.alloc(MEGABYTE));
  const whole = await readFile(path, MEGABYTE);
  expect(whole.ok && whole.value.length).toBe(MEGABYTE);
  writeFileSync(path, Buffer.alloc(MEGABYTE + 1));
  expect(await readFile(path, MEGABYTE)).toEqual({
    ok: false,
    because: 'failed',
    message:
      'a.json: The file is larger than 1 MB, the most that is read; split it, or take out what does not belong in it.',
  });
});

test('what is not there, and what is a folder', async () => {
  expect(await readFile(join(folder, 'none.json'), 10)).toMatchObject({
    ok: false,
    because: 'gone',
  });
  expect(await readFile(folder, 10)).toMatchObject({ ok: false, because: 'failed' });
});

const whereThereArePipes = process.platform === 'win32' ? test.skip : test;

whereThereArePipes(
  'a pipe is refused instead of waited for, and a device instead of read',
  async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const message = 'this is no file but a device or a pipe.';
    expect(await readFile(pipe, 10)).toMatchObject({ ok: false, message: `pipe: ${message}` });
    expect(await readFile('/dev/zero', 10)).toMatchObject({
      ok: false,
      message: `zero: ${message}`,
    });
  },
);
