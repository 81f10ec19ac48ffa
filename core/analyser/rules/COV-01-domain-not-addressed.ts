// COV-01: each of the nine dangerous capabilities is argued about or excluded. Addressed: a top goal that
// is argued for, or a goal below, is about the domain or about a pathway of the domain, or a two-lines
// strategy there names such a pathway. An exclusion counts if it excludes the whole domain. Whether it is
// reasoned is COV-02's.
import { type Coverage, coverageOf, type DomainRow } from '../../select/coverage/coverage.ts';
import { excludes } from '../../select/coverage/exclusions.ts';
import { listOf } from '../ask/fields.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'COV-01',
  title: 'Each of the nine dangerous capabilities is argued about or excluded.',
  kind: 'completeness',
  basis: ['Shevlane et al. 2023 (arXiv 2305.15324)', '#41'],
  why: 'A domain that nobody mentions looks like a domain without risk. Most cases are written about the domain that their authors know how to measure.',
  whenNotToUse: 'For a system that is not general-purpose; exclude the domains and say why.',
  messages: {
    one: 'The domain {domains} is not addressed: no goal is about it, and no exclusion names it.',
    several:
      'These domains are not addressed: {domains}. No goal is about them, and no exclusion names them.',
    all: 'None of the nine dangerous capabilities is addressed: no goal is about a risk domain named {domains}, and no exclusion names one.',
  },
  remedy:
    'Add the risk domain and a goal or pathway about it, or an exclusion of the domain with reason, owner and day of review.',
  examples: {
    good: [
      {
        name: 'by goals, by a pathway, by a two-lines strategy, by exclusions',
        sketch: `
          G1
            G2 {about: [R1, R2]}
            G3 {about: [P-3]}
            S4 {combinator: twoLines, pathway: P-4}
              G5
          riskDomains R1 {name: Cyber-offense, taxonomy: nine}
          riskDomains R2 {name: deception, taxonomy: nine}
          riskDomains R3 {name: Self-proliferation, taxonomy: nine}
          riskDomains R4 {name: weapons acquisition, taxonomy: nine}
          riskDomains R5 {name: persuasion and manipulation, taxonomy: nine}
          riskDomains R6 {name: political strategy, taxonomy: nine}
          riskDomains R7 {name: long-horizon planning, taxonomy: nine}
          riskDomains R8 {name: AI development, taxonomy: nine}
          riskDomains R9 {name: situational awareness, taxonomy: nine}
          pathways P-3 {name: exfiltration, domain: R3}
          pathways P-4 {name: bio uplift, domain: R4}
          exclusions X5 {cell: {domain: R5}, reason: no text output}
          exclusions X6 {cell: {domain: R6}, reason: no text output}
          exclusions X7 {cell: {domain: R7}, reason: episodes of one step}
          exclusions X8 {cell: {domain: R8}, reason: no code}
          exclusions X9 {cell: {domain: R9}, reason: tested in X7}`,
      },
      {
        name: 'one goal about all nine',
        sketch: `
          G1 {about: [R1, R2, R3, R4, R5, R6, R7, R8, R9]}
          riskDomains R1 {name: cyber-offence}
          riskDomains R2 {name: deception}
          riskDomains R3 {name: persuasion and manipulation}
          riskDomains R4 {name: political strategy}
          riskDomains R5 {name: weapons acquisition}
          riskDomains R6 {name: long-horizon planning}
          riskDomains R7 {name: AI development}
          riskDomains R8 {name: situational awareness}
          riskDomains R9 {name: self-proliferation}`,
      },
    ],
    bad: [
      {
        name: 'no domain at all: one finding, not nine',
        sketch: 'G1 "The model is safe"',
        expect: [{ at: [], message: 'all', severity: 'error' }],
      },
      {
        name: 'eight of nine',
        sketch: `
          G1 {about: [R1, R2, R3, R4, R5, R6, R7, R8]}
            Sn1
          riskDomains R1 {name: cyber-offence}
          riskDomains R2 {name: deception}
          riskDomains R3 {name: persuasion and manipulation}
          riskDomains R4 {name: political strategy}
          riskDomains R5 {name: weapons acquisition}
          riskDomains R6 {name: long-horizon planning}
          riskDomains R7 {name: AI development}
          riskDomains R8 {name: situational awareness}`,
        expect: [{ at: [], message: 'one', severity: 'error' }],
      },
      {
        name: 'a record that nothing is about, an orphan goal, a challenge, a partial exclusion',
        sketch: `
          G1 {about: [R1, R2, R3, R4, R5]}
            Sn1
            ! G9 {about: [R8]} challenge {status: open}
          G7 <> {about: [R7]}
          riskDomains R1 {name: cyber-offence}
          riskDomains R2 {name: deception}
          riskDomains R3 {name: persuasion and manipulation}
          riskDomains R4 {name: political strategy}
          riskDomains R5 {name: weapons acquisition}
          riskDomains R6 {name: long-horizon planning}
          riskDomains R7 {name: AI development}
          riskDomains R8 {name: situational awareness}
          riskDomains R9 {name: self-proliferation}
          exclusions X6 {cell: {domain: R6, harmMode: misuse}, reason: no agents}`,
        expect: [{ at: [], message: 'several', severity: 'error' }],
      },
    ],
  },
  check({ index, reasoning, report }) {
    const coverage = coverageOf(index, reasoning);
    const nine = coverage.rows.filter(({ taxonomy }) => taxonomy === 'nine');
    const addressed = addressedBesides(coverage);
    const open = nine.filter((row) => row.goals.length === 0 && !addressed.has(row));
    if (open.length === nine.length) {
      report({ at: [], message: 'all', data: { domains: nine.map(({ name }) => name) } });
      return;
    }
    const domains = open.map(({ name }) => name).sort();
    if (domains.length === 0) return;
    const message = domains.length === 1 ? 'one' : 'several';
    report({ at: [], message, data: { domains: listOf(domains) }, key: domains.join(', ') });
  },
});

/** The domains of a pathway that something argues, and those that an exclusion takes out whole. */
function addressedBesides({ pathways, exclusions, rowOf }: Coverage): ReadonlySet<DomainRow> {
  const rows = new Set<DomainRow>();
  const add = (domain: string | undefined) => {
    const row = rowOf(domain);
    if (row) rows.add(row);
  };
  for (const { pathway, arguedBy } of pathways.values()) {
    if (arguedBy.length > 0) add(pathway.domain);
  }
  for (const one of exclusions) {
    if (excludes(one, { domain: one.cell.domain })) add(one.cell.domain);
  }
  return rows;
}
