// After a crash: what comes back, of which file, how it differs; kept, discarded, or left for later.
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { writeCase } from '../../../core/format/canonical.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { autosaveOf } from '../../../renderer/store/autosave.ts';
import { SURVIVED } from '../../../renderer/store/crashGuard.ts';
import { describeBackup } from '../../../renderer/store/describeBackup.ts';
import { save } from '../../../renderer/store/files.ts';
import {
  discard,
  type FoundBackup,
  findBackups,
  findLost,
  restore,
} from '../../../renderer/store/recovery.ts';
import { offerRecovery } from '../../../renderer/store/safety.ts';
import { type TestSystem, type TestWindow, testSystem } from '../support/windows.ts';

const FILE = writeCase(sketch('case {title: File}\nG1 "Top"'));
let system: TestSystem;
beforeEach(() => {
  jest.useFakeTimers();
  system = testSystem({ 'a.case.json': FILE });
});
afterEach(() => {
  system.end();
  jest.useRealTimers();
});
const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);

/** A window that had the file open, was typed into, and ended without a word. */
async function crashed(text = 'Precious'): Promise<TestWindow> {
  const window = system.window();
  await window.openFile('a.case.json');
  window.edit(text);
  await pass(1_000);
  window.crash();
  return window;
}

async function lostIn(window: TestWindow): Promise<readonly FoundBackup[]> {
  const found = await findLost(window.editor);
  if (!found.ok) throw new Error(found.message);
  return found.value;
}

async function bringBack(window: TestWindow): Promise<void> {
  const [first] = await lostIn(window);
  if (!first) throw new Error('Nothing was left over.');
  restore(window.editor, first);
  await pass(1_000);
}

describe('at the start', () => {
  test('what a dead window left is offered, and what living windows have is not', async () => {
    await crashed();
    const living = system.window();
    living.edit('Mine');
    await pass(1_000);
    const window = system.window();
    await offerRecovery(window.editor);
    expect(window.state().dialog).toEqual({ kind: 'backups', lost: true });
    const lost = await lostIn(window);
    expect(lost.map(describeBackup)).toEqual([
      {
        title: 'File',
        file: 'a.case.json in Memory',
        facts: [
          'Since it was opened or saved: 1 changed.',
          'The file is still as it was before these changes.',
        ],
      },
    ]);
    const all = await findBackups(window.editor);
    expect(all.ok && all.value.map(({ origin }) => origin).sort()).toEqual(['elsewhere', 'lost']);
  });

  test('nothing is shown when nothing was left', async () => {
    const window = system.window();
    await offerRecovery(window.editor);
    expect(window.state().dialog).toBeUndefined();
  });

  test('what was saved after all is dropped without a word', async () => {
    const dead = await crashed();
    system.world.files.set('a.case.json', writeCase(dead.editor.document.case));
    const window = system.window();
    await offerRecovery(window.editor);
    expect(window.state().dialog).toBeUndefined();
    expect(system.world.backups.size).toBe(0);
  });

  test('without storage the window works, and nothing is asked', async () => {
    await crashed();
    system.storage('denied');
    const window = system.window();
    await offerRecovery(window.editor);
    expect(window.state().dialog).toBeUndefined();
  });
});

