// The file changes while it is open, or another window opens it: told, asked, never written over.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { writeCase } from '../../../core/format/canonical.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { save } from '../../../renderer/store/files.ts';
import { checkOutside, loadTheirs } from '../../../renderer/store/outside.ts';
import { findBackups } from '../../../renderer/store/recovery.ts';
import { root } from '../../../scripts/root.mjs';
import { type TestSystem, type TestWindow, testSystem } from '../support/windows.ts';

const FILE = writeCase(sketch('case {title: File}\nG1 "Top"\n  Sn1 "Report"'));
const THEIRS = FILE.replace('"Top"', '"Theirs"');
const OLDER = readFileSync(join(root, 'test/fixtures/v0/small.case.json'), 'utf8');
let system: TestSystem;
let window: TestWindow;
beforeEach(async () => {
  system = testSystem({ 'a.case.json': FILE });
  window = system.window();
  await window.openFile('a.case.json');
});
afterEach(() => system.end());
const change = (text: string) => void system.world.files.set('a.case.json', text);
/** The host tells of the change, and answers are given in turns of their own. */
const settled = () => new Promise((done) => setTimeout(done, 20));

describe('a file changed by another program', () => {
  test('without unsaved changes is shown as it is now, with the selection', async () => {
    window.editor.select({ kind: 'node', id: 'Sn1' });
    change(THEIRS);
    await settled();
    expect(window.text()).toBe('Theirs');
    expect(window.state()).toMatchObject({ dirty: false, selection: { id: 'Sn1' } });
    expect(window.notices()).toEqual([
      'a.case.json was changed by another program and is shown as it is now.',
    ]);
    window.edit('Mine');
    expect(await save(window.editor)).toBe(true);
  });

  test('into an older format is converted, and never written over', async () => {
    change(OLDER);
    await settled();
    expect(window.state().file).toEqual({ name: 'a.case.json' });
    expect(window.notices().at(-1)).toContain('older format 0');
    window.edit('Mine');
    await save(window.editor);
    expect(system.world.files.get('a.case.json')).toBe(OLDER);
  });

  test('with unsaved changes asks, once, and changes nothing', async () => {
    window.edit('Mine');
    change(THEIRS);
    await settled();
    expect(window.state().dialog).toEqual({
      kind: 'changedOutside',
      name: 'a.case.json',
      noticed: true,
    });
    expect(window.text()).toBe('Mine');
    window.editor.closeDialog();
    await checkOutside(window.editor);
    expect(window.state().dialog).toBeUndefined();
    // Kept: saving asks before it writes over theirs.
    expect(await save(window.editor)).toBe(false);
    expect(system.world.files.get('a.case.json')).toBe(THEIRS);
    window.editor.closeDialog();
    change(FILE.replace('"Top"', '"Theirs again"'));
    await settled();
    expect(window.state().dialog).toMatchObject({ noticed: true });
  });

  test('loaded over unsaved changes, these are among the backups', async () => {
    window.edit('Mine');
    change(THEIRS);
    await settled();
    window.editor.closeDialog();
    await loadTheirs(window.editor);
    expect(window.text()).toBe('Theirs');
    expect(window.state().dirty).toBe(false);
    const found = await findBackups(window.editor);
    const aside = found.ok ? found.value.filter(({ origin }) => origin === 'aside') : [];
    expect(aside.map(({ backup }) => backup.whole?.document.includes('"Mine"'))).toEqual([true]);
  });

  test('is not loaded when mine cannot be put aside', async () => {
    window.edit('Mine');
    change(THEIRS);
    await settled();
    system.storage('failed');
    await loadTheirs(window.editor);
    expect(window.text()).toBe('Mine');
    expect(window.notices()).toEqual([expect.stringMatching(/could not be put aside/)]);
  });

  test('that cannot be read leaves the case, and says why', async () => {
    change('{ half a fi');
    await settled();
    expect(window.text()).toBe('Top');
    expect(window.notices()).toEqual([expect.stringMatching(/cannot be read now: .*\.$/)]);
    change(THEIRS);
    await settled();
    expect(window.text()).toBe('Theirs');
  });

  test('that is gone is said, once, and the case is still there', async () => {
    system.world.files.delete('a.case.json');
    await settled();
    await checkOutside(window.editor);
    expect(window.notices()).toEqual([expect.stringMatching(/no longer where it was/)]);
    expect(window.text()).toBe('Top');
    window.edit('Mine');
    expect(await save(window.editor)).toBe(false);
    expect(window.state().dialog).toMatchObject({ kind: 'fileGone' });
    expect(system.world.files.has('a.case.json')).toBe(false);
  });

  test('by our own saving is no change from outside', async () => {
    window.edit('Mine');
    await save(window.editor);
    await settled();
    await checkOutside(window.editor);
    expect(window.notices()).toEqual(['Saved a.case.json.']);
    expect(window.state().dialog).toBeUndefined();
  });
});

