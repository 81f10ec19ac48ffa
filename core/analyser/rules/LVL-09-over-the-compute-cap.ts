// LVL-09: no training run is over the compute cap of a policy that binds the case, unless an exemption in
// order lets it. An exemption (T-23b, the conditional greenlight) is a goal with the tag compute-exemption
// about the run (or about no run at all), supported, resting on at least the three claims that T-23b asks
// for, and itself subject of an approval whose quorum is met. The larger figure of effective compute and
// FLOP counts.
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { amount } from '../../reasoning/sentences.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { isDefeated } from '../ask/defeated.ts';
import { listOf } from '../ask/fields.ts';
import { bindingPolicies, type TrainingRun, trainingRuns } from '../ask/trainingRuns.ts';
import { defineRule } from '../rule.ts';

const TAG = 'compute-exemption';

export default defineRule({
  id: 'LVL-09',
  title: 'No training run is over the compute cap without an approved exemption.',
  kind: 'consistency',
  basis: ['#84', '#123', 'T-23b conditional greenlight'],
  why: 'A cap on compute is the one line that needs no evaluation to be seen, which is why it also holds against a model that fools its evaluations. A run over it that nobody approved takes the line away for everybody after.',
  whenNotToUse: 'Where no policy that binds the case has a cap.',
  options: {
    claims: {
      default: 3,
      min: 1,
      max: 100,
      whole: true,
      weaker: 'lower',
      about: 'How many claims an exemption has to rest on (T-23b: three).',
    },
  },
  messages: {
    over: '{run} is at {now} FLOP, over the compute cap of {cap} FLOP ({policy}), and no goal with the tag compute-exemption argues why it may be.',
    exemption:
      '{run} is at {now} FLOP, over the compute cap of {cap} FLOP ({policy}), and the exemption that {name:goal} argues is not in order: {why}.',
    missing:
      'Effective compute and FLOP of {run} are missing, so it counts as over the compute cap of {cap} FLOP ({policy}).',
  },
  remedy:
    'Keep the run below the cap; or argue the exemption as a goal with the tag compute-exemption (safety culture in order, the extra compute used for safety work, earlier models of the family behaved well) and have it approved by a quorum.',
  examples: {
    good: [
      {
        name: 'below the cap',
        sketch: `
          case {systemUnderTest: SV-5}
          G1
          policyVersions V-1 {policy: PO-1, version: '2.0', computeCap: 1.0e+27}
          systemVersions SV-5 {name: Quartz 5, effCompute: 1.0e+26, flop: 8.0e+25}`,
      },
      {
        name: 'over it, with an exemption that is supported and approved',
        sketch: `
          case {systemUnderTest: SV-5}
          G1
            G2 "The run over the cap is for safety experiments alone" {tags: [compute-exemption], about: [SV-5]}
              S1
                G3 "The safety culture meets the requirements"
                  Sn1 -> E-1
                G4 "The extra compute goes into alignment experiments"
                  Sn1
                G5 "Quartz 3 and 4 behaved well in all relevant respects"
                  Sn1
          evidence E-1 {title: audit, evalType: expert-elicitation, result: pass}
          approvals Q-1 {subject: G2, quorum: 1, eligible: [H-1], votes: [{person: H-1, vote: for}]}
          people H-1 {name: A. Ito}
          policyVersions V-1 {policy: PO-1, version: '2.0', computeCap: 1.0e+26}
          systemVersions SV-5 {name: Quartz 5, effCompute: 4.0e+26}`,
      },
    ],
    bad: [
      {
        name: 'a planned run over the cap',
        sketch: `
          case {systemUnderTest: SV-5}
          G1
          policies PO-1 {name: Scaling policy}
          policyVersions V-1 {policy: PO-1, version: '2.0', computeCap: 2.0e+26}
          systemVersions SV-5 {name: Quartz 5, effCompute: 1.0e+26}
          systemVersions SV-6 {name: Quartz 6, effCompute: 4.0e+26, previous: SV-5}`,
        expect: [{ at: ['SV-6', 'V-1'], message: 'over', severity: 'error' }],
      },
      {
        name: 'below by effective compute, over it by the operations spent',
        sketch: `
          case {systemUnderTest: SV-5}
          G1
          policyVersions V-1 {policy: PO-1, version: '2.0', computeCap: 1.0e+26}
          systemVersions SV-5 {name: Quartz 5, effCompute: 9.0e+25, flop: 3.0e+26}`,
        expect: [{ at: ['SV-5', 'V-1'], message: 'over' }],
      },
      {
        name: 'an exemption of one claim that nobody approved',
        sketch: `
          case {systemUnderTest: SV-5}
          G1
            G2 "The run is for safety experiments" {tags: [compute-exemption]}
              G3 "The safety culture is good"
                Sn1 -> E-1
          evidence E-1 {title: audit, evalType: expert-elicitation, result: pass}
          policyVersions V-1 {policy: PO-1, version: '2.0', computeCap: 1.0e+26}
          systemVersions SV-5 {name: Quartz 5, effCompute: 4.0e+26}`,
        expect: [{ at: ['SV-5', 'V-1', 'G2'], message: 'exemption', severity: 'error' }],
      },
      {
        name: 'nobody says how much compute it took',
        sketch: `
          case {systemUnderTest: SV-5}
          G1
          policyVersions V-1 {policy: PO-1, version: '2.0', computeCap: 1.0e+26}
          systemVersions SV-5 {name: Quartz 5}`,
        expect: [{ at: ['SV-5', 'V-1'], message: 'missing' }],
      },
    ],
  },
  check({ case: c, index, reasoning, options, report }) {
    const policies = bindingPolicies(c).filter(([, { computeCap }]) => computeCap !== undefined);
    if (policies.length === 0) return;
    for (const run of trainingRuns(c)) {
      const { effCompute, flop, name } = run.version;
      const stated = [effCompute, flop].flatMap((figure) => figure ?? []);
      const now = stated.length === 0 ? undefined : Math.max(...stated);
      const [found] = policies.filter(
        ([, one]) => now === undefined || now > (one.computeCap ?? 0),
      );
      if (!found) continue;
      const [policyVersion, { policy, version, computeCap = 0 }] = found;
      const at = [run.id, policyVersion];
      const data = {
        run: name,
        now: amount(now ?? 0),
        cap: amount(computeCap),
        policy: `${c.policies.get(policy)?.name ?? policy} ${version}`,
      };
      if (now === undefined) {
        report({ at, message: 'missing', data });
        continue;
      }
      const exemptions = exemptionsOf(index, run).map((goal) => ({
        goal: goal.id,
        lacks: lacksOf(goal, index, reasoning, Number(options.claims)),
      }));
      if (exemptions.some(({ lacks }) => lacks.length === 0)) continue;
      const [first] = exemptions;
      if (!first) report({ at, message: 'over', data });
      else {
        const why = listOf(first.lacks);
        const more = { ...data, goal: first.goal, why };
        report({ at: [...at, first.goal], message: 'exemption', data: more });
      }
    }
  },
});

