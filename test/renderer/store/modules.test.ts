// Modules in the window: the architecture view, what actions are about, and the way there and back.
import { describe, expect, test } from '@jest/globals';
import { architectureView } from '../../../renderer/actions/architecture.ts';
import { goToOrigin } from '../../../renderer/actions/goToOrigin.ts';
import { leave } from '../../../renderer/actions/leave.ts';
import { inlineTheModule } from '../../../renderer/actions/moduleTools.ts';
import { ACTIONS } from '../../../renderer/actions/registry.ts';
import { toggleByContract } from '../../../renderer/actions/toggleByContract.ts';
import { togglePublic } from '../../../renderer/actions/togglePublic.ts';
import { goBack } from '../../../renderer/actions/trail.ts';
import { walkDown, walkUp } from '../../../renderer/actions/walk.ts';
import { onModuleKey } from '../../../renderer/canvas/moduleKeys.ts';
import { moduleRows } from '../../../renderer/panels/modules/moduleRows.ts';
import {
  ARCHITECTURE,
  currentModule,
  isArchitecture,
  primaryOf,
} from '../../../renderer/store/architecture.ts';
import { awayOffers, referenceOffers } from '../../../renderer/store/fromModules.ts';
import { inline, moveElements, removeModuleOrAsk } from '../../../renderer/store/modules.ts';
import { testEditor } from '../support/testEditor.ts';

const CASE = `
  G1 "Top"
    S1 "How"
      AG1 {id: away, identifier: G2, origin: Sub.G2}
    M1 {target: Sub}
  module Sub
  G2 "Claim" {public: true}
    Sn1 "Report"
  module Inner {parent: Sub}
  G4 "Private"
  module Con {contract: true}
  G1 "Contract"
`;

const open = () => testEditor(CASE).editor;
type Editor = ReturnType<typeof open>;
const state = (editor: Editor) => editor.store.getState();
const chosen = (editor: Editor) => primaryOf(state(editor), editor.document.index);

describe('the architecture view', () => {
  test('shows modules, keeps the one that was shown chosen, and walks along the links', () => {
    const editor = open();
    architectureView.run(editor);
    expect(state(editor).module).toBe(ARCHITECTURE);
    expect([...state(editor).scene.nodes.values()].map(({ identifier }) => identifier)).toEqual([
      'Main',
      'Sub',
      'Con',
    ]);
    expect(chosen(editor)).toBe('module:main');
    walkDown.run(editor);
    expect(chosen(editor)).toBe('module:Sub');
    walkUp.run(editor);
    expect(chosen(editor)).toBe('module:main');
  });

  test('Enter opens, Escape leads back; Space shows what a module contains', () => {
    const editor = open();
    architectureView.run(editor);
    walkDown.run(editor);
    expect(onModuleKey(editor, ' ')).toBe(true);
    expect(state(editor).scene.nodes.has('module:Inner')).toBe(true);
    expect(onModuleKey(editor, 'Enter')).toBe(true);
    expect(state(editor).module).toBe('Sub');
    leave.run(editor);
    expect(isArchitecture(state(editor))).toBe(true);
    expect(chosen(editor)).toBe('module:Sub');
    expect(onModuleKey(editor, 'x')).toBe(false);
  });

  test('Escape leads back there also after the argument was followed into another module', () => {
    const editor = open();
    architectureView.run(editor);
    expect(onModuleKey(editor, 'Enter')).toBe(true);
    expect(state(editor).record).toEqual({ table: 'modules', id: 'main' });
    editor.goTo('Sub.G2');
    leave.run(editor); // the selection
    leave.run(editor);
    expect(isArchitecture(state(editor))).toBe(true);
    expect(chosen(editor)).toBe('module:Sub');
  });

  test('nothing of an element can be edited there, whatever the key', () => {
    const editor = open();
    architectureView.run(editor);
    const able = ACTIONS.filter(
      (action) => action.edits && action.where !== 'window' && action.when(editor) === true,
    );
    expect(able.map(({ id }) => id)).toEqual([]);
  });

  test('a module that goes away while it is shown gives way to the main one', () => {
    const editor = open();
    editor.showModule('Inner');
    removeModuleOrAsk(editor, 'Inner');
    expect(state(editor).dialog).toMatchObject({ kind: 'deleteModule', module: 'Inner' });
    moveElements(editor, ['Inner.G4'], { name: 'Fresh' });
    expect(editor.document.case.modules.get(state(editor).module)?.name).toBe('Fresh');
    editor.document.undo();
    expect(state(editor).module).toBe('main');
    expect(state(editor).scene.nodes.has('G1')).toBe(true);
  });
});

