// Files are known though the database that should remember them hangs: saving does not wait for it.
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Database } from '../../../renderer/host/database.ts';
import { knownFiles } from '../../../renderer/host/knownFiles.ts';
import type { PickedFile } from '../../../renderer/host/pickers.ts';
import { windowLocks } from '../../../renderer/host/windowLocks.ts';

const silence = () => new Promise<never>(() => {});
/** A minute is longer than anybody waits for a file to be saved. */
const MINUTE = 60_000;

function setup() {
  const database = { getAll: silence, put: silence, delete: silence };
  return knownFiles({
    open: async () => database as unknown as Database,
    locks: windowLocks({ windowId: 'w', locks: undefined, channel: undefined }),
    newId: () => 'new',
    time: () => '2026-06-01T00:00:00Z',
  });
}

async function within<T>(asked: Promise<T>): Promise<T | 'nothing'> {
  let answer: T | 'nothing' = 'nothing';
  asked.then((value) => {
    answer = value;
  });
  await jest.advanceTimersByTimeAsync(MINUTE);
  return answer;
}

describe('known files, where the database hangs', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  test('a file that was chosen gets its handle, and is found by it', async () => {
    const files = setup();
    const file = { name: 'a.case.json' } as PickedFile;
    const handle = await within(files.handleFor(file));
    expect(handle).toEqual({ id: 'new', name: 'a.case.json' });
    expect(await within(files.fileOf({ id: 'new', name: 'a.case.json' }))).toBe(file);
  });

  test('a file of another session is not known', async () => {
    expect(await within(setup().fileOf({ id: 'old', name: 'b.case.json' }))).toBeUndefined();
  });
});
