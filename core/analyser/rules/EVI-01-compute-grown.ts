// EVI-01: evidence was gathered at a scale near the system's. The answer is the reasoning's (stale, by
// compute), and effCompute of the evidence cannot lie beyond what its version has. A system without
// effCompute is told once, not once per evidence; where systemUnderTest is missing or dangling, EVI-03 or
// WF-07 says so.
import type { Case, EvalType, Evidence } from '../../model/case.ts';
import { amount } from '../../reasoning/sentences.ts';
import { usedEvidence } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';

/** They do not age by compute, so that none is asked of them. */
const AGELESS: ReadonlySet<EvalType | undefined> = new Set<EvalType>([
  'expert-elicitation',
  'formal',
  'precedent/continuity',
  'forecast',
  'security-assessment',
]);

export default defineRule({
  id: 'EVI-01',
  title: 'Evidence was gathered within the compute factor of the system’s effective compute.',
  kind: 'freshness',
  basis: ['#30', '#31', 'Anthropic RSP v1.0 (4x effective compute)'],
  why: 'Capabilities grow with compute, and a result at a quarter of the scale says little about what the present system can do. A case that leans on it vouches for a smaller model than the one that ships.',
  whenNotToUse:
    'For expert elicitation, proofs, precedents, forecasts and security assessments, which do not age by compute; the rule leaves them out.',
  messages: {
    outgrown: '{name:evidence} (cited by {name:by}) is outgrown: {reason}.',
    overstated:
      '{name:evidence} (cited by {name:by}) states {own} FLOP, but {version}, which it is about, has {has}: which holds is not known, so it counts as outgrown (compute factor {factor}).',
    missing:
      'Effective compute is missing for {name:evidence} (cited by {name:by}) and for its system version, so it counts as outgrown (compute factor {factor}).',
    system:
      'Effective compute is missing for {system}, the system under test, so no evidence in use ({count}) can be shown to be within the compute factor ({factor}).',
  },
  remedy:
    'Run the evaluation again on the present system, or record the effective compute of both.',
  examples: {
    good: [
      {
        name: 'evaluated at half the compute',
        sketch: `
          case {systemUnderTest: S-5}
          G1
            Sn1 -> E-1
          evidence E-1 {title: cyber range, evalType: capability, systemVersion: S-4, result: pass}
          systemVersions S-4 {name: Quartz 4, effCompute: 4.0e+25}
          systemVersions S-5 {name: Quartz 5, effCompute: 8.0e+25}`,
      },
      {
        name: 'a proof does not age by compute',
        sketch: `
          case {systemUnderTest: S-5}
          G1
            Sn1 -> E-1
          evidence E-1 {title: proof of sandbox isolation, evalType: formal, effCompute: 1.0e+20}
          systemVersions S-5 {name: Quartz 5, effCompute: 8.0e+25}`,
      },
      {
        name: 'an old result that only backs a challenge',
        sketch: `
          case {systemUnderTest: S-5}
          G1
            ! G9 "Earlier models schemed" challenge {status: open}
              Sn9 -> E-9
          evidence E-9 {title: scheming study, evalType: alignment-behavioural, effCompute: 1.0e+24, systemVersion: S-5}
          systemVersions S-5 {name: Quartz 5, effCompute: 8.0e+25}`,
      },
    ],
    bad: [
      {
        name: 'exactly four times',
        sketch: `
          case {systemUnderTest: S-5}
          G1
            Sn1 -> E-1
          evidence E-1 {title: cyber range, evalType: capability, effCompute: 2.0e+25, systemVersion: S-5, result: pass}
          systemVersions S-5 {name: Quartz 5, effCompute: 8.0e+25}`,
        expect: [{ at: ['E-1'], message: 'outgrown', severity: 'error' }],
      },
      {
        name: 'two solutions lean on it: one finding',
        sketch: `
          case {systemUnderTest: S-5, parameters: {computeFactor: 2}}
          G1
            Sn1 -> E-1
            Sn2 -> E-1
          evidence E-1 {title: cyber range, evalType: capability, effCompute: 2.0e+25, systemVersion: S-5}
          systemVersions S-5 {name: Quartz 5, effCompute: 5.0e+25}`,
        expect: [{ at: ['E-1'], message: 'outgrown' }],
      },
      {
        name: 'neither the evidence nor its version says at what compute',
        sketch: `
          case {systemUnderTest: S-5}
          G1
            Sn1 -> E-1
          evidence E-1 {title: cyber range, evalType: capability, systemVersion: S-4, result: pass}
          systemVersions S-4 {name: Quartz 4}
          systemVersions S-5 {name: Quartz 5, effCompute: 8.0e+25}`,
        expect: [{ at: ['E-1'], message: 'missing', severity: 'error' }],
      },
      {
        name: 'the type is left out, and the evidence is reached through a mitigation',
        sketch: `
          case {systemUnderTest: S-5}
          G1
            Sn1 -> M-1
          mitigations M-1 {text: output filter, evaluatedBy: [E-1]}
          evidence E-1 {title: filter test, effCompute: 1.0e+25, systemVersion: S-5}
          systemVersions S-5 {name: Quartz 5, effCompute: 8.0e+25}`,
        expect: [{ at: ['E-1'], message: 'outgrown' }],
      },
      {
        name: 'the system grew under the same record, and the evidence states more than it ever had',
        sketch: `
          case {systemUnderTest: S-5}
          G1
            Sn1 -> E-1
          evidence E-1 {title: cyber range, evalType: capability, effCompute: 1.0e+30, systemVersion: S-5}
          systemVersions S-5 {name: Quartz 5, effCompute: 8.0e+25}`,
        expect: [{ at: ['E-1'], message: 'overstated', severity: 'error' }],
      },
      {
        name: 'the system states no compute: told once',
        sketch: `
          case {systemUnderTest: S-5}
          G1
            Sn1 -> E-1 E-2
          evidence E-1 {title: cyber range, evalType: capability, effCompute: 2.0e+25, systemVersion: S-5}
          evidence E-2 {title: bio uplift, evalType: uplift-study, effCompute: 2.0e+25, systemVersion: S-5}
          systemVersions S-5 {name: Quartz 5}`,
        expect: [{ at: ['S-5'], message: 'system', severity: 'error' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    const sut = c.meta.systemUnderTest ?? '';
    const system = c.systemVersions.get(sut);
    const factor = reasoning.settings.parameters.computeFactor;
    let unknown = 0;
    for (const { id, evidence, citedBy } of usedEvidence(index)) {
      const reason = reasoning.staleness(id).find(({ code }) => code === 'compute');
      const about = evidence.systemVersion;
      if (!reason) {
        const said = overstatement(c, evidence, factor);
        if (said === undefined) continue;
        const data = { evidence: id, by: citedBy, factor, ...said };
        report({ at: [id], message: 'overstated', data, path: ['evidence', id, 'effCompute'] });
        continue;
      }
      if (about !== undefined && !c.systemVersions.has(about)) continue;
      const data = { evidence: id, by: citedBy, reason: reason.message, factor };
      const own = evidence.effCompute ?? c.systemVersions.get(about ?? '')?.effCompute;
      if (reason.missing === undefined) report({ at: [id], message: 'outgrown', data });
      else if (own !== undefined || about === sut) unknown += 1;
      else report({ at: [id], message: 'missing', data, path: ['evidence', id, 'effCompute'] });
    }
    if (unknown === 0 || !system) return;
    const data = { system: system.name, count: unknown, factor };
    report({ at: [sut], message: 'system', data, path: ['systemVersions', sut, 'effCompute'] });
  },
});

/** What is at odds where evidence claims factor times the compute of its version, or more. */
function overstatement(c: Case, evidence: Evidence, factor: number) {
  const version = c.systemVersions.get(evidence.systemVersion ?? '');
  const own = evidence.effCompute;
  const has = version?.effCompute;
  if (!version || own === undefined || has === undefined || own < factor * has) return undefined;
  if (AGELESS.has(evidence.evalType)) return undefined;
  return { own: amount(own), version: version.name, has: amount(has) };
}
