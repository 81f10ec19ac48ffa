// DEP-06: where a system is deployed, a system was evaluated. A system: the deployment that the head names
// grants affordances, or the pathway combines the model with tools. Asked of the evaluations below the
// control line of each pathway, by the goals that they are cited for: one of them is of the system, or was
// tested in composition. Something may argue the step instead: a goal below the line, or an assumption, context
// or justification in its scope, with the tag composition. A unit that is not stated counts as the model.
// Once per pathway; where ELI-05 tells that nothing was tested in composition at all, this yields.
import type { Evidence } from '../../model/case.ts';
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { isGoalLike } from '../../model/kinds.ts';
import { originOf } from '../../model/lookup.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { names } from '../../reasoning/sentences.ts';
import { saysNothing } from '../../reasoning/words.ts';
import { deploymentsOf } from '../../select/deployment/contexts.ts';
import { taggedWith } from '../ask/byTag.ts';
import { citedRecords } from '../ask/citedRecords.ts';
import { isDefeated } from '../ask/defeated.ts';
import { upFrom } from '../ask/descent.ts';
import { mayBeEvaluation } from '../ask/evaluations.ts';
import { listOf } from '../ask/fields.ts';
import { controlElements, controlEvidence, type EvidenceRecord } from '../ask/pathwayEvidence.ts';
import { goalsAt } from '../ask/structure.ts';
import { inScopeOf } from '../ask/taggedArguments.ts';
import { defineRule } from '../rule.ts';

const TAG = 'composition';

