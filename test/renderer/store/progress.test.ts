// Long work: shown after half a second, with how far it is, and stopped when asked.
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { QUIET, withProgress } from '../../../renderer/store/progress.ts';
import { testEditor } from '../support/testEditor.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

function setup() {
  const { editor } = testEditor('G1 "Top"');
  return { editor, busy: () => editor.store.getState().busy };
}

test('what is quick shows nothing; nothing else begins meanwhile', async () => {
  const { editor, busy } = setup();
  let end = (_value: string) => {};
  const work = withProgress(editor, 'Working', () => new Promise<string>((done) => (end = done)));
  expect(busy()).toMatchObject({ label: 'Working', quiet: true });
  await jest.advanceTimersByTimeAsync(QUIET - 1);
  expect(busy()?.quiet).toBe(true);
  end('value');
  expect(await work).toEqual({ done: true, value: 'value' });
  expect(busy()).toBeUndefined();
  await jest.advanceTimersByTimeAsync(QUIET);
  expect(busy()).toBeUndefined();
});

test('what takes longer shows how far it is, and can be stopped', async () => {
  const { editor, busy } = setup();
  let stopped = false;
  const work = withProgress(editor, 'Working', ({ tell, signal }) => {
    signal.addEventListener('abort', () => {
      stopped = true;
    });
    tell(0.25);
    return new Promise(() => {});
  });
  await jest.advanceTimersByTimeAsync(QUIET);
  expect(busy()).toMatchObject({ quiet: false, progress: 0.25 });
  busy()?.cancel();
  expect(await work).toEqual({ done: false });
  expect([stopped, busy()]).toEqual([true, undefined]);
});

test('what fails, fails for whoever asked, and leaves no trace', async () => {
  const { editor, busy } = setup();
  const work = withProgress(editor, 'Working', () => Promise.reject(new Error('broken')));
  await expect(work).rejects.toThrow('broken');
  expect(busy()).toBeUndefined();
});

test('work that lets the window breathe ends at its next pause', async () => {
  const { editor, busy } = setup();
  let rounds = 0;
  const work = withProgress(editor, 'Counting', async ({ pause }) => {
    for (; rounds < 1000; rounds += 1) await pause();
  });
  await jest.advanceTimersByTimeAsync(3);
  busy()?.cancel();
  expect(await work).toEqual({ done: false });
  const reached = rounds;
  await jest.advanceTimersByTimeAsync(100);
  expect(rounds).toBeLessThanOrEqual(reached + 1);
});
