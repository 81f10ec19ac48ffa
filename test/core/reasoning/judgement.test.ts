// Judging by a criterion. Wilson's intervals are of confidence.md: 0 of 50 lies in [0, 0.0714],
// 45 of 102 in [0.349, 0.538]; EVI-08's reading: an interval on both sides decides nothing.
import { describe, expect, test } from '@jest/globals';
import type { ServedBy } from '../../../core/reasoning/comparison.ts';
import { judgement } from '../../../core/reasoning/judgement.ts';
import { ask, codes, E, type Options } from './ask.ts';

const WHOLE = "metric: defection rate, operator: '<=', value: 0.1, definedness: concrete";

function judge(
  evidence: string,
  criterion = WHOLE,
  servedBy: ServedBy | undefined = 'met',
  options?: Options,
) {
  const text = `\nevidence E1 {title: run, metric: defection rate, ${evidence}}\ncriteria K1 {name: K, ${criterion}}\n`;
  return judgement(ask(text, options), 'E1', 'K1', servedBy);
}

describe('an interval narrower than its counts allow is none', () => {
  // 0 of 10: Wilson's interval is [0, 0.278] (z² / (n + z²), z = 1.96); half of it is the least.
  test.each([
    ['a thousandth', 'value: 0, k: 0, n: 10, interval: {low: 0, high: 0.001, level: 0.95}', false],
    ['its upper end alone', 'value: 0, k: 0, n: 10, interval: {high: 0.001, level: 0.95}', false],
    ['one-sided', 'value: 0, k: 0, n: 50, interval: {low: 0, high: 0.058, level: 0.95}', true],
    [
      'of another figure',
      'value: 0.02, k: 0, n: 10, interval: {low: 0.01, high: 0.03, level: 0.95}',
      true,
    ],
  ])('%s', (_, evidence, passes) => {
    const { result, problems } = judge(evidence);
    expect(result).toBe(passes ? 'pass' : undefined);
    const said = 'the interval from 0 to 0.001 is narrower than 0 of 10 allow (Wilson: 0 to 0.278)';
    expect(problems.map(({ message }) => message)).toEqual(passes ? [] : [said]);
  });
});

test('an interval that cannot be one excuses no value from its criterion', () => {
  const pass = (more: string) =>
    codes(
      ask(
        `${E('E1', `metric: defection rate, criterion: K1, ${more}`)}\ncriteria K1 {name: K, ${WHOLE}}\n`,
      ).usable('E1').reasons,
    );
  expect(pass('value: 0.3')).toEqual(['judgement']);
  expect(pass('value: 0.3, interval: {low: 0, high: 0.01, level: 0.95}')).toEqual(['judgement']);
  expect(pass('value: 0.05, interval: {low: 0.1, high: 0, level: 0.95}')).toEqual([]);
});

describe('the interval decides', () => {
  test.each([
    ['below the threshold', 'value: 0.02, interval: {low: 0.01, high: 0.05, level: 0.95}', 'pass'],
    ['above it', 'value: 0.3, interval: {low: 0.2, high: 0.4, level: 0.95}', 'fail'],
    ['on both sides', 'value: 0.02, interval: {low: 0.01, high: 0.2, level: 0.95}', 'inconclusive'],
    [
      'touching it, which <= allows',
      'value: 0.05, interval: {low: 0, high: 0.1, level: 0.95}',
      'pass',
    ],
    ['an upper bound alone', 'value: 0.02, interval: {high: 0.05, level: 0.95}', 'pass'],
    [
      'a lower bound alone: above may be anything',
      'value: 0.02, interval: {low: 0.01, level: 0.95}',
      'inconclusive',
    ],
    ['counts: 0 of 50 is at most 0.0714', 'value: 0, k: 0, n: 50', 'pass'],
    ['counts: 45 of 102', 'value: 0.44, k: 45, n: 102', 'fail'],
    ['counts: 2 of 30 lies on both sides', 'value: 0.067, k: 2, n: 30', 'inconclusive'],
    ['no interval and no counts: the value alone', 'value: 0.05', 'pass'],
  ])('%s', (_, evidence, result) => {
    expect(judge(evidence).result).toBe(result);
  });

  test.each(['interval: {low: 0.01, high: 0.05}', 'interval: {low: 0.01, high: 0.05, level: 0.5}'])(
    'one that is not sure enough decides nothing: %s',
    (interval) => {
      const found = judge(`value: 0.02, ${interval}`);
      expect(found.result).toBe('inconclusive');
      expect(found.sentence).toContain('confFloor');
    },
  );

  test('counts that are not what the value was made of give no interval', () => {
    const found = judge('value: 0.05, k: 45, n: 102');
    expect([found.result, codes(found.remarks)]).toEqual(['pass', ['interval']]);
  });

  test('the share of the others: 0.95 with 5 failures of 100', () => {
    const criterion = "metric: defection rate, operator: '>=', value: 0.85, definedness: concrete";
    expect(judge('value: 0.95, k: 5, n: 100', criterion).result).toBe('pass');
    expect(judge('value: 0.95, k: 5, n: 100', criterion.replace('0.85', '0.93')).result).toBe(
      'inconclusive',
    );
  });

  test('equality: an interval around it is not decided, one beside it is', () => {
    const criterion = "metric: defection rate, operator: '=', value: 0, definedness: concrete";
    const at = (evidence: string) => judge(evidence, criterion).result;
    expect(at('value: 0')).toBe('pass');
    expect(at('value: 0.1')).toBe('fail');
    expect(at('value: 0, k: 0, n: 50')).toBe('inconclusive');
    expect(at('value: 0.2, interval: {low: 0.1, high: 0.3, level: 0.95}')).toBe('fail');
  });
});

