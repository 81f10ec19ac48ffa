// The joint doubt of two lines against the check values of confidence.md 4.2 (c) and by hand.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { jointDoubts } from '../../../core/select/jointDoubts.ts';
import { jointDoubt, mostCorrelation } from '../../../core/statistics/jointDoubt.ts';
import { ask, E } from '../reasoning/ask.ts';

describe('joint doubt', () => {
  test.each([
    [0, 0.01],
    [0.25, 0.0325],
    [0.5, 0.055],
    [1, 0.1],
  ])('x = y = 0.1 at correlation %d leaves %d', (rho, doubt) => {
    expect(jointDoubt(0.1, 0.1, rho).doubt).toBeCloseTo(doubt, 12);
  });

  test('x = 0.2 and y = 0.1 allow at most 0.667, and then the smaller doubt is left', () => {
    expect(mostCorrelation(0.2, 0.1)).toBeCloseTo(2 / 3, 12);
    const { rho, doubt } = jointDoubt(0.2, 0.1, 1);
    expect(rho).toBeCloseTo(2 / 3, 12);
    expect(doubt).toBeCloseTo(0.1, 12);
  });

  test('a line without doubt leaves none, one that surely fails leaves the other', () => {
    expect(jointDoubt(0, 0.3, 1).doubt).toBe(0);
    expect(jointDoubt(1, 0.3, 1).doubt).toBeCloseTo(0.3, 12);
  });

  test('is within the Frechet bounds, and grows with the correlation', () => {
    const probability = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(probability, probability, probability, probability, (x, y, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map(
          (rho) => jointDoubt(x, y, rho).doubt,
        );
        expect(low ?? 0).toBeGreaterThanOrEqual(Math.max(0, x + y - 1) - 1e-9);
        expect(high ?? 1).toBeLessThanOrEqual(Math.min(x, y) + 1e-9);
        expect(low ?? 1).toBeLessThanOrEqual((high ?? 0) + 1e-12);
      }),
      { seed: 11 },
    );
  });
});

describe('of the lines of a pathway', () => {
  const of = (control: string, propensity: string, underTop = '') => {
    const reasoning = ask(`
      G0
        ${underTop}
        S1 {combinator: twoLines, pathway: P}
          G1 {lineOfDefence: control, declaredStrength: 3, strengthReason: measured${control}}
            Sn1 -> E1
          G2 {lineOfDefence: propensity, declaredStrength: 2, strengthReason: measured${propensity}}
            Sn2 -> E2
      pathways P {name: theft}
      ${E('E1')}${E('E2')}`);
    return jointDoubts(reasoning, reasoning.sufficiency('P'));
  };

  test('from the lower bounds that both declare', () => {
    const found = of(', confidence: {lower: 0.8, upper: 0.9}', ', confidence: {lower: 0.9}');
    expect(found?.control).toBeCloseTo(0.2, 12);
    expect(found?.propensity).toBeCloseTo(0.1, 12);
    expect(found?.rows.map(({ asked }) => asked)).toEqual([0, 0.25, 0.5, 1]);
    expect(found?.rows[0]?.doubt).toBeCloseTo(0.02, 12);
    expect(found?.sound).toBe(true);
  });

  test('of an opinion the belief is the lower bound: what is uncertain supports nothing (confidence.md 4.2 h)', () => {
    const found = of(
      ', confidence: {b: 0.7, d: 0.1, u: 0.2, a: 0.5}',
      ', confidence: {lower: 0.9}',
    );
    expect(found?.control).toBeCloseTo(0.3, 12);
    expect(found?.propensity).toBeCloseTo(0.1, 12);
  });

  test('none where a line declares none: strengths are no numbers', () => {
    expect(of('', ', confidence: {lower: 0.9}')).toBeUndefined();
    expect(of(', confidence: {upper: 0.9}', ', confidence: {lower: 0.9}')).toBeUndefined();
  });

  test('not sound while the top claim is not supported (QNT-07)', () => {
    const stated = ', confidence: {lower: 0.9}';
    expect(of(stated, stated, 'G9')?.sound).toBe(false);
  });
});
