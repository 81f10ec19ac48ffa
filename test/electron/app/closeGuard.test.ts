// Closing: never before the page agrees, never without a way out.
import { expect, test } from '@jest/globals';
import { closeGuard } from '../../../electron/app/closeGuard.ts';
import { FakeTime, idle } from '../support/fakeTime.ts';

function setUp({ anyway = false, settled = Promise.resolve() } = {}) {
  const time = new FakeTime();
  const told: number[] = [];
  const asked: string[] = [];
  const state = { destroyed: 0, anyway };
  const guard = closeGuard({
    tell: (event) => void (event.type === 'close' && told.push(event.question)),
    settled: () => settled,
    insist: async (why) => {
      asked.push(why);
      return state.anyway;
    },
    destroy: () => {
      state.destroyed += 1;
    },
    after: time.after,
  });
  return { time, told, asked, state, guard };
}

test('a page that has not begun is not asked', async () => {
  const { guard, told, state } = setUp();
  guard.requested();
  await idle();
  expect([told, state.destroyed]).toEqual([[], 1]);
});

test('the page decides', async () => {
  const { guard, told, state, time } = setUp();
  guard.begin();
  guard.requested();
  expect(told).toEqual([1]);
  guard.heard(1);
  await time.pass(3_600_000); // the user thinks
  guard.answered(1, false);
  await idle();
  expect(state.destroyed).toBe(0);

  guard.requested();
  expect(told).toEqual([1, 2]);
  guard.answered(1, true); // an answer to the question before
  await idle();
  expect(state.destroyed).toBe(0);
  guard.answered(2, true);
  await idle();
  expect(state.destroyed).toBe(1);
});

test('what is being written is let finish, but not for ever', async () => {
  let finish = () => {};
  const settled = new Promise<void>((done) => {
    finish = done;
  });
  const first = setUp({ settled });
  first.guard.begin();
  first.guard.requested();
  first.guard.answered(1, true);
  await first.time.pass(9_000);
  expect(first.state.destroyed).toBe(0);
  finish();
  await idle();
  expect(first.state.destroyed).toBe(1);

  const hung = setUp({ settled: new Promise(() => {}) });
  hung.guard.begin();
  hung.guard.requested();
  hung.guard.answered(1, true);
  await hung.time.pass(10_000);
  expect(hung.state.destroyed).toBe(1);
});

test('a silent page: the user is asked, again and again, until it answers or is closed', async () => {
  const { guard, asked, state, time } = setUp();
  guard.begin();
  guard.requested();
  await time.pass(4_999);
  expect(asked).toEqual([]);
  await time.pass(1);
  expect(asked).toEqual(['silent']);
  await time.pass(5_000);
  expect(asked).toEqual(['silent', 'silent']);
  expect(state.destroyed).toBe(0);
  state.anyway = true;
  guard.requested();
  await idle();
  expect(asked).toHaveLength(3);
  expect(state.destroyed).toBe(1);
});

test('a page that heard but does not come to an end: the second attempt asks', async () => {
  const { guard, asked, state } = setUp({ anyway: true });
  guard.begin();
  guard.requested();
  guard.heard(1);
  guard.requested();
  await idle();
  expect(asked).toEqual(['undecided']);
  expect(state.destroyed).toBe(1);
});

test('a page that dies over the question is closed, as the user wished', async () => {
  const { guard, state } = setUp();
  guard.begin();
  guard.requested();
  guard.end();
  await idle();
  expect(state.destroyed).toBe(1);
});

test('a page that dies by itself closes nothing', async () => {
  const { guard, state } = setUp();
  guard.begin();
  guard.end();
  await idle();
  expect(state.destroyed).toBe(0);
});
