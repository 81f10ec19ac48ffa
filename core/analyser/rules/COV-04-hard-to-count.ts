// COV-04: a risk on the register that has no number is in the argument nevertheless. Asked of domains
// outside the nine capabilities (COV-01's) that have no pathway on record (COV-03's): in the argument
// is a goal below a top goal that is about the domain, or an exclusion of it (its reason is COV-02's).
// Not quantified: it says so, or does not say otherwise, for without a pathway it has no estimate. Asked
// where the case is catastrophic, or does not say how severe.
import { coverageOf } from '../../select/coverage/coverage.ts';
import { excludes } from '../../select/coverage/exclusions.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'COV-04',
  title: 'A risk that is hard to count is argued all the same.',
  kind: 'completeness',
  yieldsTo: ['COV-06'],
  basis: ['#111'],
  why: 'What has a benchmark gets a branch, and what has none is forgotten, though nobody has shown it to be smaller. A catastrophe does not wait for a metric.',
  whenNotToUse:
    'For domains that are on the register only to be watched; exclude them with a reason.',
  messages: {
    uncounted:
      'The risk {domain} is on the register as not quantified, and nothing in the argument is about it: no goal, no pathway, no exclusion.',
    unstated:
      'The risk {domain} is on the register, whether it is quantified is missing, and nothing in the argument is about it: no goal, no pathway, no exclusion.',
  },
  remedy:
    'Argue the risk by a goal that is about it, qualitatively where no number can be had, record its pathways, or exclude it with reason, owner and day of review.',
  examples: {
    good: [
      {
        name: 'argued, excluded, quantified elsewhere, one of the nine, with a pathway',
        sketch: `
          G1
            G2 {about: [RD-1]}
          riskDomains RD-1 {name: erosion of oversight, nonQuantified: true}
          riskDomains RD-2 {name: market concentration, nonQuantified: true}
          riskDomains RD-3 {name: compute theft, nonQuantified: false}
          riskDomains RD-4 {name: deception, nonQuantified: true}
          riskDomains RD-5 {name: loss of trust, nonQuantified: true}
          exclusions EX-1 {cell: {domain: RD-2}}
          pathways P-1 {name: rumours, domain: RD-5}`,
      },
      {
        name: 'nothing is a catastrophe',
        sketch: `
          case {severity: serious}
          G1
          riskDomains RD-1 {name: erosion of oversight, nonQuantified: true}`,
      },
    ],
    bad: [
      {
        name: 'hard to count, so not counted',
        sketch: `
          G1
          riskDomains RD-1 {name: erosion of oversight, taxonomy: own, nonQuantified: true}`,
        expect: [{ at: ['RD-1'], message: 'uncounted', severity: 'warning' }],
      },
      {
        name: 'it does not even say; the goal about it hangs on nothing; one cell only is excluded',
        sketch: `
          G1
            Sn1
          G7 <> {about: [RD-1]}
          riskDomains RD-1 {name: loss of control, taxonomy: eu-1.4}
          exclusions EX-1 {cell: {domain: RD-1, harmMode: misuse}}`,
        expect: [{ at: ['RD-1'], message: 'unstated', severity: 'warning' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    const { severity } = c.meta;
    if (c.riskDomains.size === 0 || (severity !== undefined && severity !== 'catastrophic')) return;
    const { rows, pathways, exclusionsOn, rowOf } = coverageOf(index, reasoning);
    const withPathway = new Set([...pathways.values()].map((one) => rowOf(one.pathway.domain)));
    for (const row of rows) {
      if (row.taxonomy === 'nine' || row.goals.length > 0 || withPathway.has(row)) continue;
      const isOut = (domain: string) =>
        exclusionsOn([domain]).some((one) => excludes(one, { domain }));
      if (row.records.some(isOut)) continue;
      for (const id of row.records) {
        const { nonQuantified } = c.riskDomains.get(id) ?? {};
        if (nonQuantified === false) continue;
        const message = nonQuantified ? 'uncounted' : 'unstated';
        report({ at: [id], message, data: { domain: row.name } });
      }
    }
  },
});
