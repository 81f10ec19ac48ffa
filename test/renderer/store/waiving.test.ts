// Waiving from the window: what can be waived, what the dialog begins with, withdrawing, and where a
// finding about a waiver leads (rules.md, head: UNK-01, UNK-04 and REP-01 never).
import { describe, expect, test } from '@jest/globals';
import {
  coveredBy,
  proposedTerms,
  waivable,
  waiveCall,
  waiverIdOf,
  withdraw,
} from '../../../renderer/store/waiving.ts';
import { checkedEditor } from '../support/checkedEditor.ts';

const CASE = `
  case {profile: review}
  G1 "Top" {owner: Ada}
    S1 "By parts"
      G2 "One"
      G3 "Two"
`;
const TERMS = {
  reason: 'The pilot ends in July',
  owner: 'Ada',
  until: '2026-08-01',
  approver: 'Bo',
};

function waived() {
  const made = checkedEditor(CASE);
  const { editor, answer, state } = made;
  const found = state().checked.findings.filter(
    ({ rule, at }) => rule === 'SUP-01' && at[0] === 'G2',
  );
  expect(found).toHaveLength(1);
  const done = editor.document.execute(waiveCall(found, TERMS));
  if (!done.allowed) throw new Error(done.message);
  answer();
  const finding = () => {
    const one = state().checked.findings.find(
      ({ fingerprint }) => fingerprint === found[0]?.fingerprint,
    );
    if (!one) throw new Error('the finding is gone');
    return one;
  };
  return { ...made, finding };
}

test('some cannot be waived in any profile, and say why', () => {
  const { state } = checkedEditor(CASE);
  const { able, unable } = waivable(state().checked.findings);
  expect(unable.map(({ finding }) => finding.rule)).toContain('UNK-01');
  expect(unable[0]?.why).toMatch(/cannot be waived/);
  expect(able.map(({ rule }) => rule)).not.toContain('UNK-01');
  expect(able.length + unable.length).toBe(state().checked.findings.length);
});

describe('what the dialog begins with', () => {
  test('who sees to the subject, and ninety days', () => {
    const { editor, state } = checkedEditor(CASE);
    const found = state().checked.findings.filter(({ at }) => at[0] === 'G2');
    // 2026-06-01 and ninety days: 29 of June, 31 of July, 30 of August.
    expect(proposedTerms(editor, found)).toEqual({
      reason: '',
      owner: 'Ada',
      until: '2026-08-30',
      approver: '',
    });
  });

  test('the words of the waiver that is renewed', () => {
    const { editor, finding } = waived();
    expect(proposedTerms(editor, [finding()])).toMatchObject({
      reason: TERMS.reason,
      owner: 'Ada',
      until: '2026-08-30',
      approver: 'Bo',
    });
  });
});

test('a waived finding names its waiver; withdrawing is one step, and undo gives it back', () => {
  const { editor, answer, finding } = waived();
  const id = waiverIdOf(editor, finding()) ?? '';
  expect(editor.document.case.waivers.get(id)).toMatchObject({ rule: 'SUP-01', owner: 'Ada' });
  withdraw(editor, [id]);
  answer();
  expect(finding().waived).toBeUndefined();
  expect(editor.document.case.waivers.size).toBe(0);
  editor.document.undo();
  answer();
  expect(finding().waived).toBe(id);
});

test('a finding about a waiver leads to what that covers', () => {
  const { editor, state, finding } = waived();
  const [id = ''] = editor.document.case.waivers.keys();
  const about = { ...finding(), rule: 'WAV-01', ids: [id], fingerprint: 'w' };
  delete (about as { waived?: string }).waived;
  expect(waiverIdOf(editor, about)).toBe(id);
  expect(coveredBy(editor, about)).toBe(finding());
  const { checked } = state();
  editor.store.setState({ checked: { ...checked, findings: [] } });
  expect(coveredBy(editor, about)).toBeUndefined();
});

test('in Read nothing is waived', () => {
  const { editor, state } = checkedEditor(CASE);
  editor.store.setState({ mode: 'read' });
  const call = waiveCall(waivable(state().checked.findings).able.slice(0, 1), TERMS);
  expect(editor.document.may(call).allowed).toBe(false);
});
