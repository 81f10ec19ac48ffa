// A real process that saves in a loop on a real disk, killed at random: the file is always whole, and
// never older than the last saving that was told to have succeeded.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { root } from '../../../scripts/root.mjs';
import { runNode } from '../../../scripts/run.mjs';
import { documentOf } from '../../support/savedDocument.ts';

jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), 'warrant-killed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

beforeAll(() => {
  // Node 20 runs no TypeScript.
  const built = runNode('node_modules/vite/bin/vite.js', [
    'build',
    '--config',
    join(root, 'vite.config.mjs'),
    '--logLevel',
    'error',
    '--ssr',
    join(root, 'test/support/saveLoop.ts'),
    '--outDir',
    folder,
  ]);
  expect(built).toBe(true);
});

test.each([40, 90, 170, 260, 410])('killed after %d ms', async (after) => {
  const file = join(folder, `${after}.case.json`);
  writeFileSync(file, documentOf(0));
  const child = spawn(process.execPath, [join(folder, 'saveLoop.js'), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    told += text;
  });
  await once(child.stdout, 'data');
  await wait(after);
  child.kill('SIGKILL');
  expect((await ended)[1]).toBe('SIGKILL');
  const text = readFileSync(file, 'utf8');
  const number = Number(text.slice(0, text.indexOf('\n')));
  expect(text === documentOf(number)).toBe(true);
  const last = Number(told.trim().split('\n').at(-1));
  expect(number).toBeGreaterThanOrEqual(last);
  // One more may have been put in place and not yet told.
  expect(number).toBeLessThanOrEqual(last + 1);
});
