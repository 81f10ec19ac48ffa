// REP-06: the report has challenges and responses to print. The report always prints the section, so
// the rule asks what would be in it: a case that is reviewed or approved holds at least one challenge,
// whatever became of it. Whether they are answered is DEF-01's to DEF-03's; a critical line that nobody
// ever challenged is DEF-04's, so that this one speaks where there is no such line.
import { isAfter } from '../../reasoning/days.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { isEarly, maturityWords } from '../ask/maturity.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'REP-06',
  title: 'A case that was reviewed shows the challenges that were raised, and the responses.',
  kind: 'completeness',
  basis: ['#107', 'EU GPAI Code S&S, 7.4'],
  why: 'An inadequate approach is worth publishing because it can be criticised. A report without a single objection shows that nobody tried, or that what was said was kept out.',
  whenNotToUse: 'For an outline or a draft, which nobody has reviewed yet.',
  messages: {
    none: 'The case is {maturity} and holds no challenge, open or answered: its appendix of challenges and responses is empty.',
  },
  remedy:
    'Ask a reviewer who gains by finding a hole, and record what was raised on the claim or the step, with the response; answered challenges stay.',
  examples: {
    good: [
      {
        name: 'a refuted challenge is one',
        sketch: `
          case {maturity: reviewed}
          G1
            ! G9 "The graders saw the plan" challenge {status: refuted, response: they were blind}`,
      },
      {
        name: 'a draft',
        sketch: `
          G1`,
      },
      {
        name: 'a critical line that nobody challenged is told by DEF-04',
        sketch: `
          case {maturity: reviewed}
          G1 {about: [P-1]}
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control}
                Sn2 -> E-1
          pathways P-1 {name: exfiltration, severity: catastrophic}
          evidence E-1 {title: panel, evalType: expert-elicitation, result: pass}`,
      },
    ],
    bad: [
      {
        name: 'reviewed, and nobody objected',
        sketch: `
          case {maturity: reviewed}
          G1
            G2 "No uplift in cyber-offence"`,
        expect: [{ at: [], message: 'none', severity: 'warning' }],
      },
      {
        name: 'to be objected to in a time to come',
        sketch: `
          case {maturity: reviewed}
          G1
            G2 "No uplift in cyber-offence"
              ! G9 "The range is too easy" challenge {status: refuted, on: '2099-01-01', response: it is not}`,
        expect: [{ at: [], message: 'none', severity: 'warning' }],
      },
      {
        name: 'approved all the same',
        sketch: `
          case {maturity: approved}
          G1`,
        expect: [{ at: [], message: 'none', severity: 'warning' }],
      },
    ],
  },
  check({ case: c, index, reasoning, today, report }) {
    if (isEarly(c, today) || index.nodes.size === 0) return;
    for (const { link } of index.links.values())
      if (link.kind === 'challenges' && !isAfter(link.challenge?.on, today)) return;
    for (const id of c.pathways.keys()) if (hasCriticalLine(reasoning, id)) return;
    report({ at: [], message: 'none', data: { maturity: maturityWords(c, today) } });
  },
});

/** A line with evidence that the case needs, of a critical pathway. */
function hasCriticalLine(reasoning: Reasoning, pathway: string): boolean {
  if (!reasoning.pathwayCritical(pathway)) return false;
  const { control, propensity } = reasoning.sufficiency(pathway).lines;
  return [...control.all, ...propensity.all].some(
    (goal) => reasoning.needed(goal) && reasoning.evidenceSummary(goal).any,
  );
}
