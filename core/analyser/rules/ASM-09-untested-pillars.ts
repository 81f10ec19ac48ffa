// ASM-09: load-bearing assumptions behind which no usable evidence stands (ask/assumptionBacking.ts says
// what counts), told once where they are more than a few. Organisational ones are GOV-04's, one by one.
import { inOrder, isBacked } from '../ask/assumptionBacking.ts';
import { assumptionsOf } from '../ask/assumptions.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'ASM-09',
  title: 'The case does not stand on many assumptions that nothing tests.',
  kind: 'completeness',
  basis: ['#36', '#103', 'SCCG SU.10'],
  why: 'Each untested assumption is a pillar that may be hollow, and a claim that rests on six of them needs all six. What is only likely for each is unlikely for all.',
  whenNotToUse: 'In an outline, where evidence is not tied to anything yet.',
  options: {
    most: {
      default: 5,
      min: 0,
      max: 1000,
      whole: true,
      weaker: 'higher',
      about: 'Untested load-bearing assumptions that are still few.',
    },
  },
  messages: {
    many: '{count} assumptions carry weight and no evidence stands behind them, more than {most}: {name:assumptions}.',
  },
  remedy:
    'Test the ones that most hangs on and name the evidence in their justification, argue them at an assurance claim point, watch them by a monitor on record, or turn them into goals.',
  examples: {
    good: [
      {
        name: 'five are few',
        sketch: `
          G1
            ~ A1
            ~ A2
            ~ A3
            ~ A4
            ~ A5`,
      },
      {
        name: 'evidence is named, a claim point argues one, a monitor was read; organisational ones are another rule’s',
        sketch: `
          G1
            ~ A1 {justification: Locked copies were unlocked (E-1).}
            ~ A2
            ~ A3 {monitor: MO-1}
            ~ A4 {assumptionKind: organisational}
            ~ A5
            ~ A6
            ~ A7
          G9 "Its gradients were not steered"
            Sn9 -> E-1
          acps ACP1 {on: {node: A2}, argument: {goal: G9}}
          monitors MO-1 {metric: refusals, lastValue: 0.2, lastOn: '2026-05-01'}
          evidence E-1 {title: password-lock control, evalType: expert-elicitation, result: pass, date: '2026-05-02'}`,
      },
    ],
    bad: [
      {
        name: 'six, of which one names evidence that failed and one a monitor that was never read',
        sketch: `
          G1
            ~ A1 {justification: Locked copies were unlocked (E-1).}
            ~ A2 {monitor: MO-1}
            ~ A3
            ~ A4
            ~ A5
            ~ A6
          monitors MO-1 {metric: refusals}
          evidence E-1 {title: password-lock control, evalType: expert-elicitation, result: fail, date: '2026-05-02'}`,
        expect: [
          { at: ['A1', 'A2', 'A3', 'A4', 'A5', 'A6'], message: 'many', severity: 'warning' },
        ],
      },
      {
        name: 'spread over the case',
        sketch: `
          G1
            ~ A1
            G2
              ~ A2
              ~ A3
              S1
                ~ A4
                G3
                  ~ A5
                  ~ A6
                  Sn1`,
        expect: [{ at: ['A1', 'A2', 'A3', 'A4', 'A5', 'A6'], message: 'many' }],
      },
    ],
  },
  check({ case: c, index, reasoning, options, report }) {
    const most = Number(options.most);
    const untested = assumptionsOf(index).filter(
      ({ id, node }) =>
        node.assumptionKind !== 'organisational' &&
        reasoning.loadBearing(id) &&
        !isBacked(index, reasoning, id, node),
    );
    if (untested.length <= most) return;
    const at = inOrder(
      c,
      untested.map(({ id }) => id),
    );
    report({ at, message: 'many', data: { assumptions: at, count: at.length, most } });
  },
});
