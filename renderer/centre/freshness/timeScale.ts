// Days as places along a line, in percent of its length. What lies beyond is drawn at the edge.
import { scaleLinear, scaleUtc } from 'd3-scale';
import { dayNumber } from '../../../core/reasoning/days.ts';
import type { AgingRow, Release } from '../../../core/select/aging.ts';

const DAY = 86_400_000;
/** Older things are drawn at the edge, so that the last months can be told apart. */
const LONGEST_PAST = 730;
const LONGEST_FUTURE = 400;
const SHORTEST = 120;

export interface TimeScale {
  readonly place: (day: number) => number;
  readonly today: number;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  /** Before the left edge. */
  readonly isBefore: (day: number) => boolean;
}

export function timeScale(
  rows: readonly AgingRow[],
  releases: readonly Release[],
  day: string,
): TimeScale {
  const today = dayNumber(day) ?? 0;
  let [first, last] = [today - SHORTEST / 2, today + SHORTEST / 4];
  const take = (one: number | undefined) => {
    if (one === undefined) return;
    if (one >= today - LONGEST_PAST) first = Math.min(first, one);
    if (one <= today + LONGEST_FUTURE) last = Math.max(last, one);
  };
  for (const { date, staleFrom, expiry } of rows)
    for (const one of [date, staleFrom, expiry]) take(one);
  for (const { day: one } of releases) take(one);
  const pad = Math.max(4, Math.round((last - first) * 0.02));
  const domain = [first - pad, last + pad];
  const scale = scaleLinear(domain, [0, 100]).clamp(true);
  const time = scaleUtc(
    domain.map((one) => new Date(one * DAY)),
    [0, 100],
  );
  const format = time.tickFormat(8);
  return {
    place: (one) => scale(one),
    today: scale(today),
    ticks: time.ticks(8).map((date) => ({ at: time(date), text: format(date) })),
    isBefore: (one) => one < (domain[0] ?? 0),
  };
}