describe('bringing back', () => {
  test('gives the text as unsaved changes of the file, and saving writes there', async () => {
    await crashed();
    const window = system.window();
    await bringBack(window);
    expect(window.text()).toBe('Precious');
    expect(window.state()).toMatchObject({ dirty: true, file: { name: 'a.case.json' } });
    expect(await save(window.editor)).toBe(true);
    expect(system.world.files.get('a.case.json')).toContain('Precious');
    await pass(1_000);
    expect(system.world.backups.size).toBe(0);
  });

  test('is safe at every moment: the old backup goes when the new one is written', async () => {
    await crashed();
    const window = system.window();
    await bringBack(window);
    expect(autosaveOf(window.editor)?.safe()).toBe(true);
    window.crash();
    expect((await lostIn(system.window())).length).toBe(1);

    const third = system.window();
    const [first] = await lostIn(third);
    const write = jest.spyOn(third.host.backups, 'write');
    write.mockResolvedValue({ ok: false, because: 'failed', message: 'Full.' });
    if (first) restore(third.editor, first);
    await pass(1_000);
    expect(third.text()).toBe('Precious');
    expect((await lostIn(system.window())).length).toBe(1);
  });

  test('over a file that is newer, saving asks', async () => {
    await crashed();
    system.world.files.set('a.case.json', FILE.replace('Top', 'Theirs'));
    const window = system.window();
    const [found] = await lostIn(window);
    expect(found && describeBackup(found).facts).toContain(
      'The file was changed since: it is newer, and saving will ask.',
    );
    await bringBack(window);
    expect(await save(window.editor)).toBe(false);
    expect(window.state().dialog).toMatchObject({ kind: 'changedOutside' });
    expect(system.world.files.get('a.case.json')).toContain('Theirs');
  });

  test('of a file that is gone, the text is kept and saving asks where', async () => {
    await crashed();
    system.world.files.delete('a.case.json');
    const window = system.window();
    await bringBack(window);
    expect(window.text()).toBe('Precious');
    expect(await save(window.editor)).toBe(false);
    expect(window.state().dialog).toMatchObject({ kind: 'fileGone' });
  });

  test('asks first when this window has unsaved changes', async () => {
    await crashed();
    const window = system.window();
    window.edit('Mine');
    const [first] = await lostIn(window);
    if (first) restore(window.editor, first);
    expect(window.state().dialog).toMatchObject({ kind: 'unsaved' });
    expect(window.text()).toBe('Mine');
  });

  test('what another window brought back meanwhile is not brought back twice', async () => {
    await crashed();
    const [one, two] = [system.window(), system.window()];
    const [first] = await lostIn(two);
    await bringBack(one);
    if (first) restore(two.editor, first);
    await pass(100);
    expect(two.text()).toBe('Top');
    expect(two.notices()).toEqual([expect.stringMatching(/another window brought it back/)]);
  });

  test('a backup whose case cannot be read is told, and stays', async () => {
    await crashed();
    const window = system.window();
    const [found] = await lostIn(window);
    const { whole } = found?.backup ?? {};
    if (!found || !whole) throw new Error('Nothing was left over.');
    const { writeBackup } = await import('../../../core/backup/backup.ts');
    const { checksumOf } = await import('../../../core/backup/checksum.ts');
    const text = '{"formatVersion": 99}\n';
    for (const name of found.backup.names) {
      const written = writeBackup(whole.head, { text, checksum: checksumOf(text) });
      system.world.backups.set(name, written);
    }
    await bringBack(window);
    expect(window.state().dialog).toMatchObject({ kind: 'message' });
    expect(system.world.backups.size).toBeGreaterThan(0);
  });
});

test('discarding deletes it, and says when it cannot', async () => {
  await crashed();
  const window = system.window();
  const [first] = await lostIn(window);
  if (!first) throw new Error('Nothing was left over.');
  system.storage('failed');
  expect(await discard(window.editor, first)).toBe(false);
  expect(window.notices()).toEqual([expect.stringMatching(/could not be deleted/)]);
  system.storage(undefined);
  expect(await discard(window.editor, first)).toBe(true);
  expect(await lostIn(window)).toEqual([]);
});

describe('two crashes within a minute of a restore', () => {
  test('make the next window start clean, with the backup in the list', async () => {
    await crashed();
    for (let i = 0; i < 2; i += 1) {
      const window = system.window();
      await offerRecovery(window.editor);
      expect(window.state().dialog).toMatchObject({ kind: 'backups' });
      await bringBack(window);
      window.crash();
    }
    const clean = system.window();
    await offerRecovery(clean.editor);
    expect(clean.state().dialog).toBeUndefined();
    expect(clean.notices()).toEqual([expect.stringMatching(/Twice the program stopped/)]);
    expect((await lostIn(clean)).length).toBe(1);
    // Said once: the next start offers it again.
    const next = system.window();
    await offerRecovery(next.editor);
    expect(next.state().dialog).toMatchObject({ kind: 'backups' });
  });

  test('do not count when the window lived on for a minute', async () => {
    await crashed();
    for (let i = 0; i < 3; i += 1) {
      const window = system.window();
      await offerRecovery(window.editor);
      expect(window.state().dialog).toMatchObject({ kind: 'backups' });
      await bringBack(window);
      await pass(SURVIVED);
      window.crash();
    }
  });
});
