// All evidence of a case as it ages: what the timeline draws, and what a table of it says. Days are
// day numbers (core/reasoning/days.ts).
import type { Evidence } from '../model/case.ts';
import { compareIdentifiers } from '../model/order.ts';
import { dayNumber } from '../reasoning/days.ts';
import type { Reasoning } from '../reasoning/types.ts';
import { citersOf } from './exposure.ts';
import { type Freshness, freshnessOf } from './freshness.ts';
import { freshnessText, RESULT_WORDS, type Result } from './freshnessWords.ts';

export interface AgingRow {
  readonly id: string;
  readonly title: string;
  readonly type: Evidence['evalType'];
  readonly result: Result;
  /** Active, and cited by a solution. */
  readonly used: boolean;
  readonly freshness: Freshness;
  /** "Stale: age, compute". */
  readonly words: string;
  /** The day it was made. */
  readonly date: number | undefined;
  /** The first day on which days make it stale. */
  readonly tooOld: number | undefined;
  /** The last day on which it has not expired. */
  readonly expiry: number | undefined;
  /**
   * The day from which it is drawn as stale: the earliest cause. Causes of the model begin with the
   * system under test, or, where its day is not stated, are taken to have held from the start.
   */
  readonly staleFrom: number | undefined;
}

export interface Release {
  readonly name: string;
  readonly day: number;
  /** The system under test. */
  readonly current: boolean;
}

/** Every evidence record that counts, in the order of the ids. */
export function agingRows(reasoning: Reasoning): readonly AgingRow[] {
  const { index } = reasoning;
  const ids = [...index.case.evidence.keys()].sort(compareIdentifiers);
  return ids.map((id) => agingRow(reasoning, id));
}

export function agingRow(reasoning: Reasoning, id: string): AgingRow {
  const { index } = reasoning;
  const record = index.case.evidence.get(id);
  const freshness = freshnessOf(reasoning, id);
  const date = dayNumber(record?.date);
  const tooOld = dayNumber(freshness.age?.staleFrom);
  const expiry = dayNumber(record?.expiry);
  return {
    id,
    title: record?.title ?? id,
    type: record?.evalType,
    result: record?.result ?? 'missing',
    used: (record?.status ?? 'active') === 'active' && citersOf(index, id).length > 0,
    freshness,
    words: freshnessText(freshness),
    date,
    tooOld,
    expiry,
    staleFrom: staleFrom(reasoning, freshness, date),
  };
}

const OF_MODEL = new Set(['compute', 'version', 'config', 'trainingSignal', 'overstated']);

function staleFrom(
  { index: { case: c } }: Reasoning,
  { lines }: Freshness,
  date: number | undefined,
): number | undefined {
  const system = dayNumber(c.systemVersions.get(c.meta.systemUnderTest ?? '')?.date);
  const days = lines.flatMap(({ code, state, begins }): number[] => {
    const begun = dayNumber(begins);
    if (begun !== undefined) return [begun];
    if (state !== 'stale' || !OF_MODEL.has(code) || date === undefined) return [];
    return [Math.max(date, system ?? date)];
  });
  return days.length === 0 ? undefined : Math.min(...days);
}

/** The system versions with a day, in the order of their days. */
export function releases({ index: { case: c } }: Reasoning): readonly Release[] {
  const found = [...c.systemVersions].flatMap(([id, { name, date }]) => {
    const day = dayNumber(date);
    return day === undefined ? [] : [{ name, day, current: id === c.meta.systemUnderTest }];
  });
  return found.sort((a, b) => a.day - b.day || compareIdentifiers(a.name, b.name));
}

/** What a screen reader says of a row. */
export function agingSentence(row: AgingRow): string {
  const { id, title, result, words, freshness } = row;
  const left =
    freshness.age && freshness.state === 'fresh' ? `, ${daysWords(freshness.age.left)} left` : '';
  return `${id} ${title}: ${RESULT_WORDS[result]}; ${words}${left}`;
}

/** "1 day", "30 days". */
export function daysWords(days: number): string {
  return `${days} ${days === 1 ? 'day' : 'days'}`;
}
