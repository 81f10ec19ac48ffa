// QNT-05: a number says how it was got, from whom, when, and how far it may be off. Asked of each
// confidence, of the risk of each pathway ("Basis of the risk figure") and of the risk estimate of the
// case; pathways that lack the same are told together. The range of a confidence is its upper end, or its
// uncertainty; a pathway's risk is an upper end by itself.
import type { Confidence } from '../../model/case.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { dayNumber, isAfter } from '../../reasoning/days.ts';
import { saysNothing } from '../../reasoning/words.ts';
import { declaredConfidences } from '../ask/confidences.ts';
import { addTo, missingFields } from '../ask/fields.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'QNT-05',
  title: 'A number says how it was got, from whom, when, and within which range.',
  kind: 'completeness',
  basis: ['#112'],
  why: 'A wild guess is welcome as long as it is called one. A bare 0.9 in a safety case is read as a result, and nobody can ask the person who made it up.',
  whenNotToUse: 'Where no confidence and no risk is stated in numbers.',
  messages: {
    confidence: '{name:goal} states a confidence of {value}: {missing}.',
    risk: 'Risks of pathways are stated ({values}): {missing}.',
    estimate: 'The case states a risk estimate of {value}: {missing}.',
  },
  remedy:
    'State the method (a guess is one), who judged it, on which day, and the range; or give no number.',
  examples: {
    good: [
      {
        name: 'a guess that is called one; a risk and an estimate with their basis',
        sketch: `
          case {riskEstimate: {lower: 0.00001, upper: 0.0004, method: structured elicitation, from: five experts, on: '2026-05-02'}}
          G1 {confidence: {lower: 0.5, upper: 0.9, method: wild guess, from: D. Lund, on: '2026-05-02'}}
            G2 {confidence: {b: 0.7, d: 0.1, u: 0.2, method: Delphi panel, from: five experts, on: '2026-05-02'}}
          pathways P-1 {name: exfiltration, riskUpper: 0.0004, riskBasis: {method: fault tree, from: risk team, on: '2026-05-02'}}`,
      },
      {
        name: 'no number, nothing to explain',
        sketch: `
          G1 {confidence: {method: none}}
            G2
          pathways P-1 {name: exfiltration}`,
      },
    ],
    bad: [
      {
        name: 'bare figures',
        sketch: `
          case {riskEstimate: {lower: 0.00001, upper: 0.0004}}
          G1 {confidence: {lower: 0.9}}
          pathways P-1 {name: exfiltration, riskUpper: 0.0004}
          pathways P-2 {name: sabotage, riskUpper: 0.0001, riskBasis: {}}
          pathways P-3 {name: cyber misuse, riskUpper: 0.0001, riskBasis: {method: fault tree, on: '2026-05-02'}}`,
        expect: [
          { at: [], message: 'estimate', severity: 'warning' },
          { at: ['G1'], message: 'confidence', severity: 'warning' },
          { at: ['P-1', 'P-2'], message: 'risk', severity: 'warning' },
          { at: ['P-3'], message: 'risk', severity: 'warning' },
        ],
      },
      {
        name: 'stand-ins, a day that does not exist, and an upper end alone',
        sketch: `
          case {riskEstimate: {upper: 0.0004, method: fault tree, from: risk team, on: '2026-05-02'}}
          G1 {confidence: {lower: 0.9, upper: 0.95, method: TBD, from: n/a, on: '2026-02-30'}}`,
        expect: [
          { at: [], message: 'estimate' },
          { at: ['G1'], message: 'confidence' },
        ],
      },
      {
        name: 'judged on a day to come',
        sketch: `
          case {riskEstimate: {lower: 0.00001, upper: 0.0004, method: fault tree, from: risk team, on: '2099-05-02'}}
          G1 {confidence: {lower: 0.9, upper: 0.95, method: Delphi panel, from: five experts, on: '2026-06-02'}}
          pathways P-1 {name: exfiltration, riskUpper: 0.0004, riskBasis: {method: fault tree, from: risk team, on: '2099-05-02'}}`,
        expect: [
          { at: [], message: 'estimate', severity: 'warning' },
          { at: ['G1'], message: 'confidence', severity: 'warning' },
          { at: ['P-1'], message: 'risk', severity: 'warning' },
        ],
      },
    ],
  },
  check({ case: c, index, today, report }) {
    for (const { entry, bounds } of declaredConfidences(index)) {
      const { id, node } = entry;
      const confidence = (node.kind === 'goal' && node.confidence) || {};
      const isRange = confidence.upper !== undefined || confidence.b !== undefined;
      const missing = missingIn(confidence, today, isRange ? [] : ['range (the upper end)']);
      if (missing === undefined) continue;
      const data = { goal: id, value: bounds.lower, missing };
      report({ at: [id], message: 'confidence', data, path: ['nodes', id, 'confidence'] });
    }
    const alike = new Map<string, string[]>();
    for (const [id, { riskUpper, riskBasis = {} }] of c.pathways) {
      const missing = riskUpper === undefined ? undefined : missingIn(riskBasis, today, []);
      if (missing !== undefined) addTo(alike, missing, id);
    }
    for (const [missing, unsorted] of alike) {
      const at = unsorted.sort(compareIdentifiers);
      const values = at.map((id) => `${id} ${c.pathways.get(id)?.riskUpper}`).join(', ');
      const path = ['pathways', at[0] ?? '', 'riskUpper'];
      report({ at, message: 'risk', data: { values, missing }, path });
    }
    const { riskEstimate = {} } = c.meta;
    const { lower, upper } = riskEstimate;
    const isRange = lower !== undefined && upper !== undefined;
    const missing = missingIn(riskEstimate, today, isRange ? [] : ['range (both ends)']);
    if ((lower ?? upper) === undefined || missing === undefined) return;
    const value = isRange ? `${lower} to ${upper}` : String(upper ?? lower);
    const path = ['meta', 'riskEstimate'];
    report({ at: [], message: 'estimate', data: { value, missing }, path });
  },
});

/** "method and day are missing", or undefined where nothing is. A day to come is none on which it was judged. */
function missingIn(
  { method, from, on }: Pick<Confidence, 'method' | 'from' | 'on'>,
  today: string,
  more: readonly string[],
): string | undefined {
  const missing = [
    ...(saysNothing(method) ? ['method'] : []),
    ...(saysNothing(from) ? ['who judged it'] : []),
    ...(dayNumber(on) === undefined ? ['day'] : []),
    ...(isAfter(on, today) ? [`a day up to ${today} (it says ${on})`] : []),
    ...more,
  ];
  return missing.length === 0 ? undefined : missingFields(missing);
}
