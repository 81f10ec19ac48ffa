// QNT-04: a confidence is no finer than its evidence. Sharpened: more than two significant digits, or a
// lower end (belief) of 0.999 and above, is asked for evidence that supports more than 99 %: a usable
// proof; a usable run whose interval states a level above that; or, for a claimed rate, counts of the
// goal's own that bound it at such a level. Judgement, however sure, supports 99 % at most. Nines are asked
// for evidence of a level no lower than the claim: counts that give 99.35 % give no 99.99 %.
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { citedEvidence } from '../../reasoning/evidence.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { incompleteBeta } from '../../statistics/beta.ts';
import { citedRecords, restingOn } from '../ask/citedRecords.ts';
import { declaredConfidences } from '../ask/confidences.ts';
import { addTo, listOf } from '../ask/fields.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'QNT-04',
  title: 'A confidence has no more digits, and no more nines, than its evidence can give.',
  kind: 'consistency',
  basis: ['#98', 'LF.6'],
  why: 'Nobody can tell 99.9 % from 99 % by reviewing an argument. Three nines that no count stands behind come from a wish, and the reader takes them for a measurement.',
  whenNotToUse:
    'Where a proof or counts at that level stand behind the figure; the rule sees those by itself.',
  options: {
    digits: {
      default: 2,
      about: 'Significant digits that judgement can give.',
      min: 1,
      max: 15,
      whole: true,
      weaker: 'higher',
    },
    nines: {
      default: 0.999,
      about: 'From here on a confidence asks for more than judgement.',
      min: 0.5,
      max: 1,
      weaker: 'higher',
    },
    supported: {
      default: 0.99,
      about: 'What evidence supports at most unless it states more.',
      min: 0.5,
      max: 0.9999,
      weaker: 'lower',
    },
  },
  messages: {
    digits:
      '{name:goal} states its confidence as {values}: more than {digits} significant digits, and no evidence below it supports more than {supported}.',
    nines:
      '{name:goal} states a confidence of {values}, and no evidence below it supports more than {most}: there are no nines to give.',
  },
  remedy:
    'Round to what the evidence supports, or cite the counts or the proof that give the figure, with their level.',
  examples: {
    good: [
      {
        name: 'two digits; an upper end of 1 claims nothing',
        sketch: `
          G1 {confidence: {lower: 0.95, upper: 1}}
            G2 {confidence: {b: 0.85, d: 0.05, u: 0.1}}`,
      },
      {
        name: 'a proof, and counts: 0 of 9000 bounds the rate at 0.001 with 99.98 %',
        sketch: `
          case {systemUnderTest: S-5}
          G1
            G2 {confidence: {lower: 0.999}}
              Sn2 -> E-2
            G3 {quantifier: rate<=p, rate: 0.001, confidence: {lower: 0.999, upper: 1}}
              Sn3 -> E-3
          evidence E-2 {title: proof of the sandbox, evalType: formal, result: pass}
          evidence E-3 {title: honeypots, evalType: alignment-behavioural, k: 0, n: 9000, result: pass, date: '2026-05-01', systemVersion: S-5}
          systemVersions S-5 {name: Quartz 5, effCompute: 8.0e+25}`,
      },
    ],
    bad: [
      {
        name: 'three digits by a panel',
        sketch: `
          G1 {confidence: {lower: 0.957, upper: 0.98}}
            Sn1 -> E-1
          evidence E-1 {title: expert panel, evalType: expert-elicitation, result: pass}`,
        expect: [{ at: ['G1'], message: 'digits', severity: 'warning' }],
      },
      {
        name: 'three nines on fifty trials, and certainty on a proof that failed',
        sketch: `
          G1
            G2 {quantifier: rate<=p, rate: 0.01, confidence: {lower: 0.999}}
              Sn2 -> E-2
            G3 {confidence: {b: 1, d: 0, u: 0}}
              Sn3 -> E-3
          evidence E-2 {title: honeypots, k: 0, n: 50, result: pass, interval: {low: 0, high: 0.06, level: 0.95}}
          evidence E-3 {title: proof of the sandbox, evalType: formal, result: fail}`,
        expect: [
          { at: ['G2'], message: 'nines', severity: 'warning' },
          { at: ['G3'], message: 'nines', severity: 'warning' },
        ],
      },
      {
        name: 'four nines on counts that give two: 0 of 5030 bounds the rate at 0.001 with 99.35 %',
        sketch: `
          case {systemUnderTest: S-5}
          G1
            G2 {quantifier: rate<=p, rate: 0.001, confidence: {lower: 0.9999, upper: 1}}
              Sn2 -> E-2
            G3 {confidence: {lower: 0.9999, upper: 1}}
              Sn3 -> E-3
          evidence E-2 {title: honeypots, evalType: alignment-behavioural, k: 0, n: 5030, result: pass, date: '2026-05-01', systemVersion: S-5}
          evidence E-3 {title: range, evalType: capability, value: 0.01, interval: {low: 0, high: 0.02, level: 0.999}, result: pass, date: '2026-05-01', systemVersion: S-5}
          systemVersions S-5 {name: Quartz 5, effCompute: 8.0e+25}`,
        expect: [
          { at: ['G2'], message: 'nines', severity: 'warning' },
          { at: ['G3'], message: 'nines', severity: 'warning' },
        ],
      },
    ],
  },
  check({ index, reasoning, options, report }) {
    const [digits, nines, supported] = [options.digits, options.nines, options.supported].map(
      Number,
    );
    const asked = declaredConfidences(index).flatMap(({ entry, bounds }) => {
      const values = numbersOf(entry);
      if (values.some((value) => value < 0 || value > 1)) return []; // QNT-01's
      const fine = values.filter((value) => significantDigits(value) > (digits ?? 2));
      if (bounds.lower >= (nines ?? 1)) return [{ entry, message: 'nines', shown: [bounds.lower] }];
      return fine.length > 0 ? [{ entry, message: 'digits', shown: fine }] : [];
    });
    if (asked.length === 0) return;
    const limit = supported ?? 1;
    const levels = levelsBelow(index, reasoning);
    for (const { entry, message, shown } of asked) {
      const claimed = message === 'nines' ? (shown[0] ?? 1) : limit;
      const level = Math.max(levels(entry), countedLevel(index, reasoning, entry));
      if (level > limit && level >= claimed) continue;
      const values = listOf(shown.map(String));
      const most = Math.max(limit, Math.floor(level * 1e4) / 1e4);
      const data = { goal: entry.id, values, digits: digits ?? 2, supported: limit, most };
      report({ at: [entry.id], message, data, path: ['nodes', entry.id, 'confidence'] });
    }
  },
});

