// The problems' filters and groups.
import { describe, expect, test } from '@jest/globals';
import { analyse } from '../../../core/analyser/analyse.ts';
import type { Finding } from '../../../core/analyser/finding.ts';
import { shippedProfile } from '../../../core/analyser/profile.ts';
import { belowOf, branchesOf } from '../../../renderer/panels/problems/branches.ts';
import { findingText } from '../../../renderer/panels/problems/findingText.ts';
import { filtered, type ProblemView } from '../../../renderer/panels/problems/problemFilter.ts';
import { GROUPINGS } from '../../../renderer/panels/problems/problemGroups.ts';
import { groupsOf, rowsOf, sorted } from '../../../renderer/panels/problems/problemRows.ts';
import { type Grouping, NO_FILTER } from '../../../renderer/store/panels.ts';
import { openAllGroups, problemRows, stepProblem } from '../../../renderer/store/problems.ts';
import { review } from '../../core/analyser/engine.ts';
import { FINDINGS, finding, TEXT, VIEW } from '../support/problemCases.ts';
import { testEditor } from '../support/testEditor.ts';

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

  test('only what was not found when the case was saved; none where that is not known', () => {
    const known = new Set(FINDINGS.slice(0, 4).map(({ fingerprint }) => fingerprint));
    expect(only({ sinceSaved: true }, { known })).toEqual(['SUP-02', 'SYS-02']);
    expect(only({ sinceSaved: true })).toEqual([]);
    expect(rules({ known })).toHaveLength(6);
  });

  test('only below what is selected; with nothing selected, everything', () => {
    expect(only({ branch: true })).toHaveLength(6);
    expect(only({ branch: true }, { selected: new Set(['G2']) })).toEqual(['SUP-01', 'SUP-02']);
    // The evidence that an element cites belongs to its branch.
    expect(only({ branch: true }, { selected: new Set(['G3']) })).toEqual(['EVI-02', 'SUP-10']);
  });
});

