// Operations of the editor that canvas and keys share: adding, typing, connecting, deleting.
import { describe, expect, test } from '@jest/globals';
import { writeCase } from '../../../core/format/canonical.ts';
import { add, addOptions, childCall, siblingCall } from '../../../renderer/store/adding.ts';
import { aimAt, pick, startConnecting } from '../../../renderer/store/connecting.ts';
import { remove, removeSelected } from '../../../renderer/store/removing.ts';
import { endTyping, giveUpTyping, startTyping, type } from '../../../renderer/store/typing.ts';
import { testEditor } from '../support/testEditor.ts';

const ARGUMENT = `
  case {profile: gsn-strict}
  G1 "Top"
    ~ C1 "Context"
    S1 "How"
      G2 "Left"
        Sn1 "Report"
      G3 "Right"
`;

function setup() {
  const made = testEditor(ARGUMENT);
  const { editor } = made;
  const state = () => editor.store.getState();
  const node = (identifier: string) =>
    [...editor.document.case.nodes.values()].find((one) => one.identifier === identifier);
  return { ...made, state, node, text: () => writeCase(editor.document.case) };
}

describe('adding', () => {
  test('with its text it is one step, and undo takes both', () => {
    const { editor, state, node, text } = setup();
    const before = text();
    expect(add(editor, childCall(editor, 'G3'))).toBe(true);
    const made = state().editing?.node ?? '';
    type(editor, made, 'Ne');
    type(editor, made, 'New');
    endTyping(editor);
    expect(node('G4')?.text).toBe('New');
    expect(state().selection).toEqual({ kind: 'node', id: made });
    editor.document.undo();
    expect(text()).toBe(before);
    expect(state().selection).toBeUndefined();
    editor.document.redo();
    expect(node('G4')?.text).toBe('New');
  });

  test('given up, the element never was', () => {
    const { editor, text } = setup();
    const before = text();
    add(editor, childCall(editor, 'G3'));
    giveUpTyping(editor);
    expect(text()).toBe(before);
    expect(editor.document.undoLabel).toBeUndefined();
    expect(editor.document.redoLabel).toBeUndefined();
  });

  test('a sibling stands next to its elder; the top has none', () => {
    const { editor, node } = setup();
    const call = siblingCall(editor, 'G2');
    if (typeof call === 'string') throw new Error(call);
    add(editor, call);
    endTyping(editor);
    const children = editor.document.index.nodes.get('S1')?.supportedBy ?? [];
    expect(children.map(({ to }) => to?.node.identifier)).toEqual(['G2', 'G4', 'G3']);
    expect(node('G4')?.kind).toBe('goal');
    expect(siblingCall(editor, 'G1')).toContain('no siblings');
  });

  // notation.md 1.2: a strategy rests on goals; it has context, assumptions and justifications.
  test('the kinds offered are those of the table, the others with a reason', () => {
    const { editor } = setup();
    const offered = addOptions(editor, 'S1').map(({ kind, link, verdict }) => [
      kind,
      link,
      verdict.allowed,
    ]);
    expect(offered).toEqual([
      ['goal', 'supportedBy', true],
      ['strategy', 'supportedBy', false],
      ['solution', 'supportedBy', false],
      ['context', 'inContextOf', true],
      ['assumption', 'inContextOf', true],
      ['justification', 'inContextOf', true],
      ['goal', 'challenges', true],
      ['solution', 'challenges', true],
    ]);
    const onLink = addOptions(editor, 'S1-G2');
    expect(onLink.map(({ link, verdict }) => [link, verdict.allowed])).toEqual([
      ['challenges', true],
      ['challenges', true],
    ]);
  });
});

describe('typing', () => {
  test('selecting something else ends it, and the next edit is a step of its own', () => {
    const { editor, state, node } = setup();
    startTyping(editor, 'G2');
    type(editor, 'G2', 'Changed');
    editor.select({ kind: 'node', id: 'G3' });
    expect(state().editing).toBeUndefined();
    startTyping(editor, 'G3');
    type(editor, 'G3', 'Changed too');
    endTyping(editor);
    editor.document.undo();
    expect([node('G2')?.text, node('G3')?.text]).toEqual(['Changed', 'Right']);
  });

  test('the drawing waits until it ends', () => {
    const { editor, state } = setup();
    const { scene } = state();
    startTyping(editor, 'G2');
    type(editor, 'G2', 'Changed');
    expect(state().scene).toBe(scene);
    endTyping(editor);
    expect(state().scene.nodes.get('G2')?.text).toBe('Changed');
  });

  test('undo while typing takes it back and closes the card when the element goes', () => {
    const { editor, state, node } = setup();
    add(editor, childCall(editor, 'G3'));
    editor.document.undo();
    expect(state().editing).toBeUndefined();
    expect(node('G4')).toBeUndefined();
    endTyping(editor);
    expect(editor.document.redoLabel).toBeDefined();
  });
});

describe('connecting', () => {
  test('a refusal keeps asking, with the reason and no step', () => {
    const { editor, state } = setup();
    startConnecting(editor, 'G3', 'support');
    expect(pick(editor, 'S1')).toBe(false);
    expect(state().connecting?.refusal).toContain('1:2.2.2');
    expect(editor.document.undoLabel).toBeUndefined();
    aimAt(editor, 'Sn1');
    expect(state().connecting?.refusal).toBeUndefined();
    expect(pick(editor, 'Sn1')).toBe(true);
    expect(state().connecting).toBeUndefined();
    expect(state().selection?.kind).toBe('link');
  });

  test('the kind of link follows from the target', () => {
    const { editor, state } = setup();
    const kindOf = () => editor.document.index.links.get(state().selection?.id ?? '')?.link.kind;
    startConnecting(editor, 'G3', 'support');
    pick(editor, 'C1');
    expect(kindOf()).toBe('inContextOf');
    startConnecting(editor, 'G3', 'challenge');
    pick(editor, 'S1-G2');
    expect(kindOf()).toBe('challenges');
  });

  test('undoing the source away ends it', () => {
    const { editor, state } = setup();
    add(editor, childCall(editor, 'G3'));
    endTyping(editor);
    startConnecting(editor, state().selection?.id ?? '', 'support');
    editor.document.undo();
    expect(state().connecting).toBeUndefined();
  });
});

describe('deleting', () => {
  test('a leaf goes at once, and what it hung from is selected', () => {
    const { editor, state, node } = setup();
    editor.select({ kind: 'node', id: 'C1' });
    removeSelected(editor);
    expect(state().dialog).toBeUndefined();
    expect(node('C1')).toBeUndefined();
    expect(state().selection?.id).toBe('G1');
  });

  test('what others depend on is asked about first', () => {
    const { editor, state, node } = setup();
    editor.select({ kind: 'node', id: 'G2' });
    removeSelected(editor);
    expect(state().dialog).toMatchObject({ kind: 'delete', ids: ['G2'] });
    expect(node('G2')).toBeDefined();
    remove(editor, ['G2']);
    expect(node('G2')).toBeUndefined();
    expect(state().selection?.id).toBe('S1');
  });

  test('the last support of something is asked about too', () => {
    const { editor, state } = setup();
    editor.select({ kind: 'node', id: 'Sn1' });
    removeSelected(editor);
    expect(state().dialog).toMatchObject({ kind: 'delete' });
    expect(JSON.stringify(state().dialog)).toContain('G2 is left without support');
  });
});
