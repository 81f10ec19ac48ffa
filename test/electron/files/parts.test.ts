// Files in parts on a real disk: only what was chosen, in the window that it was chosen in, as it was.
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { HostResult } from '../../../core/host.ts';
import type { FilePart } from '../../../core/hostBridge.ts';
import { parts } from '../../../electron/files/parts.ts';

let base: string;
const inside = (name: string) => join(base, 'case', name);
const window = {};
const other = {};

beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'warrant-parts-')));
  mkdirSync(inside('runs'), { recursive: true });
  writeFileSync(inside('a.eval'), '0123456789');
  writeFileSync(inside('runs/b.eval'), 'b');
  writeFileSync(join(base, 'secret.eval'), 'secret');
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

function one(result: HostResult<readonly FilePart[]>): FilePart {
  const part = result.ok ? result.value[0] : undefined;
  if (!part) throw new Error('Nothing was noted.');
  return part;
}

test('a part of a chosen file, in its window only', async () => {
  const book = parts<object>();
  const { id, ...rest } = one(await book.files(window, [inside('a.eval')]));
  expect(id).toMatch(/^[0-9a-f]{64}$/);
  expect(rest).toEqual({ name: 'a.eval', size: 10 });
  expect(await book.read(window, id, 2, 5)).toEqual({
    ok: true,
    value: new TextEncoder().encode('234'),
  });
  // By coreutils' sha256sum.
  const SHA = '84d89877f0d4041efb6bf91a16f0248f2fd573e6af05c19f96bedb9f882f7882';
  expect(await book.digest(window, id)).toEqual({ ok: true, value: SHA });
  expect(await book.digest(other, id)).toMatchObject({ because: 'gone' });
  expect(await book.read(other, id, 2, 5)).toMatchObject({ ok: false, because: 'gone' });
  expect(await book.read(window, 'f'.repeat(64), 0, 1)).toMatchObject({ because: 'gone' });
  expect(await book.read(window, id, 5, 11)).toMatchObject({ because: 'failed' });
  const large = join(base, 'large.eval');
  writeFileSync(large, new Uint8Array(16 * 1024 * 1024 + 1));
  const whole = one(await book.files(window, [large]));
  expect(await book.read(window, whole.id, 0, whole.size)).toMatchObject({ because: 'failed' });
});

test('a file that changed, or another one in its place, is not read', async () => {
  const book = parts<object>();
  const { id } = one(await book.files(window, [inside('a.eval')]));
  utimesSync(inside('a.eval'), new Date(0), new Date(0));
  expect(await book.read(window, id, 0, 1)).toMatchObject({ because: 'changed-outside' });
  expect(await book.digest(window, id)).toMatchObject({ because: 'changed-outside' });
  const again = one(await book.files(window, [inside('a.eval')]));
  expect(again.id).toBe(id);
  expect(await book.read(window, id, 0, 1)).toMatchObject({ ok: true });
  rmSync(inside('a.eval'));
  symlinkSync(join(base, 'secret.eval'), inside('a.eval'));
  expect(await book.read(window, id, 0, 1)).toMatchObject({ because: 'changed-outside' });
  rmSync(inside('a.eval'));
  expect(await book.read(window, id, 0, 1)).toMatchObject({ because: 'gone' });
  appendFileSync(inside('a.eval'), 'x');
  expect(await book.read(window, id, 0, 1)).toMatchObject({ because: 'changed-outside' });
});

test('a folder: links are not followed, circles do no harm', async () => {
  symlinkSync(inside(''), inside('runs/circle'));
  symlinkSync(join(base, 'secret.eval'), inside('runs/secret.eval'));
  const found = await parts<object>().folder(window, inside(''));
  expect(found.ok && found.value.map(({ name }) => name)).toEqual(['a.eval', 'runs/b.eval']);
  expect(await parts<object>().folder(window, inside('none'))).toMatchObject({ because: 'gone' });
});

test('beside a case: inside its folder, links followed first', async () => {
  const book = parts<object>();
  const caseFile = inside('x.case.json');
  symlinkSync(inside('runs'), inside('link'));
  symlinkSync(join(base, 'secret.eval'), inside('out.eval'));
  symlinkSync(base, inside('up'));
  const beside = (path: string) => book.beside(window, caseFile, path);
  expect(await beside('runs/b.eval')).toMatchObject({ kind: 'file', file: { size: 1 } });
  expect(await beside('link/b.eval')).toMatchObject({ kind: 'file', file: { size: 1 } });
  for (const path of ['out.eval', 'up/secret.eval', '../secret.eval', join(base, 'secret.eval')]) {
    expect(await beside(path)).toEqual({ kind: 'outside' });
  }
  expect(await beside('runs')).toEqual({ kind: 'noFile' });
  expect(await beside('up')).toEqual({ kind: 'outside' });
  expect(await beside('none.eval')).toEqual({ kind: 'missing' });
  expect(await beside('a.eval/x')).toEqual({ kind: 'missing' });
  // The folder of the case's own folder has a name that begins alike.
  mkdirSync(join(base, 'case2'));
  writeFileSync(join(base, 'case2/x.eval'), 'x');
  symlinkSync(join(base, 'case2/x.eval'), inside('near.eval'));
  expect(await beside('near.eval')).toEqual({ kind: 'outside' });
});
