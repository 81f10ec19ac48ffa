// LVL-05: a threshold is drawn before the value is known, and not just beyond it.
// First measurement: the recorded one or the date of any evidence for the criterion, or with its metric,
// on the same model family (no family recorded: taken as the same). "In the passing direction": the
// evidence passes, so its value lies on the passing side already.
import type { Case, Criterion, Evidence } from '../../model/case.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { daysBetween } from '../../reasoning/days.ts';
import { wilsonInterval, Z_95 } from '../../statistics/binomial.ts';
import { normalQuantile } from '../../statistics/normal.ts';
import { addTo, figure, plainName } from '../ask/fields.ts';
import { defineRule, type Report } from '../rule.ts';

export default defineRule({
  id: 'LVL-05',
  title: 'A threshold is set before its metric is measured, and not at the edge of the result.',
  kind: 'consistency',
  basis: ['#70', '#78'],
  why: 'Whoever has seen the value can put the threshold where the model passes. Such a threshold measures the wish to go on, not the danger.',
  whenNotToUse: 'For a threshold that a law or a third party set without knowing the measurement.',
  messages: {
    late: 'The threshold of {criterion} was set on {setOn}, after its metric was first measured on {first} ({source}).',
    missing:
      'The day on which {criterion} was set is missing, while its metric was measured on {first} ({source}): it counts as set afterwards.',
    close:
      '{evidence} measured {value}, which passes {criterion} at {threshold} by {margin}, less than one standard error ({error}).',
  },
  remedy:
    'Derive the threshold from the harm model and record when (setOn); where it was drawn afterwards, say so and have somebody approve it who does not decide on the release.',
  examples: {
    good: [
      {
        name: 'set before the first run, and passed by far',
        sketch: `
          G1
            Sn1 -> E-1
          evidence E-1 {title: cyber range, criterion: K-1, date: '2026-05-10', result: pass, value: 0.04, k: 4, n: 100}
          criteria K-1 {metric: solve rate, operator: '<', value: 0.2, setOn: '2026-01-15'}`,
      },
      {
        name: 'not measured yet',
        sketch: `
          G1
          criteria K-1 {metric: solve rate, operator: '<', value: 0.2}`,
      },
      {
        name: 'set and first measured on one day; another family was measured long before',
        sketch: `
          case {systemUnderTest: S-b}
          G1
            Sn1 -> E-1
          evidence E-0 {title: old family, metric: solve rate, date: '2025-01-01', systemVersion: S-a}
          evidence E-1 {title: cyber range, metric: solve rate, date: '2026-05-10', systemVersion: S-b, result: pass}
          systemVersions S-a {name: Opal 1, family: Opal}
          systemVersions S-b {name: Quartz 1, family: Quartz}
          criteria K-1 {metric: solve rate, operator: '<', value: 0.2, setOn: '2026-05-10'}`,
      },
      {
        name: 'it fails narrowly: nobody drew that line to pass',
        sketch: `
          G1
            Sn1 -> E-1
          evidence E-1 {title: cyber range, criterion: K-1, result: fail, value: 0.21, k: 21, n: 100, date: '2026-05-10'}
          criteria K-1 {metric: solve rate, operator: '<', value: 0.2, setOn: '2026-01-15'}`,
      },
    ],
    bad: [
      {
        name: 'set five days after the first run',
        sketch: `
          G1
            Sn1 -> E-1
          evidence E-1 {title: cyber range, criterion: K-1, date: '2026-05-10', result: pass, value: 0.04}
          criteria K-1 {name: cyber threshold, metric: solve rate, operator: '<', value: 0.2, setOn: '2026-05-15'}`,
        expect: [{ at: ['K-1'], message: 'late', severity: 'warning' }],
      },
      {
        name: 'firstMeasuredOn says something else than the evidence, which names only the metric',
        sketch: `
          G1
          evidence E-1 {title: pilot, metric: Solve Rate, date: '2026-02-01'}
          criteria K-1 {metric: solve rate, operator: '<', value: 0.2, setOn: '2026-03-01', firstMeasuredOn: '2026-04-01'}`,
        expect: [{ at: ['K-1'], message: 'late' }],
      },
      {
        name: 'nobody says when it was set',
        sketch: `
          G1
          evidence E-1 {title: cyber range, criterion: K-1, date: '2026-05-10', result: pass}
          criteria K-1 {metric: solve rate, operator: '<', value: 0.2}`,
        expect: [{ at: ['K-1'], message: 'missing' }],
      },
      {
        name: '18 of 100 against a threshold of 20 %: the standard error is 3.8 %',
        sketch: `
          G1
          evidence E-1 {title: cyber range, criterion: K-1, date: '2026-05-10', result: pass, k: 18, n: 100}
          criteria K-1 {metric: solve rate, operator: '<', value: 0.2, setOn: '2026-01-15'}`,
        expect: [{ at: ['K-1', 'E-1'], message: 'close', severity: 'warning' }],
      },
      {
        name: 'a 95 % interval of 1.5 to 2.5 around 1.9, threshold 2',
        sketch: `
          G1
          evidence E-1 {title: uplift, criterion: K-1, date: '2026-05-10', result: pass, value: 1.9, interval: {low: 1.5, high: 2.5, level: 0.95}}
          criteria K-1 {metric: uplift, operator: '<', value: 2, unit: times, setOn: '2026-01-15'}`,
        expect: [{ at: ['K-1', 'E-1'], message: 'close' }],
      },
    ],
  },
  check({ case: c, report }) {
    if (c.criteria.size === 0) return;
    const measured = measurements(c);
    for (const [id, criterion] of c.criteria) {
      if (criterion.value === undefined) continue;
      const found = measured(id, criterion);
      const late = lateReport(c, id, criterion, found);
      if (late) report(late);
      for (const [evidenceId, evidence] of found) {
        if (evidence.criterion !== id || evidence.result !== 'pass') continue;
        const close = closeReport(id, criterion.value, evidenceId, evidence);
        if (close) report(close);
      }
    }
  },
});