describe('origins', () => {
  test('one key goes there, another back', () => {
    const editor = open();
    editor.goTo('away');
    expect(goToOrigin.detail?.(editor)).toBe('Sub/G2');
    goToOrigin.run(editor);
    expect(state(editor).selection?.id).toBe('Sub.G2');
    expect(state(editor).module).toBe('Sub');
    goBack.run(editor);
    expect(state(editor).selection?.id).toBe('away');
  });

  test('from a reference to the first goal that its module publishes', () => {
    const editor = open();
    editor.goTo('M1');
    goToOrigin.run(editor);
    expect(state(editor).selection?.id).toBe('Sub.G2');
    expect(goToOrigin.when(editor)).toMatch(/Select an away element/);
  });
});

describe('what is offered from other modules', () => {
  test('the published first, then what would become public; each with the command’s own answer', () => {
    const editor = open();
    const { offers } = awayOffers(editor, { parent: 'G1' }, '');
    const said = offers.map(({ name, isPublic, verdict }) => [name, isPublic, verdict.allowed]);
    expect(said).toEqual([
      ['Sub/G2', true, true],
      ['Inner/G4', false, true],
      ['Sub/Sn1', false, true],
      ['Con/G1', false, false],
    ]);
    expect(awayOffers(editor, { parent: 'G1' }, 'priv').offers).toHaveLength(1);
  });

  test('modules and contracts apart; none refers to itself', () => {
    const editor = open();
    const names = (contract: boolean) =>
      referenceOffers(editor, { parent: 'G1' }, contract, '').map(({ name }) => name);
    expect(names(false)).toEqual(['Inner', 'Sub']);
    expect(names(true)).toEqual(['Con']);
  });
});

test('moving selects what stays behind, and drops pins; inlining shows what came', () => {
  const { editor } = testEditor('G1\n  G2\n    Sn1\n  G3');
  editor.execute({ command: 'setView', args: { pinned: { G2: { x: 1, y: 2 } } } });
  expect(moveElements(editor, ['G2'], { name: 'Left' })).toBe(true);
  expect(state(editor).module).toBe('main');
  const left = editor.document.case.nodes.get(state(editor).selection?.id ?? '');
  expect(left).toMatchObject({ kind: 'awayGoal', identifier: 'G2' });
  expect(editor.document.case.view?.pinned).toBeUndefined();
  goToOrigin.run(editor);
  expect(inlineTheModule.when(editor)).toBe(true);
  inline(editor, currentModule(editor) ?? '');
  expect(state(editor).selection?.id).toBe('G2');
  expect(editor.document.case.modules.size).toBe(1);
});

test('marks: public, and to be supported by contract, on all that is selected or off', () => {
  const { editor } = testEditor('G1\n  S1\n    G2');
  editor.selectAll(['S1', 'G1', 'G2']);
  togglePublic.run(editor);
  const publics = () => [...editor.document.case.nodes].filter(([, { public: p }]) => p).length;
  expect(publics()).toBe(2);
  expect(togglePublic.checked?.(editor)).toBe(true);
  expect(editor.document.undoDepth).toBe(1);
  togglePublic.run(editor);
  expect(publics()).toBe(0);
  editor.goTo('S1');
  toggleByContract.run(editor);
  expect(state(editor).notices.at(-1)?.text).toMatch(/^Only goals/);
});

test('the tree of modules: by containment, the main one first, with what is in each', () => {
  const { index } = open().document;
  const rows = moduleRows(index).map(({ name, word, elements, level }) => [
    name,
    word,
    elements,
    level,
  ]);
  expect(rows).toEqual([
    ['Main', 'main', 4, 1],
    ['Sub', '', 2, 1],
    ['Inner', '', 1, 2],
    ['Con', 'contract', 1, 1],
  ]);
});
