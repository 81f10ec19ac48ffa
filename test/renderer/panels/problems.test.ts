// The problems' filters and groups, and going through them by key.
import { describe, expect, test } from '@jest/globals';
import { analyse } from '../../../core/analyser/analyse.ts';
import type { Finding } from '../../../core/analyser/finding.ts';
import type { Severity } from '../../../core/analyser/rule.ts';
import { setText } from '../../../core/commands/setText.ts';
import { healthOf } from '../../../core/select/health.ts';
import { belowOf, branchesOf } from '../../../renderer/panels/problems/branches.ts';
import { findingText } from '../../../renderer/panels/problems/findingText.ts';
import {
  filtered,
  grouped,
  nearestFinding,
  type ProblemView,
} from '../../../renderer/panels/problems/problemRows.ts';
import { FIRST_PANELS } from '../../../renderer/store/panels.ts';
import {
  applyFix,
  canFix,
  fixable,
  goToFinding,
  problemRows,
  stepProblem,
} from '../../../renderer/store/problems.ts';
import { review } from '../../core/analyser/engine.ts';
import { testEditor } from '../support/testEditor.ts';

const TEXT = `
  case {profile: review}
  G1 "Top"
    S1 "By parts"
      G2 "Left"
        G4 "Below left"
      G3 "Right"
        Sn1 -> E-1
    ! G9 "Doubt" challenge {status: open}
  evidence E-1 {title: run}
`;

const finding = (
  rule: string,
  severity: Severity,
  ids: string[],
  more: Partial<Finding> = {},
): Finding => ({
  rule,
  severity,
  case: 'default',
  message: `${rule} about ${ids.join(' and ')}.`,
  messageId: 'm',
  ids,
  at: ids,
  path: '',
  fingerprint: `${rule} ${ids.join(' ')}`,
  ...more,
});

const FINDINGS = [
  finding('SUP-01', 'blocker', ['G4']),
  finding('DEF-01', 'error', ['G9->G1', 'G1']),
  finding('EVI-02', 'error', ['E-1'], { waived: 'W-1' }),
  finding('SUP-10', 'warning', ['G3']),
  finding('SUP-02', 'warning', ['G2']),
  finding('SYS-02', 'info', []),
];

const VIEW: ProblemView = {
  hiddenSeverities: new Set(),
  hideWaived: false,
  filter: FIRST_PANELS.problemFilter,
  selected: new Set(),
};

const { editor: some } = testEditor(TEXT);
const { index } = some.document;
const rules = (view: Partial<ProblemView>) =>
  filtered(index, FINDINGS, { ...VIEW, ...view }).map(({ rule }) => rule);
const only = (filter: Partial<ProblemView['filter']>, more: Partial<ProblemView> = {}) =>
  rules({ filter: { ...VIEW.filter, ...filter }, ...more });

describe('filters', () => {
  test('severity, waived, rule, words', () => {
    expect(rules({})).toHaveLength(6);
    expect(rules({ hiddenSeverities: new Set(['error', 'info']) })).toEqual([
      'SUP-01',
      'SUP-10',
      'SUP-02',
    ]);
    expect(rules({ hideWaived: true })).not.toContain('EVI-02');
    expect(only({ rule: 'SUP-02' })).toEqual(['SUP-02']);
    expect(only({ text: 'sup about g4' })).toEqual(['SUP-01']);
  });

  test('only below what is selected; with nothing selected, everything', () => {
    expect(only({ branch: true })).toHaveLength(6);
    expect(only({ branch: true }, { selected: new Set(['G2']) })).toEqual(['SUP-01', 'SUP-02']);
    // The evidence that an element cites belongs to its branch.
    expect(only({ branch: true }, { selected: new Set(['G3']) })).toEqual(['EVI-02', 'SUP-10']);
  });
});

describe('groups', () => {
  const headings = (by: Parameters<typeof grouped>[2]) =>
    grouped(index, FINDINGS, by).flatMap((row) =>
      row.kind === 'heading' ? [`${row.label} ${row.count}`] : [],
    );

  test('by severity, rule, kind, branch', () => {
    expect(headings('severity')).toEqual(['Blockers 1', 'Errors 2', 'Warnings 2', 'Infos 1']);
    // Numbers in names count as numbers (order.ts).
    expect(headings('rule')).toEqual([
      'DEF-01 1',
      'EVI-02 1',
      'SUP-01 1',
      'SUP-02 1',
      'SUP-10 1',
      'SYS-02 1',
    ]);
    expect(headings('kind')).toEqual(['Goals 3', 'Others 1', 'Evidence 1', 'The case 1']);
    // The branches are the claims below the top claim, strategies passed through; G1 is its own.
    expect(headings('branch')).toEqual(['G1 1', 'G2 2', 'G3 2', 'Outside the argument 1']);
  });

  test('every finding stands in exactly one group, numbered through', () => {
    for (const by of ['severity', 'rule', 'branch', 'kind'] as const) {
      const rows = grouped(index, FINDINGS, by).flatMap((row) =>
        row.kind === 'finding' ? [row] : [],
      );
      expect(rows.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6]);
      expect(new Set(rows.map((row) => row.finding))).toEqual(new Set(FINDINGS));
    }
  });

  test('headings are no stops for the keys', () => {
    const rows = grouped(index, FINDINGS, 'severity');
    expect(rows.map(({ kind }) => kind[0]).join('')).toBe('hfhffhffhf');
    expect(nearestFinding(rows, 0, 4)).toBe(1);
    expect(nearestFinding(rows, 5, 4)).toBe(6);
    expect(nearestFinding(rows, 5, 6)).toBe(4);
    expect(nearestFinding([], 0, 0)).toBe(-1);
  });
});

test('branches: below an element, and what is shared', () => {
  expect(
    [...belowOf(index, new Set(['G2']))].filter((id) => index.nodes.has(id)).toSorted(),
  ).toEqual(['G2', 'G4']);
  expect(branchesOf(index).get('G9')).toBe('G1');
  expect(branchesOf(index).get('E-1')).toBe('G3');
});

test('a finding as a line', () => {
  expect(findingText(FINDINGS[2] as Finding)).toBe(
    'error EVI-02 at E-1: EVI-02 about E-1. (waived by W-1) [EVI-02 E-1]',
  );
});

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
