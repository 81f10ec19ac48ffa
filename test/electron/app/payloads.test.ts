// Which arguments each call takes. Every call has its good examples, and everything else is refused.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MAX_CASE_BYTES } from '../../../core/format/limits.ts';
import type { HostCalls } from '../../../core/hostBridge.ts';
import { type HandlerTools, handlers } from '../../../electron/app/handlers.ts';

type Name = keyof HostCalls;

// The checks need none of the tools.
const table = handlers({} as HandlerTools);
const accepts = (name: Name, ...given: unknown[]) => table[name].accepts(given);

const ID = '0123456789abcdef'.repeat(4);
const NAME = 'w1abcdefgh-case-1.0';
const FILE = { name: 'a report.pdf', mediaType: 'application/pdf', bytes: new Uint8Array([1]) };
const MENU = [
  {
    label: 'Case',
    items: [{ id: 'saveCase', label: 'Save', keys: 'Mod+S', enabled: true }, {}],
  },
];

const good: { readonly [K in Name]: readonly (readonly unknown[])[] } = {
  hello: [['0a1b2c3d']],
  livingWindows: [[]],
  openCase: [[]],
  readAgain: [[ID]],
  digestNow: [[ID]],
  saveCase: [
    [ID, '{}', ID],
    [ID, '', undefined],
  ],
  saveCaseAs: [['Mein Fall ü.case.json', '{}']],
  exportFile: [[FILE], [{ ...FILE, mediaType: 'text/html; charset=utf-8' }]],
  pickLogs: [['files'], ['folder']],
  openBeside: [
    [ID, 'logs/a.eval'],
    [ID, '../told to be outside later'],
  ],
  readPart: [[ID, 0, 5]],
  digestPart: [[ID]],
  recent: [[]],
  forget: [[ID]],
  watch: [[ID]],
  unwatch: [[ID]],
  claim: [[ID]],
  release: [[ID]],
  listTexts: [['backups'], ['settings']],
  readText: [['backups', NAME]],
  writeText: [['settings', 'settings', '{}']],
  removeText: [['backups', NAME]],
  setMenu: [[[]], [MENU]],
  openExternal: [['https://example.org/']],
  ready: [[]],
  closeHeard: [[0], [7]],
  closeAnswer: [
    [1, true],
    [1, false],
  ],
  openPath: [
    ['/home/me/a.case.json'],
    ['C:\\Users\\me\\a.case.json'],
    ['\\\\server\\share\\a.json'],
  ],
};
const names = Object.keys(good) as Name[];

test('every call is here', () => {
  expect(Object.keys(table).sort()).toEqual(names.toSorted());
});

describe.each(names)('%s', (name) => {
  test('takes what it is for', () => {
    for (const given of good[name]) expect([given, accepts(name, ...given)]).toEqual([given, true]);
  });

  test('takes no more, no fewer, no other', () => {
    for (const given of good[name]) {
      expect(accepts(name, ...given, undefined)).toBe(false);
      if (given.length > 0) expect(accepts(name, ...given.slice(1))).toBe(false);
      for (const [i] of given.entries()) {
        for (const wrong of [
          null,
          17.5,
          Number.NaN,
          {},
          { length: 1 },
          ['a'],
          () => 1,
          new Map(),
        ]) {
          expect([wrong, accepts(name, ...given.with(i, wrong))]).toEqual([wrong, false]);
        }
      }
    }
  });

  test('never throws, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.anything({ withNullPrototype: true, withTypedArray: true })),
        (given) => {
          accepts(name, ...given);
        },
      ),
    );
  });
});

test.each([
  '../other',
  '..',
  '.',
  '.hidden',
  '/etc/passwd',
  'a/b',
  'a\\b',
  'a\0b',
  'a\n',
  '',
  'ä',
  'C:x',
])('a stored text is not called %j', (name) => {
  expect(accepts('readText', 'backups', name)).toBe(false);
  expect(accepts('writeText', 'backups', name, '')).toBe(false);
  expect(accepts('removeText', 'backups', name)).toBe(false);
});

test.each(['../own', 'own', '__proto__', 'constructor', ''])('there is no store %j', (store) => {
  expect(accepts('listTexts', store)).toBe(false);
  expect(accepts('writeText', store, 'a', '')).toBe(false);
});

test.each([
  '../a.json',
  'a/b.json',
  'a\\b.json',
  '/a.json',
  '..',
  '.',
  '',
  'a\0.json',
  'x'.repeat(256),
])('no file is suggested as %j', (name) => {
  expect(accepts('saveCaseAs', name, '')).toBe(false);
  expect(accepts('exportFile', { ...FILE, name })).toBe(false);
});

test.each(['a.json', '../a.json', 'file:///a.json', '/a\0.json', '', 'C:a.json'])(
  'no file is dropped from %j',
  (path) => {
    expect(accepts('openPath', path)).toBe(false);
  },
);

test('texts have a limit', () => {
  const most = 'x'.repeat(MAX_CASE_BYTES);
  expect(accepts('saveCase', ID, most, undefined)).toBe(true);
  expect(accepts('saveCase', ID, `${most}x`, undefined)).toBe(false);
  expect(accepts('saveCaseAs', 'a.json', `${most}x`)).toBe(false);
});

test('an exported file has bytes and nothing besides', () => {
  expect(accepts('exportFile', { ...FILE, bytes: 'text' })).toBe(false);
  expect(accepts('exportFile', { ...FILE, bytes: [1, 2] })).toBe(false);
  expect(accepts('exportFile', { ...FILE, path: '/etc/passwd' })).toBe(false);
  expect(accepts('exportFile', { ...FILE, mediaType: 'no type' })).toBe(false);
});

test('a menu is bounded, and holds nothing but what a menu holds', () => {
  const nested = (depth: number): unknown[] =>
    depth === 0 ? [] : [{ label: 'x', items: nested(depth - 1) }];
  expect(accepts('setMenu', nested(3))).toBe(true);
  expect(accepts('setMenu', nested(4))).toBe(false);
  expect(
    accepts(
      'setMenu',
      Array.from({ length: 1_000 }, () => ({})),
    ),
  ).toBe(true);
  expect(
    accepts(
      'setMenu',
      Array.from({ length: 1_001 }, () => ({})),
    ),
  ).toBe(false);
  const half = { items: Array.from({ length: 600 }, () => ({})) };
  expect(accepts('setMenu', [half, half])).toBe(false);
  for (const item of [
    { role: 'quit' },
    { label: 1 },
    { enabled: 'yes' },
    { label: 'x'.repeat(301) },
  ]) {
    expect([item, accepts('setMenu', [item])]).toEqual([item, false]);
  }
});
