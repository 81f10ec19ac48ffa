// GSN-DIA-5: a defeat is a recorded judgement (GSN-DIA-4 says that nothing derives it), and a record
// names who, when and why. Asked in cases that are reviewed, not of a mere drawing.
import type { CaseNode } from '../../model/case.ts';
import { dayNumber } from '../../reasoning/days.ts';
import { saysNothing } from '../../reasoning/words.ts';
import { missingFields } from '../ask/fields.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'GSN-DIA-5',
  title: 'A defeat says who judged it, when and why.',
  kind: 'completeness',
  basis: ['GSN v3 2:11.4.4', 'GSN v3 2:11.3.4.4'],
  why: 'A cross over a claim takes it out of the argument, or takes an objection out of the way. Without a name, a day and a reason nobody can say whether that was judged or merely drawn.',
  whenNotToUse: 'For figures and exercises, where no one decides anything.',
  messages: {
    incomplete: '{name:at} is marked defeated, but {fields}.',
  },
  remedy: 'Record who judged it defeated, on which day and for which reason; or lift the mark.',
  examples: {
    good: [
      {
        name: 'an element and a relation, each with who, when and why',
        sketch: `
          G1
            G2 {defeated: {by: H. Head, on: 2026-05-01, rationale: The test was contaminated.}}
          G3
          link challenges G3 -> G1 {challenge: {status: refuted}, defeated: {by: panel, on: 2026-05-02, rationale: Measured again.}}`,
      },
      {
        name: 'nothing is defeated',
        sketch: `
          G1 <>`,
      },
    ],
    bad: [
      {
        name: 'a cross and no word',
        sketch: `
          G1
            G2 {defeated: {}}`,
        expect: [{ at: ['G2'], message: 'incomplete', severity: 'warning' }],
      },
      {
        name: 'a challenge was crossed out without a reason, or on a day that is none',
        sketch: `
          G1 <>
          G2
          G3
          link challenges G2 -> G1 {defeated: {by: panel, on: 2026-05-02, rationale: TBD}}
          link challenges G3 -> G1 {defeated: {by: panel, on: 2026-02-30, rationale: Measured again.}}`,
        expect: [
          { at: ['G2->G1'], message: 'incomplete', severity: 'warning' },
          { at: ['G3->G1'], message: 'incomplete' },
        ],
      },
    ],
  },
  check({ case: c, report }) {
    for (const table of ['nodes', 'links'] as const) {
      for (const [id, { defeated }] of c[table]) {
        const missing = defeated ? missingIn(defeated) : [];
        if (missing.length === 0) continue;
        const data = { at: id, fields: missingFields(missing) };
        report({ at: [id], message: 'incomplete', data, path: [table, id, 'defeated'] });
      }
    }
  },
});

function missingIn({ by, on, rationale }: NonNullable<CaseNode['defeated']>): string[] {
  return [
    ...(saysNothing(by) ? ['by'] : []),
    ...(dayNumber(on) === undefined ? ['on'] : []),
    ...(saysNothing(rationale) ? ['rationale'] : []),
  ];
}
