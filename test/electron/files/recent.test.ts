// The list of recent files: order, length, what is kept and what a damaged one becomes.
import { expect, test } from '@jest/globals';
import { places } from '../../../electron/files/places.ts';
import { recentFiles } from '../../../electron/files/recent.ts';

function setUp(kept?: string) {
  const state = { kept, moment: 0 };
  // Paths of this test exist as far as this is asked.
  const book = places(async (path) => path);
  const begin = () =>
    recentFiles({
      places: book,
      load: async () => state.kept,
      keep: async (text) => {
        state.kept = text;
      },
      time: () => {
        state.moment += 1;
        return `2026-06-01T00:00:${String(state.moment).padStart(2, '0')}.000Z`;
      },
      home: '/home/me',
    });
  return { state, begin, book };
}

test('the latest first, once each, also after a restart', async () => {
  const { begin } = setUp();
  const recent = begin();
  for (const path of ['/home/me/a.json', '/srv/b.json', '/home/me/a.json']) await recent.add(path);
  const list = await begin().list();
  expect(list.map(({ handle, place, at }) => [handle.name, place, at])).toEqual([
    ['a.json', '~', '2026-06-01T00:00:03.000Z'],
    ['b.json', '/srv', '2026-06-01T00:00:02.000Z'],
  ]);
});

test('a folder that only begins like home is not home', async () => {
  const { begin } = setUp();
  const recent = begin();
  await recent.add('/home/me2/a.json');
  await recent.add('/home/me/cases/b.json');
  expect((await recent.list()).map(({ place }) => place)).toEqual(['~/cases', '/home/me2']);
});

test('fifty at most', async () => {
  const { begin } = setUp();
  const recent = begin();
  for (let i = 0; i < 60; i += 1) await recent.add(`/x/${i}.json`);
  const names = (await begin().list()).map(({ handle }) => handle.name);
  expect([names.length, names[0], names.at(-1)]).toEqual([50, '59.json', '10.json']);
});

test('forgotten is forgotten', async () => {
  const { begin } = setUp();
  const recent = begin();
  await recent.add('/a.json');
  const [entry] = await recent.list();
  await recent.forget(entry?.handle.id ?? '');
  expect(await begin().list()).toEqual([]);
});

test.each([
  'not JSON',
  '{}',
  '"x"',
  '[1, null, {"path": "relative.json", "at": "x"}, {"path": "/a\\u0000", "at": "x"}, {"path": "/a"}]',
  '[{"path": "/a.json", "at": "x", "more": 1}]',
])('a damaged list is an empty one: %s', async (kept) => {
  const { begin, book } = setUp(kept);
  const recent = begin();
  expect(await recent.list()).toEqual([]);
  await recent.add('/b.json');
  expect(await begin().list()).toHaveLength(1);
  expect(book.pathOf('/a.json')).toBeUndefined();
});