describe('which way the criterion serves the claim', () => {
  const threshold = "metric: defection rate, operator: '>=', value: 0.4, definedness: concrete";

  test('a threshold that is not reached passes; that is said, never guessed', () => {
    expect(judge('value: 0.11', threshold, 'not-met').result).toBe('pass');
    expect(judge('value: 0.11', threshold, 'met').result).toBe('fail');
    expect(judge('value: 0.5', threshold, 'not-met').result).toBe('fail');
    const text =
      "\nevidence E1 {title: run, value: 0.11}\ncriteria K1 {operator: '>=', value: 0.4, definedness: concrete}";
    const unsaid = judgement(ask(text), 'E1', 'K1', undefined);
    expect([unsaid.result, codes(unsaid.problems)]).toEqual([undefined, ['servedBy']]);
  });

  test('the sentence has the values compared', () => {
    const { sentence } = judge('value: 0.02, k: 1, n: 50', WHOLE);
    expect(sentence).toMatch(
      /^0\.02 \(between 0\.\d+ and 0\.\d+; 95 %, Wilson, computed here\); K asks for <= 0\.1: /,
    );
  });
});

describe('what keeps it from being judged', () => {
  test.each([
    ['no value', 'k: 0', WHOLE, ['value']],
    ['no operator', 'value: 0', 'value: 0.1, definedness: concrete', ['operator']],
    ['no threshold', 'value: 0', "operator: '<=', definedness: concrete", ['value']],
    ['intent only', 'value: 0', WHOLE.replace('concrete', 'intent-only'), ['criterion']],
    ['an approval that is not there', 'value: 0', `${WHOLE}, approval: AP-9`, ['criterion']],
    [
      'an empty interval',
      'value: 1, interval: {low: 2, high: 1, level: 0.95}',
      WHOLE,
      ['interval'],
    ],
    [
      'a value outside of it',
      'value: 1, interval: {low: 2, high: 3, level: 0.95}',
      WHOLE,
      ['interval'],
    ],
  ])('%s', (_, evidence, criterion, problems) => {
    const found = judge(evidence, criterion);
    expect([found.result, codes(found.problems)]).toEqual([undefined, problems]);
  });

  test('records that are not there', () => {
    expect(judgement(ask(E('E1')), 'E1', 'K9', 'met').problems).toHaveLength(1);
    expect(judgement(ask(E('E1')), 'E9', 'K9', 'met').problems).toHaveLength(1);
  });

  test('stale evidence is judged all the same: the result is one thing, freshness another', () => {
    const old = "value: 0.05, date: '2001-01-01'";
    expect(judge(old).result).toBe('pass');
  });
});

describe('doubts', () => {
  test('another metric, or none, is a doubt; case and spaces are none', () => {
    const doubts = (metric: string) =>
      codes(judge('value: 0', WHOLE.replace('defection rate', metric)).doubts);
    expect(doubts('refusal rate')).toEqual(['metric']);
    expect(doubts("''")).toEqual(['metric']);
    expect(doubts('Defection  Rate')).toEqual([]);
  });

  test('a fraction against percent', () => {
    expect(codes(judge('value: 0.11', `${WHOLE}, unit: '%'`).doubts)).toEqual(['scale']);
    expect(codes(judge('value: 11', `${WHOLE}, unit: percent of tasks`).doubts)).toEqual([]);
  });
});

// rules.md 3.0: "pass = the criterion that serves the claim holds", now and not when it was judged.
describe('a pass that a criterion gave, after the figures or the criterion were edited', () => {
  const K = "metric: defection rate, operator: '<=', value: 0.1, definedness: concrete";
  const reasons = (evidence: string, criterion = K, servedBy = 'met') =>
    codes(
      ask(
        `${E('E1', `metric: defection rate, criterion: K1, judged: {by: Ada, on: 2026-05-01, servedBy: ${servedBy}}, ${evidence}`)}\ncriteria K1 {name: K, ${criterion}}\n`,
      ).usable('E1').reasons,
    );

  test.each([
    ['as it was judged', 'value: 0.02', K, []],
    ['another value', 'value: 0.4', K, ['judgement']],
    ['no value', 'title: run', K, ['judgement']],
    [
      'an interval on both sides',
      'value: 0.02, interval: {low: 0.01, high: 0.2, level: 0.95}',
      K,
      ['judgement'],
    ],
    ['another threshold', 'value: 0.02', K.replace('0.1', '0.01'), ['judgement']],
    ['no threshold', 'value: 0.02', K.replace('value: 0.1, ', ''), ['judgement']],
    ['no criterion', 'value: 0.02, criterion: ABSENT', K, ['judgement']],
    ['a fail stays a fail', 'value: 0.02, result: fail', K, ['result']],
  ])('%s', (_, evidence, criterion, expected) => {
    expect(reasons(evidence, criterion)).toEqual(expected);
  });

  test('a threshold that must not be reached', () => {
    const K2 = K.replace('<=', '>=');
    expect(reasons('value: 0.02', K2, 'not-met')).toEqual([]);
    expect(reasons('value: 0.4', K2, 'not-met')).toEqual(['judgement']);
  });
});
