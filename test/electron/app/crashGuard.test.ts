// A dead page begins anew; one that dies again and again only when the user says so.
import { expect, test } from '@jest/globals';
import { crashGuard } from '../../../electron/app/crashGuard.ts';
import { idle } from '../support/fakeTime.ts';

function setUp(yes: boolean) {
  const state = { now: 0, done: [] as string[], asked: [] as string[] };
  const guard = crashGuard({
    now: () => state.now,
    reload: () => void state.done.push('reload'),
    kill: () => void state.done.push('kill'),
    close: () => void state.done.push('close'),
    again: async (why) => {
      state.asked.push(why);
      return yes;
    },
  });
  return { state, guard };
}

test('it begins anew', () => {
  const { state, guard } = setUp(true);
  guard.gone('crashed');
  expect(state.done).toEqual(['reload']);
});

test('a page that ended as it should is left alone', () => {
  const { state, guard } = setUp(true);
  guard.gone('clean-exit');
  expect(state.done).toEqual([]);
});

test.each([
  [true, 'reload'],
  [false, 'close'],
])('the third time within a minute the user is asked: %s', async (yes, then) => {
  const { state, guard } = setUp(yes);
  for (const reason of ['crashed', 'oom', 'crashed']) guard.gone(reason);
  await idle();
  expect(state.asked).toEqual(['crashes']);
  expect(state.done).toEqual(['reload', 'reload', then]);
});

test('three times in a longer time are no loop', () => {
  const { state, guard } = setUp(false);
  for (const now of [0, 40_000, 80_000, 120_000]) {
    state.now = now;
    guard.gone('crashed');
  }
  expect(state.done).toEqual(['reload', 'reload', 'reload', 'reload']);
});

test('a hung page is ended only when the user says so', async () => {
  const patient = setUp(false);
  patient.guard.hangs();
  patient.guard.hangs(); // one question at a time
  await idle();
  expect(patient.state.asked).toEqual(['hangs']);
  expect(patient.state.done).toEqual([]);

  const impatient = setUp(true);
  impatient.guard.hangs();
  await idle();
  expect(impatient.state.done).toEqual(['kill']);
});
