// COV-03: a pathway that somebody wrote down is argued, or its cell is excluded. Argued: a goal about it,
// or a strategy of its two lines, stands below a top goal. Whether the argument suffices is IND-00's,
// whether the exclusion is reasoned COV-02's. A pathway that is argued, but does not say of which cell,
// covers none. Empty cells are told by domain (COV-01); the matrix shows each.

import { fieldWords } from '../../presentation/fieldWords.ts';
import { coverageOf } from '../../select/coverage/coverage.ts';
import { exclusionsOf } from '../ask/excludedPathways.ts';
import { missingFields } from '../ask/fields.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'COV-03',
  title: 'Each pathway on record is argued or excluded.',
  kind: 'completeness',
  yieldsTo: ['LVL-14'],
  basis: ['#24', '#145'],
  why: 'Somebody saw this way to harm and wrote it down. A list that is longer than the argument looks like an argument about the whole list.',
  whenNotToUse: 'While pathways are still being collected.',
  cases: { unplaced: 'The pathway is argued, and its record does not say which cell it covers.' },
  messages: {
    unargued:
      'The pathway {pathway} is on record, and nothing below a top goal argues it: no goal is about it, no strategy of two lines names it, and no exclusion covers it.',
    unplaced:
      'The pathway {pathway} is argued and covers no cell of the coverage matrix: {missing} in its record.',
  },
  remedy:
    'Argue the pathway by two lines of defence (the coverage matrix inserts the branch), or exclude its cell with reason, owner and day of review; fill in domain, harm mode, actor and context.',
  examples: {
    good: [
      {
        name: 'argued by a goal, by a strategy, excluded',
        sketch: `
          G1
            G2 {about: [P-1]}
              Sn1
            S1 {combinator: twoLines, pathway: P-2}
              G3 {lineOfDefence: control}
          riskDomains R1 {name: cyber-offence}
          threatActors T-1 {tier: criminal group}
          deploymentContexts D-1 {kind: kyc}
          pathways P-1 {name: cyber misuse, domain: R1, harmMode: misuse, actor: T-1, context: D-1}
          pathways P-2 {name: theft, domain: R1, harmMode: leak, actor: T-1, context: D-1}
          pathways P-3 {name: accident, domain: R1, harmMode: accident, actor: T-1, context: D-1}
          exclusions X1 {cell: {domain: R1, harmMode: accident}, reason: no actuators}`,
      },
      {
        name: 'no actors or contexts are on record: nobody can name them',
        sketch: `
          G1
            G2 {about: [P-1]}
          riskDomains R1 {name: cyber-offence}
          pathways P-1 {name: cyber misuse, domain: R1, harmMode: misuse}`,
      },
    ],
    bad: [
      {
        name: 'nothing argues it; an orphan does not count; the exclusion is of another actor',
        sketch: `
          G1
            Sn1
          G7 <> {about: [P-2]}
          riskDomains R1 {name: cyber-offence}
          threatActors T-1 {tier: criminal group}
          threatActors T-2 {tier: state}
          pathways P-1 {name: cyber misuse, domain: R1, harmMode: misuse, actor: T-1}
          pathways P-2 {name: theft, domain: R1, harmMode: leak, actor: T-1}
          exclusions X1 {cell: {domain: R1, actor: T-2}, reason: deterred, owner: H-1, reviewBy: '2026-09-01'}`,
        expect: [
          { at: ['P-1'], message: 'unargued', severity: 'warning' },
          { at: ['P-2'], message: 'unargued' },
        ],
      },
      {
        name: 'argued, and nobody knows against whom',
        sketch: `
          G1
            G2 {about: [P-1]}
              Sn1
          riskDomains R1 {name: cyber-offence}
          threatActors T-1 {tier: criminal group}
          pathways P-1 {name: cyber misuse, domain: R1}`,
        expect: [{ at: ['P-1'], message: 'unplaced', severity: 'warning' }],
      },
    ],
  },
  check({ index, reasoning, report }) {
    const coverage = coverageOf(index, reasoning);
    for (const one of coverage.pathways.values()) {
      const data = {
        pathway: one.pathway.name,
        missing: missingFields(one.missing.map(fieldWords)),
      };
      if (one.arguedBy.length === 0) {
        if (exclusionsOf(coverage, one).length === 0)
          report({ at: [one.id], message: 'unargued', data });
      } else if (one.missing.length > 0) {
        report({ at: [one.id], message: 'unplaced', case: 'unplaced', data });
      }
    }
  },
});
