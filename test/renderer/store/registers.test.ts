// What the register does to the case: one step each, deletion asks where something names the row, and
// the modes hold.
import { expect, test } from '@jest/globals';
import { registerById } from '../../../core/registers/registers.ts';
import { rowsOf } from '../../../core/registers/rows.ts';
import {
  addRow,
  deleteRows,
  exportRows,
  goToUser,
  putCells,
  setWords,
  shownRegister,
  showRegister,
  whyNotAdd,
  whyNotPlaces,
} from '../../../renderer/store/registers.ts';
import { testEditor } from '../support/testEditor.ts';

const TEXT = `
  case {title: Rows}
  G1 "Safe"
    Sn1 "Tests" -> E-1 E-2
    A1 "Few attackers"
  evidence E-1 {title: One, criterion: CR-1}
  evidence E-2 {title: Two}
  evidence E-3 {title: Three}
  criteria CR-1 {name: Below five}
`;

function begin() {
  const { editor, host } = testEditor(TEXT);
  const register = (id: string) => {
    const found = registerById(id);
    if (!found) throw new Error(`There is no register ${id}.`);
    return found;
  };
  const rows = (id: string, ...keys: string[]) =>
    rowsOf(editor.document.index, register(id)).filter(({ key }) => keys.includes(key));
  return { editor, host, register, rows };
}

test('a register that is asked for is shown, and remembered', () => {
  const { editor } = begin();
  expect(shownRegister(editor.store.getState())?.id).toBe('evidence');
  showRegister(editor, 'people');
  expect(editor.store.getState().centre).toEqual({ view: 'register', at: 'people' });
  editor.store.setState({ centre: { view: 'register' } });
  expect(shownRegister(editor.store.getState())?.id).toBe('people');
});

test('cells of many rows are one step', () => {
  const { editor, rows } = begin();
  const cells = rows('evidence', 'E-1', 'E-3').map(({ at }) => ({
    at,
    field: 'owner',
    value: 'Ada',
  }));
  expect(putCells(editor, cells).allowed).toBe(true);
  const owners = () => [...editor.document.case.evidence.values()].map(({ owner }) => owner);
  expect(owners()).toEqual(['Ada', undefined, 'Ada']);
  editor.document.undo();
  expect(owners()).toEqual([undefined, undefined, undefined]);
});

test('rows that nothing names go at once; of others the question says who names them', () => {
  const { editor, register, rows } = begin();
  deleteRows(editor, register('evidence'), rows('evidence', 'E-3'));
  expect([...editor.document.case.evidence.keys()]).toEqual(['E-1', 'E-2']);
  deleteRows(editor, register('evidence'), rows('evidence', 'E-1', 'E-2'));
  const { dialog } = editor.store.getState();
  if (dialog?.kind !== 'deleteRows') throw new Error('nothing was asked');
  expect(dialog.sentence).toBe(
    'E-1 is used by Sn1. E-2 is used by Sn1. They would name something that is not there.',
  );
  expect(editor.document.case.evidence.size).toBe(2);
  dialog.next();
  expect(editor.document.case.evidence.size).toBe(0);
  editor.document.undo();
  expect(editor.document.case.evidence.size).toBe(2);
});

test('a row is added where it can be; else there is a reason', () => {
  const { editor, register } = begin();
  expect(whyNotAdd(editor, register('evidence'))).toBeUndefined();
  expect(addRow(editor, register('evidence'))).toMatch(/^E-/);
  expect(whyNotAdd(editor, register('assumptions'))).toMatch(/canvas/);
  expect(addRow(editor, register('challenges'))).toBeUndefined();
});

test('in Read nothing is set, in Review no record', () => {
  const { editor, rows } = begin();
  const places = rows('evidence', 'E-1').map(({ at }) => at);
  expect(whyNotPlaces(editor.store.getState(), places)).toBeUndefined();
  for (const mode of ['read', 'review'] as const) {
    editor.store.setState({ mode });
    expect(whyNotPlaces(editor.store.getState(), places)).toMatch(/Switch to Author/);
    const cells = places.map((at) => ({ at, field: 'title', value: 'Changed' }));
    expect(putCells(editor, cells).allowed).toBe(false);
  }
  expect(editor.document.case.evidence.get('E-1')?.title).toBe('One');
});

test('the way to what names a row: an element on the canvas, a record in its register', () => {
  const { editor } = begin();
  showRegister(editor, 'criteria');
  goToUser(editor, 'E-1');
  expect(editor.store.getState()).toMatchObject({
    centre: { view: 'register', at: 'evidence' },
    record: { table: 'evidence', id: 'E-1' },
  });
  const sn1 = [...editor.document.case.nodes].find(([, node]) => node.identifier === 'Sn1')?.[0];
  goToUser(editor, sn1 ?? '');
  expect(editor.store.getState().centre).toEqual({ view: 'argument' });
  expect(editor.store.getState().selection).toEqual({ kind: 'node', id: sn1 });
});

test('rows are exported as they are shown', async () => {
  const { editor, host, register, rows } = begin();
  await exportRows(editor, register('evidence'), rows('evidence', 'E-2'), [
    'id',
    'title',
    'findings',
  ]);
  const [file] = host.exported;
  expect(file?.name).toBe('rows-evidence.csv');
  expect(new TextDecoder().decode(file?.bytes)).toBe('Id,Title\r\nE-2,Two\r\n');
});

// A column that is chosen and set to nothing loses what it held in every row: "set" would hide that.
test('many rows that lose a value are told as cleared', () => {
  const result = registerById('evidence')?.columns.find(({ id }) => id === 'result');
  if (!result) throw new Error('no column');
  expect(setWords(result, 'pass', 2)).toBe('Result set in 2 rows. Undo takes it back.');
  for (const nothing of [null, '', []]) {
    expect(setWords(result, nothing, 5)).toBe('Result cleared in 5 rows. Undo takes it back.');
  }
});
