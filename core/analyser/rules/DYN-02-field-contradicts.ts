// DYN-02: an approved case is not contradicted by its own monitors. Before approval, and before it is
// decided to go on, a value beyond its bound is told more quietly; in an approved case a monitor that
// cannot be read is a case of its own.
import { compareIdentifiers } from '../../model/order.ts';
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
    unread: 'The case is approved, and the monitor has no value or no bound to hold it against.',
  },
  messages: {
    beyond:
      'Monitor {monitor} ({metric}) was last read at {value}{on}; the claim{claim} holds for values {operator} {threshold}. The case is {maturity}.',
    unread:
      'Monitor {monitor} ({metric}): {missing}, so that nobody can tell whether the approved case still holds.',
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
          monitors M-2 {claim: G1, metric: recall of the monitor, operator: '>=', threshold: 0.95, lastValue: 0.97}`,
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
  check({ case: c, today, report }) {
    const { maturity } = c.meta;
    const isApproved = maturity === 'approved';
    for (const [id, monitor] of [...c.monitors].sort(([a], [b]) => compareIdentifiers(a, b))) {
      const reading = readingOf(monitor);
      if (reading === 'within' || (reading === 'unknown' && !isApproved)) continue;
      const { claim, metric = 'no metric', operator, threshold, lastValue, lastOn } = monitor;
      const goal = claim !== undefined && c.nodes.has(claim) ? [claim] : [];
      const at = [id, ...goal];
      if (reading === 'unknown') {
        const missing = missingFields([
          ...(operator === undefined ? ['comparison'] : []),
          ...(threshold === undefined ? ['threshold'] : []),
          ...(lastValue === undefined ? ['last value'] : []),
        ]);
        const data = { monitor: id, metric, missing };
        report({
          at,
          message: 'unread',
          case: 'unread',
          data,
          path: ['monitors', id, 'lastValue'],
        });
        continue;
      }
      const data = {
        monitor: id,
        metric,
        value: figure(lastValue ?? 0, 6),
        on: lastOn === undefined ? '' : ` on ${lastOn}`,
        claim: goal.length > 0 ? ` ${c.nodes.get(claim ?? '')?.identifier}` : '',
        operator: operator ?? '',
        threshold: figure(threshold ?? 0, 6),
        maturity: maturityWords(c, today),
      };
      const unapproved = isApproved || isDecided(c, today) ? {} : { case: 'unapproved' };
      const path = ['monitors', id, 'lastValue'];
      report({ at, message: 'beyond', data, path, ...unapproved });
    }
  },
});
