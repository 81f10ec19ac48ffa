import { describe, expect, test } from '@jest/globals';
import {
  fitOn,
  LARGEST_SCALE,
  packFigures,
  SMALLEST_SCALE,
} from '../../../core/report/packFigures.ts';

const rooms = {
  portrait: { width: 500, height: 700 },
  landscape: { width: 750, height: 400 },
};
const figure = (width: number, height: number, words = 0) => ({
  width,
  height,
  words: { portrait: words, landscape: words },
});

describe('packing figures onto pages', () => {
  test('takes the way round that makes them larger', () => {
    expect(fitOn(rooms, [figure(1000, 1000)])).toEqual({ orientation: 'portrait', scale: 0.5 });
    expect(fitOn(rooms, [figure(1250, 500)])).toEqual({ orientation: 'landscape', scale: 0.6 });
    expect(fitOn(rooms, [figure(10, 10)]).scale).toBe(LARGEST_SCALE);
  });

  test('leaves room for titles and lists', () => {
    // 700 - 100 points for 1000 units.
    expect(fitOn(rooms, [figure(100, 1000, 100)])).toEqual({ orientation: 'portrait', scale: 0.6 });
  });

  test('puts figures below each other as long as the smallest text is 7 points', () => {
    // Two of 600 units need 700 / 1200 = 0.58 of a point per unit, three 0.39.
    const sheets = packFigures([figure(500, 600), figure(500, 600), figure(500, 600)], rooms);
    expect(sheets.map(({ figures }) => figures.length)).toEqual([2, 1]);
    expect(sheets[0]?.scale).toBeCloseTo(700 / 1200);
    for (const { scale } of sheets) expect(scale).toBeGreaterThanOrEqual(SMALLEST_SCALE);
    expect(SMALLEST_SCALE * 13).toBeCloseTo(7);
  });

  test('loses none, and prints what is too large for any page alone', () => {
    const all = [figure(100, 100), figure(9000, 9000), figure(100, 100)];
    const sheets = packFigures(all, rooms);
    expect(sheets.flatMap(({ figures }) => figures)).toHaveLength(3);
    expect(sheets.find(({ figures }) => figures.includes(all[1] as never))?.figures).toHaveLength(
      1,
    );
  });
});
