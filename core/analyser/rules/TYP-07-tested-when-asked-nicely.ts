// TYP-07: tests of behaviour under a propensity claim were adversarial and like the deployment. Asked
// of the goals nearest above the tests (evalType alignment-behavioural, or missing): among the tests of
// one goal, some must put adversarial pressure on the system and some must run on the deployment's own
// distribution and scaffold. One test need not do both. Proofs, audits of training and of internals are
// no tests of behaviour. Goals with the same tests are told together; where no
// evidence is known to be about anything but capability, TYP-01 tells the goal.
import type { Case, Evidence } from '../../model/case.ts';
import type { NodeEntry } from '../../model/index.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { isOnLine } from '../../reasoning/linesOfGoals.ts';
import { downFrom } from '../ask/descent.ts';
import { addTo, listOf } from '../ask/fields.ts';
import { goalsOnLine } from '../ask/lineOf.ts';
import { goalsAt, structureOf } from '../ask/structure.ts';
import { challengersOnly, usedEvidence } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'TYP-07',
  title: 'Behaviour is tested under pressure, and where the system will be used.',
  kind: 'consistency',
  basis: ['#50', '#58', 'Shevlane et al. 2023'],
  why: 'A system that behaves when asked nicely, in a test that looks like a test, tells little about a jailbroken one in an agent’s scaffold. There nobody looked, and there it is used.',
  whenNotToUse: 'Where the claim is only about ordinary requests and says so.',
  messages: {
    nice: 'The tests of behaviour for {name:goals} ({name:evidence}) {lacks}.',
  },
  remedy:
    'Add a test with jailbreaks and other deliberate pressure, and one in the scaffold and on the kind of tasks of the deployment; or bound the claim to what was tested.',
  examples: {
    good: [
      {
        name: 'two tests, each for one half',
        sketch: `
          G3 "The model would not sabotage" {lineOfDefence: propensity}
            Sn1 -> E-1 E-2
          evidence E-1 {title: honeypots in the coding agent, evalType: alignment-behavioural, distribution: deployment, adversarial: false}
          evidence E-2 {title: jailbroken honeypots, evalType: alignment-behavioural, distribution: proxy, adversarial: true}`,
      },
      {
        name: 'not a test of behaviour; not a propensity claim; not in use any more',
        sketch: `
          G1
            G2 {lineOfDefence: control}
              Sn2 -> E-2
            G3 {lineOfDefence: propensity}
              Sn3 -> E-1 E-3
          evidence E-1 {title: training incentives, evalType: alignment-training}
          evidence E-2 {title: honeypots, evalType: alignment-behavioural}
          evidence E-3 {title: old honeypots, evalType: alignment-behavioural, status: superseded}`,
      },
    ],
    bad: [
      {
        name: 'asked nicely, in a chat window',
        sketch: `
          G3 "The model would not sabotage" {lineOfDefence: propensity}
            Sn1 -> E-1
          evidence E-1 {title: honeypots, evalType: alignment-behavioural, adversarial: false, distribution: proxy}`,
        expect: [{ at: ['G3', 'E-1'], message: 'nice', severity: 'warning' }],
      },
      {
        name: 'nothing is said of either, one level below the line; an adversarial run, but of something else',
        sketch: `
          G3 {argumentKind: alignment-evaluation}
            S3
              G4 "No sabotage was seen"
                Sn4 -> E-1 E-3
              G5 "No deception was seen"
                Sn5 -> E-2
          evidence E-1 {title: honeypots}
          evidence E-3 {title: training incentives, evalType: alignment-training}
          evidence E-2 {title: jailbroken chats, evalType: alignment-behavioural, adversarial: true}`,
        expect: [
          { at: ['G4', 'E-1'], message: 'nice', severity: 'warning' },
          { at: ['G5', 'E-2'], message: 'nice', severity: 'warning' },
        ],
      },
      {
        name: 'one test under two claims',
        sketch: `
          G3 {lineOfDefence: propensity}
            G4
              Sn1 -> E-1
            G5
              Sn1
          evidence E-1 {title: honeypots, evalType: alignment-behavioural, adversarial: true, distribution: proxy}`,
        expect: [{ at: ['G4', 'G5', 'E-1'], message: 'nice' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    const tests = usedEvidence(index).filter(({ evidence }) => isTestOfBehaviour(evidence));
    if (tests.length === 0) return;
    const against = challengersOnly(index);
    const line = downFrom(
      index,
      goalsOnLine(index, 'propensity').map(({ id }) => id),
    );
    const byGoal = new Map<NodeEntry, string[]>();
    for (const { id, citedBy } of tests) {
      const goals = new Set(
        citedBy.flatMap((by) => {
          const solution = index.nodes.get(by);
          return solution ? goalsAt(solution) : [];
        }),
      );
      for (const goal of goals) {
        const { node } = goal;
        if (!line.has(goal.id) || against.has(goal.id)) continue;
        if (node.kind === 'goal' && isOnLine(index, goal.id, node, 'control')) continue;
        if (!reasoning.evidenceSummary(goal.id).beyondCapability) continue; // TYP-01
        addTo(byGoal, goal, id);
      }
    }
    const together = new Map<string, NodeEntry[]>();
    for (const [goal, ids] of byGoal) addTo(together, ids.join(' '), goal);
    for (const entries of together.values()) {
      const [first] = entries;
      const evidence = [...((first && byGoal.get(first)) ?? [])].sort(compareIdentifiers);
      const lacks = lacksOf(c, evidence);
      if (lacks.length === 0) continue;
      const goals = structureOf(index)
        .inIdentifierOrder(entries)
        .map(({ id }) => id);
      report({
        at: [...goals, ...evidence],
        message: 'nice',
        data: { goals, evidence, lacks: lacks.join(', and ') },
      });
    }
  },
});

function isTestOfBehaviour({ evalType }: Evidence): boolean {
  return evalType === undefined || evalType === 'alignment-behavioural';
}

function lacksOf(c: Case, ids: readonly string[]): string[] {
  const records = ids.flatMap((id) => {
    const evidence = c.evidence.get(id);
    return evidence ? [{ id, evidence }] : [];
  });
  const unsaid = (field: 'adversarial' | 'distribution') => {
    const silent = records.filter(({ evidence }) => evidence[field] === undefined);
    return silent.length === 0 ? '' : ` (not stated for ${listOf(silent.map(({ id }) => id))})`;
  };
  const adversarial = records.some(({ evidence }) => evidence.adversarial === true);
  const deployed = records.some(({ evidence }) => evidence.distribution === 'deployment');
  return [
    ...(adversarial ? [] : [`put no adversarial pressure on the system${unsaid('adversarial')}`]),
    ...(deployed
      ? []
      : [`did not run on the distribution of the deployment${unsaid('distribution')}`]),
  ];
}
