// COV-07: each stage of the system's life has an evaluation or an argument. Decided by records
// (select/coverage/lifecycle.ts): before training a forecast, during training an evaluation of the
// version, both dated no later than the version itself; before internal use and deployment any
// evaluation of the version (EVI-09 asks for the order); afterwards a monitor or field monitoring;
// undeployed or retired a pathway or exclusion of that harm mode. Or a connected goal whose tag is the
// stage's name. One finding lists the stages. Without a system under test nothing can be placed (EVI-03).
import { lifecycle, type Stage } from '../../select/coverage/lifecycle.ts';
import { listOf } from '../ask/fields.ts';
import { defineRule } from '../rule.ts';

const WORDS: Readonly<Record<Stage, string>> = {
  'pre-training': 'before training (a forecast)',
  'during-training': 'during training',
  'pre-internal-use': 'before internal use',
  'pre-deployment': 'before deployment',
  'post-deployment': 'after deployment (a monitor or field monitoring)',
  undeployed: 'undeployed or retired (a pathway or an exclusion)',
};

export default defineRule({
  id: 'COV-07',
  title: 'Every stage of the system’s life is evaluated or argued.',
  kind: 'completeness',
  basis: ['#32', '#49', '#47', 'T-23'],
  why: 'Danger does not begin at deployment. A model can do harm while it trains, in the first internal use, and as weights on a disk after it was withdrawn, and a case that looks at one day says nothing of the others.',
  whenNotToUse: 'Where other cases of the same system cover the other stages; say so by goals.',
  messages: {
    stages: 'Stages of the life of {system} without evaluation or argument: {stages}{undated}.',
  },
  remedy:
    'Record the forecast and the evaluations of earlier checkpoints with their days, a monitor for use, and a pathway or exclusion for the undeployed system; or argue the stage by a goal tagged with its name (such as during-training).',
  examples: {
    good: [
      {
        name: 'all six by records',
        sketch: `
          case {systemUnderTest: SV-5}
          G1
            Sn1 -> E-1 E-2
          systemVersions SV-5 {name: Quartz 5, date: '2026-04-01'}
          forecasts FO-1 {question: Will it solve the range?, on: '2025-11-03', p: 0.2}
          evidence E-1 {title: mid-training range, evalType: capability, systemVersion: SV-5, date: '2026-03-01', result: pass}
          evidence E-2 {title: range, evalType: capability, systemVersion: SV-5, date: '2026-04-10', result: pass}
          monitors MO-1 {metric: flagged sessions}
          exclusions EX-1 {cell: {harmMode: undeployed}}`,
      },
      {
        name: 'four stages argued by goals; its evaluation covers the others',
        sketch: `
          case {systemUnderTest: SV-5}
          G1
            G2 "The run was contained, whatever it would bring" {tags: [pre-training, during-training]}
            G3 "Use is watched, and weights are destroyed on withdrawal" {tags: [post-deployment, undeployed]}
            Sn1 -> E-1
          systemVersions SV-5 {name: Quartz 5}
          evidence E-1 {title: range, evalType: capability, systemVersion: SV-5, result: pass}`,
      },
      {
        name: 'no system is named',
        sketch: `
          G1
            Sn1`,
      },
    ],
    bad: [
      {
        name: 'made, then checked',
        sketch: `
          case {systemUnderTest: SV-5}
          G1
            Sn1 -> E-2
          systemVersions SV-5 {name: Quartz 5, date: '2026-04-01'}
          forecasts FO-1 {question: Will the next one solve the range?, on: '2026-05-01', p: 0.2}
          evidence E-2 {title: range, evalType: capability, systemVersion: SV-5, date: '2026-04-10', result: pass}`,
        expect: [{ at: ['SV-5'], message: 'stages', severity: 'warning' }],
      },
      {
        name: 'the day of the version is missing; the monitor is argued by a goal that hangs on nothing',
        sketch: `
          case {systemUnderTest: SV-5}
          G1
            G2 "Checkpoints were evaluated at each fourfold step" {tags: [during-training]}
            Sn1 -> E-2
          G9 <> {tags: [post-deployment]}
          systemVersions SV-5 {name: Quartz 5}
          forecasts FO-1 {question: Will it solve the range?, on: '2025-11-03', p: 0.2}
          evidence E-2 {title: range, evalType: capability, systemVersion: SV-5, date: '2026-04-10', result: pass}`,
        expect: [{ at: ['SV-5'], message: 'stages', severity: 'warning' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    const found = lifecycle(index, reasoning);
    if (!found || found.uncovered.length === 0 || index.nodes.size === 0) return;
    const id = c.meta.systemUnderTest ?? '';
    const system = c.systemVersions.get(id)?.name ?? id;
    const stages = listOf(found.uncovered.map((stage) => WORDS[stage]));
    const early = found.uncovered.some(
      (one) => one === 'pre-training' || one === 'during-training',
    );
    const undated =
      found.undated && early
        ? '; the day of the version is missing, so that nothing is before it'
        : '';
    report({ at: [id], message: 'stages', data: { system, stages, undated } });
  },
});
