// Copy, cut, paste and duplicate as canvas, keys and menus share them.
import { describe, expect, test } from '@jest/globals';
import {
  copySelected,
  cutCopied,
  duplicateSelected,
  paste,
} from '../../../renderer/store/clipboard.ts';
import { toggleCollapsed } from '../../../renderer/store/folding.ts';
import { setup } from '../support/smallArgument.ts';

describe('the clipboard', () => {
  test('copied and pasted elsewhere, in one step', () => {
    const { editor, select, children, text } = setup();
    select('Sn1', 'G2');
    const copied = copySelected(editor);
    const before = text();
    select('G3');
    expect(paste(editor, copied ?? {})).toBe(true);
    expect(children('G3')).toEqual(['G4']);
    expect(editor.store.getState().selected.size).toBe(2);
    editor.document.undo();
    expect(text()).toBe(before);
  });

  test('pasted onto itself it stands beside, pasted onto nothing alone', () => {
    const { editor, select, children } = setup();
    select('G2');
    const copied = copySelected(editor) ?? {};
    paste(editor, copied);
    expect(children('S1')).toEqual(['G2', 'G4', 'G3']);
    editor.select(undefined);
    paste(editor, copied);
    const { selection } = editor.store.getState();
    expect(editor.document.index.nodes.get(selection?.id ?? '')?.supports).toEqual([]);
  });

  test('plain text is read as an outline; the exact form wins over it', () => {
    const { editor, select, children } = setup();
    select('G3');
    paste(editor, { elements: '', text: 'E: Log' });
    expect(children('G3')).toEqual(['Sn2']);
    const copied = copySelected(editor);
    expect(copied?.text).toBe('- Sn2: Log\n');
  });

  test('what cannot be pasted is told, and nothing changes', () => {
    const { editor, select, text, told } = setup();
    const before = text();
    select('S1-G2');
    expect(paste(editor, { text: 'x' })).toBe(false);
    expect(told()).toContain('Select the element');
    select('G2');
    expect(paste(editor, { elements: '{"nodes":' })).toBe(false);
    expect(told()).toContain('cannot be read');
    expect(paste(editor, { text: '  ' })).toBe(false);
    expect(text()).toBe(before);
  });

  test('cut is one step with its name; a collapsed branch goes as a whole', () => {
    const { editor, select, children } = setup();
    toggleCollapsed(editor, ['G2']);
    select('G2');
    const copied = copySelected(editor);
    expect(copied?.ids).toEqual(['G2', 'Sn1']);
    if (copied) cutCopied(editor, copied);
    expect(children('S1')).toEqual(['G3']);
    expect(editor.document.index.nodes.has('Sn1')).toBe(false);
    expect(editor.document.undoLabel).toBe('Cut 2 elements');
  });

  test('duplicate puts a branch beside and selects it', () => {
    const { editor, select, children, state } = setup();
    select('G2');
    duplicateSelected(editor);
    expect(children('S1')).toEqual(['G2', 'G4', 'G3']);
    expect(state().selected.size).toBe(2);
  });
});
