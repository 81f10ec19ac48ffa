// REP-04: what is published of a dangerous capability is the largest figure, or how many passed, not each
// result. Danger metrics are evidence on capability and uplift, and what a criterion of a safety level
// judges. `full` and `individual` both publish each result; what is published has to be said. Once for
// the case; on in profiles whose report is public.
import type { EvalType, Evidence } from '../../model/case.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { isActive } from '../ask/citedRecords.ts';
import { defineRule } from '../rule.ts';

const OF_DANGER: ReadonlySet<EvalType | undefined> = new Set<EvalType>([
  'capability',
  'capability-noCoT',
  'uplift-study',
]);

export default defineRule({
  id: 'REP-04',
  title: 'A public report gives danger metrics as a maximum, a count or a band.',
  kind: 'consistency',
  basis: ['#162', '#163'],
  why: 'A table of dangerous capabilities by model is a leaderboard. It tells those who want the capability where to look, and laboratories whom to catch up with.',
  whenNotToUse: 'For reports that go to an authority or to reviewers only.',
  messages: {
    individual:
      'Each result of {evidence} is to be published ({modes}): of a dangerous capability the maximum, a count or a band is enough.',
    missing:
      'What is published of {evidence} is not stated (disclosure is missing), though it measures a dangerous capability.',
  },
  remedy:
    'Set what is published to maximum, count or band; give the single results to the authority and to reviewers.',
  examples: {
    good: [
      {
        name: 'the maximum, a band; a result about behaviour',
        profile: 'sb53',
        sketch: `
          G1
          evidence E-1 {title: cyber range, evalType: capability, disclosureMode: maximum}
          evidence E-2 {title: uplift study, evalType: uplift-study, disclosureMode: band}
          evidence E-3 {title: honeypots, evalType: alignment-behavioural, disclosureMode: full}`,
      },
      {
        name: 'the review is not public',
        sketch: `
          G1
          evidence E-1 {title: cyber range, evalType: capability, disclosureMode: individual}`,
      },
    ],
    bad: [
      {
        name: 'each result',
        profile: 'sb53',
        sketch: `
          G1
          evidence E-2 {title: uplift study, evalType: uplift-study, disclosureMode: full}
          evidence E-1 {title: cyber range, evalType: capability, disclosureMode: individual}`,
        expect: [{ at: ['E-1', 'E-2'], message: 'individual', severity: 'info' }],
      },
      {
        name: 'not said, and judged by a criterion of a level',
        profile: 'sb53',
        sketch: `
          G1
          safetyLevels L-4 {name: ASL-4, criteria: [K-1]}
          criteria K-1 {metric: replication steps}
          evidence E-1 {title: replication suite, evalType: control-eval, criterion: K-1}`,
        expect: [{ at: ['E-1'], message: 'missing', severity: 'info' }],
      },
    ],
  },
  check({ case: c, report }) {
    const dangerous = new Set(
      [...c.safetyLevels.values()].flatMap(({ criteria }) => criteria ?? []),
    );
    const isDanger = ({ evalType, criterion, result }: Evidence) =>
      result !== 'not-run' &&
      (OF_DANGER.has(evalType) || (criterion !== undefined && dangerous.has(criterion)));
    const asked = [...c.evidence]
      .filter(([, evidence]) => isActive(evidence) && isDanger(evidence))
      .sort(([a], [b]) => compareIdentifiers(a, b));
    tell('individual', ['individual', 'full']);
    tell('missing', [undefined]);

    function tell(message: string, modes: readonly Evidence['disclosureMode'][]) {
      const found = asked.filter(([, { disclosureMode }]) => modes.includes(disclosureMode));
      if (found.length === 0) return;
      const at = found.map(([id]) => id);
      const shown = [...new Set(found.map(([, { disclosureMode }]) => disclosureMode ?? ''))];
      report({ at, message, data: { evidence: at.join(', '), modes: shown.sort().join(', ') } });
    }
  },
});