/** Goals that argue an exemption for the run, or for whatever run. */
function exemptionsOf(index: CaseIndex, run: TrainingRun): readonly NodeEntry[] {
  const { systemVersions } = index.case;
  return [...index.nodes.values()].filter(({ node }) => {
    if (node.kind !== 'goal' || !node.tags?.includes(TAG)) return false;
    const runs = (node.about ?? []).filter((id) => systemVersions.has(id));
    return runs.length === 0 || runs.includes(run.id);
  });
}

/** What keeps an exemption from counting, in words. */
function lacksOf(goal: NodeEntry, index: CaseIndex, reasoning: Reasoning, claims: number) {
  const { status } = reasoning.support(goal.id);
  const count = claimsBelow(index, goal);
  const approvals = [...index.case.approvals].filter(([, { subject }]) => subject === goal.id);
  const met = approvals.length > 0 && approvals.every(([id]) => reasoning.quorumMet(id).yes);
  return [
    ...(status === 'supported' ? [] : [`it is ${status}`]),
    ...(reasoning.connected(goal.id) ? [] : ['no top goal rests on it']),
    ...(count >= claims ? [] : [`it rests on ${count} of ${claims} claims`]),
    ...(met ? [] : ['it is not approved by a quorum']),
  ];
}

/** Goals that support it, directly or through strategies. */
function claimsBelow(index: CaseIndex, goal: NodeEntry): number {
  const found = new Set<string>();
  const seen = new Set([goal]);
  const stack = [goal];
  for (let at = stack.pop(); at; at = stack.pop()) {
    for (const link of at.supportedBy) {
      const { to } = link;
      if (!to || seen.has(to) || isDefeated(index, link)) continue;
      seen.add(to);
      if (to.node.kind === 'strategy') stack.push(to);
      else if (to.node.kind === 'goal' || to.node.kind === 'awayGoal') found.add(to.id);
    }
  }
  return found.size;
}