export default defineRule({
  id: 'DEP-06',
  title: 'Where a system is deployed, a system was evaluated.',
  kind: 'consistency',
  yieldsTo: ['ELI-05'],
  basis: ['#46'],
  why: 'Many copies, a scaffold and a few tools can do what the bare model cannot. A case that finds the model harmless and deploys the system has evaluated something else.',
  whenNotToUse: 'Where the model is deployed bare, without tools, memory or other copies.',
  messages: {
    model:
      'For {pathway} a system is deployed ({how}), and a claim of the control line rests on evaluations of the model alone ({evidence}); nothing argues the step from one to the other.',
    missing:
      'For {pathway} a system is deployed ({how}), and the unit tested is missing for {evidence}, so that it counts as the model alone; nothing argues the step to the system.',
  },
  remedy:
    'Evaluate the system as it is deployed (scaffold, tools, several copies) and record it as the unit tested; or argue, by a goal with the tag composition, why the model tells enough.',
  examples: {
    good: [
      {
        name: 'one evaluation is of the system',
        sketch: `
          case {contexts: {planned: D-1}}
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control}
                Sn1 -> E-1 E-2
          pathways P-1 {name: cyber misuse}
          deploymentContexts D-1 {kind: kyc, affordances: [code execution]}
          evidence E-1 {title: quiz, evalType: capability, unit: model}
          evidence E-2 {title: range with the agent, evalType: capability, unit: system}`,
      },
      {
        name: 'the step is argued below the line; no tools are granted elsewhere',
        sketch: `
          case {contexts: {planned: D-1}}
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control}
                Sn1 -> E-1
                G3 "Ten copies with tools score as one does" {tags: [composition]}
                  Sn2 -> E-2
          pathways P-1 {name: cyber misuse}
          deploymentContexts D-1 {kind: kyc, affordances: [code execution]}
          evidence E-1 {title: range, evalType: capability, unit: model}
          evidence E-2 {title: panel, evalType: expert-elicitation}`,
      },
      {
        name: 'the bare model is deployed',
        sketch: `
          case {contexts: {planned: D-1}}
          G1 {about: [P-1], lineOfDefence: control}
            Sn1 -> E-1
          pathways P-1 {name: cyber misuse}
          deploymentContexts D-1 {kind: closed-api}
          evidence E-1 {title: range, evalType: capability, unit: model}`,
      },
    ],
    bad: [
      {
        name: 'agents with a shell are deployed, and the model was evaluated',
        sketch: `
          case {contexts: {planned: D-1}}
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control}
                Sn1 -> E-1
          pathways P-1 {name: cyber misuse}
          deploymentContexts D-1 {kind: kyc, affordances: [shell, web search]}
          evidence E-1 {title: range, evalType: capability, unit: model}`,
        expect: [{ at: ['P-1', 'E-1'], message: 'model', severity: 'warning' }],
      },
      {
        name: 'a system was evaluated in a corner of the line, and the model where it matters',
        sketch: `
          case {contexts: {planned: D-1}}
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control}
                G3 "It cannot find the flaws"
                  Sn1 -> E-1
                G4 "It is filtered"
                  Sn2 -> E-2
          pathways P-1 {name: cyber misuse}
          deploymentContexts D-1 {kind: kyc, affordances: [shell]}
          evidence E-1 {title: quiz, evalType: capability, unit: model}
          evidence E-2 {title: filter test, evalType: safeguard-redteam, unit: system}`,
        expect: [{ at: ['P-1', 'E-1'], message: 'model' }],
      },
      {
        name: 'nobody says what was tested; the tag stands on another branch',
        sketch: `
          case {contexts: {actual: D-1}}
          G1
            G2 {about: [P-1], lineOfDefence: control}
              Sn1 -> E-1
            G3 "Copies add nothing" {tags: [composition]}
              Sn1
          pathways P-1 {name: cyber misuse}
          deploymentContexts D-1 {kind: kyc, affordances: [shell]}
          evidence E-1 {title: range, evalType: capability}`,
        expect: [{ at: ['P-1', 'E-1'], message: 'missing' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    const deployed = deploymentsOf(c).find(
      ({ context }) => (context?.affordances ?? []).length > 0,
    );
    const composition = composed(index);
    const isComposed = (id: string) => composition.has(id);
    const how = deployed
      ? `${deployed.id} grants ${listOf(deployed.context?.affordances ?? [])}`
      : 'the pathway combines the model with tools';
    for (const [id, pathway] of [...c.pathways].sort(([a], [b]) => compareIdentifiers(a, b))) {
      if (!deployed && pathway.integration === undefined) continue;
      const evaluations = controlEvidence(index, reasoning, id).filter(([, one]) =>
        mayBeEvaluation(one),
      );
      if (evaluations.length === 0) continue;
      const bare = bareOf(index, evaluations);
      if (bare.length === 0 || controlElements(index, reasoning, id).some(isComposed)) continue;
      const evidence = bare.map(([one]) => one);
      const isStated = bare.some(([, { unit }]) => unit !== undefined);
      report({
        at: [id, ...evidence],
        message: isStated ? 'model' : 'missing',
        data: {
          pathway: pathway.name,
          how,
          evidence: names(c, evidence),
        },
      });
    }
  },
});

/** Evaluations of the model alone, for a goal for which there is none of the system. */
function bareOf(index: CaseIndex, evaluations: readonly EvidenceRecord[]) {
  const goals = goalsOfEvidence(index);
  const goalsOf = (id: string) => goals.get(id) ?? [];
  const shown = new Set<NodeEntry>();
  const alone = evaluations.filter(([id, evidence]) => {
    if (!isOfSystem(evidence)) return true;
    for (const goal of goalsOf(id)) shown.add(goal);
    return false;
  });
  return alone.filter(([id]) => goalsOf(id).some((goal) => !shown.has(goal)));
}

function goalsOfEvidence(index: CaseIndex): ReadonlyMap<string, readonly NodeEntry[]> {
  return index.memo('ask.goalsOfEvidence', () => {
    const cited = [...citedRecords(index)];
    return new Map(cited.map(([id, solutions]) => [id, solutions.flatMap(goalsAt)]));
  });
}

function isOfSystem({ unit, compositionTested = [] }: Evidence): boolean {
  return unit === 'system' || compositionTested.some((one) => !saysNothing(one));
}

/** Elements below which a goal argues the step from the model to the system, or that have it in scope. */
function composed(index: CaseIndex): ReadonlySet<string> {
  const goals = taggedWith(index, TAG).filter((entry) => {
    if (!isGoalLike(entry.node.kind)) return false;
    return !isDefeated(index, entry) && !saysNothing(originOf(index, entry)?.node.text);
  });
  const above = upFrom(
    index,
    goals.map(({ id }) => id),
  );
  return new Set([...above, ...inScopeOf(index, TAG)]);
}
