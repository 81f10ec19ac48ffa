// DEP-07: where the developer uses the system itself, a pathway is about that: of a context that is
// internal-only, or of harm before deployment (harmMode undeployed), argued below a top goal; or an
// exclusion of all domains and actors names such a context or that mode. Use exists where the version has
// a first day of internal use, or the head names such a deployment. That the day is missing is EVI-09's;
// whether the exclusion is reasoned is COV-02's.
import { internalUse } from '../../select/deployment/internalUse.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'DEP-07',
  title: 'Use inside the developer is covered, too.',
  kind: 'completeness',
  basis: ['#49', 'SB 53', 'Google DeepMind FSF'],
  why: 'The first deployment of every model is at its own developer, with the fewest safeguards and the most access. What can go wrong there needs no customer.',
  whenNotToUse: 'Where internal use is the subject of another case, and an exclusion says so.',
  messages: {
    used: '{system} has been used inside the developer since {since}, and no argued pathway or exclusion covers internal use.',
    deployed:
      'The deployment {contexts} is inside the developer, and no argued pathway or exclusion covers internal use.',
  },
  remedy:
    'Argue a pathway whose context is internal-only or whose harm mode is undeployed; or exclude that context, with reason, owner and day of review.',
  examples: {
    good: [
      {
        name: 'a pathway of internal use is argued',
        sketch: `
          case {systemUnderTest: S-5, contexts: {planned: D-1}}
          G1 {about: [D-1]}
            G2 {about: [P-1]}
          pathways P-1 {name: sabotage of safety research, harmMode: deceptive, context: D-1}
          deploymentContexts D-1 {kind: internal-only}
          systemVersions S-5 {name: Quartz 5, firstInternalUse: '2026-05-04'}`,
      },
      {
        name: 'internal use is the subject of another case',
        sketch: `
          case {systemUnderTest: S-5, contexts: {planned: D-1}}
          G1 {about: [D-1]}
          deploymentContexts D-1 {kind: kyc}
          deploymentContexts D-2 {kind: internal-only}
          exclusions X-1 {cell: {context: D-2}, reason: case 14}
          systemVersions S-5 {name: Quartz 5, firstInternalUse: '2026-05-04'}`,
      },
      {
        name: 'not used yet',
        sketch: `
          case {systemUnderTest: S-5}
          G1
          systemVersions S-5 {name: Quartz 5, firstInternalUse: '2026-06-02'}`,
      },
    ],
    bad: [
      {
        name: 'used inside, argued for customers',
        sketch: `
          case {systemUnderTest: S-5, contexts: {planned: D-1}}
          G1 {about: [D-1]}
            G2 {about: [P-1]}
          pathways P-1 {name: cyber misuse, harmMode: misuse, context: D-1}
          deploymentContexts D-1 {kind: kyc}
          systemVersions S-5 {name: Quartz 5, firstInternalUse: '2026-06-01'}`,
        expect: [{ at: ['S-5'], message: 'used', severity: 'error' }],
      },
      {
        name: 'internal only, with a pathway that nothing argues and an exclusion of one domain',
        sketch: `
          case {contexts: {planned: D-1}}
          G1 {about: [D-1]}
          pathways P-1 {name: sabotage, harmMode: undeployed}
          riskDomains R1 {name: AI development}
          exclusions X-1 {cell: {domain: R1, context: D-1}, reason: no code}
          deploymentContexts D-1 {kind: internal-only}`,
        expect: [{ at: ['D-1'], message: 'deployed' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    const { since, deployments, pathways, exclusions } = internalUse(index, reasoning);
    if (pathways.length + exclusions.length > 0) return;
    const system = c.meta.systemUnderTest ?? '';
    if (deployments.length > 0) {
      report({ at: deployments, message: 'deployed', data: { contexts: deployments } });
    } else if (since !== undefined) {
      const name = c.systemVersions.get(system)?.name ?? system;
      report({ at: [system], message: 'used', data: { system: name, since } });
    }
  },
});
