// RSP-02: who halts says when it ends. Cancelling and withdrawing are final and need no end; whether
// the condition is more than a date is RSP-03's.
import type { IfThen } from '../../model/case.ts';
import { dayNumber } from '../../reasoning/days.ts';
import { defineRule } from '../rule.ts';

const HALTS: ReadonlySet<IfThen['action']> = new Set(['stop', 'pause', 'delay', 'hold']);

export default defineRule({
  id: 'RSP-02',
  title: 'A stop, pause, delay or hold states what has to be true for it to end.',
  kind: 'completeness',
  yieldsTo: ['RSP-10'],
  basis: ['#127', '#128', '#129', '#130'],
  why: 'A pause without an end condition ends when the pressure is highest. If no condition can be named, what is meant is a stop for good, and the policy should say that.',
  whenNotToUse: 'For actions that are final; call them cancel or withdraw.',
  messages: {
    open: 'If-then commitment {ifThen}{trigger} is to {action}, and what ends it is missing: nobody knows when it is over. If it is not meant to end, say cancel or withdraw.',
  },
  remedy: 'State the criterion or the quorum that ends it, or choose cancel or withdraw.',
  examples: {
    good: [
      {
        name: 'ended by a criterion, by a quorum, by a date',
        sketch: `
          G1
          ifThens I-1 {action: pause, resumption: {criterion: K-2}}
          ifThens I-2 {action: stop, resumption: {quorum: Q-1}}
          ifThens I-3 {action: delay, resumption: {date: '2026-12-01'}}`,
      },
      {
        name: 'cancelling is final',
        sketch: `
          G1
          ifThens I-1 {action: cancel}
          ifThens I-2 {action: report}`,
      },
    ],
    bad: [
      {
        name: 'a pause without end',
        sketch: `
          G1
          criteria K-1 {metric: solve rate}
          ifThens I-1 {trigger: K-1, action: pause, owner: head of safety}`,
        expect: [{ at: ['I-1'], message: 'open', severity: 'error' }],
      },
      {
        name: 'resumption is there and empty, or a day that does not exist; a stop as well',
        sketch: `
          G1
          ifThens I-1 {action: hold, resumption: {}}
          ifThens I-2 {action: stop}
          ifThens I-3 {action: pause, resumption: {date: '2026-02-30'}}`,
        expect: [
          { at: ['I-1'], message: 'open' },
          { at: ['I-2'], message: 'open' },
          { at: ['I-3'], message: 'open' },
        ],
      },
    ],
  },
  check({ case: c, report }) {
    for (const [id, { action, trigger, resumption }] of c.ifThens) {
      if (!HALTS.has(action)) continue;
      const { criterion, quorum, date } = resumption ?? {};
      if ((criterion ?? quorum ?? dayNumber(date)) !== undefined) continue;
      const of = trigger === undefined ? '' : ` of ${trigger}`;
      const data = { ifThen: id, trigger: of, action: action ?? '' };
      report({ at: [id], message: 'open', data, path: ['ifThens', id, 'resumption'] });
    }
  },
});
