// COV-02: what is left out is left out by somebody, for a reason, until a day. An exclusion says which
// cells of the coverage matrix it takes out: by domain, harm mode, actor and context, each absent one
// meaning any. Names of records that are not there are WF-07's; whether the reason is good is a reviewer's.

import { coverageOf } from '../../select/coverage/coverage.ts';
import { HARM_MODES } from '../../select/coverage/nine.ts';
import { farOff, MOST_DAYS } from '../ask/farOff.ts';
import { missingFields } from '../ask/fields.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'COV-02',
  title: 'What is excluded is excluded for a reason, by somebody, and looked at again.',
  kind: 'completeness',
  basis: ['#41'],
  why: 'An exclusion takes a danger out of the case without an argument. Without a reason nobody can disagree with it, without an owner nobody answers for it, and without a day it outlives what made it true.',
  whenNotToUse: 'Where exclusions are kept in another register that the case refers to.',
  cases: { overdue: 'The day on which the exclusion was to be looked at again has passed.' },
  options: {
    mostDays: {
      ...MOST_DAYS,
      about: 'A review that is further away than this is none (three years).',
    },
  },
  messages: {
    farOff:
      'The exclusion {exclusion} is to be looked at again on {day}, in {days} days: a review more than {most} days away is none.',
    missing: 'The exclusion {exclusion} excludes nothing: {missing}.',
    nothing:
      'The exclusion {exclusion} excludes nothing: its cell names no domain, harm mode, actor or context.',
    mode: 'The exclusion {exclusion} excludes nothing: its harm mode "{mode}" is none of {modes}.',
    overdue: 'The exclusion {exclusion} was to be looked at again by {day}; today is {today}.',
  },
  remedy:
    'Write why it is excluded, who answers for that and when it is looked at again; or argue the pathway.',
  examples: {
    good: [
      {
        name: 'reason, owner and day, for a domain and for one actor',
        sketch: `
          G1
          riskDomains R1 {name: weapons acquisition}
          threatActors T-1 {tier: hobbyist}
          exclusions X1 {cell: {domain: R1}, reason: argued in the sister case, owner: H-1, reviewBy: '2026-09-01'}
          exclusions X2 {cell: {actor: T-1, harmMode: leak}, reason: cannot run the weights, owner: security lead, reviewBy: '2026-06-01'}`,
      },
      { name: 'nothing is excluded', sketch: 'G1' },
    ],
    bad: [
      {
        name: 'looked at again when nobody is left to look',
        sketch: `
          G1
          riskDomains R1 {name: weapons acquisition}
          exclusions X1 {cell: {domain: R1}, reason: argued in the sister case, owner: H-1, reviewBy: '9999-12-31'}`,
        expect: [{ at: ['X1'], message: 'farOff', severity: 'error' }],
      },
      {
        name: 'neither owner nor day; a blank reason',
        sketch: `
          G1
          riskDomains R1 {name: weapons acquisition}
          exclusions X1 {cell: {domain: R1}, reason: argued in the sister case}
          exclusions X2 {cell: {domain: R1, harmMode: leak}, reason: ' ', owner: H-1, reviewBy: '2026-09-01'}`,
        expect: [
          { at: ['X1'], message: 'missing', severity: 'error' },
          { at: ['X2'], message: 'missing' },
        ],
      },
      {
        name: 'a cell that names nothing would exclude everything',
        sketch: `
          G1
          exclusions X1 {cell: {}, reason: out of scope, owner: H-1, reviewBy: '2026-09-01'}
          exclusions X2 {reason: out of scope, owner: H-1, reviewBy: '2026-09-01'}`,
        expect: [
          { at: ['X1'], message: 'nothing', severity: 'error' },
          { at: ['X2'], message: 'nothing' },
        ],
      },
      {
        name: 'a harm mode that nobody knows',
        sketch: `
          G1
          exclusions X1 {cell: {harmMode: sabotage}, reason: no access, owner: H-1, reviewBy: '2026-09-01'}`,
        expect: [{ at: ['X1'], message: 'mode' }],
      },
      {
        name: 'to be looked at yesterday',
        sketch: `
          G1
          riskDomains R1 {name: weapons acquisition}
          exclusions X1 {cell: {domain: R1}, reason: no access, owner: H-1, reviewBy: '2026-05-31'}`,
        expect: [{ at: ['X1'], message: 'overdue', severity: 'warning' }],
      },
    ],
  },
  check({ case: c, index, reasoning, today, options, report }) {
    const most = Number(options.mostDays);
    for (const one of coverageOf(index, reasoning).exclusions) {
      const at = [one.id];
      const exclusion = one.id;
      const day = c.exclusions.get(one.id)?.reviewBy ?? '';
      if (one.void === 'nothing') report({ at, message: 'nothing', data: { exclusion } });
      if (one.void === 'mode') {
        const data = { exclusion, mode: one.cell.harmMode ?? '', modes: HARM_MODES };
        report({ at, message: 'mode', data });
      }
      if (one.missing.length > 0) {
        report({
          at,
          message: 'missing',
          data: { exclusion, missing: missingFields(one.missing.map(words)) },
        });
      }
      const days = farOff(day, today, most);
      if (days !== undefined) {
        report({ at, message: 'farOff', data: { exclusion, day, days, most } });
      }
      if (one.overdue) {
        report({ at, message: 'overdue', case: 'overdue', data: { exclusion, day, today } });
      }
    }
  },
});

function words(field: string): string {
  return field === 'reviewBy' ? 'day of review' : field;
}
