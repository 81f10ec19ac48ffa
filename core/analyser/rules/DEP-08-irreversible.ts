// DEP-08: who gives the weights away argues that what cannot be undone is acceptable: they cannot be
// recalled, safeguards can be taken off, and elicitation gets better. The deployment's field
// `irreversibility` names the goal that argues it, or says it in a sentence, which is less (case text).
// Whether the goal speaks of all three, a reviewer judges.
import { deploymentsOf } from '../../select/deployment/contexts.ts';
import { irreversibilityOf } from '../../select/deployment/irreversibility.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'DEP-08',
  title: 'Open weights come with an argument about what cannot be undone.',
  kind: 'completeness',
  basis: ['#141'],
  why: 'Published weights cannot be recalled, their safeguards can be removed for little money, and next year’s tools will get more out of them. A case that can be corrected later is a different case.',
  whenNotToUse: 'Where the weights have been public already; exclude the context and say so.',
  cases: { text: 'It is a sentence in the record, and nothing in the argument.' },
  messages: {
    missing:
      'The {which} deployment {context} gives the weights away, and irreversibility is missing: nothing argues that this can never be undone.',
    goal: 'The {which} deployment {context} gives the weights away, and {name:goal}, which argues that this cannot be undone, is {status}.',
    text: 'The {which} deployment {context} gives the weights away, and that this cannot be undone is a sentence in its record, which no goal argues.',
  },
  remedy:
    'Argue, as a goal: the weights cannot be recalled, safeguards can be removed, elicitation will improve, and the risk is acceptable all the same; name it in the deployment as its irreversibility argument.',
  examples: {
    good: [
      {
        name: 'a goal argues it',
        sketch: `
          case {contexts: {planned: D-1}}
          G1 {about: [D-1]}
            G2 "Beyond recall, stripped of safeguards and elicited further, it adds no risk"
              Sn1 -> E-1
          evidence E-1 {title: marginal risk study, evalType: expert-elicitation, result: pass, date: '2026-05-02'}
          deploymentContexts D-1 {kind: open-weights, irreversibility: G2}`,
      },
      {
        name: 'no weights are given away',
        sketch: `
          case {contexts: {planned: D-1}}
          G1 {about: [D-1]}
          deploymentContexts D-1 {kind: on-device}
          deploymentContexts D-2 {kind: open-weights}`,
      },
    ],
    bad: [
      {
        name: 'nothing is said',
        sketch: `
          case {contexts: {planned: D-1}}
          G1 {about: [D-1]}
          deploymentContexts D-1 {kind: open-weights, irreversibility: ' '}`,
        expect: [{ at: ['D-1'], message: 'missing', severity: 'blocker' }],
      },
      {
        name: 'the goal is not supported; the other hangs on nothing',
        sketch: `
          case {contexts: {planned: D-1, actual: D-2}}
          G1 {about: [D-1]}
            G2 "Acceptable all the same"
            Sn1
          G3 "Acceptable for research"
            G4 "Acceptable" {about: [D-2]}
            ! G3
          deploymentContexts D-1 {kind: open-weights, irreversibility: G2}
          deploymentContexts D-2 {kind: open-weights, irreversibility: G3}`,
        expect: [
          { at: ['D-1', 'G2'], message: 'goal', severity: 'blocker' },
          { at: ['D-2', 'G3'], message: 'goal' },
        ],
      },
      {
        name: 'a sentence',
        sketch: `
          case {contexts: {planned: D-1}}
          G1 {about: [D-1]}
          deploymentContexts D-1 {kind: open-weights, irreversibility: cannot be recalled; accepted}`,
        expect: [{ at: ['D-1'], message: 'text', severity: 'warning' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    for (const { id, which, context } of deploymentsOf(c)) {
      if (context?.kind !== 'open-weights') continue;
      const answer = irreversibilityOf(context, index, reasoning);
      const data = { which, context: id };
      if (answer.how === 'missing') report({ at: [id], message: 'missing', data });
      else if (answer.how === 'text') report({ at: [id], message: 'text', case: 'text', data });
      else if (!answer.connected || answer.support !== 'supported') {
        const status = answer.connected ? answer.support : 'not connected to a top goal';
        const { goal } = answer;
        report({ at: [id, goal], message: 'goal', data: { ...data, goal, status } });
      }
    }
  },
});