describe('groups', () => {
  const NOTHING: ReadonlySet<string> = new Set();
  const group = (by: Grouping) => groupsOf(index, FINDINGS, by, '2026-06-01');
  const headings = (by: Grouping) => group(by).map(([name, list]) => `${name} ${list.length}`);

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

  test('by owner and due date: of the subject, else of the nearest element above', () => {
    const owned = testEditor(`
      G1 {owner: Ada, due: 2026-12-01}
        S1
          G2 {owner: P-1, due: 2026-05-31}
            G4
          G3 {due: 2026-06-20}
            Sn1 -> E-1
      G9
      evidence E-1 {title: run}
      people P-1 {name: Bea}
    `).editor.document.index;
    const list = ['G1', 'G4', 'E-1', 'G9'].map((id) => finding('SUP-01', 'error', [id]));
    const names = (by: Grouping) =>
      groupsOf(owned, list, by, '2026-06-01').map(([name, some]) => [
        name,
        some.map(({ ids }) => ids[0]),
      ]);
    // What nobody sees to comes first; a person's id is read as the name.
    expect(names('owner')).toEqual([
      ['No owner', ['G9']],
      ['Ada', ['G1', 'E-1']],
      ['Bea', ['G4']],
    ]);
    expect(names('due')).toEqual([
      ['Overdue', ['G4']],
      ['Due within 30 days', ['E-1']],
      ['Due later', ['G1']],
      ['No due date', ['G9']],
    ]);
    const only = (change: Partial<ProblemView['filter']>) =>
      filtered(owned, list, { ...VIEW, filter: { ...NO_FILTER, ...change } }).map(
        ({ ids }) => ids[0],
      );
    expect(only({ overdue: true })).toEqual(['G4']);
    expect(only({ owner: 'Ada' })).toEqual(['G1', 'E-1']);
    expect(only({ owner: 'No owner' })).toEqual(['G9']);
    expect(sorted(owned, list, 'due').map(({ ids }) => ids[0])).toEqual(['G4', 'E-1', 'G1', 'G9']);
    expect(sorted(owned, list, 'place').map(({ ids }) => ids[0])).toEqual([
      'E-1',
      'G1',
      'G4',
      'G9',
    ]);
  });

  test('every finding stands in exactly one group, numbered within it', () => {
    for (const [by] of GROUPINGS) {
      const rows = rowsOf(group(by), by, NOTHING);
      let place = 0;
      for (const row of rows) {
        if (row.kind === 'group') place = 0;
        else {
          place += 1;
          expect(row.position).toBe(place);
        }
        expect(row.setSize).toBeGreaterThanOrEqual(row.position);
      }
      const found = rows.flatMap((row) => (row.kind === 'finding' ? [row.finding] : []));
      expect(found).toHaveLength(FINDINGS.length);
      expect(new Set(found)).toEqual(new Set(FINDINGS));
    }
  });

  test('a closed group shows its heading with the count', () => {
    const shape = (closed: ReadonlySet<string>) =>
      rowsOf(group('severity'), 'severity', closed).map(({ kind }) => kind[0]);
    expect(shape(NOTHING).join('')).toBe('gfgffgffgf');
    expect(shape(new Set(['severity Errors'])).join('')).toBe('gfggffgf');
  });

  describe('the same fault many times', () => {
    const many = (rule: string, severity: Finding['severity'], count: number) =>
      Array.from({ length: count }, (_, i) => finding(rule, severity, [`${rule}${i}`]));
    const other = finding('SUP-02', 'warning', ['G2']);
    const rowsIn = (findings: readonly Finding[], turned: ReadonlySet<string> = NOTHING) =>
      rowsOf(groupsOf(index, findings, 'severity', '2026-06-01'), 'severity', turned);

    test('is one heading among the others, folded at first, that opens', () => {
      const findings = [other, ...many('TXT-01', 'warning', 20)];
      const rows = rowsIn(findings);
      expect(rows.map(({ kind, level }) => `${kind} ${level}`)).toEqual([
        'group 1',
        'finding 2',
        'group 2',
      ]);
      const [heading, , alike] = rows;
      expect(heading).toMatchObject({ label: 'Warnings', count: 21 });
      expect(alike).toMatchObject({ label: 'TXT-01', count: 20, open: false, severity: 'warning' });
      expect(alike).toMatchObject({ position: 2, setSize: 2 });
      const open = rowsIn(findings, new Set([alike?.key ?? '']));
      expect(open).toHaveLength(23);
      expect(open.at(-1)).toMatchObject({ kind: 'finding', level: 3, position: 20, setSize: 20 });
    });

    test('a heading alone in its group, too: the group does not say which fault it is', () => {
      const rows = rowsIn([finding('SUP-01', 'error', ['G1']), ...many('TXT-01', 'warning', 20)]);
      expect(rows.map(({ level }) => level)).toEqual([1, 2, 1, 2]);
    });

    test('nine are told one by one, and so is every blocker, and the only rule there is', () => {
      const levels = (findings: readonly Finding[]) => rowsIn(findings).map(({ level }) => level);
      expect(levels([other, ...many('TXT-01', 'warning', 9)])).toEqual([1, ...Array(10).fill(2)]);
      const blockers = [finding('DEF-01', 'blocker', ['G1']), ...many('SUP-01', 'blocker', 20)];
      expect(levels(blockers)).toEqual([1, ...Array(21).fill(2)]);
      expect(levels(many('TXT-01', 'warning', 20))).toEqual([1, ...Array(20).fill(2)]);
    });

    test('going on to the next problem opens it, and * opens all', () => {
      const silent = Array.from(
        { length: 12 },
        (_, i) => `  G${i + 2} "TBD"\n    Sn${i} "a report"`,
      );
      const { editor } = testEditor(
        `case {profile: gsn-strict}\nG1 "Top"\n${silent.join('\n')}\nG90`,
      );
      const { findings } = analyse(editor.document.index, {
        profile: shippedProfile('gsn-strict') ?? review(),
        ...{ today: '2026-06-01', frozen: false },
      });
      const { checked } = editor.store.getState();
      editor.store.setState({ checked: { ...checked, findings } });
      const shown = () =>
        problemRows(editor).filter(
          (row) => row.kind === 'finding' && row.finding.rule === 'TXT-01',
        );
      expect(shown()).toHaveLength(0);
      for (let i = 0; i < findings.length && shown().length === 0; i += 1) stepProblem(editor, 1);
      expect(shown()).toHaveLength(12);
      editor.store.setState({ problemsClosed: new Set(['severity Warnings']) });
      openAllGroups(editor, problemRows(editor));
      expect(shown()).toHaveLength(12);
    });
  });

  test('ten thousand findings of one rule are one group; what is closed costs one row', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => finding('SUP-01', 'error', [`X${i}`]));
    const groups = groupsOf(index, many, 'rule', '2026-06-01');
    expect(rowsOf(groups, 'rule', NOTHING)).toHaveLength(10_001);
    const [row] = rowsOf(groups, 'rule', new Set(['rule SUP-01']));
    expect(row).toMatchObject({ kind: 'group', count: 10_000, open: false });
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
