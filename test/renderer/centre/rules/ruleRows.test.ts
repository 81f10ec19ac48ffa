// The list of rules: levels in a profile, what they found, words and filters.
import { expect, test } from '@jest/globals';
import { ruleRows } from '../../../../renderer/centre/rules/ruleRows.ts';
import { profileOf, ruleOf } from '../../../core/analyser/engine.ts';
import { checkedEditor } from '../../support/checkedEditor.ts';

const RULES = [
  ruleOf('A-01', [], { title: 'Evidence is fresh.', cases: { muchLate: 'Much too late.' } }),
  ruleOf('A-02', [], { title: 'Claims are supported.' }),
  ruleOf('A-03', []),
];
const PROFILE = profileOf({
  'A-01': { default: 'warning', muchLate: 'error' },
  'A-02': { default: 'off' },
});
const { state } = checkedEditor('G1');
const [one] = state().checked.findings;
if (!one) throw new Error('no finding');
const FOUND = [
  { ...one, rule: 'A-01', severity: 'error' as const },
  { ...one, rule: 'A-01', severity: 'warning' as const },
];

const ids = (text: string, show: Parameters<typeof ruleRows>[3]['show']) =>
  ruleRows(RULES, PROFILE, FOUND, { text, show }).map(({ rule }) => rule.id);

test('each with its level, the cases that differ, and what it found, the worst first', () => {
  expect(ruleRows(RULES, PROFILE, FOUND, { text: '', show: 'all' })).toMatchObject([
    { level: 'warning', others: ['much late: error'], found: 2, worst: 'error' },
    { level: 'off', others: [], found: 0 },
    { level: 'off', others: [], found: 0 },
  ]);
});

test('by words, and by what they do here', () => {
  expect(ids('fresh evidence', 'all')).toEqual(['A-01']);
  expect(ids('', 'on')).toEqual(['A-01']);
  expect(ids('', 'off')).toEqual(['A-02', 'A-03']);
  expect(ids('', 'found')).toEqual(['A-01']);
});