type Measurement = readonly [string, Evidence];

/** Evidence for a criterion: by its id, or by its metric where the evidence names no criterion. */
function measurements(c: Case): (id: string, criterion: Criterion) => readonly Measurement[] {
  const groups = new Map<string, Measurement[]>();
  const ids = [...c.evidence.keys()].sort(compareIdentifiers);
  for (const id of ids) {
    const evidence = c.evidence.get(id);
    if (!evidence || evidence.result === 'not-run') continue;
    const { criterion, metric } = evidence;
    const key = criterion === undefined ? `metric ${plainName(metric ?? '')}` : `id ${criterion}`;
    addTo(groups, key, [id, evidence]);
  }
  return (id, { metric }) => {
    const named = plainName(metric ?? '');
    const byMetric = named === '' ? [] : (groups.get(`metric ${named}`) ?? []);
    return [...(groups.get(`id ${id}`) ?? []), ...byMetric];
  };
}

function lateReport(
  c: Case,
  id: string,
  { setOn, firstMeasuredOn, name }: Criterion,
  found: readonly Measurement[],
): Report | undefined {
  const family = c.systemVersions.get(c.meta.systemUnderTest ?? '')?.family;
  const dates: (readonly [string, string])[] = [];
  if (firstMeasuredOn !== undefined) dates.push([firstMeasuredOn, 'its own record']);
  for (const [evidenceId, { date, systemVersion }] of found) {
    const other = c.systemVersions.get(systemVersion ?? '')?.family;
    const sameFamily = family === undefined || other === undefined || family === other;
    if (date !== undefined && sameFamily) dates.push([date, evidenceId]);
  }
  const first = dates.sort(([a], [b]) => (a < b ? -1 : Number(a > b)))[0];
  if (!first) return undefined;
  const known = daysBetween(first[0], setOn);
  if (known !== undefined && known <= 0) return undefined;
  return {
    at: [id],
    message: known === undefined ? 'missing' : 'late',
    data: { criterion: name ?? id, setOn: setOn ?? '', first: first[0], source: first[1] },
  };
}

function closeReport(
  id: string,
  threshold: number,
  evidenceId: string,
  evidence: Evidence,
): Report | undefined {
  const value = evidence.value ?? rate(evidence);
  const error = value === undefined ? undefined : standardError(evidence, value);
  if (value === undefined || error === undefined) return undefined; // undecided is EVI-08's
  const margin = Math.abs(value - threshold);
  if (margin > error) return undefined;
  const data = {
    criterion: id,
    evidence: evidenceId,
    value: figure(value, 4),
    threshold: figure(threshold, 4),
    margin: figure(margin),
    error: figure(error),
  };
  return { at: [id, evidenceId], message: 'close', data };
}

function rate({ k, n }: Evidence): number | undefined {
  return k === undefined || n === undefined || n === 0 ? undefined : k / n;
}

/**
 * From the interval given (half its width over z of its level), else from k and n by the half-width
 * of Wilson's interval over z, which does not vanish at 0 of n. Undefined where neither is there, or
 * where the value is not the rate k/n.
 */
function standardError(evidence: Evidence, value: number): number | undefined {
  const { low, high, level } = evidence.interval ?? {};
  if (low !== undefined && high !== undefined && level !== undefined) {
    const error = (high - low) / (2 * normalQuantile((1 + level) / 2));
    return Number.isFinite(error) ? error : undefined;
  }
  const measured = rate(evidence);
  if (measured === undefined || Math.abs(measured - value) > 1e-6) return undefined;
  const [from, to] = wilsonInterval(evidence.k ?? 0, evidence.n ?? 0);
  return (to - from) / (2 * Z_95);
}
