// Large files are read in a worker that can be called off; whatever it does, the file is answered for.
import { describe, expect, test } from '@jest/globals';
import { writeCase } from '../../../core/format/canonical.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { createEditor } from '../../../renderer/store/editor.ts';
import { readBytes, SMALL } from '../../../renderer/store/reading.ts';
import type { Read } from '../../../renderer/workers/readMessages.ts';
import { testEditor } from '../support/testEditor.ts';

const c = sketch('G1 "Top"');
const small = new TextEncoder().encode(writeCase(c));
/** The same case with white space: still a case, and large. */
const large = new TextEncoder().encode(`${writeCase(c)}${' '.repeat(SMALL)}`);

function setup() {
  const { host, editor: plain } = testEditor('G1 "Top"');
  const worker = {
    asked: 0,
    terminated: false,
    answer: (_read: Read) => {},
    stop: () => {},
  };
  const startReader = () => ({
    postMessage: () => {
      worker.asked += 1;
    },
    terminate: () => {
      worker.terminated = true;
    },
    listen: (heard: (read: Read) => void, stopped: () => void) => {
      worker.answer = heard;
      worker.stop = stopped;
    },
  });
  const services = { ...plain.services, startReader };
  const editor = createEditor({ host, services, first: c, file: { name: 'a.case.json' } });
  return { editor, worker };
}

describe('a file', () => {
  test('that is small is read at once', async () => {
    const { editor, worker } = setup();
    expect(await readBytes(editor, 'a', small)).toMatchObject({ ok: true });
    expect(worker.asked).toBe(0);
  });

  test('that is large is read by the worker', async () => {
    const { editor, worker } = setup();
    const reading = readBytes(editor, 'a.case.json', large);
    expect(editor.store.getState().busy?.label).toBe('Opening a.case.json');
    worker.answer({ ok: true, case: c });
    expect(await reading).toEqual({ ok: true, case: c });
    expect([worker.terminated, editor.store.getState().busy]).toEqual([true, undefined]);
  });

  test('can be called off', async () => {
    const { editor, worker } = setup();
    const reading = readBytes(editor, 'a', large);
    editor.store.getState().busy?.cancel();
    expect(await reading).toBeUndefined();
    expect(worker.terminated).toBe(true);
  });

  test('is read in the window when the worker dies', async () => {
    const { editor, worker } = setup();
    const reading = readBytes(editor, 'a', large);
    worker.stop();
    expect(await reading).toMatchObject({ ok: true });
  });
});
