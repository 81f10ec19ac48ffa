// Watching: changes are told once, own ones not at all, and what notices miss a look finds.
import { expect, test } from '@jest/globals';
import { watchFile } from '../../../electron/files/watchFile.ts';
import { FakeTime } from '../support/fakeTime.ts';

/** A file that a test changes, with or without a notice of the system. */
function setUp({ known }: { known: string | undefined } = { known: 'old' }) {
  const time = new FakeTime();
  const told: (string | undefined)[] = [];
  const state = { content: 'old' as string | undefined, version: 0, digests: 0, listening: 0 };
  let notice = () => {};
  const watch = watchFile(
    {
      digest: async () => {
        state.digests += 1;
        return state.content;
      },
      trace: async () => String(state.version),
      notices: (_path, heard) => {
        state.listening += 1;
        notice = heard;
        return () => {
          state.listening -= 1;
        };
      },
      every: time.every,
      after: time.after,
    },
    '/a.json',
    known,
    (digest) => void told.push(digest),
  );
  const change = (content: string | undefined, heard = true) => {
    state.content = content;
    state.version += 1;
    if (heard) notice();
  };
  return { time, told, state, watch, change, notice: () => notice() };
}

test('a change is told once it has settled', async () => {
  const { time, told, change } = setUp();
  await time.pass(0);
  change('half');
  await time.pass(100);
  change('whole');
  await time.pass(100);
  expect(told).toEqual([]);
  await time.pass(50);
  expect(told).toEqual(['whole']);
  await time.pass(10_000);
  expect(told).toEqual(['whole']);
});

test('a change without a notice is found', async () => {
  const { time, told, change } = setUp();
  await time.pass(0);
  change('new', false);
  await time.pass(3_000);
  expect(told).toEqual(['new']);
});

test('a change between opening and watching is told', async () => {
  const { time, told } = setUp({ known: 'older' });
  await time.pass(0);
  expect(told).toEqual(['old']);
});

test('a file of which nothing is known is not a change', async () => {
  const { time, told } = setUp({ known: undefined });
  await time.pass(0);
  expect(told).toEqual([]);
});

test('the same bytes written again are no change', async () => {
  const { time, told, change } = setUp();
  await time.pass(0);
  change('old');
  await time.pass(10_000);
  expect(told).toEqual([]);
});

test('gone, and back', async () => {
  const { time, told, change } = setUp();
  await time.pass(0);
  change(undefined);
  await time.pass(200);
  change('old');
  await time.pass(200);
  expect(told).toEqual([undefined, 'old']);
});

test('its own saving is not told, what others write over it is', async () => {
  const { time, told, change, watch } = setUp();
  await time.pass(0);
  watch.pause();
  change('mine');
  await time.pass(1_000);
  watch.resume('mine');
  await time.pass(10_000);
  expect(told).toEqual([]);
  change('theirs');
  await time.pass(200);
  expect(told).toEqual(['theirs']);
});

test('after a saving that was refused, what is there is told', async () => {
  const { time, told, change, watch } = setUp();
  await time.pass(0);
  watch.pause();
  change('theirs');
  watch.resume(undefined);
  await time.pass(0);
  expect(told).toEqual(['theirs']);
});

test('a file that has not changed is not read again', async () => {
  const { time, state, notice } = setUp();
  await time.pass(0);
  expect(state.digests).toBe(1);
  notice();
  await time.pass(60_000);
  expect(state.digests).toBe(1);
});

test('stopped, it says and hears no more', async () => {
  const { time, told, change, state, watch } = setUp();
  await time.pass(0);
  change('new');
  watch.stop();
  await time.pass(60_000);
  expect(told).toEqual([]);
  expect(state.listening).toBe(0);
});
