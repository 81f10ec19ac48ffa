// The folder store beyond the contract: order, torn files, names, waiting.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { nodeTools } from '../../../electron/files/nodeTools.ts';
import { textStore } from '../../../electron/files/textStore.ts';

let base: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'warrant-texts-'));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

function store(tools = nodeTools()) {
  return textStore({ folder: join(base, 'texts'), what: 'backup', tools });
}

test('the last of many writes under one name stays', async () => {
  const texts = store();
  const writes = Array.from({ length: 30 }, (_, i) => texts.write('a.0', `text ${i}`));
  await Promise.all(writes);
  expect(await texts.read('a.0')).toEqual({ ok: true, value: 'text 29' });
});

test('a removal after a write removes', async () => {
  const texts = store();
  const wrote = texts.write('a.0', 'text');
  const removed = texts.remove('a.0');
  await Promise.all([wrote, removed]);
  expect(await texts.list()).toEqual({ ok: true, value: [] });
});

test('names that differ in capitals alone are different files, on every system', async () => {
  const texts = store();
  await texts.write('Ab.0', 'one');
  await texts.write('aB.0', 'two');
  expect(await texts.list()).toEqual({ ok: true, value: ['Ab.0', 'aB.0'] });
  const names = readdirSync(join(base, 'texts')).map((name) => name.toLowerCase());
  expect(new Set(names).size).toBe(2);
});

test('names that Windows keeps for devices are files', async () => {
  await store().write('con', 'text');
  expect(readdirSync(join(base, 'texts'))).toEqual(['t-con.txt']);
});

test("what is not the store's own is not listed; what a crash left is tidied, and nothing else", async () => {
  const texts = store();
  await texts.write('a.0', 'text');
  for (const name of ['.t-a.0.txt.x1y2.tmp', 'notes.txt', 't-A.txt', 't-b']) {
    writeFileSync(join(base, 'texts', name), 'x');
  }
  expect(await texts.list()).toEqual({ ok: true, value: ['a.0'] });
  await texts.tidy();
  expect(readdirSync(join(base, 'texts')).sort()).toEqual([
    'notes.txt',
    't-A.txt',
    't-a.0.txt',
    't-b',
  ]);
});

test('a write that fails leaves the text before it, and says why', async () => {
  await store().write('a.0', 'old');
  const tools = nodeTools();
  const full = store({
    ...tools,
    fs: {
      ...tools.fs,
      rename: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })),
    },
  });
  expect(await full.write('a.0', 'new')).toEqual({
    ok: false,
    because: 'failed',
    message: 'The backup could not be kept: the disk is full; make room.',
  });
  expect(await full.read('a.0')).toEqual({ ok: true, value: 'old' });
});

test('settled waits for what is being written, and for what that leads to', async () => {
  const texts = store();
  let after = false;
  void texts.write('a.0', 'x'.repeat(2_000_000)).then(async () => {
    await texts.write('a.1', 'more');
    after = true;
  });
  await texts.settled();
  expect(existsSync(join(base, 'texts/t-a.0.txt'))).toBe(true);
  await texts.settled();
  expect(after).toBe(true);
});

test('a folder that cannot be made is told', async () => {
  mkdirSync(base, { recursive: true });
  writeFileSync(join(base, 'texts'), 'a file');
  expect(await store().write('a', 'b')).toMatchObject({
    ok: false,
    message: expect.stringMatching(/^The backup could not be kept: .+\.$/),
  });
});
