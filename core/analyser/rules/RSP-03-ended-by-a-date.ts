// RSP-03: what halts or restricts is not ended by a day alone. Asked of every action that has an end;
// no end at all is RSP-02's, and a pause of a level without known safeguards is RSP-04's.
import { dayNumber } from '../../reasoning/days.ts';
import { triggerWords } from '../ask/triggers.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'RSP-03',
  title: 'What was stopped goes on when something has become true, not when a day has come.',
  kind: 'completeness',
  yieldsTo: ['RSP-04'],
  basis: ['#128', '#127'],
  why: 'Time does not make a system safe. When the day comes the danger is what it was, and everybody has planned to go on.',
  whenNotToUse:
    'For a pause that only awaits a scheduled event; name the criterion that the event is to meet.',
  messages: {
    date: 'If-then commitment {ifThen}{trigger} is to {action} and ends on {date} whatever is known then: no criterion and no quorum has to be met.',
  },
  remedy:
    'Name the criterion that shows that it is safe to go on, or the quorum that decides it; keep the day as the earliest one.',
  examples: {
    good: [
      {
        name: 'a criterion, and not before a day',
        sketch: `
          G1
          criteria K-1 {metric: exploit chains completed}
          criteria K-2 {metric: exploit chains completed behind the filter}
          ifThens I-1 {trigger: K-1, action: pause, resumption: {criterion: K-2, date: '2026-12-01'}}`,
      },
      {
        name: 'a quorum decides; cancelling has no end',
        sketch: `
          G1
          criteria K-1 {metric: replication steps completed}
          approvals Q-1 {subject: K-1, quorum: 2, eligible: [H-1, H-2]}
          people H-1 {name: A. Ito}
          people H-2 {name: B. Sow}
          ifThens I-1 {trigger: K-1, action: stop, resumption: {quorum: Q-1}}
          ifThens I-2 {trigger: K-1, action: cancel}`,
      },
    ],
    bad: [
      {
        name: 'at least six months',
        sketch: `
          G1
          criteria K-1 {metric: replication steps completed}
          ifThens I-1 {trigger: K-1, action: pause, owner: head of safety, resumption: {date: '2026-12-01'}}`,
        expect: [{ at: ['I-1'], message: 'date', severity: 'warning' }],
      },
      {
        name: 'restricted access that opens by itself',
        sketch: `
          G1
          ifThens I-1 {action: restrict, resumption: {date: '2026-09-01'}}`,
        expect: [{ at: ['I-1'], message: 'date', severity: 'warning' }],
      },
    ],
  },
  check({ case: c, report }) {
    for (const [id, ifThen] of c.ifThens) {
      const { criterion, quorum, date } = ifThen.resumption ?? {};
      if ((criterion ?? quorum) !== undefined || dayNumber(date) === undefined) continue;
      const action = ifThen.action ?? 'act';
      const data = { ifThen: id, trigger: triggerWords(ifThen), action, date: date ?? '' };
      report({ at: [id], message: 'date', data, path: ['ifThens', id, 'resumption'] });
    }
  },
});
