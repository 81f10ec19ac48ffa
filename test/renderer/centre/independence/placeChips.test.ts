// Where the chips of the bridges stand: places by hand.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chipTops, spread } from '../../../../renderer/centre/independence/placeChips.ts';

const GAP = 8;

describe('chipTops', () => {
  test('each stands with its middle where it is wanted, where there is room', () => {
    const chips = [
      { height: 40, wanted: 60 },
      { height: 40, wanted: 200 },
    ];
    expect(chipTops(chips, 500)).toEqual({ tops: [40, 180], height: 220 });
  });

  test('those that want one place follow each other, and stay in the room', () => {
    const chips = [1, 2, 3].map(() => ({ height: 40, wanted: 120 }));
    expect(chipTops(chips, 500).tops).toEqual([100, 148, 196]);
    // 3 * 40 + 2 * 8 = 136: from 14 to 150.
    expect(chipTops(chips, 150).tops).toEqual([14, 62, 110]);
  });

  test('more than fit go beyond the room, from its top', () => {
    const chips = [1, 2].map(() => ({ height: 40, wanted: 0 }));
    expect(chipTops(chips, 50)).toEqual({ tops: [0, 48], height: 88 });
  });

  test('none overlaps another or stands above the list', () => {
    const chip = fc.record({
      height: fc.integer({ min: 1, max: 200 }),
      wanted: fc.integer({ min: -50, max: 2000 }),
    });
    fc.assert(
      fc.property(
        fc.array(chip, { maxLength: 20 }),
        fc.integer({ min: 0, max: 1500 }),
        (chips, room) => {
          const { tops, height } = chipTops(chips, room);
          chips.forEach((one, i) => {
            const [top = 0, next = Number.POSITIVE_INFINITY] = [tops[i], tops[i + 1]];
            expect(top).toBeGreaterThanOrEqual(0);
            if (tops[i + 1] !== undefined) expect(top + one.height + GAP).toBeLessThanOrEqual(next);
            expect(top + one.height).toBeLessThanOrEqual(height);
          });
        },
      ),
      { seed: 7 },
    );
  });
});

test('lines at one card meet its edge apart, the only one in the middle', () => {
  const card = { top: 100, height: 56 };
  expect(spread(card, 0, 1)).toBe(128);
  expect([0, 1, 2].map((n) => spread(card, n, 3))).toEqual([108, 128, 148]);
});
