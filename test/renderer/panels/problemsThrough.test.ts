// Going through the problems by key, and fixing them.
import { describe, expect, test } from '@jest/globals';
import { analyse } from '../../../core/analyser/analyse.ts';
import { setText } from '../../../core/commands/setText.ts';
import { healthOf } from '../../../core/select/health.ts';
import { applyFix, canFix, fixable } from '../../../renderer/store/fixes.ts';
import { goToFinding, problemRows, stepProblem } from '../../../renderer/store/problems.ts';
import { review } from '../../core/analyser/engine.ts';
import { TEXT } from '../support/problemCases.ts';
import { testEditor } from '../support/testEditor.ts';

describe('going through them', () => {
  function checked(text = TEXT) {
    const made = testEditor(text);
    const { document } = made.editor;
    const answer = () => {
      const analysis = analyse(document.index, {
        profile: review(),
        today: '2026-06-01',
        frozen: false,
      });
      const { findings, summary, today, frozen } = analysis;
      const health = healthOf(document.index, analysis);
      const about = { findings, summary, health, today, frozen, profile: 'review' };
      made.analysers.at(-1)?.answer({ kind: 'analysed', version: document.version, ...about });
    };
    answer();
    return { ...made, answer, state: () => made.editor.store.getState() };
  }

  test('F8 goes to each in the order of the list, and round; Shift+F8 back', () => {
    const { editor, state } = checked();
    const order = problemRows(editor).flatMap((row) =>
      row.kind === 'finding' ? [row.finding.fingerprint] : [],
    );
    expect(order.length).toBeGreaterThan(2);
    const seen = [...order, order[0]].map(() => {
      stepProblem(editor, 1);
      return state().problem;
    });
    expect(seen).toEqual([...order, order[0]]);
    stepProblem(editor, -1);
    expect(state().problem).toBe(order.at(-1));
  });

  test('a finding about a record shows the record, and asks for the field', () => {
    const { editor, state } = checked();
    const about = state().checked.findings.find(({ ids }) => ids[0] === 'E-1');
    if (!about) throw new Error('nothing about E-1');
    goToFinding(editor, about, true);
    expect(state().record).toEqual({ table: 'evidence', id: 'E-1' });
    expect(state().selection).toBeUndefined();
    expect(state().fieldRequest?.path).toBe(about.path);
    editor.goTo('G1');
    expect(state().record).toBeUndefined();
  });

  test('a fix is one named step, and is not made on findings of an older version', () => {
    const { editor, state, answer } = checked(`
      case {profile: review}
      G1 "Top"
        S1 "Nothing below"
    `);
    editor.goTo('S1');
    const found = fixable(editor);
    expect(found?.rule).toBe('WF-05');
    editor.execute(setText.call({ node: 'G1', text: 'Changed' }));
    if (found) applyFix(editor, found);
    expect(editor.document.case.nodes.get('S1')).not.toHaveProperty('undeveloped');
    expect(state().notices.at(-1)?.tone).toBe('refused');
    answer();
    if (found) applyFix(editor, found);
    expect(editor.document.case.nodes.get('S1')).toMatchObject({ undeveloped: true });
    expect(editor.document.undoLabel).toBe(found?.fix?.label);
    editor.document.undo();
    expect(editor.document.case.nodes.get('S1')).not.toHaveProperty('undeveloped');
    expect(editor.document.undoLabel).toContain('G1');
  });

  test('a fix that the case refuses as it is now is not offered', () => {
    const { editor, state } = checked(`
      case {profile: review}
      G1 "Top"
        S1 "Nothing below"
    `);
    editor.goTo('S1');
    const found = fixable(editor);
    if (!found) throw new Error('no fix');
    expect(canFix(editor, found)).toBe(true);
    const fix = { command: 'disconnect', args: { link: 'gone' }, label: 'Disconnect' };
    const refused = state().checked.findings.map((one) => ({ ...one, fix }));
    editor.store.setState({
      checked: { ...state().checked, findings: refused, byId: new Map([['S1', refused]]) },
    });
    expect(canFix(editor, { ...found, fix })).toBe(false);
    expect(fixable(editor)).toBeUndefined();
  });
});
