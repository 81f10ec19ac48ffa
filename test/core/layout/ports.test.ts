// Where links meet symbols: the middles of the sides, on the outline itself (GSN v3, 2:2).
import { describe, expect, test } from '@jest/globals';
import type { Side } from '../../../core/layout/diagram.ts';
import { outlineSpan, port, slantOf } from '../../../core/layout/outline.ts';

const size = { width: 200, height: 100 };

describe('ports', () => {
  test.each([
    ['goal', 'top', 100, 0],
    ['goal', 'bottom', 100, 100],
    ['goal', 'left', 0, 50],
    ['goal', 'right', 200, 50],
    ['context', 'left', 0, 50],
    ['assumption', 'right', 200, 50],
  ] as const)('%s %s', (kind, side: Side, x, y) => {
    expect(port(kind, size, side)).toEqual({ x, y });
  });

  test('on a parallelogram the middles of the sides lie half the slant inside the box', () => {
    const slant = slantOf(size);
    expect(slant).toBe(36);
    expect(port('strategy', size, 'left')).toEqual({ x: 18, y: 50 });
    expect(port('strategy', size, 'right')).toEqual({ x: 182, y: 50 });
  });

  test('on a circle away from the middle, on its chord: 3-4-5 at 30 above the centre', () => {
    const circle = { width: 100, height: 100 };
    expect(port('solution', circle, 'left', 20).x).toBeCloseTo(10, 10);
    expect(port('solution', circle, 'right', 20).x).toBeCloseTo(90, 10);
  });

  test('on references, at the rectangle between the tabs', () => {
    expect(port('contractReference', size, 'top').y).toBe(10);
    expect(port('contractReference', size, 'bottom').y).toBe(90);
    expect(port('moduleReference', size, 'bottom').y).toBe(100);
  });
});

describe('outlines', () => {
  test('context: flat between ends that are half-ellipses of a sixth of the width', () => {
    expect(outlineSpan('context', size, 50)).toEqual({ left: 0, right: 200 });
    expect(outlineSpan('context', size, 0).left).toBeCloseTo(200 / 6, 10);
    // 3-4-5: at 4/5 of the half height, 3/5 of the half width remain.
    expect(outlineSpan('context', size, 10).left).toBeCloseTo((200 / 6) * (1 - 3 / 5), 10);
  });

  test('strategy: the left side runs from the slant at the top to 0 at the bottom', () => {
    expect(outlineSpan('strategy', size, 0)).toEqual({ left: 36, right: 200 });
    expect(outlineSpan('strategy', size, 100)).toEqual({ left: 0, right: 164 });
  });
});
