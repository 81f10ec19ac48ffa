// What the explanation of a finding shows of the values that were compared.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { analyse, asOf } from '../../../core/analyser/analyse.ts';
import type { Finding } from '../../../core/analyser/finding.ts';
import { shippedProfile } from '../../../core/analyser/profile.ts';
import { readCase } from '../../../core/format/readCase.ts';
import { RULES } from '../../../core/generated/rules.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { comparedRows } from '../../../core/rulePages/comparedRows.ts';
import { ruleOf } from '../analyser/engine.ts';

const finding = (data: NonNullable<Finding['data']>, more: Partial<Finding> = {}): Finding => ({
  ...{ rule: 'X-01', severity: 'error', case: 'default', message: '', messageId: 'm' },
  ...{ ids: ['G1'], at: ['G1'], path: '', fingerprint: 'f', data },
  ...more,
});
const rule = ruleOf('X-01', [], { messages: { m: '{name:goals} by {days} days{tail}.' } });

describe('what was compared', () => {
  test('names of values are words, and ids are known as such', () => {
    expect(comparedRows(finding({ goals: ['G7', 'G8'], maxAgeDays: 90, at: 'G1' }), rule)).toEqual([
      { key: 'goals', label: 'Goals', items: ['G7', 'G8'].map((text) => ({ text, id: true })) },
      { key: 'maxAgeDays', label: 'Max age days', items: [{ text: '90', id: false }] },
      { key: 'at', label: 'At', items: [{ text: 'G1', id: true }] },
    ]);
    expect(comparedRows(finding({ constructor: 'x' }), rule)[0]?.label).toBe('Constructor');
  });

  test('pieces of grammar, empty lists, and prose that the message has, are left out', () => {
    const prose = 'Both lines rest on the same evidence. '.repeat(5).trim();
    const data = { are: 'is', tail: ' of CR-1', others: [], none: '', why: prose };
    expect(comparedRows(finding(data, { message: `It is so. ${prose}` }), rule)).toEqual([]);
    // Nowhere else, it stays.
    expect(comparedRows(finding(data), rule).map(({ key }) => key)).toEqual(['why']);
  });

  test('where there are several reasons all are told, and the leading one not twice', () => {
    const long = 'the evidence was made for another system than this one, '.repeat(4).trim();
    const data = { why: `${long}, and 1 more reason`, reasons: [long, 'it is old'] };
    const rows = comparedRows(finding(data, { message: `It is so: ${data.why}.` }), rule);
    expect(rows.map(({ key, items }) => [key, items.map(({ text }) => text)])).toEqual([
      ['reasons', [long, 'it is old']],
    ]);
  });

  test('no single letter is a name, in any finding of the flawed example', () => {
    const profile = shippedProfile('review');
    if (!profile) throw new Error('There is no review profile.');
    const file = 'templates/examples/frontier-model-flawed.case.json';
    const read = readCase(readFileSync(file, 'utf8'));
    if (!read.ok) throw new Error(read.problem.message);
    const { findings } = analyse(new CaseIndex(read.case), {
      profile,
      ...asOf(read.case, undefined, '2026-10-15'),
    });
    const all = findings.flatMap((one) =>
      comparedRows(
        one,
        RULES.find(({ id }) => id === one.rule),
      ),
    );
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter(({ label }) => label.length < 2)).toEqual([]);
  });
});
