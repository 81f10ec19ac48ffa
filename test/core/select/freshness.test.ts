// Freshness with what is left. Expected days are counted by hand on the calendar of 2026; today is
// 2026-06-01, limits are domain.md's: 4 times the compute, 90 days.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Freshness, freshnessOf } from '../../../core/select/freshness.ts';
import { ask, E } from '../reasoning/ask.ts';

const line = (found: Freshness, code: string) => found.lines.find((one) => one.code === code);

test('age: what is left, and the first day on which it is too old', () => {
  // 2026-05-01 is 31 days before 2026-06-01; 90 days after it is 2026-07-30, which is still fine.
  const found = freshnessOf(ask(E('E1')), 'E1');
  expect(found.state).toBe('fresh');
  expect(found.age).toEqual({
    date: '2026-05-01',
    days: 31,
    limit: 90,
    from: 'allowed age',
    left: 59,
    staleFrom: '2026-07-31',
  });
  expect(found.until).toBe('2026-07-31');
});

test.each([
  ['2026-07-30', 'fresh'],
  ['2026-07-31', 'stale'],
])('on %s it is %s, as foretold', (today, state) => {
  expect(freshnessOf(ask(E('E1'), { today }), 'E1').state).toBe(state);
});

test('the policy’s own interval, where shorter, and its name', () => {
  const policy = `\npolicyVersions P1 {policy: P, version: '1', evalEveryDays: 40}\n`;
  const found = freshnessOf(ask(E('E1') + policy), 'E1');
  expect(found.age).toMatchObject({ limit: 40, from: 'evaluation interval of P1', left: 9 });
});

test('compute: the ratio and the factor that is left; at the factor itself it is stale', () => {
  // The system has 2.0e25.
  const at = (then: string) => freshnessOf(ask(E('E1', `effCompute: ${then}`)), 'E1');
  expect(at('1.0e25').compute).toEqual({
    evaluated: 1e25,
    now: 2e25,
    ratio: 2,
    factor: 4,
    left: 2,
  });
  expect(at('1.0e25').state).toBe('fresh');
  expect(at('0.5e25').compute).toMatchObject({ ratio: 4, left: 1 });
  expect(at('0.5e25').state).toBe('stale');
  expect(at('0').state).toBe('stale');
  expect(line(at('0.5e25'), 'compute')?.text).toContain('(compute factor)');
});

test('the version’s compute stands in where the evidence states none', () => {
  const version = '\nsystemVersions V1 {name: Model 1, effCompute: 0.5e25}\n';
  const evidence = E('E1', 'effCompute: ABSENT, systemVersion: V1');
  expect(freshnessOf(ask(evidence + version), 'E1').compute).toMatchObject({ ratio: 4 });
});

test('a missing field is unknown, and a cause beside it makes it stale all the same', () => {
  const undated = freshnessOf(ask(E('E1', 'date: ABSENT')), 'E1');
  expect([undated.state, line(undated, 'age')?.state]).toEqual(['unknown', 'unknown']);
  expect(undated.age).toBeUndefined();
  const both = freshnessOf(ask(E('E1', 'date: ABSENT, effCompute: 0.1e25')), 'E1');
  expect(both.state).toBe('stale');
});

test('nothing is said of the training signal of a version that is not known', () => {
  const unversioned = freshnessOf(ask(E('E1', 'systemVersion: ABSENT')), 'E1');
  expect(line(unversioned, 'version')?.state).toBe('unknown');
  expect(line(unversioned, 'trainingSignal')).toBeUndefined();
  const other = '\nsystemVersions V1 {name: Model 1, effCompute: 2.0e25}\n';
  const unsaid = freshnessOf(ask(E('E1', 'systemVersion: V1') + other), 'E1');
  expect(line(unsaid, 'trainingSignal')?.text).toMatch(/^stated for neither/);
});

test('expiry ends freshness too: on the day itself not yet, on the next', () => {
  const evidence = E('E1', "evalType: formal, expiry: '2026-06-01'");
  const found = freshnessOf(ask(evidence), 'E1');
  expect([found.state, found.until]).toEqual(['fresh', '2026-06-02']);
  const later = freshnessOf(ask(evidence, { today: '2026-06-02' }), 'E1');
  expect([later.state, line(later, 'expiry')?.begins]).toEqual(['stale', '2026-06-02']);
});

test('a proof ages neither by days nor with the model', () => {
  const found = freshnessOf(ask(E('E1', "evalType: formal, date: '2001-01-01'")), 'E1');
  expect([found.state, found.age, found.compute, found.until]).toEqual(['fresh', ...Array(3)]);
  expect(line(found, 'age')?.text).toBe('formal does not age by days');
});

test('what is not in the case is unknown', () => {
  expect(freshnessOf(ask(''), 'E9').state).toBe('unknown');
});

describe('property', () => {
  const day = fc.constantFrom(
    'ABSENT',
    "'2026-05-01'",
    "'2025-01-01'",
    "'2027-01-01'",
    "'2026-02-30'",
  );
  const fields = fc.record({
    date: day,
    expiry: day,
    evalType: fc.constantFrom('ABSENT', 'formal', 'capability', 'security-assessment'),
    effCompute: fc.constantFrom('ABSENT', '0', '1.0e25', '9.0e25', '1.0e24'),
    systemVersion: fc.constantFrom('ABSENT', 'V2', 'V9'),
    result: fc.constantFrom('pass', 'fail', 'not-judged'),
  });

  test('it is fresh exactly where the reasoning finds neither staleness nor expiry; the result never matters', () => {
    fc.assert(
      fc.property(fields, (record) => {
        const text = Object.entries(record).map(([key, value]) => `${key}: ${value}`);
        const reasoning = ask(E('E1', text.join(', ')));
        const expired = reasoning.usable('E1').reasons.some(({ code }) => code === 'expiry');
        const fresh = reasoning.staleness('E1').length === 0 && !expired;
        expect(freshnessOf(reasoning, 'E1').state === 'fresh').toBe(fresh);
      }),
    );
  });
});
