// All fixes of a rule as one step: what was fixed, what was left and why, and one undo for all.
import { expect, test } from '@jest/globals';
import { setNodeFields } from '../../../core/commands/setNodeFields.ts';
import { fixAll, fixedWords, fixesOf } from '../../../renderer/store/fixes.ts';
import { MOST_AT_ONCE, planFixes } from '../../../renderer/store/fixPlan.ts';
import { checkedEditor } from '../support/checkedEditor.ts';

// WF-09 (rules.md 3.1): a claim that simply stops; its fix marks it undeveloped.
const RULE = 'WF-09';
const STOPS = `
  case {profile: gsn-strict}
  G1 "Top"
    S1 "By parts"
      G2 "One"
      G3 "Two"
      G4 "Three"
`;
const stopping = () => checkedEditor(STOPS, 'gsn-strict');

test('all of a rule are fixed in one step, which one undo takes back', () => {
  const { editor, answer, analysers } = stopping();
  const before = editor.document.case;
  expect(fixesOf(editor, RULE)).toHaveLength(3);
  const sent = analysers[0]?.sent.length ?? 0;
  const result = fixAll(editor, RULE);
  expect(result).toEqual({ fixed: 3, left: [] });
  // The analyser hears of it once.
  expect(analysers[0]?.sent.length).toBe(sent + 1);
  for (const id of ['G2', 'G3', 'G4']) {
    expect(editor.document.case.nodes.get(id)).toHaveProperty('undeveloped', true);
  }
  expect(editor.document.undoLabel).toBe(`Fix all of ${RULE}`);
  answer();
  expect(fixesOf(editor, RULE)).toEqual([]);
  expect(editor.document.undo()).toBe(true);
  expect(editor.document.case).toEqual(before);
  expect(editor.document.undoLabel).toBeUndefined();
  expect(editor.document.redo()).toBe(true);
  expect(editor.document.case.nodes.get('G4')).toHaveProperty('undeveloped', true);
});

test('what is refused when its turn comes is told, and the others are done', () => {
  const { editor, state } = stopping();
  const { checked } = state();
  const findings = checked.findings.map((one) =>
    one.rule === RULE && one.at[0] === 'G3' && one.fix
      ? { ...one, fix: { ...one.fix, args: { ...one.fix.args, node: 'gone' } } }
      : one,
  );
  editor.store.setState({ checked: { ...checked, findings } });
  const result = fixAll(editor, RULE);
  expect(result?.fixed).toBe(2);
  expect(result?.left.map(({ finding }) => finding.at[0])).toEqual(['G3']);
  expect(result?.left[0]?.why).toMatch(/gone/);
  if (!result) throw new Error('no result');
  const { said, whole } = fixedWords(RULE, result);
  expect(whole).toBe(false);
  expect(said).toContain('2 findings');
  expect(said).toContain('1 not fixed.');
  expect(said).toContain('G3: ');
});

test('not on findings of an older version, not what is waived, not in Read', () => {
  const older = stopping();
  older.editor.document.execute(setNodeFields.call({ node: 'G1', fields: { plan: 'x' } }));
  expect(older.state().checked.status).toBe('checking');
  expect(fixAll(older.editor, RULE)).toBeUndefined();
  expect(older.editor.document.case.nodes.get('G2')).not.toHaveProperty('undeveloped');

  const waived = stopping();
  const { checked } = waived.state();
  const findings = checked.findings.map((one) =>
    one.at[0] === 'G2' ? { ...one, waived: 'W' } : one,
  );
  waived.editor.store.setState({ checked: { ...checked, findings } });
  expect(fixesOf(waived.editor, RULE).map(({ at }) => at[0])).toEqual(['G3', 'G4']);

  const reading = stopping();
  reading.editor.store.setState({ mode: 'read' });
  expect(fixAll(reading.editor, RULE)).toMatchObject({ fixed: 0 });
  expect(reading.editor.document.undoLabel).toBeUndefined();
});

test('fixes that cannot be done together are done so many at a time, and the rest is told', () => {
  const { state } = stopping();
  const [one] = state().checked.findings.filter(({ rule }) => rule === RULE);
  if (!one?.fix) throw new Error('no fix');
  const { fix } = one;
  const many = Array.from({ length: MOST_AT_ONCE + 7 }, (_, i) => ({
    ...one,
    fix: { ...fix, args: { node: 'G2', fields: { plan: `${i}` } } },
  }));
  const plan = planFixes(many, () => ({ allowed: true }));
  expect(plan.fixes).toHaveLength(MOST_AT_ONCE);
  expect(plan.waiting).toHaveLength(7);
  // An element named twice is not set twice by one command.
  const twice = planFixes([one, one], () => ({ allowed: true }));
  expect(twice.fixes.map(({ call }) => call.command)).toEqual(['setNodeFields', 'setNodeFields']);
});
