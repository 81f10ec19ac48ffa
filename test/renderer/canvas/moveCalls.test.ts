// Moving branches by pointer: one step of history, refusals from the commands, nothing where nothing
// would change.
import { describe, expect, test } from '@jest/globals';
import { isStaying, mayMove, moveTo, topmost } from '../../../renderer/canvas/drag/moveCalls.ts';
import type { Editor } from '../../../renderer/store/editor.ts';
import { testEditor } from '../support/testEditor.ts';

const ARGUMENT = `G1 "Top"
  G2 "One"
    G5 "Deep" <>
  G3 "Two" <>
  G4 "Three" <>
  ~ C1 "Context"`;

const idOf = (editor: Editor, identifier: string) =>
  [...editor.document.case.nodes].find(([, node]) => node.identifier === identifier)?.[0] ?? '';
const linkTo = (editor: Editor, identifier: string) =>
  editor.document.index.nodes.get(idOf(editor, identifier))?.supports[0]?.id ?? '';
const children = (editor: Editor, identifier: string) =>
  editor.document.index.nodes
    .get(idOf(editor, identifier))
    ?.supportedBy.map(({ to }) => to?.node.identifier)
    .join(' ');

describe('moving branches', () => {
  test('to another parent and back by one undo', () => {
    const { editor } = testEditor(ARGUMENT);
    const ids = [idOf(editor, 'G3')];
    expect(moveTo(editor, ids, { parent: idOf(editor, 'G2') })).toBe(true);
    expect(children(editor, 'G2')).toBe('G5 G3');
    expect(editor.document.undoLabel).toBe('Move G3 under G2');
    editor.document.undo();
    expect(children(editor, 'G1')).toBe('G2 G3 G4');
    expect(editor.document.undoLabel).toBeUndefined();
  });

  test('among its siblings', () => {
    const { editor } = testEditor(ARGUMENT);
    const landing = { parent: idOf(editor, 'G1'), before: linkTo(editor, 'G2') };
    moveTo(editor, [idOf(editor, 'G4')], landing);
    expect(children(editor, 'G1')).toBe('G4 G2 G3');
  });

  test('several land one after the other, as one step', () => {
    const { editor } = testEditor(ARGUMENT);
    const ids = [idOf(editor, 'G3'), idOf(editor, 'G4')];
    moveTo(editor, ids, { parent: idOf(editor, 'G2'), before: linkTo(editor, 'G5') });
    expect(children(editor, 'G2')).toBe('G3 G4 G5');
    expect(editor.document.undoLabel).toBe('Move 2 elements under G2');
    editor.document.undo();
    expect(children(editor, 'G1')).toBe('G2 G3 G4');
  });

  test('below itself is refused with the reason', () => {
    const { editor } = testEditor(ARGUMENT);
    const verdict = mayMove(editor, [idOf(editor, 'G2')], { parent: idOf(editor, 'G5') });
    expect(verdict).toMatchObject({ allowed: false, because: 'cycle' });
  });

  test('a context goes where a goal may have it', () => {
    const { editor } = testEditor(ARGUMENT);
    moveTo(editor, [idOf(editor, 'C1')], {
      parent: idOf(editor, 'G2'),
      after: linkTo(editor, 'G5'),
    });
    const context = editor.document.index.nodes.get(idOf(editor, 'C1'))?.contextOf[0];
    expect(context?.from?.node.identifier).toBe('G2');
  });

  test('what hangs from nothing is joined', () => {
    const { editor } = testEditor('G1 "Top" <>\n\nG9 "Alone" <>');
    moveTo(editor, [idOf(editor, 'G9')], { parent: idOf(editor, 'G1') });
    expect(children(editor, 'G1')).toBe('G9');
  });

  test('where it is already, nothing happens', () => {
    const { editor } = testEditor(ARGUMENT);
    const { index } = editor.document;
    const parent = idOf(editor, 'G1');
    const stays = (id: string, place: object) =>
      isStaying(index, [idOf(editor, id)], { parent, ...place });
    expect(stays('G3', {})).toBe(true);
    expect(stays('G3', { after: linkTo(editor, 'G2') })).toBe(true);
    expect(stays('G3', { before: linkTo(editor, 'G4') })).toBe(true);
    expect(stays('G3', { after: linkTo(editor, 'G4') })).toBe(false);
    const version = editor.document.version;
    moveTo(editor, [idOf(editor, 'G3')], { parent, after: linkTo(editor, 'G2') });
    expect(editor.document.version).toBe(version);
  });

  test('of what is chosen only the tops move', () => {
    const { editor } = testEditor(ARGUMENT);
    const [g2, g5, g4] = ['G2', 'G5', 'G4'].map((id) => idOf(editor, id));
    expect(topmost(editor.document.index, [g5 ?? '', g2 ?? '', g4 ?? ''])).toEqual([g2, g4]);
  });
});
