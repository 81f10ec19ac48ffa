// Alert values of criteria, and whether evidence meets them.
import type { Criterion, Evidence } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { addTo, plainName } from './fields.ts';

export interface Alert {
  readonly criterion: string;
  readonly metric: string | undefined;
  /** Met by values at or beyond this one. */
  readonly threshold: number;
  readonly danger: 'up' | 'down';
}

/**
 * Criteria with an alert value, and triggers of safety levels without one, whose own value then is
 * the alert. An alert is safer than the value (schema), so danger lies from the alert to the value.
 * Where the two do not tell, it lies where the operator points, if the criterion triggers a level
 * (met: the level is reached), and away from there if it serves a claim (met: the claim holds).
 */
export function alerts(index: CaseIndex): readonly Alert[] {
  return index.memo('ask.alerts', () => {
    const c = index.case;
    const triggers = new Set(
      [...c.safetyLevels.values()].flatMap(({ criteria }) => criteria ?? []),
    );
    return [...c.criteria]
      .sort(([a], [b]) => compareIdentifiers(a, b))
      .flatMap(([id, criterion]) => alertOf(id, criterion, triggers.has(id)) ?? []);
  });
}

function alertOf(id: string, criterion: Criterion, isTrigger: boolean): Alert | undefined {
  const { metric, operator, value, alert } = criterion;
  const threshold = alert ?? (isTrigger ? value : undefined);
  if (threshold === undefined) return undefined;
  const known = alert !== undefined && value !== undefined && alert !== value;
  const pointsUp = operator !== '<' && operator !== '<=';
  const up = known ? alert < value : pointsUp === isTrigger;
  return {
    criterion: id,
    metric: metric && plainName(metric),
    threshold,
    danger: up ? 'up' : 'down',
  };
}

/** Evidence by criterion, and by metric where it names no criterion. */
export function measurements(index: CaseIndex): ReadonlyMap<string, readonly string[]> {
  return index.memo('ask.measurements', () => {
    const found = new Map<string, string[]>();
    for (const [id, { criterion, metric }] of index.case.evidence) {
      if (criterion !== undefined) addTo(found, `criterion ${criterion}`, id);
      if (metric !== undefined) addTo(found, `metric ${plainName(metric)}`, id);
    }
    return found;
  });
}

/** The measured value, else the frequency of the events; undefined where nothing is measured. */
export function measured({ value, k, n }: Evidence): number | undefined {
  if (value !== undefined) return value;
  return k !== undefined && n !== undefined && n > 0 ? k / n : undefined;
}

export function isMet({ threshold, danger }: Alert, value: number): boolean {
  return danger === 'up' ? value >= threshold : value <= threshold;
}
