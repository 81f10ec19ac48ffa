// What happens while something else is still under way: a slow disk, a question that is open, a second
// file that arrives. Nothing of one case may end up in another, and no edit goes unasked.
import { describe, expect, test } from '@jest/globals';
import { setText } from '../../../core/commands/setText.ts';
import { writeCase } from '../../../core/format/canonical.ts';
import type { HostResult, SavedFile } from '../../../core/host.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { holdDraft } from '../../../renderer/store/drafts.ts';
import { leavingCase, openFile, save, saveAs, saveFirst } from '../../../renderer/store/files.ts';
import { loadTheirs } from '../../../renderer/store/outside.ts';
import { keepSafe } from '../../../renderer/store/safety.ts';
import { testEditor } from '../support/testEditor.ts';

const OTHER = sketch('case {title: Other}\nG7 "Other"');

async function setup() {
  const made = testEditor('G1 "Top"');
  const { editor, host } = made;
  host.files.set('other.case.json', writeCase(OTHER));
  const state = () => editor.store.getState();
  const edit = (text: string) => editor.execute(setText.call({ node: 'G1', text }));
  host.chooses = 'mine.case.json';
  await saveAs(editor);
  return { ...made, state, edit };
}

/** The next saving goes on when the function that this gives is called. */
function slowDisk(host: ReturnType<typeof testEditor>['host']): () => void {
  const { saveCase } = host;
  let go = () => {};
  const until = new Promise<void>((done) => {
    go = done;
  });
  Object.assign(host, {
    async saveCase(...args: Parameters<typeof saveCase>): Promise<HostResult<SavedFile>> {
      host.saveCase = saveCase;
      await until;
      return saveCase(...args);
    },
  });
  return go;
}

describe('a file that is opened while another is being saved', () => {
  test('keeps its own name: saving it does not write over the other', async () => {
    const { editor, host, state, edit } = await setup();
    edit('Precious');
    const go = slowDisk(host);
    const saving = save(editor);
    host.chooses = 'other.case.json';
    await openFile(editor);
    go();
    await saving;
    expect(state().file.name).toBe('other.case.json');
    expect(state().dirty).toBe(false);
    expect(host.files.get('mine.case.json')).toContain('Precious');
    editor.execute(setText.call({ node: 'G7', text: 'Other still' }));
    await save(editor);
    expect(host.files.get('mine.case.json')).toContain('Precious');
    expect(host.files.get('other.case.json')).toContain('Other still');
  });
});

describe('the question before a case is left', () => {
  test('is asked again for what was typed while it was saved', async () => {
    const { editor, host, state, edit } = await setup();
    edit('Saved');
    let left = 0;
    leavingCase(editor, 'it goes', () => {
      left += 1;
    });
    const { dialog } = state();
    if (dialog?.kind !== 'unsaved') throw new Error('It was not asked.');
    const go = slowDisk(host);
    const saving = saveFirst(editor, dialog);
    edit('Typed meanwhile');
    go();
    await saving;
    expect(left).toBe(0);
    expect(state().dialog).toMatchObject({ kind: 'unsaved', before: 'it goes' });
    await saveFirst(editor, dialog);
    expect(left).toBe(1);
    expect(host.files.get('mine.case.json')).toContain('Typed meanwhile');
  });

  test('is answered with "stay" when another question takes its place', async () => {
    const { editor, edit } = await setup();
    edit('Unsaved');
    let stayed = 0;
    leavingCase(
      editor,
      'one',
      () => {},
      () => {
        stayed += 1;
      },
    );
    leavingCase(editor, 'another', () => {});
    expect(stayed).toBe(1);
    editor.closeDialog();
    expect(stayed).toBe(1);
  });

  test('lets go of a file that was asked about, when another question takes its place', async () => {
    const { editor } = await setup();
    let declined = 0;
    const decline = () => {
      declined += 1;
    };
    editor.open({ kind: 'taken', name: 'a', proceed: () => {}, decline });
    editor.open({ kind: 'shortcuts' });
    expect(declined).toBe(1);
  });
});

test('what is typed while one’s own version is put aside is not replaced by theirs', async () => {
  const { editor, host, state, edit } = await setup();
  const stop = keepSafe(editor);
  edit('Mine');
  host.files.set('mine.case.json', writeCase(OTHER));
  const { write } = host.backups;
  Object.assign(host.backups, {
    async write(...args: Parameters<typeof write>) {
      const written = await write(...args);
      edit('Typed meanwhile');
      return written;
    },
  });
  await loadTheirs(editor);
  stop();
  expect(editor.document.case.nodes.get('G1')?.text).toBe('Typed meanwhile');
  expect(state().notices.at(-1)?.tone).toBe('failed');
});

test('a name that no file can have is not offered as one', async () => {
  const { editor, host } = testEditor('G1', 'a\n/b\\..\u0000\u202e.case.json');
  let offered = '';
  const { saveCaseAs } = host;
  Object.assign(host, {
    saveCaseAs: (name: string, text: string) => {
      offered = name;
      return saveCaseAs(name, text);
    },
  });
  await saveAs(editor);
  expect(offered).toBe('a--b-..--.case.json');
});

describe('a field that keeps what is typed until it is left', () => {
  const draft = (typed: string) => async () => {
    const made = await setup();
    const { editor, edit } = made;
    const release = holdDraft(editor, () => {
      release();
      edit(typed);
    });
    return made;
  };

  test('is saved with the case', async () => {
    const { editor, host, state } = await draft('In a field')();
    await save(editor);
    expect(host.files.get('mine.case.json')).toContain('In a field');
    expect(state().dirty).toBe(false);
  });

  test('is unsaved like any change when the case is left', async () => {
    const { editor, state } = await draft('In a field')();
    leavingCase(editor, 'it goes', () => {});
    expect(state().dialog).toMatchObject({ kind: 'unsaved' });
  });

  test('is in the backup before the window closes', async () => {
    const { editor, host } = await draft('In a field')();
    const stop = keepSafe(editor);
    expect(await host.close()).toBe(true);
    stop();
    expect([...host.world.backups.values()].join()).toContain('In a field');
  });

  test('is not kept when it was given up', async () => {
    const { editor, edit, state } = await setup();
    holdDraft(editor, () => void edit('Given up'))();
    await save(editor);
    expect(state().dirty).toBe(false);
    expect(editor.document.case.nodes.get('G1')?.text).toBe('Top');
  });
});
