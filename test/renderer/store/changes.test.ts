// What the window knows of the last save: marks of elements, and which findings are new.
import { expect, jest, test } from '@jest/globals';
import type { Finding } from '../../../core/analyser/finding.ts';
import { addNode } from '../../../core/commands/addNode.ts';
import { deleteElements } from '../../../core/commands/deleteElements.ts';
import { setText } from '../../../core/commands/setText.ts';
import { NO_HEALTH } from '../../../core/select/health.ts';
import { isNewFinding, newFindingsCount } from '../../../renderer/store/changes.ts';
import { save } from '../../../renderer/store/files.ts';
import { testEditor } from '../support/testEditor.ts';

const CASE = `
  G1 "Top"
    G2 "Part"
    G3 "Other"`;

function finding(fingerprint: string): Finding {
  const rest = {
    severity: 'error',
    case: 'default',
    message: 'm',
    messageId: 'm',
    path: '',
  } as const;
  return { rule: 'SUP-01', ids: ['G1'], at: ['G1'], fingerprint, ...rest };
}

function setup() {
  jest.useFakeTimers();
  const made = testEditor(CASE);
  const { editor, analysers, host } = made;
  host.chooses = 'test.case.json';
  const state = () => editor.store.getState();
  return {
    ...made,
    state,
    settle: () => jest.advanceTimersByTime(1_000),
    marks: () => Object.fromEntries(state().changes.marks),
    answer: (...fingerprints: string[]) =>
      analysers.at(-1)?.answer({
        kind: 'analysed',
        version: editor.document.version,
        findings: fingerprints.map(finding),
        summary: { blocker: 0, error: fingerprints.length, warning: 0, info: 0, waived: 0 },
        health: NO_HEALTH,
        today: '2026-06-01',
        frozen: false,
        profile: 'review',
      }),
  };
}

test('what was added and reworded is marked; undone, it is not; saved, it is not', async () => {
  const { editor, settle, marks, state } = setup();
  editor.execute(setText.call({ node: 'G2', text: 'The part' }));
  const done = editor.execute(addNode.call({ kind: 'goal', parent: 'G3', text: 'New' }));
  const made = done.allowed ? (done.made[0] ?? '') : '';
  settle();
  expect(marks()).toMatchObject({ G2: 'changed', [made]: 'new', G3: 'changed' });
  expect(marks()).not.toHaveProperty('G1');
  editor.document.undo();
  editor.document.undo();
  settle();
  expect(marks()).toEqual({});
  editor.execute(deleteElements.call({ ids: ['G3'] }));
  settle();
  expect(marks()).toEqual({ G1: 'changed' });
  expect(state().changes.removed).toContain('G3');
  jest.useRealTimers();
  expect(await save(editor)).toBe(true);
  expect(marks()).toEqual({});
});

test('findings: new are those that were not there when it was saved', () => {
  const { editor, answer, state } = setup();
  answer('aaaaaaaaaaaaaaaa');
  expect(newFindingsCount(state())).toBe(0);
  editor.execute(setText.call({ node: 'G2', text: 'The part' }));
  answer('aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb');
  expect(newFindingsCount(state())).toBe(1);
  expect(isNewFinding(state(), finding('bbbbbbbbbbbbbbbb'))).toBe(true);
  expect(isNewFinding(state(), finding('aaaaaaaaaaaaaaaa'))).toBe(false);
  jest.useRealTimers();
});

test('edited before it was checked as opened: nothing is called new', () => {
  const { editor, answer, state } = setup();
  editor.execute(setText.call({ node: 'G2', text: 'The part' }));
  answer('aaaaaaaaaaaaaaaa');
  expect(state().changes.known).toBeUndefined();
  expect(newFindingsCount(state())).toBe(0);
  jest.useRealTimers();
});

test('saved in the midst: known again once the saved case is checked', async () => {
  const { editor, answer, state } = setup();
  jest.useRealTimers();
  answer();
  editor.execute(setText.call({ node: 'G2', text: 'The part' }));
  await save(editor);
  expect(state().changes.known).toBeUndefined();
  answer('aaaaaaaaaaaaaaaa');
  expect(newFindingsCount(state())).toBe(0);
});
