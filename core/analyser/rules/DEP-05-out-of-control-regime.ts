// DEP-05: a control argument holds in the regime that was evaluated: people review at least the share that
// they did in the control evaluation, and they, not the AI, set the direction. Asked of each deployment
// that the head names where a goal below a top goal is argued by control measures. Without a control
// evaluation there is no share to compare with (SUP-01).
import { deploymentsOf } from '../../select/deployment/contexts.ts';
import { controlRegime } from '../../select/deployment/control.ts';
import { missingFields, percent } from '../ask/fields.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'DEP-05',
  title: 'A control argument is used in the regime that it was evaluated in.',
  kind: 'consistency',
  yieldsTo: ['DEP-01'],
  basis: ['#22', 'T-04'],
  why: 'Control rests on people who look, and on work that people asked for. With less review, or with a system that sets its own direction, the evaluation was of another arrangement.',
  whenNotToUse: 'Where no claim rests on control measures.',
  messages: {
    review:
      'In {context} people review {now} of the work; the control evaluation {evidence} was run with {budget}.',
    direction: 'In {context} the AI sets the direction, and control measures carry {name:goals}.',
    missing:
      'For {context} {missing}, so nobody can tell whether the control measures of {name:goals} are used as they were evaluated.',
    protocol:
      'The fraction that people review is missing in {evidence}, so nobody can tell whether the control measures of {name:goals} are used as they were evaluated.',
  },
  remedy:
    'Review as much as the evaluation did and let people set the direction, or evaluate the arrangement that is used; record the review fraction of the deployment and of the evaluation, and whether the AI sets the direction.',
  examples: {
    good: [
      {
        name: 'reviewed as in the evaluation',
        sketch: `
          case {contexts: {planned: D-1}}
          G1 {about: [D-1]}
            G2 {argumentKind: control-measures}
              Sn1 -> E-1
          evidence E-1 {title: control evaluation, evalType: control-eval, result: pass, reviewFraction: 0.02}
          deploymentContexts D-1 {kind: kyc, reviewFraction: 0.02, aiSetsDirection: false}`,
      },
      {
        name: 'no claim rests on control measures',
        sketch: `
          case {contexts: {planned: D-1}}
          G1 {about: [D-1]}
          deploymentContexts D-1 {kind: kyc, aiSetsDirection: true}`,
      },
    ],
    bad: [
      {
        name: 'half of the review, and the AI leads',
        sketch: `
          case {contexts: {planned: D-1}}
          G1 {about: [D-1]}
            G2 {argumentKind: control-measures}
              Sn1 -> E-1
          evidence E-1 {title: control evaluation, evalType: control-eval, result: pass, reviewFraction: 0.02}
          deploymentContexts D-1 {kind: kyc, reviewFraction: 0.01, aiSetsDirection: true}`,
        expect: [
          { at: ['D-1', 'E-1'], message: 'review', severity: 'warning' },
          { at: ['D-1', 'G2'], message: 'direction' },
        ],
      },
      {
        name: 'the deployment does not say',
        sketch: `
          case {contexts: {planned: D-1}}
          G1 {about: [D-1]}
            G2 {argumentKind: control-measures}
              Sn1 -> E-1
          evidence E-1 {title: control evaluation, evalType: control-eval, result: pass, reviewFraction: 0.02}
          deploymentContexts D-1 {kind: kyc}`,
        expect: [{ at: ['D-1'], message: 'missing', severity: 'warning' }],
      },
      {
        name: 'the evaluation does not say',
        sketch: `
          case {contexts: {planned: D-1}}
          G1 {about: [D-1]}
            G2 {argumentKind: control-measures}
              Sn1 -> E-1
          evidence E-1 {title: control evaluation, evalType: control-eval, result: pass}
          deploymentContexts D-1 {kind: kyc, reviewFraction: 0.02, aiSetsDirection: false}`,
        expect: [{ at: ['E-1'], message: 'protocol' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    const deployments = deploymentsOf(c).filter(({ context }) => context !== undefined);
    if (deployments.length === 0) return;
    const { goals, evaluations, reviewed } = controlRegime(index, reasoning);
    if (goals.length === 0) return;
    if (!reviewed && evaluations.length > 0) {
      report({ at: evaluations, message: 'protocol', data: { evidence: evaluations, goals } });
    }
    for (const { id, context } of deployments) {
      const { reviewFraction: now, aiSetsDirection } = context ?? {};
      const missing = [
        ...(now === undefined && evaluations.length > 0 ? ['the fraction that people review'] : []),
        ...(aiSetsDirection === undefined ? ['whether the AI sets the direction'] : []),
      ];
      if (missing.length > 0) {
        const data = { context: id, goals, missing: missingFields(missing) };
        report({ at: [id], message: 'missing', data });
      }
      if (aiSetsDirection === true) {
        report({ at: [id, ...goals], message: 'direction', data: { context: id, goals } });
      }
      if (now !== undefined && reviewed && now < reviewed.value) {
        const { evidence } = reviewed;
        const data = { context: id, evidence, now: percent(now), budget: percent(reviewed.value) };
        report({ at: [id, evidence], message: 'review', data });
      }
    }
  },
});
