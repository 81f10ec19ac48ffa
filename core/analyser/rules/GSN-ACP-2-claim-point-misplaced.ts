// GSN-ACP-2: where an assurance claim point may stand: on one relation of support or context, on the
// whole inference to a goal, or on an element that refers to an artefact. A place that is not in the
// case, and an inference to what is no goal, are WF-07's.
import type { AssuranceClaimPoint, Case } from '../../model/case.ts';
import {
  type ClaimPlace,
  claimPointName,
  placeIds,
  placesOf,
  whyNoClaimPoint,
} from '../../model/claimPoints.ts';
import type { NodeEntry } from '../../model/index.ts';
import { isGoalLike, kindName, withArticle } from '../../model/kinds.ts';
import { nameOf } from '../../model/lookup.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'GSN-ACP-2',
  title: 'An assurance claim point stands where confidence can be argued.',
  kind: 'structure',
  basis: ['GSN v3 Table 1:5-1', 'GSN v3 Table 1:5-2', 'GSN v3 1:5.3.5'],
  why: 'A claim point on a claim says nothing that the claim’s own support does not say; one on nothing is not drawn at all. Either way confidence is argued beside the argument, and the reader of the step never learns of it.',
  whenNotToUse: 'Never where assurance claim points are used at all.',
  messages: {
    nothing: '{acp} stands on nothing.',
    two: '{acp} stands on {count} things at once: {name:places}; a claim point stands on one.',
    challenge:
      '{acp} stands on the challenge {name:place}; only relations of support and of context bear claim points.',
    element: '{acp} stands on {name:place}, which is {kind} and refers to no artefact.',
    empty: '{acp} stands on the inference to {name:place}, which nothing supports.',
  },
  remedy:
    'Put it on the relation, on the whole inference to the goal, or on the solution or context that is meant; or delete it.',
  examples: {
    good: [
      {
        name: 'on both relations, on an inference, on a solution and on a context',
        profile: 'gsn-strict',
        sketch: `
          G1
            ~ C1
            S1
              G2
                Sn1
          acps ACP1 {on: {link: G1-S1}, argument: {text: a}}
          acps ACP2 {on: {link: G1-C1}, argument: {text: b}}
          acps ACP3 {on: {inference: G2}, argument: {text: c}}
          acps ACP4 {on: {node: Sn1}, argument: {text: d}}
          acps ACP5 {on: {node: C1}, argument: {text: e}}`,
      },
      {
        name: 'a place that is not in the case is left to WF-07',
        profile: 'gsn-strict',
        sketch: `
          G1
          acps ACP1 {on: {link: gone}, argument: {text: a}}`,
      },
    ],
    bad: [
      {
        name: 'on nothing, and on two things',
        profile: 'gsn-strict',
        sketch: `
          G1
            Sn1
          acps ACP1 {on: {}, argument: {text: a}}
          acps ACP2 {on: {link: G1-Sn1, node: Sn1}, argument: {text: b}}`,
        expect: [
          { at: ['ACP1'], message: 'nothing', severity: 'error' },
          { at: ['ACP2'], message: 'two', severity: 'error' },
        ],
      },
      {
        name: 'on a challenge, and on the inference to a goal that nothing supports',
        sketch: `
          G1 <>
            ! G9 challenge {status: refuted}
          acps ACP1 {on: {link: G9-G1}, argument: {text: a}}
          acps ACP2 {on: {inference: G1}, argument: {text: b}}`,
        expect: [
          { at: ['ACP1'], message: 'challenge', severity: 'error' },
          { at: ['ACP2'], message: 'empty', severity: 'error' },
        ],
      },
      {
        name: 'on a goal, on a strategy and on an assumption',
        profile: 'gsn-strict',
        sketch: `
          G1
            S1
              G2 <>
            ~ A1
          acps ACP1 {on: {node: G1}, argument: {text: a}}
          acps ACP2 {on: {node: S1}, argument: {text: b}}
          acps ACP3 {on: {node: A1}, argument: {text: c}}`,
        expect: [
          { at: ['ACP1'], message: 'element', severity: 'error' },
          { at: ['ACP2'], message: 'element' },
          { at: ['ACP3'], message: 'element' },
        ],
      },
    ],
  },
  check({ case: c, index, report }) {
    for (const [id, { on }] of c.acps) {
      const acp = claimPointName(c, id);
      const named = placeIds(on);
      const at = [id];
      if (named.length === 0) report({ at, message: 'nothing', data: { acp } });
      if (named.length > 1) {
        report({ at, message: 'two', data: { acp, count: named.length, places: named } });
      }
      const [place, ...more] = placesOf(index, on);
      if (named.length !== 1 || !place || more.length > 0) continue;
      const message = faultOf(place);
      if (message === undefined) continue;
      const kind = place.kind === 'node' ? withArticle(kindName(place.node.node.kind)) : '';
      const data = { acp, place: named[0] ?? '', kind };
      report({ at, message, data, ...moving(c, id, place) });
    }
  },
});

function faultOf(place: ClaimPlace): string | undefined {
  if (place.kind === 'inference') {
    const { node, supportedBy } = place.goal;
    return isGoalLike(node.kind) && supportedBy.length === 0 ? 'empty' : undefined;
  }
  if (whyNoClaimPoint(place) === undefined) return undefined;
  return place.kind === 'link' ? 'challenge' : 'element';
}

/** A square on a claim, or on a strategy, can only mean the inference to it, or by it (1:5.3.3). */
function moving(c: Case, id: string, place: ClaimPlace) {
  const on = place.kind === 'node' ? inferenceOf(place.node) : undefined;
  if (!on) return {};
  const where = nameOf(c, on.inference ?? on.link ?? '');
  const label = `Put ${claimPointName(c, id)} on ${on.link ? where : `the inference to ${where}`}`;
  return {
    fix: { command: 'setRecordFields', args: { table: 'acps', id, fields: { on } }, label },
  };
}

function inferenceOf({
  id,
  node,
  supports,
  supportedBy,
}: NodeEntry): AssuranceClaimPoint['on'] | undefined {
  if (isGoalLike(node.kind) && supportedBy.length > 0) return { inference: id };
  const [up, ...others] = supports;
  const whole = up && others.length === 0 && up.from?.supportedBy.length === 1;
  return node.kind === 'strategy' && whole ? { link: up.id } : undefined;
}
