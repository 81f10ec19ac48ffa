// Backups of what is unsaved: soon, while typing goes on, one at a time; none of what is saved.
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { listBackups } from '../../../core/backup/generations.ts';
import { writeCase } from '../../../core/format/canonical.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { autosaveOf } from '../../../renderer/store/autosave.ts';
import { save } from '../../../renderer/store/files.ts';
import { type TestSystem, type TestWindow, testSystem } from '../support/windows.ts';

const FILE = writeCase(sketch('case {title: File}\nG1 "Top"'));
let system: TestSystem;
let window: TestWindow;
beforeEach(() => {
  jest.useFakeTimers();
  system = testSystem({ 'a.case.json': FILE });
  window = system.window();
});
afterEach(() => {
  system.end();
  jest.useRealTimers();
});

const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);
const names = () => [...system.world.backups.keys()];
async function kept() {
  const listed = await listBackups(window.host.backups);
  if (!listed.ok) throw new Error(listed.message);
  return listed.value;
}

describe('a backup', () => {
  test('is there within a second of a change, and none before a change', async () => {
    await pass(5_000);
    expect(names()).toEqual([]);
    window.edit('Changed');
    expect(autosaveOf(window.editor)?.safe()).toBe(false);
    await pass(1_000);
    expect(autosaveOf(window.editor)?.safe()).toBe(true);
    const [backup] = await kept();
    expect(backup?.whole?.document).toBe(writeCase(window.editor.document.case));
    expect(backup?.whole?.head).toMatchObject({
      of: { name: 'untitled.case.json' },
      since: { added: 0, changed: 1, removed: 0 },
      window: window.host.windowId,
      elements: 1,
    });
  });

  test('is written while typing goes on without a pause: nothing older than a second is missing', async () => {
    for (let i = 1; i <= 60; i += 1) {
      window.edit(`${i}`);
      await pass(100);
      if (i < 12) continue;
      const [backup] = await kept();
      expect(Number(/"text": "(\d+)"/.exec(backup?.whole?.document ?? '')?.[1])).toBeGreaterThan(
        i - 10,
      );
    }
    expect(names().length).toBe(2);
  });

  test('is not written again for what is stored', async () => {
    window.edit('Changed');
    await pass(1_000);
    const write = jest.spyOn(window.host.backups, 'write');
    await autosaveOf(window.editor)?.flush();
    await pass(10_000);
    expect(write).not.toHaveBeenCalled();
  });

  test('is one at a time, however slow the storage', async () => {
    const { write } = window.host.backups;
    let [now, most] = [0, 0];
    jest.spyOn(window.host.backups, 'write').mockImplementation(async (name, text) => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((done) => setTimeout(done, 900));
      now -= 1;
      return write(name, text);
    });
    for (let i = 0; i < 30; i += 1) {
      window.edit(`${i}`);
      await pass(100);
    }
    await pass(5_000);
    expect(most).toBe(1);
    expect((await kept())[0]?.whole?.document).toContain('"text": "29"');
  });

  test('torn by a crash leaves the one before', async () => {
    window.edit('First');
    await pass(1_000);
    window.edit('Second');
    await pass(1_000);
    const [last = ''] = names().filter((name) =>
      system.world.backups.get(name)?.includes('Second'),
    );
    system.world.backups.set(last, system.world.backups.get(last)?.slice(0, 400) ?? '');
    expect((await kept())[0]?.whole?.document).toContain('First');
  });
});

describe('no backup is left', () => {
  test('when the case is saved', async () => {
    window.edit('Changed');
    await pass(1_000);
    expect(names()).not.toEqual([]);
    window.host.chooses = 'mine.case.json';
    expect(await save(window.editor)).toBe(true);
    await pass(1_000);
    expect(names()).toEqual([]);
  });

  test('when undo leads back to what was saved', async () => {
    window.edit('Changed');
    await pass(1_000);
    window.editor.document.undo();
    await pass(1_000);
    expect(names()).toEqual([]);
  });

  test('when the user let go of the case for another', async () => {
    window.edit('Changed');
    await pass(1_000);
    await window.openFile('a.case.json');
    await pass(1_000);
    expect(names()).toEqual([]);
    window.edit('Again');
    await pass(1_000);
    expect((await kept())[0]?.whole?.head.of).toMatchObject({ name: 'a.case.json' });
  });
});

test('what is edited while it is saved stays backed up, with the digest of the new file', async () => {
  await window.openFile('a.case.json');
  window.edit('Saved');
  await pass(1_000);
  const saving = save(window.editor);
  window.edit('After');
  await saving;
  await pass(1_000);
  const [backup] = await kept();
  expect(backup?.whole?.document).toContain('After');
  expect(backup?.whole?.head.of.digest).toBe(window.state().file.digest);
});

describe('storage that refuses', () => {
  test('is told, stays told, is tried again, and the case is still there', async () => {
    system.storage('failed');
    window.edit('Changed');
    await pass(1_000);
    expect(window.state().backupProblem).toBe('The storage is full.');
    expect(autosaveOf(window.editor)?.safe()).toBe(false);
    expect(window.text()).toBe('Changed');
    await pass(60_000);
    expect(window.state().backupProblem).toBe('The storage is full.');
    system.storage(undefined);
    await pass(6_000);
    expect(window.state().backupProblem).toBeUndefined();
    expect((await kept())[0]?.whole?.document).toContain('Changed');
  });

  test('makes leaving ask; the answers are to stay, to save, to discard', async () => {
    system.storage('failed');
    window.edit('Changed');
    const close = async (answer: () => void) => {
      const closing = window.host.close();
      await pass(10);
      expect(window.state().dialog).toMatchObject({
        kind: 'unsaved',
        before: 'the window closes',
      });
      answer();
      return closing;
    };
    const dialog = () => {
      const { dialog: open } = window.state();
      if (open?.kind !== 'unsaved') throw new Error('No question was asked.');
      return open;
    };
    expect(await close(() => dialog().stay?.())).toBe(false);
    expect(await close(() => dialog().next())).toBe(true);
  });

  test('that works lets the window go without a question', async () => {
    window.edit('Changed');
    expect(await window.host.close()).toBe(true);
    expect((await kept())[0]?.whole?.document).toContain('Changed');
  });
});