test('saving twice at once saves twice, and asks nothing', async () => {
  window.edit('Mine');
  const first = save(window.editor);
  window.edit('Mine again');
  expect(await Promise.all([first, save(window.editor)])).toEqual([true, true]);
  expect(system.world.files.get('a.case.json')).toContain('Mine again');
  expect(window.state().dialog).toBeUndefined();
});

describe('a second window on the file', () => {
  test('is told before it opens, and the first is told as well', async () => {
    const second = system.window();
    await second.openFile('a.case.json');
    const { dialog } = second.state();
    if (dialog?.kind !== 'taken') throw new Error('It was not told.');
    expect(second.state().file.handle).toBeUndefined();
    expect(window.notices()).toEqual([expect.stringMatching(/opened in another window as well/)]);
    dialog.proceed();
    expect(second.state().file.name).toBe('a.case.json');
    // And the one that saves second is asked.
    window.edit('First');
    second.edit('Second');
    expect(await save(window.editor)).toBe(true);
    expect(await save(second.editor)).toBe(false);
    expect(system.world.files.get('a.case.json')).toContain('"First"');
  });

  test('that declines lets go of it, as does one that opens another file', async () => {
    const second = system.window();
    await second.openFile('a.case.json');
    const { dialog } = second.state();
    if (dialog?.kind !== 'taken') throw new Error('It was not told.');
    dialog.decline();
    expect(system.world.claims.size).toBe(1);
    system.world.files.set('b.case.json', FILE);
    await window.openFile('b.case.json');
    await second.openFile('a.case.json');
    expect(second.state().file.name).toBe('a.case.json');
  });

  test('the same window may open its file again', async () => {
    await window.openFile('a.case.json');
    expect(window.state().dialog).toBeUndefined();
    expect(system.world.claims.size).toBe(1);
  });
});

test('what is typed while a file is being opened is asked about', async () => {
  system.world.files.set('b.case.json', THEIRS);
  const opening = window.openFile('b.case.json');
  window.edit('Typed meanwhile');
  await opening;
  expect(window.text()).toBe('Typed meanwhile');
  const { dialog } = window.state();
  if (dialog?.kind !== 'unsaved') throw new Error('No question was asked.');
  dialog.next();
  expect(window.text()).toBe('Theirs');
});

describe('a file from outside the window', () => {
  test('is opened, after a question where changes are unsaved', async () => {
    system.world.files.set('b.case.json', THEIRS);
    window.edit('Mine');
    window.host.drop('b.case.json');
    await settled();
    const { dialog } = window.state();
    if (dialog?.kind !== 'unsaved') throw new Error('No question was asked.');
    expect(window.text()).toBe('Mine');
    dialog.next();
    await settled();
    expect(window.text()).toBe('Theirs');
  });

  test('that is no case is told in a sentence', async () => {
    system.world.files.set('b.case.json', 'no case');
    window.host.drop('b.case.json');
    await settled();
    expect(window.state().dialog).toMatchObject({ title: 'b.case.json cannot be opened' });
    expect(window.text()).toBe('Top');
  });
});
