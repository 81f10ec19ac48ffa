// Days of the Gregorian calendar as plain numbers, so that core needs no clock and no time zone.

import { perText } from '../markdown/perText.ts';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/**
 * Days from 1970-01-01 to a day written YYYY-MM-DD; negative before it.
 * @returns undefined for what is no day of the calendar, such as 2026-02-30
 */
export function dayNumber(text: string | undefined): number | undefined {
  return text === undefined ? undefined : dayOf(text);
}

/** A case has few days in many records. */
const dayOf = perText((text): number | undefined => {
  const match = DAY.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  return daysBeforeYear(year) + daysBeforeMonth(year, month) + day - 1 - daysBeforeYear(1970);
});

/** The day of a number of `dayNumber`, YYYY-MM-DD; undefined for what four digits cannot write. */
export function dayText(days: number): string | undefined {
  let year = 1970 + Math.floor(days / 365.2425);
  const start = () => daysBeforeYear(year) - daysBeforeYear(1970);
  while (start() > days) year -= 1;
  while (start() + daysBeforeMonth(year, 13) <= days) year += 1;
  if (!(year >= 0 && year <= 9999)) return undefined;
  const inYear = days - start();
  let month = 12;
  while (daysBeforeMonth(year, month) > inYear) month -= 1;
  const day = inYear - daysBeforeMonth(year, month) + 1;
  const digits = (value: number, length: number) => String(value).padStart(length, '0');
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

/** Whole days from one day to another; undefined where either is no day. */
export function daysBetween(from: string | undefined, to: string | undefined): number | undefined {
  const a = dayNumber(from);
  const b = dayNumber(to);
  return a === undefined || b === undefined ? undefined : b - a;
}

/**
 * Whether a day lies after another; false where either is no day. What a case records as done and dates
 * after the day of the analysis has not been done yet.
 */
export function isAfter(day: string | undefined, today: string): boolean {
  return (daysBetween(today, day) ?? 0) > 0;
}

function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return (DAYS_IN_MONTH[month - 1] ?? 0) + (month === 2 && leap ? 1 : 0);
}

function daysBeforeMonth(year: number, month: number): number {
  let days = 0;
  for (let m = 1; m < month; m += 1) days += daysInMonth(year, m);
  return days;
}

function daysBeforeYear(year: number): number {
  const y = year - 1;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
}
