// Boundaries by hand: today 2026-06-01, lead time 90 days, so the last near day is 2026-08-30.
import { describe, expect, test } from '@jest/globals';
import { nearness } from '../../../../core/analyser/ask/nearness.ts';
import { sketch } from '../../../../core/sketch/sketch.ts';

const TODAY = '2026-06-01';
const LEAD = 90;

function answer(records: string, level = ''): string {
  const c = sketch(`
    case {systemUnderTest: S-1}
    G1
    systemVersions S-1 {name: Quartz 5, effCompute: 1.0e+25}
    safetyLevels L-3 {name: ASL-3${level}}
    safetyLevels L-4 {name: ASL-4, criteria: [K-4]}
    criteria K-4 {name: threshold}
    ${records}`);
  const l3 = c.safetyLevels.get('L-3');
  if (!l3) throw new Error('no level');
  return nearness(c, l3, 'L-4', TODAY, LEAD).answer;
}

const forecast = (fields: string) => `forecasts F-1 {question: when?, about: L-4, ${fields}}`;

describe('how near the next level is', () => {
  test.each([
    ['exactly at the buffer: 1e25 times 4', ', buffer: 4, upperEffCompute: 4.0e+25', 'near'],
    ['just outside the buffer', ', buffer: 4, upperEffCompute: 4.1e+25', 'undecided'],
    ['no upper bound', ', buffer: 4', 'undecided'],
  ])('compute: %s', (_, level, expected) => {
    expect(answer('', level)).toBe(expected);
  });

  test.each([
    ['10 % on the 90th day', "intervalDates: {p10: '2026-08-30'}", 'near'],
    ['10 % on the 91st day', "intervalDates: {p10: '2026-08-31'}", 'far'],
    ['9 % by the 90th day', "p: 0.09, resolveBy: '2026-08-30'", 'far'],
    ['9 % by a day before the lead time ends', "p: 0.09, resolveBy: '2026-08-29'", 'undecided'],
    ['10 % by a later day', "p: 0.1, resolveBy: '2027-01-01'", 'near'],
    ['no probability', "resolveBy: '2027-01-01'", 'undecided'],
    ['a small probability by no day', 'p: 0.01', 'undecided'],
    ['a day that has passed', "p: 0.5, resolveBy: '2026-05-31'", 'undecided'],
    ['already resolved', "p: 0.01, resolveBy: '2027-01-01', outcome: no", 'undecided'],
  ])('forecast: %s', (_, fields, expected) => {
    expect(answer(forecast(fields))).toBe(expected);
  });

  test('a forecast about a criterion of the level counts', () => {
    expect(
      answer("forecasts F-1 {question: when?, about: K-4, p: 0.2, resolveBy: '2026-07-01'}"),
    ).toBe('near');
  });

  test('of two forecasts the alarming one counts', () => {
    const calm = "forecasts F-0 {question: when?, about: L-4, p: 0.01, resolveBy: '2027-01-01'}";
    expect(answer(`${calm}\n${forecast("p: 0.4, resolveBy: '2026-09-01'")}`)).toBe('near');
  });
});
