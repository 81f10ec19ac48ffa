// DEP-04: what a deployment lets the system reach was there when it was evaluated: among the affordances
// of the context that are marked as evaluated, or among the affordances and tools of evidence below a top
// goal that is active and was run. Names are compared without regard to case and signs. Deployments that
// grant the same are told together: one evaluation mends both.
import { deploymentsOf } from '../../select/deployment/contexts.ts';
import { evaluatedBy, unevaluatedAffordances } from '../../select/deployment/evaluated.ts';
import { addTo, listOf } from '../ask/fields.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'DEP-04',
  title: 'Every affordance that is granted was evaluated.',
  kind: 'consistency',
  basis: ['#146'],
  why: 'A tool can turn a harmless answer into an act. What a model does with the internet, a shell or copies of itself cannot be read off what it does without them.',
  whenNotToUse: 'For affordances that give the system nothing to act with.',
  messages: {
    granted:
      'The {deployments} {grant} {affordances}, and no evaluation that the case rests on was run with it.',
  },
  remedy:
    'Evaluate with the affordance, and name it in the evidence (affordances); or do not grant it.',
  examples: {
    good: [
      {
        name: 'evaluated by one of the records, and as a tool in elicitation',
        sketch: `
          case {contexts: {planned: D-1}}
          G1 {about: [D-1]}
            Sn1 -> E-1
          evidence E-1 {title: range, result: pass, affordances: [Web search], elicitation: {tools: [shell]}}
          deploymentContexts D-1 {kind: kyc, affordances: [web-search, shell]}`,
      },
      {
        name: 'the context says that it was; one without affordances',
        sketch: `
          case {contexts: {planned: D-1, actual: D-2}}
          G1 {about: [D-1]}
          deploymentContexts D-1 {kind: kyc, affordances: [shell], evaluatedAffordances: [shell]}
          deploymentContexts D-2 {kind: kyc}`,
      },
    ],
    bad: [
      {
        name: 'a shell, evaluated with web search',
        sketch: `
          case {contexts: {planned: D-1, actual: D-1}}
          G1 {about: [D-1]}
            Sn1 -> E-1
          evidence E-1 {title: range, result: pass, affordances: [web search]}
          deploymentContexts D-1 {kind: kyc, affordances: [web search, shell]}`,
        expect: [{ at: ['D-1'], message: 'granted', severity: 'error' }],
      },
      {
        name: 'evidence that was not run, that was withdrawn, that nothing cites',
        sketch: `
          case {contexts: {planned: D-1, actual: D-2}}
          G1 {about: [D-1]}
            Sn1 -> E-1 E-2
          evidence E-1 {title: range, result: not-run, affordances: [shell]}
          evidence E-2 {title: older range, result: pass, status: retracted, affordances: [shell]}
          evidence E-3 {title: lost range, result: pass, affordances: [shell]}
          deploymentContexts D-1 {kind: kyc, affordances: [shell]}
          deploymentContexts D-2 {kind: kyc, affordances: [shell, shell]}`,
        expect: [{ at: ['D-1', 'D-2'], message: 'granted' }],
      },
      {
        name: 'planned without, in use with more than was planned: two evaluations are missing',
        sketch: `
          case {contexts: {planned: D-1, actual: D-2}}
          G1 {about: [D-1]}
            Sn1 -> E-1
          evidence E-1 {title: range, result: pass}
          deploymentContexts D-1 {kind: kyc, affordances: [shell]}
          deploymentContexts D-2 {kind: kyc, affordances: [shell, web search]}`,
        expect: [
          { at: ['D-1'], message: 'granted' },
          { at: ['D-2'], message: 'granted' },
        ],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    const deployments = deploymentsOf(c).filter(({ context }) => context?.affordances?.length);
    if (deployments.length === 0) return;
    const evaluated = evaluatedBy(index, reasoning);
    const alike = new Map<string, { readonly id: string; readonly which: string }[]>();
    for (const { id, which, context } of deployments) {
      const untested = context ? unevaluatedAffordances(context, evaluated) : [];
      if (untested.length > 0) addTo(alike, listOf([...new Set(untested)]), { id, which });
    }
    for (const [affordances, found] of alike) {
      const deployments = listOf(found.map(({ id, which }) => `${which} deployment ${id}`));
      const grant = found.length === 1 ? 'grants' : 'grant';
      const data = { deployments, grant, affordances };
      report({ at: found.map(({ id }) => id), message: 'granted', data });
    }
  },
});
