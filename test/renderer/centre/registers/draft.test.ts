// What is written into a cell: the control that suits the column, what it begins with, what it means.
import { expect, test } from '@jest/globals';
import { CaseIndex } from '../../../../core/model/index.ts';
import { columnById, registerById } from '../../../../core/registers/registers.ts';
import { sketch } from '../../../../core/sketch/sketch.ts';
import {
  choicesOf,
  controlOf,
  firstDraft,
  readDraft,
} from '../../../../renderer/centre/registers/edit/draft.ts';

const index = new CaseIndex(sketch('case {title: Drafts}\nG1 "Safe"'));
function column(register: string, id: string) {
  const found = registerById(register);
  const one = found && columnById(found, id);
  if (!one) throw new Error(`${register} has no column ${id}.`);
  return one;
}

test.each([
  ['evidence', 'title', 'long'],
  ['evidence', 'date', 'date'],
  ['evidence', 'value', 'number'],
  ['evidence', 'result', 'choice'],
  ['evidence', 'criterion', 'pick'],
  ['evidence', 'owner', 'pick'],
  ['assumptions', 'status', 'choice'],
])('%s, %s: %s', (register, id, kind) => {
  expect(controlOf(column(register, id))).toBe(kind);
});

test('typing replaces a text, chooses a choice, and begins a search', () => {
  expect(firstDraft(index, column('evidence', 'title'), 'Old', 'N')).toEqual({
    kind: 'text',
    text: 'N',
  });
  expect(firstDraft(index, column('evidence', 'title'), 'Old', undefined)).toEqual({
    kind: 'text',
    text: 'Old',
  });
  expect(firstDraft(index, column('evidence', 'result'), 'pass', 'f')).toEqual({
    kind: 'value',
    value: 'fail',
  });
  expect(firstDraft(index, column('evidence', 'criterion'), 'CR-1', 'x')).toEqual({
    kind: 'value',
    value: 'CR-1',
  });
});

test('a missing value can be chosen again', () => {
  expect(choicesOf(column('evidence', 'result'))[0]).toEqual({
    value: undefined,
    label: 'not stated',
  });
});

test('a text is read as a pasted one', () => {
  const read = (id: string, text: string) =>
    readDraft(index, column('evidence', id), { kind: 'text', text }, undefined);
  expect(read('value', '4.2e26')).toEqual({ ok: true, value: 4.2e26 });
  expect(read('date', '3 Oct')).toMatchObject({ ok: false });
  expect(read('title', '')).toEqual({ ok: true, value: undefined });
});
