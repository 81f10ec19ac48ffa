// Opening and saving through the host: nothing is lost, whatever the host answers.
import { describe, expect, test } from '@jest/globals';
import { setText } from '../../../core/commands/setText.ts';
import { writeCase } from '../../../core/format/canonical.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { fileNameFor, leavingCase, openFile, save, saveAs } from '../../../renderer/store/files.ts';
import { testEditor } from '../support/testEditor.ts';

const OTHER = sketch('case {title: Other}\nG7 "Other"');

function setup() {
  const made = testEditor('G1 "Top"');
  made.host.files.set('other.case.json', writeCase(OTHER));
  const state = () => made.editor.store.getState();
  const edit = (text: string) => made.editor.execute(setText.call({ node: 'G1', text }));
  return { ...made, state, edit };
}

describe('saving', () => {
  test('writes the canonical text and is then not dirty', async () => {
    const { editor, host, state, edit } = setup();
    edit('Changed');
    expect(state().dirty).toBe(true);
    host.chooses = 'mine.case.json';
    expect(await save(editor)).toBe(true);
    expect(host.files.get('mine.case.json')).toBe(writeCase(editor.document.case));
    expect(state().dirty).toBe(false);
    expect(state().file.name).toBe('mine.case.json');
    edit('Again');
    expect(await save(editor)).toBe(true);
    expect(host.files.get('mine.case.json')).toContain('Again');
  });

  test('an edit made while it is written stays unsaved', async () => {
    const { editor, host, state, edit } = setup();
    host.chooses = 'mine.case.json';
    const saving = saveAs(editor);
    edit('Meanwhile');
    await saving;
    expect(state().dirty).toBe(true);
  });

  test('refused or given up, everything is as it was', async () => {
    const { editor, host, state, edit } = setup();
    edit('Changed');
    expect(await save(editor)).toBe(false);
    expect(state().notices).toEqual([]);
    host.refuses = 'failed';
    host.chooses = 'mine.case.json';
    expect(await save(editor)).toBe(false);
    expect(state().notices).toMatchObject([{ tone: 'failed', text: 'The disk is full.' }]);
    expect(state().dirty).toBe(true);
  });

  test('a file changed by another program is not written over unasked', async () => {
    const { editor, host, state, edit } = setup();
    host.chooses = 'mine.case.json';
    await saveAs(editor);
    host.files.set('mine.case.json', 'by somebody else');
    edit('Changed');
    expect(await save(editor)).toBe(false);
    expect(host.files.get('mine.case.json')).toBe('by somebody else');
    expect(state().dialog).toEqual({ kind: 'changedOutside', name: 'mine.case.json' });
    expect(await save(editor, true)).toBe(true);
    expect(host.files.get('mine.case.json')).toContain('Changed');
  });
});

describe('opening', () => {
  test('another case takes the place of this one, with nothing to undo', async () => {
    const { editor, host, state, edit } = setup();
    edit('Changed');
    host.chooses = 'other.case.json';
    await openFile(editor);
    expect(writeCase(editor.document.case)).toBe(writeCase(OTHER));
    expect(state()).toMatchObject({ dirty: false, file: { name: 'other.case.json' } });
    expect(state().undoLabel).toBeUndefined();
    expect(state().scene.nodes.has('G7')).toBe(true);
  });

  test('what cannot be read is told, and the open case stays with its edits', async () => {
    const { editor, host, state, edit } = setup();
    edit('Precious');
    host.files.set('broken.case.json', '[1, 2');
    host.chooses = 'broken.case.json';
    await openFile(editor);
    expect(state().dialog).toMatchObject({
      kind: 'message',
      title: 'broken.case.json cannot be opened',
    });
    expect(editor.document.case.nodes.get('G1')?.text).toBe('Precious');
    expect(state().undoLabel).toBeDefined();
  });

  test('unsaved changes ask first; without any nothing asks', () => {
    const { editor, state, edit } = setup();
    let left = 0;
    const next = () => {
      left += 1;
    };
    leavingCase(editor, 'it goes', next);
    expect(left).toBe(1);
    edit('Changed');
    leavingCase(editor, 'it goes', next);
    expect(left).toBe(1);
    expect(state().dialog).toMatchObject({ kind: 'unsaved', before: 'it goes' });
  });
});

test('file names keep letters and digits of any script', () => {
  expect(fileNameFor('A case: 2nd (draft)')).toBe('a-case-2nd-draft.case.json');
  expect(fileNameFor('安全 / ../..', 'pdf')).toBe('安全.pdf');
  expect(fileNameFor('...')).toBe('case.case.json');
});
