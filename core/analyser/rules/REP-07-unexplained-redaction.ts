// REP-07: a redaction says where, what kind of thing is left out, on which ground, and until when the
// unredacted copy is kept. Once for a redaction.
import { compareIdentifiers } from '../../model/order.ts';
import { dayNumber } from '../../reasoning/days.ts';
import { saysNothing } from '../../reasoning/words.ts';
import { missingFields } from '../ask/fields.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'REP-07',
  title: 'Each redaction says what is left out, why, and how long the whole is kept.',
  kind: 'completeness',
  basis: ['SB 53, 22757.12(f)'],
  why: 'A black box may hide a trade secret or the one result that would stop the release. Only its character and its ground let a reader tell, and only a kept copy lets anybody check.',
  whenNotToUse: 'Where nothing is redacted.',
  messages: {
    incomplete: 'Redaction {redaction}{where}: {missing}.',
    passed:
      'Redaction {redaction}{where}: the unredacted copy was kept until {until}, which has passed on {today}.',
  },
  remedy:
    'Describe the character of what is left out, justify it by its ground, and keep the unredacted copy (SB 53: five years) with the day until which.',
  examples: {
    good: [
      {
        name: 'complete',
        sketch: `
          G1
          redactions RD-1 {where: evidence E-1, character: names of the ranges, ground: security of the evaluation, retainedUntil: '2031-06-01'}`,
      },
      {
        name: 'nothing is redacted',
        sketch: `
          G1`,
      },
    ],
    bad: [
      {
        name: 'a black box',
        sketch: `
          G1
          redactions RD-1 {where: section 8}
          redactions RD-2 {where: section 9, character: TBD, ground: trade secret, retainedUntil: '2031-02-30'}`,
        expect: [
          { at: ['RD-1'], message: 'incomplete', severity: 'error' },
          { at: ['RD-2'], message: 'incomplete', severity: 'error' },
        ],
      },
      {
        name: 'the whole is gone',
        sketch: `
          G1
          redactions RD-1 {where: evidence E-1, character: names of the ranges, ground: security, retainedUntil: '2026-05-31'}`,
        expect: [{ at: ['RD-1'], message: 'passed', severity: 'error' }],
      },
    ],
  },
  check({ case: c, today, report }) {
    for (const [id, record] of [...c.redactions].sort(([a], [b]) => compareIdentifiers(a, b))) {
      const until = dayNumber(record.retainedUntil);
      const missing = [
        ...(saysNothing(record.where) ? ['place'] : []),
        ...(saysNothing(record.character) ? ['character'] : []),
        ...(saysNothing(record.ground) ? ['ground'] : []),
        ...(until === undefined ? ['day until which the unredacted copy is kept'] : []),
      ];
      const where = saysNothing(record.where) ? '' : ` (${record.where})`;
      const data = { redaction: id, where };
      if (missing.length > 0) {
        report({
          at: [id],
          message: 'incomplete',
          data: { ...data, missing: missingFields(missing) },
        });
      } else if ((until ?? 0) < (dayNumber(today) ?? 0)) {
        const more = { until: record.retainedUntil ?? '', today };
        report({ at: [id], message: 'passed', data: { ...data, ...more } });
      }
    }
  },
});
