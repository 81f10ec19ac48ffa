// COV-06: each of the four systemic risks that the EU's code specifies has a tier, a scenario, an
// estimate and an acceptance (select/coverage/specified.ts says by which records). An exclusion answers
// none: the code asks for all four in any case. Acceptance is a goal about the risk that is supported.
import { specifiedRisks } from '../../select/coverage/specified.ts';
import { listOf } from '../ask/fields.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'COV-06',
  title:
    'Each systemic risk that the EU’s code specifies has tier, scenario, estimate and acceptance.',
  kind: 'completeness',
  basis: ['EU GPAI Code, Appendix 1.4', 'EU GPAI Code, Measure 4.1'],
  why: 'The code names four risks that every provider has to identify, model, estimate and accept. One that is left out is assessed by nobody, and the AI Office has no report to judge.',
  whenNotToUse: 'For models that are not placed on the market of the European Union.',
  messages: {
    absent:
      'The EU’s code specifies the systemic risk “{risk}”, and the register has no domain of that name: tier, scenario, estimate and acceptance are missing.',
    lacking: 'Of the systemic risk “{risk}”, which the EU’s code specifies, {missing}.',
  },
  remedy:
    'Record the domain, its pathways as scenarios with an upper estimate of the risk, the criterion or level that is its tier, and a supported goal that says why the risk is acceptable.',
  examples: {
    good: [
      {
        name: 'all four, by criterion or by level',
        profile: 'eu-model-report',
        sketch: `
          G1
            G2 {about: [RD-1, RD-2, RD-3, RD-4, L-3]}
              Sn1 -> E-1
          safetyLevels L-3 {name: Tier 3, rank: 3, criteria: [K-1]}
          criteria K-1 {name: threshold}
          riskDomains RD-1 {name: CBRN, taxonomy: eu-1.4}
          riskDomains RD-2 {name: Loss of control, taxonomy: eu-1.4}
          riskDomains RD-3 {name: cyber-offence}
          riskDomains RD-4 {name: harmful manipulation, taxonomy: eu-1.4}
          pathways P-1 {name: recipe, domain: RD-1, riskUpper: 0.0001}
          pathways P-2 {name: escape, domain: RD-2, riskUpper: 0.0001}
          pathways P-3 {name: worm, domain: RD-3, riskUpper: 0.0001}
          pathways P-4 {name: campaign, domain: RD-4, riskUpper: 0.0001}
          evidence E-1 {title: proof, evalType: formal, result: pass}`,
      },
      {
        name: 'off in a review',
        sketch: `
          G1`,
      },
    ],
    bad: [
      {
        name: 'only cyber is on the register, without estimate and tier',
        profile: 'eu-model-report',
        sketch: `
          G1
            G2 {about: [P-3]}
              Sn1 -> E-1
          riskDomains RD-3 {name: cyber-offence}
          pathways P-3 {name: worm, domain: RD-3}
          evidence E-1 {title: proof, evalType: formal, result: pass}`,
        expect: [
          { at: [], message: 'absent', severity: 'error' },
          { at: [], message: 'absent' },
          { at: [], message: 'absent' },
          { at: ['RD-3'], message: 'lacking', severity: 'error' },
        ],
      },
      {
        name: 'an exclusion is no answer; one scenario of two has no estimate; the claim is not supported',
        profile: 'eu-model-report',
        sketch: `
          G1
            G2 {about: [RD-1, L-3]}
              Sn1 -> E-1
            G3 {about: [RD-3, L-3]}
              Sn1
            G4 {about: [RD-4, L-3]}
          safetyLevels L-3 {name: Tier 3, rank: 3}
          riskDomains RD-1 {name: CBRN, taxonomy: eu-1.4}
          riskDomains RD-2 {name: loss of control, taxonomy: eu-1.4}
          riskDomains RD-3 {name: cyber-offence}
          riskDomains RD-4 {name: persuasion and manipulation}
          exclusions EX-1 {cell: {domain: RD-2}, reason: not near, owner: H-1, reviewBy: '2026-12-01'}
          pathways P-1 {name: recipe, domain: RD-1, riskUpper: 0.0001}
          pathways P-2 {name: theft, domain: RD-1}
          pathways P-3 {name: worm, domain: RD-3, riskUpper: 0.0001}
          pathways P-4 {name: campaign, domain: RD-4, riskUpper: 0.0001}
          evidence E-1 {title: proof, evalType: formal, result: pass}`,
        expect: [
          { at: ['RD-1'], message: 'lacking' },
          { at: ['RD-2'], message: 'lacking' },
          { at: ['RD-4'], message: 'lacking' },
        ],
      },
    ],
  },
  check({ index, reasoning, report }) {
    if (index.nodes.size === 0) return;
    for (const { name, records, missing } of specifiedRisks(index, reasoning)) {
      if (missing.length === 0) continue;
      const isAbsent = records.length === 0;
      const are = `${listOf(missing)} ${missing.length === 1 ? 'is' : 'are'} missing`;
      report({
        at: [...records],
        message: isAbsent ? 'absent' : 'lacking',
        data: { risk: name, missing: are },
        key: name,
      });
    }
  },
});
