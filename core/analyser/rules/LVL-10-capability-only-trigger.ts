// LVL-10: where a pathway is deceptive or autonomous, the levels of a policy version are triggered by
// more than measured capability. Another trigger is a compute cap of the version, an effective compute at
// which one of its levels is expected to end, or a criterion whose metric or unit speaks of compute or of
// how the system was trained. Asked of the versions whose levels the case claims, of all that bind it
// where it claims none, and only where their levels have criteria. Pathways count whether argued or not.
import type { Case, Criterion, SafetyLevel } from '../../model/case.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { addTo } from '../ask/fields.ts';
import { policyName } from '../ask/levels.ts';
import { bindingPolicies } from '../ask/trainingRuns.ts';
import { defineRule } from '../rule.ts';

const MODES: ReadonlySet<string | undefined> = new Set(['deceptive', 'autonomous']);

/** Words by which a metric says that it measures the training and not the trained. */
const OF_TRAINING =
  /\b(compute|flops?|training (signal|regime|method|objective)|outcome[- ]rl|reinforcement learning|latent reasoning|parameters)\b/i;

export default defineRule({
  id: 'LVL-10',
  title: 'Where a model might deceive, a level is not triggered by measured capability alone.',
  kind: 'completeness',
  basis: ['#85'],
  why: 'A model that hides what it can do passes every capability trigger. Compute and the way it was trained cannot be hidden by the model, so a trigger on them still fires when the evaluations are fooled.',
  whenNotToUse:
    'Where the models concerned are far too weak to tell that they are tested; state that as an assumption.',
  messages: {
    capabilityOnly:
      'The levels of {policy} are triggered by measured capability alone ({criteria}), and {pathways} is a pathway of a system that acts on its own or deceives: a model that hides what it can do sets off nothing.',
  },
  remedy:
    'Add a trigger that the model cannot hide: a compute threshold (a compute cap, or the effective compute at which the next level is expected), or one on the training regime.',
  examples: {
    good: [
      {
        name: 'the next level is expected at a compute',
        sketch: `
          case {claimedLevels: [L-2]}
          G1
          policyVersions V-1 {policy: PO-1, version: '2'}
          safetyLevels L-2 {name: ASL-2, policyVersion: V-1, next: L-3, upperEffCompute: 1.0e+27}
          safetyLevels L-3 {name: ASL-3, policyVersion: V-1, criteria: [K-1]}
          criteria K-1 {metric: replication steps, operator: '>=', value: 4}
          pathways P-1 {name: autonomous replication, harmMode: autonomous}`,
      },
      {
        name: 'only misuse is on record',
        sketch: `
          case {claimedLevels: [L-3]}
          G1
          safetyLevels L-3 {name: ASL-3, criteria: [K-1]}
          criteria K-1 {metric: range solve rate, operator: '>=', value: 0.2}
          pathways P-1 {name: cyber misuse, harmMode: misuse}`,
      },
      {
        name: 'a second criterion on the training regime',
        sketch: `
          case {claimedLevels: [L-3]}
          G1
          safetyLevels L-3 {name: Instrumental reasoning 1, criteria: [K-1, K-2]}
          criteria K-1 {metric: stealth challenges solved, operator: '>=', value: 0.5}
          criteria K-2 {metric: share of training compute in outcome RL, operator: '>=', value: 0.3}
          pathways P-1 {name: sabotage, harmMode: deceptive}`,
      },
    ],
    bad: [
      {
        name: 'self-replication is to be noticed by replication steps alone',
        sketch: `
          case {claimedLevels: [L-2]}
          G1
          policies PO-1 {name: RSP}
          policyVersions V-1 {policy: PO-1, version: '2'}
          safetyLevels L-2 {name: ASL-2, policyVersion: V-1, next: L-3}
          safetyLevels L-3 {name: ASL-3, policyVersion: V-1, criteria: [K-1]}
          criteria K-1 {metric: replication steps, operator: '>=', value: 4}
          pathways P-1 {name: autonomous replication, harmMode: autonomous}`,
        expect: [{ at: ['V-1', 'K-1', 'P-1'], message: 'capabilityOnly', severity: 'warning' }],
      },
      {
        name: 'no level is claimed, and the levels name no policy version',
        sketch: `
          G1
          safetyLevels L-3 {name: Instrumental reasoning 1, criteria: [K-1]}
          criteria K-1 {metric: stealth challenges solved, operator: '>=', value: 0.5}
          pathways P-1 {name: sabotage of research, harmMode: deceptive}
          pathways P-2 {name: escape, harmMode: autonomous}`,
        expect: [{ at: ['L-3', 'K-1', 'P-1', 'P-2'], message: 'capabilityOnly' }],
      },
      {
        name: 'the compute cap stands in a version that is superseded',
        sketch: `
          G1
          policyVersions V-1 {policy: PO-1, version: '1', computeCap: 1.0e+26, supersededBy: V-2}
          policyVersions V-2 {policy: PO-1, version: '2'}
          safetyLevels L-1 {name: ASL-3, policyVersion: V-1, criteria: [K-1]}
          safetyLevels L-3 {name: ASL-3, policyVersion: V-2, criteria: [K-1]}
          criteria K-1 {metric: replication steps, operator: '>=', value: 4}
          pathways P-1 {name: escape, harmMode: autonomous}`,
        expect: [{ at: ['V-2', 'K-1', 'P-1'], message: 'capabilityOnly' }],
      },
    ],
  },
  check({ case: c, report }) {
    const pathways = [...c.pathways]
      .filter(([, { harmMode }]) => MODES.has(harmMode))
      .map(([id]) => id)
      .sort(compareIdentifiers);
    if (pathways.length === 0) return;
    for (const [version, levels] of ladders(c)) {
      const criteria = [...new Set(levels.flatMap(([, level]) => level.criteria ?? []))]
        .filter((id) => c.criteria.has(id))
        .sort(compareIdentifiers);
      if (criteria.length === 0) continue;
      const beyond =
        c.policyVersions.get(version ?? '')?.computeCap !== undefined ||
        levels.some(([, { upperEffCompute }]) => upperEffCompute !== undefined) ||
        criteria.some((id) => isOfTraining(c.criteria.get(id) ?? {}));
      if (beyond) continue;
      const subject = version ?? levels.map(([id]) => id).sort(compareIdentifiers)[0] ?? '';
      report({
        at: [subject, ...criteria, ...pathways],
        message: 'capabilityOnly',
        data: {
          policy: version === undefined ? 'no stated policy version' : policyName(c, version),
          criteria,
          pathways: pathways.map((id) => c.pathways.get(id)?.name ?? id),
        },
      });
    }
  },
});

type Ladder = [string, SafetyLevel][];

/** The levels of the policy versions concerned, by version; those that name none are one ladder. */
function ladders(c: Case): ReadonlyMap<string | undefined, Ladder> {
  const claimed = (c.meta.claimedLevels ?? []).flatMap((id) => c.safetyLevels.get(id) ?? []);
  const asked = new Set<string | undefined>(
    claimed.length > 0
      ? claimed.map(({ policyVersion }) => policyVersion)
      : [undefined, ...bindingPolicies(c).map(([id]) => id)],
  );
  const found = new Map<string | undefined, Ladder>();
  for (const [id, level] of [...c.safetyLevels].sort(([a], [b]) => compareIdentifiers(a, b))) {
    if (asked.has(level.policyVersion)) addTo(found, level.policyVersion, [id, level] as const);
  }
  return found;
}

function isOfTraining({ metric, unit }: Criterion): boolean {
  return OF_TRAINING.test(metric ?? '') || OF_TRAINING.test(unit ?? '');
}
