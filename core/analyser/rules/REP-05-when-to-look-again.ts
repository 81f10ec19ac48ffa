// REP-05: what may be published is looked at again when something happens. Asked of a case that is
// reviewed or approved and holds evidence: before that there is nothing to disclose.
import { saysNothing } from '../../reasoning/words.ts';
import { isEarly } from '../ask/maturity.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'REP-05',
  title: 'It is said when the disclosure of results is looked at again.',
  kind: 'completeness',
  basis: ['#166'],
  why: 'Sharing capabilities is safe until it is not. Without a point fixed in advance at which it is looked at again, the habit of publishing outlives its reasons.',
  whenNotToUse: 'For cases of which nothing is published.',
  messages: {
    missing:
      'The trigger for reviewing the disclosure is missing in the head of the case: nothing says when it is looked at again what may be published.',
  },
  remedy:
    'State the trigger in the head of the case, such as a level that is reached or a domain in which uplift is measured.',
  examples: {
    good: [
      {
        name: 'stated',
        sketch: `
          case {maturity: reviewed, disclosureReviewTrigger: first result at half of a critical threshold}
          G1
          evidence E-1 {title: cyber range}`,
      },
      {
        name: 'a draft; and a reviewed case without evidence',
        sketch: `
          case {maturity: draft}
          G1
          evidence E-1 {title: cyber range}`,
      },
    ],
    bad: [
      {
        name: 'reviewed, and nothing said',
        sketch: `
          case {maturity: reviewed}
          G1
          evidence E-1 {title: cyber range}`,
        expect: [{ at: [], message: 'missing', severity: 'info' }],
      },
      {
        name: 'a stand-in in an approved case',
        sketch: `
          case {maturity: approved, disclosureReviewTrigger: TBD}
          G1
          evidence E-1 {title: cyber range}`,
        expect: [{ at: [], message: 'missing', severity: 'info' }],
      },
    ],
  },
  check({ case: c, today, report }) {
    const { disclosureReviewTrigger } = c.meta;
    if (isEarly(c, today) || c.evidence.size === 0 || !saysNothing(disclosureReviewTrigger)) return;
    report({ at: [], message: 'missing', path: ['meta', 'disclosureReviewTrigger'] });
  },
});
