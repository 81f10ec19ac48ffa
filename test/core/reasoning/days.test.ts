import { describe, expect, test } from '@jest/globals';
import { dayNumber, daysBetween, dayText } from '../../../core/reasoning/days.ts';

describe('days', () => {
  test('are counted from 1970-01-01', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('1969-12-31')).toBe(-1);
    // 30 years with 7 leap days (1972 to 1996): 30 * 365 + 7.
    expect(dayNumber('2000-01-01')).toBe(10_957);
  });

  test('agree with the calendar of the platform over two centuries', () => {
    const wrong: number[] = [];
    for (let day = -36_525; day < 36_525; day += 1) {
      const text = new Date(day * 86_400_000).toISOString().slice(0, 10);
      if (dayNumber(text) !== day || dayText(day) !== text) wrong.push(day);
    }
    expect(wrong).toEqual([]);
  });

  test('are written with four digits of the year, or not at all', () => {
    expect(dayText(dayNumber('0001-01-01') ?? 0)).toBe('0001-01-01');
    expect(dayText(dayNumber('9999-12-31') ?? 0)).toBe('9999-12-31');
    expect(dayText((dayNumber('9999-12-31') ?? 0) + 1)).toBeUndefined();
  });

  test('know leap years: 2024 and 2000 have a 29 February, 2026 and 1900 have none', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2000-02-28', '2000-03-01')).toBe(2);
    expect(dayNumber('2026-02-29')).toBeUndefined();
    expect(dayNumber('1900-02-29')).toBeUndefined();
  });

  test.each(['2026-02-30', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '', '26-1-1'])(
    '%s is no day',
    (text) => {
      expect(dayNumber(text)).toBeUndefined();
      expect(daysBetween(text, '2026-01-01')).toBeUndefined();
      expect(daysBetween('2026-01-01', text)).toBeUndefined();
    },
  );
});
