// ELI-10: the model was given as much test-time compute as the deployment allows. Asked of each deployment
// that the head names, and of the capability evaluations and uplift studies below a
// top goal that record their elicitation (select/deployment/extrapolation.ts, which the deployment view asks
// too). A deployment
// without a limit is asked for one where an evaluation states what it had. Once per deployment, with all
// records that were given less, and with all that do not say.
import { amount } from '../../reasoning/sentences.ts';
import { deploymentsOf } from '../../select/deployment/contexts.ts';
import { evaluatedBy } from '../../select/deployment/evaluated.ts';
import { thinkingGap } from '../../select/deployment/extrapolation.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'ELI-10',
  title: 'The model was given as much test-time compute as the deployment allows.',
  kind: 'consistency',
  basis: ['#25', 'EU GPAI Code S&S, Appendix 3.2'],
  why: 'A model that may think ten times longer solves what it could not solve before. If users get more time than the evaluators gave, the evaluation is of a weaker system than the one that ships.',
  whenNotToUse: 'Where longer thinking demonstrably adds nothing; then show that by one more run.',
  messages: {
    less: '{context} allows {allowed} of test-time compute, and {evidence} had at most {most}.',
    missing:
      '{context} allows {allowed} of test-time compute, and the test-time compute of {evidence} is missing, so it counts as less.',
    limit:
      'The most test-time compute that {context} allows is missing, and {evidence} had {most}: nobody can tell whether users get more.',
  },
  remedy:
    'Repeat the evaluation with the compute that the deployment allows, or limit the deployment to what was evaluated; record the test-time compute in the elicitation.',
  examples: {
    good: [
      {
        name: 'as much as users get',
        sketch: `
          case {contexts: {planned: D-1}}
          G1
            Sn1 -> E-1
          deploymentContexts D-1 {kind: kyc, maxTestTimeCompute: 200000}
          evidence E-1 {title: range, evalType: capability, elicitation: {rung: sft, testTimeCompute: 200000}}`,
      },
      {
        name: 'only one of two deployments states a limit, which is DEP-03; red teams and records without elicitation are not asked',
        sketch: `
          case {contexts: {planned: D-1, actual: D-2}}
          G1
            Sn1 -> E-1 E-2
          deploymentContexts D-1 {kind: kyc}
          deploymentContexts D-2 {kind: kyc, maxTestTimeCompute: 200000}
          evidence E-1 {title: red team, evalType: safeguard-redteam, elicitation: {testTimeCompute: 1000}}
          evidence E-2 {title: range, evalType: capability}`,
      },
    ],
    bad: [
      {
        name: 'a quarter of what users get, beside one that had enough',
        sketch: `
          case {contexts: {planned: D-1, actual: D-1}}
          G1
            Sn1 -> E-1 E-2
          deploymentContexts D-1 {kind: kyc, maxTestTimeCompute: 200000}
          evidence E-1 {title: range, evalType: capability, elicitation: {rung: sft, testTimeCompute: 50000}}
          evidence E-2 {title: second range, evalType: capability, elicitation: {rung: sft, testTimeCompute: 200000}}`,
        expect: [{ at: ['D-1', 'E-1'], message: 'less', severity: 'warning' }],
      },
      {
        name: 'nobody says how much it had',
        sketch: `
          case {contexts: {actual: D-1}}
          G1
            Sn1 -> E-1
          deploymentContexts D-1 {kind: kyc, maxTestTimeCompute: 200000}
          evidence E-1 {title: uplift study, evalType: uplift-study, elicitation: {rung: prompt}}`,
        expect: [{ at: ['D-1', 'E-1'], message: 'missing', severity: 'warning' }],
      },
      {
        name: 'evaluated with a stated compute, and no limit in use',
        sketch: `
          case {contexts: {actual: D-1}}
          G1
            Sn1 -> E-1
          deploymentContexts D-1 {kind: kyc}
          evidence E-1 {title: range, evalType: capability, elicitation: {rung: sft, testTimeCompute: 50000}}`,
        expect: [{ at: ['D-1', 'E-1'], message: 'limit' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    const deployments = deploymentsOf(c);
    if (deployments.length === 0) return;
    const evaluated = evaluatedBy(index, reasoning);
    for (const { id, context } of deployments) {
      const gap = context && thinkingGap(index, context, evaluated);
      if (!gap) continue;
      const path = ['deploymentContexts', id, 'maxTestTimeCompute'];
      if (gap.lacks === 'limit') {
        const { evidence, value } = gap.tested;
        const data = { context: id, evidence, most: amount(value) };
        report({ at: [id, evidence], message: 'limit', data, path });
        continue;
      }
      const { less, most, unstated } = gap;
      const data = { context: id, allowed: amount(gap.allowed), most: amount(most) };
      if (less.length > 0) {
        report({ at: [id, ...less], message: 'less', data: { ...data, evidence: less }, path });
      }
      if (unstated.length > 0) {
        const more = { ...data, evidence: unstated };
        report({ at: [id, ...unstated], message: 'missing', data: more, path });
      }
    }
  },
});
