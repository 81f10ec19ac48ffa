// What pulls the trigger of an if-then commitment: evidence that shows its criterion red.
import type { Case, Criterion, Evidence, IfThen } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { dayNumber, isAfter } from '../../reasoning/days.ts';
import { measured } from './alerts.ts';
import { isActive } from './citedRecords.ts';
import { addTo, plainName } from './fields.ts';
import { holds } from './levels.ts';

export interface Pull {
  readonly evidence: string;
  /** Undefined where no day is stated. */
  readonly date: string | undefined;
  readonly day: number | undefined;
}

export interface TriggerState {
  /** Evidence that shows the criterion red, oldest first; undated last. */
  readonly pulls: readonly Pull[];
  /** Nothing measured later than the last of them shows it green. */
  readonly red: boolean;
  /** Some run was passed and does not show it red. */
  readonly green: boolean;
}

export const GREEN: TriggerState = { pulls: [], red: false, green: false };

/** Actions that end something until it may go on. Cancelling and withdrawing are final. */
export const HALTS: ReadonlySet<IfThen['action']> = new Set(['stop', 'pause', 'delay', 'hold']);

/**
 * By criterion that is the trigger of an if-then commitment. Red is a criterion of a safety level
 * that is met, and one whose alert lies on the safe side of its value when the value is passed. Of
 * any other criterion it is not known whether meeting it is good: a failed result shows it red, and
 * so do figures that meet it, unless the result is a pass. Retracted runs show nothing, superseded ones
 * only until a later run is on record; stale ones do: what a system did once it is taken to do still.
 * What is dated after today shows nothing green, and red since a day that nobody knows.
 */
export function triggerStates(index: CaseIndex, today: string): ReadonlyMap<string, TriggerState> {
  return index.memo(`ask.triggerStates ${today}`, () => {
    const c = index.case;
    const levelCriteria = new Set(
      [...c.safetyLevels.values()].flatMap(({ criteria }) => criteria ?? []),
    );
    const runs = runsByTrigger(c);
    const dayOf = ({ date }: Evidence) => (isAfter(date, today) ? undefined : dayNumber(date));
    const isGreen = ({ result, date }: Evidence) => result === 'pass' && !isAfter(date, today);
    const states = new Map<string, TriggerState>();
    for (const [id, evidence] of runs) {
      const criterion = c.criteria.get(id);
      if (!criterion) continue;
      const isOfLevel = levelCriteria.has(id);
      const isRed = (one: Evidence) => showsRed(one, criterion, isOfLevel);
      states.set(id, stateOf(c, evidence, { dayOf, isGreen, isRed }));
    }
    return states;
  });
}

interface Seen {
  readonly dayOf: (evidence: Evidence) => number | undefined;
  readonly isGreen: (evidence: Evidence) => boolean;
  readonly isRed: (evidence: Evidence) => boolean;
}

function stateOf(c: Case, ids: readonly string[], { dayOf, isGreen, isRed }: Seen): TriggerState {
  const pulls: Pull[] = [];
  let lastGreen = Number.NEGATIVE_INFINITY;
  let green = false;
  const lastActive = ids.reduce((last, id) => {
    const evidence = c.evidence.get(id);
    const day = evidence && isActive(evidence) ? dayOf(evidence) : undefined;
    return Math.max(last, day ?? last);
  }, Number.NEGATIVE_INFINITY);
  for (const id of ids) {
    const evidence = c.evidence.get(id);
    if (!evidence) continue;
    const day = dayOf(evidence);
    if (!isActive(evidence) && (day ?? Number.NEGATIVE_INFINITY) < lastActive) continue;
    if (isRed(evidence)) {
      pulls.push({ evidence: id, date: day === undefined ? undefined : evidence.date, day });
    } else if (isGreen(evidence)) {
      green = true;
      if (day !== undefined) lastGreen = Math.max(lastGreen, day);
    }
  }
  pulls.sort((a, b) => order(a) - order(b) || compareIdentifiers(a.evidence, b.evidence));
  return { pulls, red: pulls.some((pull) => order(pull) >= lastGreen), green };
}

function order({ day }: Pull): number {
  return day ?? Number.POSITIVE_INFINITY;
}

function showsRed(evidence: Evidence, criterion: Criterion, isOfLevel: boolean): boolean {
  const { operator, value } = criterion;
  const isShare = value !== undefined && value > 0 && value < 1;
  const found = isShare ? measured(evidence) : evidence.value;
  if (found === undefined || operator === undefined || value === undefined) {
    return evidence.criterion !== undefined && evidence.result === 'fail';
  }
  const met = holds(found, operator, value);
  const danger = isOfLevel ? 'met' : dangerOf(evidence, criterion);
  if (danger !== undefined) return met === (danger === 'met');
  return evidence.result === 'fail' || (met && evidence.result !== 'pass');
}

/** What is bad, as the alert or whoever judged the run says. */
function dangerOf({ judged }: Evidence, criterion: Criterion): 'met' | 'not-met' | undefined {
  const { operator, value, alert } = criterion;
  if (alert !== undefined && value !== undefined && alert !== value) {
    const pointsUp = operator !== '<' && operator !== '<=';
    return pointsUp === alert < value ? 'met' : 'not-met';
  }
  if (judged?.servedBy === undefined) return undefined;
  return judged.servedBy === 'met' ? 'not-met' : 'met';
}

/**
 * What was run for each trigger and not retracted: what names the criterion, or measured its metric and
 * names none.
 */
function runsByTrigger(c: Case): ReadonlyMap<string, readonly string[]> {
  const runs = new Map<string, string[]>();
  const byMetric = new Map<string, string[]>();
  for (const { trigger } of c.ifThens.values()) {
    const criterion = trigger === undefined ? undefined : c.criteria.get(trigger);
    if (trigger === undefined || !criterion || runs.has(trigger)) continue;
    runs.set(trigger, []);
    if (criterion.metric !== undefined) addTo(byMetric, plainName(criterion.metric), trigger);
  }
  for (const [id, evidence] of c.evidence) {
    if (evidence.status === 'retracted' || evidence.result === 'not-run') continue;
    const { criterion, metric } = evidence;
    const named = metric === undefined ? [] : (byMetric.get(plainName(metric)) ?? []);
    for (const trigger of criterion === undefined ? named : [criterion]) {
      if (runs.has(trigger)) addTo(runs, trigger, id);
    }
  }
  return runs;
}

/** " of K-1", or nothing where no trigger is stated. */
export function triggerWords({ trigger }: IfThen): string {
  return trigger === undefined ? '' : ` of ${trigger}`;
}
