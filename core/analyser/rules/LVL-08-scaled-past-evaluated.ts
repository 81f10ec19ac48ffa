// LVL-08: no training run goes further than the policy allows beyond the last compute at which every all
// critical evaluations passed. That compute: for each evaluation (a criterion or metric) below a critical
// pathway the highest at which an active record of it passed (its own figure, never more than its
// version's), and of these the lowest. Runs: the system under test, and the versions on record that follow
// it. The limit: the lowest of the policies that bind the case, else the factor beyond which evidence is
// outgrown; by that one alone, EVI-01 says it of the system's own evidence. A pathway without any passed
// evaluation is SUP-01's and IND-00's, evidence without any compute EVI-01's.
import type { Evidence } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { amount } from '../../reasoning/sentences.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { EVALUATIONS } from '../ask/evaluations.ts';
import { plainName } from '../ask/fields.ts';
import { pathwayEvidence } from '../ask/pathwayEvidence.ts';
import { bindingPolicies, trainingRuns } from '../ask/trainingRuns.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'LVL-08',
  title:
    'No training run goes past what was last evaluated as safe by more than the policy allows.',
  kind: 'consistency',
  basis: ['#33', 'Anthropic RSP v1.0 (4 times effective compute)'],
  why: 'Evaluations speak for a neighbourhood of the model that they tested. A run that leaves it produces a system about which nobody knows anything, and produces it before anybody can look.',
  whenNotToUse: 'Where no further training takes place, and the system was evaluated at its end.',
  messages: {
    past: '{run} is at {now} FLOP of effective compute, {times} times the {before} at which all critical evaluations had last passed ({pathway}: {evidence}); the limit is {limit} times ({from}).',
    missing:
      'The decision is to continue scaling, and the effective compute of {run} is missing, so nobody can tell whether it stays within {limit} times what was evaluated ({from}).',
  },
  remedy:
    'Stop at the limit and run all critical evaluations there, before going on; or plan the run in steps that stay within it.',
  examples: {
    good: [
      {
        name: 'the next run is at three times what was evaluated; the policy allows four',
        sketch: `
          case {systemUnderTest: SV-5}
          G1 {about: [P-1]}
            Sn1 -> E-1
          pathways P-1 {name: cyber misuse, severity: catastrophic}
          policyVersions V-1 {policy: PO-1, version: '2.0', scalingLimit: 4}
          evidence E-1 {title: cyber range, evalType: capability, result: pass, systemVersion: SV-5, date: '2026-05-01'}
          systemVersions SV-5 {name: Quartz 5, effCompute: 1.0e+26}
          systemVersions SV-6 {name: Quartz 6, effCompute: 3.0e+26, previous: SV-5}`,
      },
      {
        name: 'nothing passed below the pathway, which others tell',
        sketch: `
          case {systemUnderTest: SV-5}
          G1 {about: [P-1]}
            Sn1 -> E-1
          pathways P-1 {name: cyber misuse, severity: catastrophic}
          policyVersions V-1 {policy: PO-1, version: '2.0', scalingLimit: 4}
          evidence E-1 {title: cyber range, evalType: capability, result: fail, systemVersion: SV-5}
          systemVersions SV-5 {name: Quartz 5, effCompute: 1.0e+26}`,
      },
      {
        name: 'a superseded version of the policy was stricter',
        sketch: `
          case {systemUnderTest: SV-5}
          G1 {about: [P-1]}
            Sn1 -> E-1
          pathways P-1 {name: cyber misuse, severity: catastrophic}
          policyVersions V-1 {policy: PO-1, version: '1.0', scalingLimit: 2, supersededBy: V-2}
          policyVersions V-2 {policy: PO-1, version: '2.0', scalingLimit: 4}
          evidence E-1 {title: cyber range, evalType: capability, result: pass, systemVersion: SV-5, effCompute: 3.0e+25}
          systemVersions SV-5 {name: Quartz 5, effCompute: 1.0e+26}`,
      },
    ],
    bad: [
      {
        name: 'evaluated at 3e25, now at 1e26, and the policy allows twice',
        sketch: `
          case {systemUnderTest: SV-5}
          G1 {about: [P-1]}
            Sn1 -> E-1
          pathways P-1 {name: cyber misuse, severity: catastrophic}
          policyVersions V-1 {policy: PO-1, version: '2.0', scalingLimit: 2}
          evidence E-1 {title: cyber range, evalType: capability, result: pass, systemVersion: SV-5, effCompute: 3.0e+25}
          systemVersions SV-5 {name: Quartz 5, effCompute: 1.0e+26}`,
        expect: [{ at: ['SV-5', 'P-1', 'E-1'], message: 'past', severity: 'error' }],
      },
      {
        name: 'one pathway was evaluated now, the other an order of magnitude ago; no policy, so four times',
        sketch: `
          case {systemUnderTest: SV-5}
          G1
            G2 {about: [P-1]}
              Sn1 -> E-1
            G3 {about: [P-2]}
              Sn2 -> E-2
          pathways P-1 {name: cyber misuse, severity: catastrophic}
          pathways P-2 {name: self-proliferation, severity: catastrophic}
          evidence E-1 {title: cyber range, evalType: capability, result: pass, systemVersion: SV-5}
          evidence E-2 {title: replication suite, evalType: capability, result: pass, systemVersion: SV-5, effCompute: 4.0e+25}
          systemVersions SV-5 {name: Quartz 5, effCompute: 1.0e+26}
          systemVersions SV-6 {name: Quartz 6, effCompute: 3.0e+26, previous: SV-5}`,
        expect: [{ at: ['SV-6', 'P-2', 'E-2'], message: 'past' }],
      },
      {
        name: 'the range was repeated at the end of training, the uplift study was not',
        sketch: `
          case {systemUnderTest: SV-5}
          G1 {about: [P-1]}
            Sn1 -> E-1 E-2 E-3
          pathways P-1 {name: cyber misuse, severity: catastrophic}
          policyVersions V-1 {policy: PO-1, version: '2.0', scalingLimit: 2}
          evidence E-1 {title: early range, evalType: capability, metric: solve rate, result: pass, systemVersion: SV-5, effCompute: 3.0e+25}
          evidence E-2 {title: range, evalType: capability, metric: solve rate, result: pass, systemVersion: SV-5}
          evidence E-3 {title: uplift study, evalType: uplift-study, metric: uplift, result: pass, systemVersion: SV-5, effCompute: 4.0e+25}
          systemVersions SV-5 {name: Quartz 5, effCompute: 1.0e+26}`,
        expect: [{ at: ['SV-5', 'P-1', 'E-3'], message: 'past' }],
      },
      {
        name: 'the record says more compute than its version has',
        sketch: `
          case {systemUnderTest: SV-5}
          G1 {about: [P-1]}
            Sn1 -> E-1
          pathways P-1 {name: cyber misuse, severity: catastrophic}
          policyVersions V-1 {policy: PO-1, version: '2.0', scalingLimit: 2}
          evidence E-1 {title: cyber range, evalType: capability, result: pass, systemVersion: SV-4, effCompute: 1.0e+26}
          systemVersions SV-4 {name: Quartz 4, effCompute: 2.0e+25}
          systemVersions SV-5 {name: Quartz 5, effCompute: 1.0e+26, previous: SV-4}`,
        expect: [{ at: ['SV-5', 'P-1', 'E-1'], message: 'past' }],
      },
      {
        name: 'scaling goes on, and nobody says how far',
        sketch: `
          case {systemUnderTest: SV-5, decision: {value: continue-scaling}}
          G1 {about: [P-1]}
            Sn1 -> E-1
          pathways P-1 {name: cyber misuse, severity: catastrophic}
          evidence E-1 {title: cyber range, evalType: capability, result: pass, systemVersion: SV-5}
          systemVersions SV-5 {name: Quartz 5, effCompute: 1.0e+26}
          systemVersions SV-6 {name: Quartz 6, previous: SV-5}`,
        expect: [{ at: ['SV-6'], message: 'missing', severity: 'error' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    const last = lastEvaluated(index, reasoning);
    if (!last) return;
    const { limit, from, isPolicy } = limitOf();
    for (const { id, version, isSystem } of trainingRuns(c)) {
      if (isSystem && !isPolicy) continue; // EVI-01
      const now = version.effCompute;
      const data = { run: version.name, limit: amount(limit), from };
      if (now === undefined) {
        if (isSystem || c.meta.decision?.value !== 'continue-scaling') continue; // EVI-01
        report({ at: [id], message: 'missing', data, path: ['systemVersions', id, 'effCompute'] });
      } else if (now > limit * last.compute) {
        const { pathway, evidence, compute } = last;
        const times = compute === 0 ? 'beyond measure' : amount(now / compute, 3);
        const told = { now: amount(now), before: amount(compute), times, evidence };
        const more = { ...data, ...told, pathway: c.pathways.get(pathway)?.name ?? pathway };
        report({ at: [id, pathway, evidence], message: 'past', data: more });
      }
    }

    function limitOf() {
      let found = { limit: reasoning.settings.parameters.computeFactor, from: '', isPolicy: false };
      for (const [, { policy, version, scalingLimit }] of bindingPolicies(c)) {
        if (scalingLimit === undefined || (found.isPolicy && scalingLimit >= found.limit)) continue;
        const name = `${c.policies.get(policy)?.name ?? policy} ${version}`;
        found = { limit: scalingLimit, from: `scaling limit of ${name}`, isPolicy: true };
      }
      return found.isPolicy
        ? found
        : { ...found, from: 'compute factor; no policy states a limit' };
    }
  },
});

interface Evaluated {
  readonly pathway: string;
  readonly evidence: string;
  readonly compute: number;
}

/** The evaluation, by its criterion or metric, whose best pass was at the least compute. */
function lastEvaluated(index: CaseIndex, reasoning: Reasoning): Evaluated | undefined {
  const { pathways } = index.case;
  let last: Evaluated | undefined;
  for (const pathway of [...pathways.keys()].sort(compareIdentifiers)) {
    if (!reasoning.pathwayCritical(pathway)) continue;
    const best = new Map<string, Evaluated>();
    for (const [evidence, record] of pathwayEvidence(index, reasoning, pathway)) {
      if (record.result !== 'pass' || !EVALUATIONS.has(record.evalType)) continue;
      const compute = computeOf(index, record);
      const { criterion, metric } = record;
      const key = criterion ?? (metric === undefined ? evidence : plainName(metric));
      const known = best.get(key);
      if (compute === undefined || (known && known.compute >= compute)) continue;
      best.set(key, { pathway, evidence, compute });
    }
    for (const one of best.values()) if (!last || one.compute < last.compute) last = one;
  }
  return last;
}

function computeOf(index: CaseIndex, evidence: Evidence): number | undefined {
  const { effCompute } = index.case.systemVersions.get(evidence.systemVersion ?? '') ?? {};
  const stated = [evidence.effCompute, effCompute].flatMap((one) => one ?? []);
  return stated.length === 0 ? undefined : Math.min(...stated);
}
