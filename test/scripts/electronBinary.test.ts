// Whether `npm start` runs in Electron, and the sentence when it does not.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { chooseElectron, findElectron, runElectron } from '../../scripts/electronBinary.mjs';

const desktop = { platform: 'linux', uid: 1000, env: { DISPLAY: ':0' } };

function choose(given: {
  browser?: boolean;
  machine?: Parameters<typeof chooseElectron>[0]['machine'];
  found?: string;
  fetched?: string;
}) {
  const fetch = jest.fn(async () => given.fetched);
  const choice = chooseElectron({
    browser: given.browser ?? false,
    machine: given.machine ?? desktop,
    find: () => given.found,
    fetch,
  });
  return { fetch, choice };
}

test('in Electron where it is, or can be fetched', async () => {
  const there = choose({ found: '/e/electron' });
  expect(await there.choice).toEqual({ program: '/e/electron' });
  expect(there.fetch).not.toHaveBeenCalled();
  expect(await choose({ fetched: '/f/electron' }).choice).toEqual({ program: '/f/electron' });
});

test.each([
  ['the user says so', { browser: true, found: '/e' }, '--browser asks for it'],
  [
    'no display',
    { machine: { ...desktop, env: {} }, found: '/e' },
    'there is no display for a desktop window',
  ],
  [
    'root',
    { machine: { ...desktop, uid: 0 }, found: '/e' },
    "Electron's sandbox does not work for root",
  ],
  [
    'CI',
    { machine: { ...desktop, env: { DISPLAY: ':0', CI: 'true' } } },
    'Electron is not installed, and CI does not fetch it',
  ],
])('in the browser: %s; nothing is fetched', async (_why, given, because) => {
  const { choice, fetch } = choose(given);
  expect(await choice).toEqual({ because });
  expect(fetch).not.toHaveBeenCalled();
});

test('in the browser where it cannot be fetched', async () => {
  expect(await choose({}).choice).toEqual({
    because: 'Electron is not installed and could not be fetched within 20 seconds',
  });
});

test('Wayland alone is a display; other systems always have one', async () => {
  const wayland = { ...desktop, env: { WAYLAND_DISPLAY: 'wayland-0' } };
  expect(await choose({ machine: wayland, found: '/e' }).choice).toEqual({ program: '/e' });
  const apple = { platform: 'darwin', uid: 0, env: {} };
  expect(await choose({ machine: apple, found: '/e' }).choice).toEqual({ program: '/e' });
});

test('the program is there when it is unpacked, not when the package alone is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'warrant-electron-'));
  expect(findElectron(folder)).toBeUndefined();
  writeFileSync(join(folder, 'path.txt'), 'electron');
  expect(findElectron(folder)).toBeUndefined();
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist/electron'), '');
  expect(findElectron(folder)).toBe(join(folder, 'dist/electron'));
  rmSync(folder, { recursive: true });
});

test('how a program ends is told', async () => {
  expect(await runElectron('true')).toMatchObject({ sound: true });
  expect(await runElectron('false')).toMatchObject({ sound: false, how: 'it ended with 1' });
  expect(await runElectron('no-such-program')).toMatchObject({
    sound: false,
    how: expect.stringContaining('ENOENT'),
  });
});
