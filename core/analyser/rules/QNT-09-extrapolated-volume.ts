// QNT-09: a deployment is no more than ten times the volume that was tested, unless something argues that
// the results extend: a supported goal, or a justification, with the tag generalisation that is tied to a
// top goal. The largest tested volume of any evidence below a top goal counts, monitoring in use included
// (select/deployment/extrapolation.ts, which the deployment view asks too). Where neither side states a
// volume, nothing is asked; where only one of two deployments does, it is DEP-03's. Once per deployment
// that the head names.
import { amount } from '../../reasoning/sentences.ts';
import { deploymentsOf } from '../../select/deployment/contexts.ts';
import { evaluatedBy } from '../../select/deployment/evaluated.ts';
import { MOST_TIMES, volumeGap } from '../../select/deployment/extrapolation.ts';
import { figure } from '../ask/fields.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'QNT-09',
  title: 'What is deployed at a much larger volume than tested has a model that extrapolates.',
  kind: 'consistency',
  basis: ['T-04 (2,000 tasks tested, 100,000 deployed)'],
  why: 'What happens once in ten thousand uses is not seen in two thousand and happens every day in a million. Between the volume tested and the volume deployed stands a model of the tail, or nothing.',
  whenNotToUse: 'Where the harm does not depend on how often the system is used.',
  options: {
    times: {
      default: MOST_TIMES,
      min: 1,
      max: 1_000_000,
      weaker: 'higher',
      about: 'How many times the tested volume needs no model.',
    },
  },
  messages: {
    beyond:
      '{context} is for {volume} uses, {times} times the largest volume tested ({tested}, {evidence}); beyond {most} times something has to argue that the results extend, and nothing tagged generalisation does.',
    tested:
      '{context} is for {volume} uses, and the tested volume is missing in all evidence, so nobody can tell how far it extrapolates.',
    volume:
      '{tested} uses were tested ({evidence}), and the volume of {context} is missing, so nobody can tell how far it extrapolates.',
  },
  remedy:
    'Test at a volume nearer to the deployment, limit the deployment, or argue by a goal with the tag generalisation how the tail was estimated; record the volume in both records.',
  examples: {
    good: [
      {
        name: 'ten times what was tested',
        sketch: `
          case {contexts: {planned: D-1}}
          G1
            Sn1 -> E-1
          deploymentContexts D-1 {kind: kyc, volume: 20000}
          evidence E-1 {title: control evaluation, evalType: control-eval, testedVolume: 2000, result: pass}`,
      },
      {
        name: 'fifty times, with a model of the tail; and a case that states no volume',
        sketch: `
          case {contexts: {planned: D-1, actual: D-2}}
          G1
            Sn1 -> E-1
            G2 "The rate of sabotage extends to 100,000 tasks" {tags: [generalisation]}
              Sn2 -> E-2
          deploymentContexts D-1 {kind: kyc, volume: 100000}
          deploymentContexts D-2 {kind: kyc, volume: 10}
          evidence E-1 {title: control evaluation, evalType: control-eval, testedVolume: 2000}
          evidence E-2 {title: tail model, evalType: expert-elicitation, result: pass}`,
      },
    ],
    bad: [
      {
        name: '2,000 tested, 100,000 deployed',
        sketch: `
          case {contexts: {planned: D-1}}
          G1
            Sn1 -> E-1
          deploymentContexts D-1 {kind: kyc, volume: 100000}
          evidence E-1 {title: control evaluation, evalType: control-eval, testedVolume: 2000}`,
        expect: [{ at: ['D-1', 'E-1'], message: 'beyond', severity: 'warning' }],
      },
      {
        name: 'the model of the tail is not supported',
        sketch: `
          case {contexts: {planned: D-1}}
          G1
            Sn1 -> E-1
            G2 "The rate of sabotage extends" {tags: [generalisation]}
          deploymentContexts D-1 {kind: kyc, volume: 100000}
          evidence E-1 {title: control evaluation, evalType: control-eval, testedVolume: 2000}`,
        expect: [{ at: ['D-1', 'E-1'], message: 'beyond' }],
      },
      {
        name: 'only one side is stated',
        sketch: `
          case {contexts: {planned: D-1}}
          G1
            Sn1 -> E-1
          deploymentContexts D-1 {kind: kyc}
          evidence E-1 {title: control evaluation, evalType: control-eval, testedVolume: 2000}`,
        expect: [{ at: ['D-1', 'E-1'], message: 'volume' }],
      },
      {
        name: 'no evaluation says at what volume it was run',
        sketch: `
          case {contexts: {planned: D-1}}
          G1
            Sn1 -> E-1
          deploymentContexts D-1 {kind: kyc, volume: 100000}
          evidence E-1 {title: control evaluation, evalType: control-eval}`,
        expect: [{ at: ['D-1'], message: 'tested', severity: 'warning' }],
      },
    ],
  },
  check({ case: c, index, reasoning, options, report }) {
    const most = Number(options.times);
    const deployments = deploymentsOf(c);
    if (deployments.length === 0) return;
    const evaluated = evaluatedBy(index, reasoning);
    for (const { id, context } of deployments) {
      const gap = context && volumeGap(index, reasoning, context, evaluated, most);
      if (!gap) continue;
      const path = ['deploymentContexts', id, 'volume'];
      if (gap.lacks === 'tested') {
        const data = { context: id, volume: amount(gap.volume) };
        report({ at: [id], message: 'tested', data, path });
        continue;
      }
      const { evidence, value } = gap.tested;
      const data = { context: id, evidence, tested: amount(value), most };
      const at = [id, evidence];
      if (gap.lacks === 'volume') report({ at, message: 'volume', data, path });
      else {
        const more = { ...data, volume: amount(gap.volume), times: figure(gap.times) };
        report({ at, message: 'beyond', data: more, path });
      }
    }
  },
});
