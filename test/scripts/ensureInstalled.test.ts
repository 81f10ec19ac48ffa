// When the packages count as installed. The rule is from package-lock.json's own form (npm's
// documentation of lockfileVersion 3): paths to versions, `optional` for what may be absent.
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { isInstalled } from '../../scripts/ensureInstalled.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'warrant-install-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const lock = {
  '': { version: '0.1.0' },
  'node_modules/a': { version: '1.0.0' },
  'node_modules/a-darwin-arm64': { version: '1.0.0', optional: true },
};

/** Writes a lock and what npm says is installed, with a folder for each installed package. */
function write(wanted: object, installed: object | undefined): void {
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: wanted }));
  if (!installed) return;
  for (const path of Object.keys(installed)) mkdirSync(join(folder, path), { recursive: true });
  const hidden = join(folder, 'node_modules/.package-lock.json');
  writeFileSync(hidden, JSON.stringify({ packages: installed }));
}

test('nothing installed', () => {
  write(lock, undefined);
  expect(isInstalled(folder)).toBe(false);
});

test('all that is not optional, whatever the times of the files', () => {
  write(lock, { 'node_modules/a': { version: '1.0.0' } });
  utimesSync(join(folder, 'node_modules/.package-lock.json'), 0, 0);
  expect(isInstalled(folder)).toBe(true);
});

test('another version than the locked one', () => {
  write(lock, { 'node_modules/a': { version: '1.0.1' } });
  expect(isInstalled(folder)).toBe(false);
});

test('a package that npm listed and somebody removed', () => {
  write(lock, { 'node_modules/a': { version: '1.0.0' } });
  rmSync(join(folder, 'node_modules/a'), { recursive: true });
  expect(isInstalled(folder)).toBe(false);
});
