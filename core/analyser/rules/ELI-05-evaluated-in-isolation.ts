// ELI-05: where a pathway combines the model with tools or other systems, the combination was tested. Such
// a pathway says in which direction (its integration). One evaluation below it that was tested in composition
// is enough to show that somebody tried; whether it was the right one, a reviewer judges. Where the model uses
// tools, an evaluation in which it was given some was none in isolation. A pathway without any evaluation is
// SUP-01's. Once per pathway.
import type { Evidence } from '../../model/case.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { saysNothing } from '../../reasoning/words.ts';
import { mayBeEvaluation } from '../ask/evaluations.ts';
import { pathwayEvidence } from '../ask/pathwayEvidence.ts';
import { defineRule } from '../rule.ts';

const DIRECTIONS = {
  'model-uses-tool': 'the model uses tools',
  'tool-uses-model': 'other software uses the model',
} as const;

export default defineRule({
  id: 'ELI-05',
  title: 'Where the model is combined with tools, the combination was tested.',
  kind: 'completeness',
  basis: ['#38', '#39'],
  why: 'Users add tools and join the model to pieces from elsewhere, in ways that nobody expected. What the model does alone says little about what the whole will do.',
  whenNotToUse: 'Where the pathway needs nothing but the model; then leave its integration out.',
  messages: {
    isolated:
      '{pathway} is a pathway in which {direction}, and none of its evaluations ({evidence}) says with what the model was tested together.',
  },
  remedy:
    'Evaluate the model together with the tools and systems of the pathway, and record them in the evidence (composition tested).',
  examples: {
    good: [
      {
        name: 'tested with exploit kits',
        sketch: `
          G1 {about: [P-1]}
            Sn1 -> E-1 E-2
          pathways P-1 {name: cyber misuse, integration: model-uses-tool}
          evidence E-1 {title: range, evalType: capability, compositionTested: [commercial exploit kits]}
          evidence E-2 {title: quiz, evalType: capability}`,
      },
      {
        name: 'the model uses tools, and was given them',
        sketch: `
          G1 {about: [P-1]}
            Sn1 -> E-1
          pathways P-1 {name: cyber misuse, integration: model-uses-tool}
          evidence E-1 {title: agentic range, evalType: capability, elicitation: {rung: scaffold-tools, tools: [shell, web search]}}`,
      },
      {
        name: 'a pathway of the model alone, and one that nothing was evaluated for',
        sketch: `
          G1
            G2 {about: [P-1]}
              Sn1 -> E-1
            G3 {about: [P-2]}
              Sn2 -> E-2
          pathways P-1 {name: persuasion}
          pathways P-2 {name: cyber misuse, integration: tool-uses-model}
          evidence E-1 {title: persuasion study, evalType: uplift-study}
          evidence E-2 {title: panel, evalType: expert-elicitation}`,
      },
    ],
    bad: [
      {
        name: 'a model with tools, evaluated without',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control}
                Sn1 -> E-1
          pathways P-1 {name: cyber misuse, integration: model-uses-tool}
          evidence E-1 {title: range, evalType: capability, result: pass}`,
        expect: [{ at: ['P-1', 'E-1'], message: 'isolated', severity: 'warning' }],
      },
      {
        name: 'a word that holds the place, and a test that was not run',
        sketch: `
          G1 {about: [P-1]}
            Sn1 -> E-1 E-2
          pathways P-1 {name: automated research, integration: tool-uses-model}
          evidence E-1 {title: suite, compositionTested: [TBD], affordances: [shell]}
          evidence E-2 {title: planned suite, evalType: capability, result: not-run, compositionTested: [agent swarm]}`,
        expect: [{ at: ['P-1', 'E-1'], message: 'isolated' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    for (const [id, pathway] of [...c.pathways].sort(([a], [b]) => compareIdentifiers(a, b))) {
      if (pathway.integration === undefined) continue;
      const evaluations = pathwayEvidence(index, reasoning, id).filter(([, one]) =>
        mayBeEvaluation(one),
      );
      const withTools = pathway.integration === 'model-uses-tool';
      const isTested = evaluations.some(([, one]) =>
        testedWith(one, withTools).some((other) => !saysNothing(other)),
      );
      if (evaluations.length === 0 || isTested) continue;
      const evidence = evaluations.map(([one]) => one);
      const direction = DIRECTIONS[pathway.integration];
      const data = { pathway: pathway.name, direction, evidence };
      report({ at: [id, ...evidence], message: 'isolated', data });
    }
  },
});

/** What the model was tested together with, as the record tells. */
function testedWith(evidence: Evidence, withTools: boolean): readonly string[] {
  const { compositionTested = [], affordances = [], elicitation } = evidence;
  const given = withTools ? [...affordances, ...(elicitation?.tools ?? [])] : [];
  return [...compositionTested, ...given];
}