function numbersOf({ node }: NodeEntry): number[] {
  const { lower, upper, b, d, u } = (node.kind === 'goal' && node.confidence) || {};
  return [lower, upper, b, d, u].filter((value) => value !== undefined);
}

/** 0.95 and 0.0012 have two, 0.957 has three. */
function significantDigits(value: number): number {
  const [mantissa = ''] = String(value).split('e');
  return mantissa.replace(/\D/g, '').replace(/^0+|0+$/g, '').length;
}

/**
 * The highest level that usable evidence below an element states: 1 for a proof, that of the interval of a
 * run; 0 where there is none.
 */
function levelsBelow(index: CaseIndex, reasoning: Reasoning): (entry: NodeEntry) => number {
  const byLevel = new Map<number, NodeEntry[]>();
  for (const [id, solutions] of citedRecords(index)) {
    const evidence = index.case.evidence.get(id);
    const level = evidence?.evalType === 'formal' ? 1 : (evidence?.interval?.level ?? 0);
    if (!(level > 0) || !reasoning.usable(id).yes) continue;
    for (const one of solutions) addTo(byLevel, Math.min(level, 1), one);
  }
  const highestFirst = [...byLevel].sort(([a], [b]) => b - a);
  const tests = highestFirst.map(([level, solutions]) => ({
    level,
    rests: restingOn(index, solutions),
  }));
  return (entry) => tests.find(({ rests }) => rests(entry))?.level ?? 0;
}

/** How sure the counts that the goal's own solutions cite bound the rate that it claims; 0: they do not. */
function countedLevel(
  index: CaseIndex,
  reasoning: Reasoning,
  { node, supportedBy }: NodeEntry,
): number {
  const rate = node.kind === 'goal' ? node.rate : undefined;
  if (rate === undefined) return 0;
  const cited = supportedBy.flatMap(({ to }) => (to ? citedEvidence(index.case, to) : []));
  const levels = cited.map((id) => {
    const { k, n } = index.case.evidence.get(id) ?? {};
    if (k === undefined || n === undefined || k >= n || !reasoning.usable(id).yes) return 0;
    return incompleteBeta(rate, k + 1, n - k);
  });
  return Math.max(0, ...levels);
}
