// LVL-13: a threshold that its owner declares cannot be met amounts to a stop, and the case says so.
// Silent where the decision already is one, and for criteria that are withdrawn.
import type { Case } from '../../model/case.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { defineRule } from '../rule.ts';

type Decision = NonNullable<NonNullable<Case['meta']['decision']>['value']>;

/** Decisions that are a stop themselves. */
const STOPS: ReadonlySet<Decision | undefined> = new Set<Decision>([
  'hold',
  'do-not-train',
  'do-not-deploy',
  'withdraw',
]);

export default defineRule({
  id: 'LVL-13',
  title: 'A threshold that cannot be met is called a stop.',
  kind: 'consistency',
  basis: ['#82'],
  why: 'To ask for what nobody can deliver is to stop, and a reader should be told. Otherwise the gate stands until the pressure is high enough, and is then declared met or dropped.',
  whenNotToUse: 'Where it is merely not met yet; then do not declare that it cannot be.',
  messages: {
    stop: '{name:criterion} is declared not satisfiable, which amounts to a stop, and the decision of the case is {decision}.',
  },
  remedy:
    'Say in the decision that the threshold is a stop, or replace it by one that can be met and is still enough.',
  examples: {
    good: [
      {
        name: 'it can be met',
        sketch: `
          G1
          criteria K-1 {metric: planted goals found, operator: '>=', value: 0.9, satisfiable: true}`,
      },
      {
        name: 'it cannot, and the case holds',
        sketch: `
          case {decision: {value: hold}}
          G1
          criteria K-1 {metric: proof of alignment, satisfiable: false}`,
      },
    ],
    bad: [
      {
        name: 'a proof that nobody can give, and a decision to deploy',
        sketch: `
          case {decision: {value: deploy-restricted}}
          G1
          criteria K-1 {name: proof of alignment, satisfiable: false}`,
        expect: [{ at: ['K-1'], message: 'stop', severity: 'info' }],
      },
      {
        name: 'two of them, and no decision at all',
        sketch: `
          G1
          criteria K-1 {name: proof of alignment, satisfiable: false}
          criteria K-2 {name: no jailbreak exists, satisfiable: false}
          criteria K-3 {name: dropped, satisfiable: false, definedness: withdrawn}`,
        expect: [
          { at: ['K-1'], message: 'stop' },
          { at: ['K-2'], message: 'stop' },
        ],
      },
    ],
  },
  check({ case: c, report }) {
    const decision = c.meta.decision?.value;
    if (STOPS.has(decision)) return;
    for (const [id, { satisfiable, definedness }] of [...c.criteria].sort(([a], [b]) =>
      compareIdentifiers(a, b),
    )) {
      if (satisfiable !== false || definedness === 'withdrawn') continue;
      report({
        at: [id],
        message: 'stop',
        data: { criterion: id, decision: decision ?? 'not stated' },
        path: ['criteria', id, 'satisfiable'],
      });
    }
  },
});
