// package-lock.json works with `npm ci` on every platform, and names no particular registry.
import { expect, test } from '@jest/globals';
import lock from '../package-lock.json' with { type: 'json' };
import { missingFromLock } from '../scripts/completeLock.mjs';

test('it holds the optional packages of all platforms (else: node scripts/completeLock.mjs)', () => {
  expect([...missingFromLock(lock.packages).keys()]).toEqual([]);
});

test('an optional package that is missing is seen, with the platform its name gives', () => {
  const packages = {
    '': { version: '0.1.0' },
    'node_modules/a': {
      version: '1.0.0',
      dev: true,
      optionalDependencies: { 'a-linux-x64-musl': '1.0.0', 'a-win32-ia32-msvc': '1.0.0' },
    },
    'node_modules/a-win32-ia32-msvc': { version: '1.0.0', optional: true },
  };
  expect([...missingFromLock(packages)]).toEqual([
    [
      'node_modules/a-linux-x64-musl',
      { version: '1.0.0', cpu: ['x64'], dev: true, libc: ['musl'], optional: true, os: ['linux'] },
    ],
  ]);
});

test('it records no download addresses', () => {
  expect(JSON.stringify(lock)).not.toContain('"resolved"');
});
