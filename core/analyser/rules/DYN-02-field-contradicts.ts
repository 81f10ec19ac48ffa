// DYN-02: an approved case is not contradicted by its own monitors. Before approval, and before it is
// decided to go on, a value beyond its bound is told more quietly; in an approved case a monitor that
// cannot be read, or was not read for as long as field monitoring may be old, is a case of its own. A value
// within its bound that is dated after today is no reading, in any case.
import type { Monitor } from '../../model/case.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { dayNumber, daysBetween } from '../../reasoning/days.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { figure, missingFields } from '../ask/fields.ts';
import { isDecided, maturityWords } from '../ask/maturity.ts';
import { readingOf } from '../ask/monitoring.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'DYN-02',
  title: 'What is measured in the field does not contradict an approved case.',
  kind: 'consistency',
  basis: ['UL 4600', 'T-19', '#136'],
  why: 'The case was approved on the ground that this value would stay within its bound. It has not, so what was approved is not true of the system that runs.',
  whenNotToUse: 'Never. A bound that was wrong is changed with a new approval.',
  cases: {
    unapproved: 'The case is not approved yet, and nobody has decided to go on.',
    unread:
      'The case is approved, and the monitor has no value of late, or no bound to hold it against.',
  },
  messages: {
    beyond:
      'Monitor {monitor} ({metric}) was last read at {value}{on}; the claim{claim} holds for values {operator} {threshold}. The case is {maturity}.',
    unread:
      'Monitor {monitor} ({metric}): {missing}, so that nobody can tell whether the approved case still holds.',
    old: 'Monitor {monitor} ({metric}) was last read on {date}, {days} days before {today}; the limit is {limit} days ({from}), so that nobody can tell whether the approved case still holds.',
    toCome:
      'Monitor {monitor} ({metric}) is said to be read at {value} on {date}, after {today}, the day of this analysis: it has not been read yet.',
  },
  remedy:
    'Do what the case promised for this event, withdraw the approval, and find out why the value moved; then argue anew.',
  examples: {
    good: [
      {
        name: 'within its bound',
        sketch: `
          case {maturity: approved}
          G1
          monitors M-1 {claim: G1, metric: missed misuse per 10000 sessions, operator: '<=', threshold: 2, lastValue: 2, lastOn: '2026-05-20'}
          monitors M-2 {claim: G1, metric: recall of the monitor, operator: '>=', threshold: 0.95, lastValue: 0.97, lastOn: '2026-03-03'}`,
      },
      {
        name: 'not read yet, and the case is still a draft',
        sketch: `
          G1
          monitors M-1 {claim: G1, metric: missed misuse per 10000 sessions, operator: '<=', threshold: 2}`,
      },
    ],
    bad: [
      {
        name: 'approved, and the field says otherwise',
        sketch: `
          case {maturity: approved}
          G1
            G2 "Misuse is caught"
          monitors M-1 {claim: G2, metric: missed misuse per 10000 sessions, operator: '<=', threshold: 2, lastValue: 3, lastOn: '2026-05-20'}`,
        expect: [{ at: ['M-1', 'G2'], message: 'beyond', severity: 'blocker' }],
      },
      {
        name: 'approved, and never read; no bound',
        sketch: `
          case {maturity: approved}
          G1
          monitors M-1 {claim: G1, metric: missed misuse per 10000 sessions, operator: '<=', threshold: 2}
          monitors M-2 {metric: hidden-goal probes, lastValue: 4}`,
        expect: [
          { at: ['M-1', 'G1'], message: 'unread', severity: 'error' },
          { at: ['M-2'], message: 'unread', severity: 'error' },
        ],
      },
      {
        name: 'approved, and read at a time that nobody knows, or more than 90 days ago',
        sketch: `
          case {maturity: approved}
          G1
          monitors M-1 {metric: missed misuse, operator: '<=', threshold: 2, lastValue: 1}
          monitors M-2 {metric: hidden-goal probes, operator: '<=', threshold: 2, lastValue: 1, lastOn: '2026-03-02'}`,
        expect: [
          { at: ['M-1'], message: 'unread', severity: 'error' },
          { at: ['M-2'], message: 'old', severity: 'error' },
        ],
      },
      {
        name: 'read in a time to come, in an approved case and in a draft',
        sketch: `
          case {maturity: approved}
          G1
          monitors M-1 {metric: missed misuse, operator: '<=', threshold: 2, lastValue: 1, lastOn: '2099-01-01'}`,
        expect: [{ at: ['M-1'], message: 'toCome', severity: 'error' }],
      },
      {
        name: 'read tomorrow, in a draft',
        sketch: `
          G1
          monitors M-1 {metric: missed misuse, operator: '<=', threshold: 2, lastValue: 1, lastOn: '2026-06-02'}`,
        expect: [{ at: ['M-1'], message: 'toCome', severity: 'warning' }],
      },
      {
        name: 'deployed on a case that nobody has called approved',
        sketch: `
          case {maturity: reviewed, decision: {value: deploy, on: 2026-05-01}}
          G1
          monitors M-1 {metric: recall of the monitor, operator: '>=', threshold: 0.95, lastValue: 0.9}`,
        expect: [{ at: ['M-1'], message: 'beyond', severity: 'blocker' }],
      },
      {
        name: 'on its way to approval',
        sketch: `
          case {maturity: reviewed}
          G1
          monitors M-1 {metric: recall of the monitor, operator: '>=', threshold: 0.95, lastValue: 0.9}`,
        expect: [{ at: ['M-1'], message: 'beyond', severity: 'warning' }],
      },
    ],
  },
  check({ case: c, reasoning, today, report }) {
    const isApproved = c.meta.maturity === 'approved';
    const quiet = isApproved || isDecided(c, today) ? {} : { case: 'unapproved' };
    const unread = isApproved ? { case: 'unread' } : quiet;
    for (const [id, monitor] of [...c.monitors].sort(([a], [b]) => compareIdentifiers(a, b))) {
      const reading = readingOf(monitor, today);
      const { claim, metric = 'no metric', operator, threshold, lastValue, lastOn } = monitor;
      const goal = claim !== undefined && c.nodes.has(claim) ? [claim] : [];
      const at = [id, ...goal];
      const value = figure(lastValue ?? 0, 6);
      const data = { monitor: id, metric, value, date: lastOn ?? '', today };
      const path = ['monitors', id, 'lastValue'];
      if (reading === 'beyond') {
        const more = {
          on: lastOn === undefined ? '' : ` on ${lastOn}`,
          claim: goal.length > 0 ? ` ${c.nodes.get(claim ?? '')?.identifier}` : '',
          operator: operator ?? '',
          threshold: figure(threshold ?? 0, 6),
          maturity: maturityWords(c, today),
        };
        report({ at, message: 'beyond', data: { ...data, ...more }, path, ...quiet });
      } else if (reading === 'toCome') {
        const day = ['monitors', id, 'lastOn'];
        report({ at, message: 'toCome', data, path: day, ...unread });
      } else if (isApproved) {
        const lacks = lacking(monitor);
        const missing = missingFields(lacks);
        const age = ageOf(monitor, today, reasoning);
        if (lacks.length > 0) {
          report({ at, message: 'unread', case: 'unread', data: { ...data, missing }, path });
        } else if (age.days > age.limit) {
          report({ at, message: 'old', case: 'unread', data: { ...data, ...age }, path });
        }
      }
    }
  },
});

function lacking({ operator, threshold, lastValue, lastOn }: Monitor): string[] {
  return [
    ...(operator === undefined ? ['comparison'] : []),
    ...(threshold === undefined ? ['threshold'] : []),
    ...(lastValue === undefined ? ['last value'] : []),
    ...(lastValue !== undefined && dayNumber(lastOn) === undefined
      ? ['day of the last value']
      : []),
  ];
}

/** A monitor is field monitoring, and ages as evidence of that type. */
function ageOf({ lastOn }: Monitor, today: string, { settings }: Reasoning) {
  const { maxAgeDays, maxAgeDaysByType } = settings.parameters;
  const own = maxAgeDaysByType['field-monitoring'];
  const from = own === undefined ? 'allowed age' : 'allowed age of field-monitoring';
  return { days: daysBetween(lastOn, today) ?? 0, limit: own ?? maxAgeDays, from };
}
