// Single faults in the whole case, of unknown unknowns, defeaters, assumptions, coverage and governance:
// all rules, profile `review`; expected are all findings, of every severity, derived from the
// conditions of rules.md 3.8 to 3.11 and 3.13. So each fault is told once, and by the right rule. IND-00
// follows where a line loses its strength; GSN-DIA-3 says that the objection itself has no evidence.
import { expect, test } from '@jest/globals';
import { changed, findingsOf } from './wholeCase.ts';

type Change = readonly [string, string];

const LAST = 'systemVersions SV-4';
const ranges = "raisedBy: H-2, on: '2026-05-05', response: twelve";

test.each<[string, string[], ...Change[]]>([
  [
    'nothing says why the list of pathways is complete',
    ['UNK-03 error S1'],
    ['records" {tags: [completeness]}', 'records"'],
  ],
  [
    'the search is old: told at the evidence, and that only a run at a checkpoint is left beside it',
    ['EVI-02 error E-5', 'EVI-03 warning E-9'],
    [
      "date: '2026-04-20', evaluator: {org: Red Cell",
      "date: '2026-02-20', evaluator: {org: Red Cell",
    ],
  ],
  [
    'understanding alone, and no open-ended search',
    ['UNK-05 warning G6'],
    ['openEnded: true, ', ''],
  ],
  [
    'no surprise is on record',
    ['UNK-06 warning case'],
    ['It asked for a second opinion unprompted.', 'none'],
  ],
  [
    'mitigated by nothing',
    ['DEF-02 blocker G70->G3', 'GSN-DIA-3 info G70->G3', 'IND-00 blocker P-1'],
    [`status: refuted, ${ranges}`, `status: mitigated, ${ranges}`],
  ],
  ['a line that nobody challenged', ['DEF-04 warning P-1'], ['G71 -> G4', 'G71 -> G7']],
  [
    'the author acquits himself',
    ['DEF-05 warning G70->G3'],
    [`${ranges}`, "raisedBy: H-4, on: '2026-05-05', response: twelve"],
  ],
  [
    'sustained, and declared strong: told by what falls',
    ['GSN-DIA-3 warning G70->G3', 'IND-00 blocker P-1', 'SUP-01 blocker G3'],
    [`status: refuted, ${ranges}`, `status: sustained, ${ranges}`],
  ],
  [
    'a kind that does not fit',
    ['DEF-07 warning G70->G3'],
    ['G3 {challenge: {kind: rebutting', 'G3 {challenge: {kind: undermining'],
  ],
  [
    'an overdue review',
    ['ASM-04 blocker A1'],
    [
      "locked twin resists the recipe, status: holds, reviewBy: '2026-12-01'",
      "locked twin resists the recipe, status: holds, reviewBy: '2026-05-31'",
    ],
  ],
  [
    'a violated assumption: told once, with the goal that falls, and at the pathway',
    ['ASM-04 blocker A1', 'IND-00 blocker P-1'],
    [
      'locked twin resists the recipe, status: holds',
      'locked twin resists the recipe, status: violated',
    ],
  ],
  ['nobody says whether it holds', ['ASM-04 warning A1'], ['recipe, status: holds, ', 'recipe, ']],
  [
    'behaviour that may be a performance',
    ['ASM-05 error G4'],
    ['{tags: [evaluation-awareness], justification', '{justification'],
  ],
  [
    'assumes no shell, and the context has one',
    ['ASM-06 error A1', 'DEP-04 error D-1'],
    ['{kind: kyc, name', '{kind: kyc, affordances: [shell access], name'],
    [
      '{tags: [no-exploration-hacking], ',
      '{parameter: {field: affordances, operator: excludes, value: shell}, tags: [no-exploration-hacking], ',
    ],
  ],
  [
    'relies on a treaty that is not in force',
    ['ASM-07 warning A1'],
    [
      '{tags: [no-exploration-hacking], ',
      '{assumptionKind: external, tags: [no-exploration-hacking], ',
    ],
    [
      'locked twin resists the recipe, status: holds',
      'locked twin resists the recipe, status: unknown',
    ],
  ],
  [
    'a window is taken for granted',
    ['ASM-08 warning G7'],
    [
      '"Hazard identification was structured and saturated"',
      '"If it becomes dangerous, access is suspended at once"',
    ],
  ],
  [
    'a risk that is hard to count',
    ['COV-04 warning R-90'],
    [LAST, `riskDomains R-90 {name: erosion of oversight, nonQuantified: true}\n${LAST}`],
  ],
  ['a stage is uncovered', ['COV-07 warning SV-5'], [', tags: [undeployed]', '']],
  ['nobody has to stop', ['GOV-03 error case'], [', rightToStop: H-1', '']],
  [
    'self-discipline',
    ['GOV-04 warning A2'],
    [
      '{tags: [no-gradient-hacking], ',
      '{assumptionKind: organisational, tags: [no-gradient-hacking], ',
    ],
  ],
  ['no word on conflicts of interest', ['GOV-05 warning H-2'], [', coi: none', '']],
  [
    'an escape clause that the argument hides',
    ['GOV-06 warning PV-1'],
    ['evalEveryDays: 90', 'evalEveryDays: 90, exceptions: [if competitors go on]'],
  ],
  [
    'a conditional commitment that is relied on',
    ['GOV-06 warning PV-1', 'GOV-07 error G7'],
    [
      'evalEveryDays: 90',
      'evalEveryDays: 90, clauses: [{id: A.1, text: We will delay., conditionality: multi-lab}]',
    ],
    ['structured and saturated"', 'structured and saturated" {about: [PV-1]}'],
  ],
  ['affected people were not asked', ['GOV-08 warning ST-1'], [', consulted: true', '']],
  [
    'a dissent that nobody sees',
    ['GOV-09 warning G5'],
    [
      'votes: [{person: H-2, vote: for}, {person: H-3, vote: for}]',
      'votes: [{person: H-1, vote: for}, {person: H-2, vote: for}, {person: H-3, vote: against}]',
    ],
  ],
  ['approved by nobody', ['GOV-10 blocker case'], ['maturity: reviewed', 'maturity: approved']],
  [
    'signed, and changed since: told once',
    ['GOV-10 blocker SO-1'],
    ['maturity: reviewed', 'maturity: approved'],
    [LAST, `signOffs SO-1 {subject: sketch, digest: ${'a'.repeat(64)}, person: H-2}\n${LAST}`],
  ],
])('%s', (_name, expected, ...changes) => {
  const found = findingsOf(changed(...changes));
  const told = found.map(({ rule, severity, at }) => `${rule} ${severity} ${at[0] ?? 'case'}`);
  expect(told.sort()).toEqual(expected);
});
