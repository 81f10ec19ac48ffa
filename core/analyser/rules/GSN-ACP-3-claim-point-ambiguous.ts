// GSN-ACP-3: a claim point on one part of an inference is ambiguous: the whole is what is trusted.
import { claimPointName, placeIds, placesOf, whyAmbiguous } from '../../model/claimPoints.ts';
import { nameOf } from '../../model/lookup.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'GSN-ACP-3',
  title: 'An assurance claim point spans the whole of an inference.',
  kind: 'structure',
  basis: ['GSN v3 1:5.3.3', 'GSN v3 1:5.3.5'],
  why: 'What supports a goal is one indivisible step. A claim point on one of its relations leaves open whether the one supporter is vouched for or all of them, and two readers will answer differently.',
  whenNotToUse: 'Never; the standard advises against it, so it is a warning.',
  messages: {
    belowStrategy:
      '{acp} stands on {name:link}, below a strategy; put it on the relation from the goal to {name:strategy}.',
    oneOfSeveral:
      '{acp} stands on {name:link}, one of {count} relations that are one inference; put it on the whole inference to {name:goal}.',
  },
  remedy:
    'Put it on the relation from the goal to the strategy, or, without a strategy, on the whole inference to the goal.',
  examples: {
    good: [
      {
        name: 'from the goal to the strategy, and on the whole inference',
        profile: 'gsn-strict',
        sketch: `
          G1
            S1
              G2
                Sn1
                Sn2
              G3
                Sn3
          acps ACP1 {on: {link: G1-S1}, argument: {text: a}}
          acps ACP2 {on: {inference: G2}, argument: {text: b}}
          acps ACP3 {on: {link: G3-Sn3}, argument: {text: c}}`,
      },
      {
        name: 'contexts are each for themselves',
        profile: 'gsn-strict',
        sketch: `
          G1 <>
            ~ C1
            ~ C2
          acps ACP1 {on: {link: G1-C1}, argument: {text: a}}`,
      },
    ],
    bad: [
      {
        name: 'below a strategy',
        profile: 'gsn-strict',
        sketch: `
          G1
            S1
              G2 <>
              G3 <>
          acps ACP1 {on: {link: S1-G2}, argument: {text: a}}`,
        expect: [{ at: ['ACP1'], message: 'belowStrategy', severity: 'warning' }],
      },
      {
        name: 'on one of two solutions',
        profile: 'gsn-strict',
        sketch: `
          G1
            Sn1
            Sn2
          acps ACP1 {on: {link: G1-Sn1}, argument: {text: a}}`,
        expect: [{ at: ['ACP1'], message: 'oneOfSeveral', severity: 'warning' }],
      },
    ],
  },
  check({ case: c, index, report }) {
    for (const [id, { on }] of c.acps) {
      const [place] = placesOf(index, on);
      if (place?.kind !== 'link' || placeIds(on).length > 1) continue;
      const message = whyAmbiguous(place);
      const { from, id: link } = place.link;
      if (message === undefined || !from) continue;
      const data = { acp: claimPointName(c, id), link, count: from.supportedBy.length };
      if (message === 'belowStrategy') {
        report({ at: [id], message, data: { ...data, strategy: from.id } });
        continue;
      }
      const args = { table: 'acps', id, fields: { on: { inference: from.id } } };
      const label = `Put ${data.acp} on the whole inference to ${nameOf(c, from.id)}`;
      const fix = { command: 'setRecordFields', args, label };
      report({ at: [id], message, data: { ...data, goal: from.id }, fix });
    }
  },
});
