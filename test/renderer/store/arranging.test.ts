// Several at once, moving, folding, focus, back and forward: what canvas and keys share.
import { describe, expect, test } from '@jest/globals';
import {
  collapseBelow,
  expandAll,
  focusOn,
  leaveFocus,
  toggleCollapsed,
} from '../../../renderer/store/folding.ts';
import { changeKind } from '../../../renderer/store/kinds.ts';
import { moveAmong, moveIn, moveOut } from '../../../renderer/store/moving.ts';
import { togglePinned } from '../../../renderer/store/pinning.ts';
import { remove, removeSelected } from '../../../renderer/store/removing.ts';
import { extendTo, selectBranch, selectEverything } from '../../../renderer/store/selecting.ts';
import { placeOnTrail, walkTrail } from '../../../renderer/store/trail.ts';
import { setup } from '../support/smallArgument.ts';

describe('several selected', () => {
  test('walking with Shift takes more, and back lets go', () => {
    const { editor, state, select } = setup();
    select('G2');
    extendTo(editor, 'G3');
    extendTo(editor, 'S1');
    expect([...state().selected]).toEqual(['G2', 'G3', 'S1']);
    expect(state().selection?.id).toBe('S1');
    extendTo(editor, 'G3');
    expect([...state().selected]).toEqual(['G2', 'G3']);
  });

  test('everything is everything of the module; a branch has its context', () => {
    const { editor, state, select } = setup();
    selectEverything(editor);
    expect([...state().selected].sort()).toEqual(['C1', 'G1', 'G2', 'G3', 'S1', 'Sn1']);
    select('S1');
    selectBranch(editor);
    expect([...state().selected].sort()).toEqual(['G2', 'G3', 'S1', 'Sn1']);
    expect(state().selection?.id).toBe('S1');
  });

  test('are deleted in one step; a whole branch asks nothing but what it leaves', () => {
    const { editor, state, select, text } = setup();
    const before = text();
    select('C1', 'G3');
    removeSelected(editor);
    expect(state().dialog).toMatchObject({ kind: 'delete', ids: ['C1', 'G3'] });
    remove(editor, ['C1', 'G3']);
    expect(editor.document.undoLabel).toBe('Delete 2 elements');
    editor.document.undo();
    expect(text()).toBe(before);
    editor.closeDialog();
    select('G2', 'Sn1');
    removeSelected(editor);
    // S1 keeps G3, and nothing else hung from G2 or Sn1.
    expect(state().dialog).toBeUndefined();
    expect(editor.document.index.nodes.has('Sn1')).toBe(false);
    expect(state().selection?.id).toBe('S1');
  });
});

describe('moving by keyboard', () => {
  test('among siblings, in and out', () => {
    const { editor, select, children } = setup();
    select('G3');
    moveAmong(editor, -1);
    expect(children('S1')).toEqual(['G3', 'G2']);
    moveAmong(editor, 1);
    expect(children('S1')).toEqual(['G2', 'G3']);
    moveIn(editor);
    expect(children('G2')).toEqual(['Sn1', 'G3']);
    moveOut(editor);
    expect(children('S1')).toEqual(['G2', 'G3']);
    moveOut(editor);
    expect(children('G1')).toEqual(['S1', 'G3']);
    expect(editor.document.undoLabel).toBe('Move Main/G3 under Main/G1');
  });

  test('each is refused with the reason', () => {
    const { editor, select, told, text } = setup();
    const before = text();
    const tries: [string | undefined, () => void, string][] = [
      ['G3', () => moveAmong(editor, 1), 'G3 is the last of its siblings.'],
      ['G2', () => moveIn(editor), 'G2 has no sibling before it'],
      ['S1', () => moveOut(editor), 'G1 is at the top'],
      ['G1', () => moveOut(editor), 'hangs from nothing'],
      ['Sn1', () => moveOut(editor), 'may not be supported by a solution'],
      [undefined, () => moveOut(editor), 'Select an element first.'],
    ];
    for (const [id, move, why] of tries) {
      select(...(id ? [id] : []));
      move();
      expect(told()).toContain(why);
    }
    expect(text()).toBe(before);
  });
});

