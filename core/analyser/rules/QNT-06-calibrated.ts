// QNT-06: who states a high confidence argues, at an assurance claim point of that goal, that figures got
// like this one have been right as often as they said. Asked of the topmost goals with such a figure:
// what argues it there argues it for the figures below. The argument is a goal tagged calibration that is
// supported, one that the named module publishes, or words that speak of calibration.

import { calibrations } from '../ask/calibration.ts';
import { declaredConfidences } from '../ask/confidences.ts';
import { topmost } from '../ask/extremes.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'QNT-06',
  title: 'A high confidence comes with an argument that such figures have been right.',
  kind: 'completeness',
  basis: ['#99', 'GSN v3 1:5', 'SCCG'],
  why: 'High confidence is not the bar, being correct in it is. The process that finds sufficient measures may as well find insufficient ones that everybody believes in.',
  whenNotToUse: 'Where no confidence is declared in numbers, which is the better default.',
  messages: {
    missing:
      '{name:goal} states a confidence of {value} (asked from {floor}), and no assurance claim point there argues that such figures are calibrated.',
    unsupported:
      '{name:goal} states a confidence of {value} (asked from {floor}), and {name:argument}, which is to argue at {acp} that such figures are calibrated, is {status}.',
  },
  remedy:
    'Add an assurance claim point to the goal whose argument is a goal tagged calibration: how often judgements of this process, at this confidence, came true. Or lower the figure.',
  examples: {
    good: [
      {
        name: 'argued at the claim point of the topmost figure',
        sketch: `
          G1 {confidence: {lower: 0.9, upper: 0.95}}
            G2 {confidence: {lower: 0.98}}
          G5 "Judgements of this panel at 90 % came true in 52 of 56 cases" {tags: [calibration]}
            Sn5 -> E-5
          acps A-1 {on: {inference: G1}, argument: {goal: G5}}
          evidence E-5 {title: scored judgements, evalType: expert-elicitation, result: pass}`,
      },
      {
        name: 'in words, and below the floor',
        sketch: `
          G1
            G2 {confidence: {lower: 0.95}}
            G3 {confidence: {lower: 0.89}}
          acps A-1 {on: {node: G2}, argument: {text: 'Calibrated on 200 questions with known answers, Brier score 0.06'}}`,
      },
    ],
    bad: [
      {
        name: 'sure, and nothing said; a claim point about something else',
        sketch: `
          G1 {confidence: {lower: 0.95}}
            G2 {confidence: {lower: 0.99}}
          acps A-1 {on: {node: G1}, argument: {text: The panel was competent.}}`,
        expect: [{ at: ['G1'], message: 'missing', severity: 'warning' }],
      },
      {
        name: 'an empty goal with the right tag',
        sketch: `
          G1 {confidence: {b: 0.95, d: 0, u: 0.05}}
          G5 "We are well calibrated" <> {tags: [calibration]}
          acps A-1 {on: {node: G1}, argument: {goal: G5}}`,
        expect: [{ at: ['G1', 'G5'], message: 'unsupported', severity: 'warning' }],
      },
    ],
  },
  check({ index, reasoning, report }) {
    const floor = reasoning.settings.parameters.confFloor;
    const high = declaredConfidences(index).filter(({ bounds }) => bounds.lower >= floor);
    if (high.length === 0) return;
    const argued = calibrations(index, reasoning);
    const values = new Map(high.map(({ entry, bounds }) => [entry.id, bounds.lower]));
    for (const { id } of topmost(
      index,
      high.map(({ entry }) => entry),
    )) {
      const all = argued.get(id) ?? [];
      if (all.some(({ holds }) => holds)) continue;
      const data = { goal: id, value: values.get(id) ?? '', floor };
      const path = ['nodes', id, 'confidence'];
      const [first] = all;
      if (first?.goal === undefined) report({ at: [id], message: 'missing', data, path });
      else {
        const { goal, acp } = first;
        const more = { argument: goal, acp, status: reasoning.support(goal).status };
        report({ at: [id, goal], message: 'unsupported', data: { ...data, ...more }, path });
      }
    }
  },
});
