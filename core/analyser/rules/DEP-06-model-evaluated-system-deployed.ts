// DEP-06: where a system is deployed, a system was evaluated. A system: the deployment that the head names
// grants affordances, or the pathway combines the model with tools. Asked once of the control line of each
// pathway: some evaluation below it is of the system, or was tested in composition, or something argues
// the composition (a goal below the line, or an assumption, context or justification in its scope, with
// the tag composition). A unit that is not stated counts as the model. Where ELI-05 tells that nothing
// was tested in composition at all, this yields.
import type { CaseIndex } from '../../model/index.ts';
import { isGoalLike } from '../../model/kinds.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { tagsOf } from '../../reasoning/caps.ts';
import { names } from '../../reasoning/sentences.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { saysNothing } from '../../reasoning/words.ts';
import { deploymentsOf } from '../../select/deployment/contexts.ts';
import { downFrom } from '../ask/descent.ts';
import { mayBeEvaluation } from '../ask/evaluations.ts';
import { listOf } from '../ask/fields.ts';
import { controlElements, controlEvidence } from '../ask/pathwayEvidence.ts';
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
      'For {pathway} a system is deployed ({how}), and what was evaluated for the control line is the model alone ({evidence}); nothing argues the step from one to the other.',
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
    const how = deployed
      ? `${deployed.id} grants ${listOf(deployed.context?.affordances ?? [])}`
      : 'the pathway combines the model with tools';
    for (const [id, pathway] of [...c.pathways].sort(([a], [b]) => compareIdentifiers(a, b))) {
      if (!deployed && pathway.integration === undefined) continue;
      const evaluations = controlEvidence(index, reasoning, id).filter(([, one]) =>
        mayBeEvaluation(one),
      );
      if (evaluations.length === 0) continue;
      const isOfSystem = evaluations.some(
        ([, { unit, compositionTested = [] }]) =>
          unit === 'system' || compositionTested.some((one) => !saysNothing(one)),
      );
      if (isOfSystem || isComposed(index, reasoning, id)) continue;
      const evidence = evaluations.map(([one]) => one);
      const unstated = evaluations.filter(([, { unit }]) => unit === undefined);
      report({
        at: [id, ...evidence],
        message: unstated.length === evaluations.length ? 'missing' : 'model',
        data: {
          pathway: pathway.name,
          how,
          evidence: names(c, evidence),
        },
      });
    }
  },
});

/** Something below the control line, or in its scope, argues the step from the model to the system. */
function isComposed(index: CaseIndex, reasoning: Reasoning, pathway: string): boolean {
  const all = controlElements(index, reasoning, pathway);
  const scoped = inScopeOf(index, TAG);
  return [...downFrom(index, all)].some((id) => {
    const entry = index.nodes.get(id);
    if (!entry) return false;
    if (scoped.has(id) && all.includes(id)) return true;
    const said = isGoalLike(entry.node.kind) && tagsOf(index, entry).includes(TAG);
    return said && !saysNothing(entry.node.text);
  });
}
