// RSP-04: at a level for which nobody knows safeguards, "delay" and "pause" say neither how long nor for
// what. Sharpened: the trigger is a criterion of a level whose safeguards are not concrete ("no known
// safe method"), and what ends the action names no criterion. No end at all is RSP-02's, and a verb
// that is missing RSP-01's.
import { dayNumber } from '../../reasoning/days.ts';
import { addTo } from '../ask/fields.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'RSP-04',
  title: 'Where no safeguards are known, it is said whether one stops until safe or waits a while.',
  kind: 'completeness',
  basis: ['#131', '#127'],
  why: 'To delay is to go on later. Where nobody knows what would make the system safe, one reader takes it for a stop and the other for a few weeks, and both sign.',
  whenNotToUse: 'Where the safeguards of the level are defined.',
  messages: {
    verb: 'If-then commitment {ifThen} of {trigger} is to {action}, but the safeguards of {level} are {definedness}: is it a stop until it is safe, or a wait? No criterion says what ends it.',
  },
  remedy:
    'Say stop, cancel or withdraw; or define the safeguards of the level and name the criterion that shows that they work as what ends the pause.',
  examples: {
    good: [
      {
        name: 'stop, and a pause that a criterion ends',
        sketch: `
          G1
          safetyLevels L-4 {name: ASL-4, criteria: [K-1, K-2], safeguardDefinedness: intent-only}
          criteria K-1 {metric: replication steps completed}
          criteria K-2 {metric: AI research tasks completed}
          criteria K-3 {metric: escapes from containment in a red team}
          ifThens I-1 {trigger: K-1, action: stop, resumption: {date: '2027-01-01'}}
          ifThens I-2 {trigger: K-2, action: pause, resumption: {criterion: K-3}}`,
      },
      {
        name: 'the safeguards are known',
        sketch: `
          G1
          safetyLevels L-3 {name: ASL-3, criteria: [K-1], safeguardDefinedness: concrete}
          criteria K-1 {metric: exploit chains completed}
          ifThens I-1 {trigger: K-1, action: pause, resumption: {quorum: Q-1}}`,
      },
    ],
    bad: [
      {
        name: 'delay, until somebody says otherwise',
        sketch: `
          G1
          safetyLevels L-4 {name: ASL-4, criteria: [K-1], safeguardDefinedness: undefined}
          criteria K-1 {metric: replication steps completed}
          ifThens I-1 {trigger: K-1, action: delay, resumption: {quorum: Q-1}}`,
        expect: [{ at: ['I-1', 'L-4'], message: 'verb', severity: 'warning' }],
      },
      {
        name: 'pause for half a year; nothing is said of the safeguards',
        sketch: `
          G1
          safetyLevels L-4 {name: ASL-4, criteria: [K-1]}
          criteria K-1 {metric: replication steps completed}
          ifThens I-1 {trigger: K-1, action: pause, resumption: {date: '2026-12-01'}}`,
        expect: [{ at: ['I-1', 'L-4'], message: 'verb', severity: 'warning' }],
      },
    ],
  },
  check({ case: c, report }) {
    const unsafe = new Map<string, string[]>();
    for (const [id, { safeguardDefinedness, criteria = [] }] of c.safetyLevels) {
      if (safeguardDefinedness === 'concrete') continue;
      for (const criterion of criteria) addTo(unsafe, criterion, id);
    }
    for (const [id, { trigger = '', action, resumption = {} }] of c.ifThens) {
      if (action !== 'delay' && action !== 'pause') continue;
      const { criterion, quorum, date } = resumption;
      if (criterion !== undefined || (quorum ?? dayNumber(date)) === undefined) continue;
      const [level] = unsafe.get(trigger) ?? [];
      const record = c.safetyLevels.get(level ?? '');
      if (level === undefined || !record) continue;
      const definedness = record.safeguardDefinedness ?? 'not stated to be defined';
      const data = { ifThen: id, trigger, action, level: record.name, definedness };
      report({ at: [id, level], message: 'verb', data, path: ['ifThens', id, 'action'] });
    }
  },
});