describe('folding and focus', () => {
  test('a collapsed branch is gone from the drawing, and is no step of history', () => {
    const { editor, shown, told } = setup();
    toggleCollapsed(editor, ['S1']);
    expect(shown()).toBe('C1 G1 S1');
    expect(editor.document.undoLabel).toBeUndefined();
    toggleCollapsed(editor, ['S1']);
    expect(shown()).toBe('C1 G1 G2 G3 S1 Sn1');
    toggleCollapsed(editor, ['Sn1']);
    expect(told()).toContain('Sn1 has nothing below it');
  });

  test('all below and everything again; the selection is never hidden', () => {
    const { editor, shown, state, select } = setup();
    collapseBelow(editor, 'G1');
    expect(shown()).toBe('C1 G1 S1');
    expandAll(editor);
    expect(shown()).toBe('C1 G1 G2 G3 S1 Sn1');
    select('Sn1');
    toggleCollapsed(editor, ['G2']);
    expect(state().selection?.id).toBe('G2');
  });

  test('going to what is hidden unfolds it', () => {
    const { editor, shown } = setup();
    toggleCollapsed(editor, ['S1']);
    editor.goTo('Sn1');
    expect(shown()).toBe('C1 G1 G2 G3 S1 Sn1');
  });

  test('focus shows one branch; going elsewhere, undoing it away and leaving end it', () => {
    const { editor, shown, state } = setup();
    focusOn(editor, 'G2');
    expect(shown()).toBe('G2 Sn1');
    leaveFocus(editor);
    expect(shown()).toBe('C1 G1 G2 G3 S1 Sn1');
    focusOn(editor, 'G2');
    editor.goTo('G3');
    expect(state().focus).toBeUndefined();
    expect(shown()).toBe('C1 G1 G2 G3 S1 Sn1');
    focusOn(editor, 'G2');
    editor.showModule('Sub');
    expect([state().focus, shown()]).toEqual([undefined, 'Sub.G8']);
    focusOn(editor, 'Sn1');
    expect(shown()).toBe('Sn1');
    remove(editor, ['Sn1']);
    expect(state().focus).toBeUndefined();
    expect(shown()).toBe('C1 G1 G2 G3 S1');
  });

  test('what is pinned is where it stood, and can be let go', () => {
    const { editor, select, state } = setup();
    const box = state().scene.layout.boxes.get('G2');
    select('G2');
    togglePinned(editor);
    expect(editor.document.case.view?.pinned).toEqual({ G2: { x: box?.x, y: box?.y } });
    togglePinned(editor);
    expect(editor.document.case.view).toBeUndefined();
  });
});

describe('back and forward', () => {
  test('go through what was selected, past what is gone', () => {
    const { editor, state } = setup();
    for (const id of ['G1', 'G2', 'C1', 'G3']) editor.goTo(id);
    remove(editor, ['C1']);
    editor.goTo('G3');
    walkTrail(editor, -1);
    expect(state().selection?.id).toBe('G1'); // the deletion went to what C1 hung from
    walkTrail(editor, -1);
    walkTrail(editor, -1);
    expect(state().selection?.id).toBe('G2');
    walkTrail(editor, 1);
    expect(state().selection?.id).toBe('G3');
    editor.goTo('Sn1');
    expect(placeOnTrail(editor, 1)).toBeUndefined();
    walkTrail(editor, -1);
    expect(state().selection?.id).toBe('G3');
  });

  test('across modules', () => {
    const { editor, state } = setup();
    editor.goTo('G1');
    editor.goTo('Sub.G8');
    walkTrail(editor, -1);
    expect([state().module, state().selection?.id]).toEqual(['main', 'G1']);
  });
});

describe('changing the kind', () => {
  test('at once where nothing is lost, else after a question', () => {
    const { editor, state } = setup();
    changeKind(editor, 'G3', 'strategy');
    expect(state().notices.at(-1)?.text).toContain('may not be supported by a strategy');
    changeKind(editor, 'Sn1', 'goal');
    const { dialog } = state();
    expect(dialog).toMatchObject({ kind: 'question', yes: 'Change' });
    expect(JSON.stringify(dialog)).toContain('cites of Main/Sn1 goes');
    expect(editor.document.index.nodes.get('Sn1')?.node.kind).toBe('solution');
    if (dialog?.kind === 'question') dialog.next();
    expect(editor.document.index.nodes.get('Sn1')?.node.kind).toBe('goal');
  });
});
