// QNT-01: figures that are what they say they are: probabilities in [0, 1], lower ends no higher than
// upper ends, opinions that sum to 1. Asked of confidence, claimed rates, risks and forecasts. The
// interval of a measurement is EVI's. A risk estimate that estimates nothing is UNK-04's where the decision
// is to go on, or is missing.
import type { Case, Confidence, Decision, Forecast } from '../../model/case.ts';
import { nameOf } from '../../model/lookup.ts';
import { dayNumber } from '../../reasoning/days.ts';
import { SUM_TOLERANCE } from '../../statistics/opinion.ts';
import { figure, listOf, missingFields } from '../ask/fields.ts';
import { defineRule } from '../rule.ts';

/** Decisions under which UNK-04 asks for no estimate. */
const HELD: ReadonlySet<Decision['value']> = new Set([
  'hold',
  'smaller-model',
  'do-not-train',
  'do-not-deploy',
  'withdraw',
]);

export default defineRule({
  id: 'QNT-01',
  title: 'Probabilities lie between 0 and 1, and intervals begin below their end.',
  kind: 'consistency',
  basis: ['Jøsang 2016', 'Frechet bounds', '#122'],
  why: 'A figure that cannot be a probability has not been read by anybody. Everything computed from it is nonsense that looks exact.',
  whenNotToUse: 'Never.',
  messages: {
    outside: '{of}: {values}; a probability lies between 0 and 1.',
    order: '{of}: {what} begins at {lower} and ends at {upper}.',
    sum: '{of}: belief {b}, disbelief {d} and uncertainty {u} sum to {sum} instead of 1.',
    opinion: '{of}: {missing} in the opinion, so that it does not sum to 1.',
  },
  remedy: 'Correct the figure, or remove it: no number is better than a wrong one.',
  examples: {
    good: [
      {
        name: 'an interval, an opinion, thirds',
        sketch: `
          case {riskEstimate: {lower: 0, upper: 0.001}}
          G1 {confidence: {lower: 0.9, upper: 0.95}}
            G2 {confidence: {b: 0.7, d: 0.1, u: 0.2, a: 0.5}}
            G3 {confidence: {b: 0.333, d: 0.333, u: 0.333}, quantifier: rate<=p, rate: 0.001}
          forecasts F-1 {question: Is ASL-4 reached?, p: 0.1, intervalDates: {p10: '2026-09-01', p90: '2027-09-01'}}`,
      },
      {
        name: 'certainty, and a confidence that states no number',
        sketch: `
          G1 {confidence: {lower: 0, upper: 1}}
            G2 {confidence: {method: Delphi panel}}`,
      },
    ],
    bad: [
      {
        name: 'percent instead of a fraction; upside down',
        sketch: `
          case {riskEstimate: {lower: 0.01, upper: 0.001}, decision: {value: hold}}
          G1 {confidence: {lower: 95, upper: 99}}
            G2 {confidence: {lower: 0.9, upper: 0.8}}
            G3 {quantifier: rate<=p, rate: -0.1}
          pathways P-1 {name: exfiltration, riskUpper: 1.5}`,
        expect: [
          { at: [], message: 'order', severity: 'error' },
          { at: ['G1'], message: 'outside', severity: 'error' },
          { at: ['G2'], message: 'order', severity: 'error' },
          { at: ['G3'], message: 'outside', severity: 'error' },
          { at: ['P-1'], message: 'outside', severity: 'error' },
        ],
      },
      {
        name: 'opinions that are more or less than whole',
        sketch: `
          G1 {confidence: {b: 0.9, d: 0.1, u: 0.1}}
            G2 {confidence: {b: 0.9, d: 0.05}}
            G3 {confidence: {u: 1.2, b: 0, d: 0}}`,
        expect: [
          { at: ['G1'], message: 'sum', severity: 'error' },
          { at: ['G2'], message: 'opinion', severity: 'error' },
          { at: ['G3'], message: 'outside', severity: 'error' },
        ],
      },
      {
        name: 'a forecast whose early day is its latest',
        sketch: `
          G1
          forecasts F-1 {question: Is ASL-4 reached?, p: 20, intervalDates: {p10: '2028-01-01', p50: '2027-01-01'}, interval: {low: 4, high: 2, level: 0.8}}`,
        expect: [
          { at: ['F-1'], message: 'order', severity: 'error' },
          { at: ['F-1'], message: 'order', severity: 'error' },
          { at: ['F-1'], message: 'outside', severity: 'error' },
        ],
      },
    ],
  },
  check({ case: c, report }) {
    for (const { record, path, fault } of faultsOf(c)) {
      const of = record === undefined ? 'The head of the case' : nameOf(c, record);
      const data = { of, ...fault.data };
      const key = fault.key === undefined ? {} : { key: fault.key };
      report({
        at: record === undefined ? [] : [record],
        message: fault.message,
        data,
        path,
        ...key,
      });
    }
  },
});

interface Fault {
  readonly message: 'outside' | 'order' | 'sum' | 'opinion';
  readonly data: Readonly<Record<string, string | number>>;
  readonly key?: string;
}

interface Placed {
  /** The case itself where absent. */
  readonly record: string | undefined;
  readonly path: readonly string[];
  readonly fault: Fault;
}

function faultsOf(c: Case): readonly Placed[] {
  const found: Placed[] = [];
  const add = (record: string | undefined, path: readonly string[], faults: readonly Fault[]) => {
    for (const fault of faults) found.push({ record, path, fault });
  };
  for (const [id, node] of c.nodes) {
    if (node.kind !== 'goal') continue;
    if (node.confidence) add(id, ['nodes', id, 'confidence'], confidenceFaults(node.confidence));
    add(id, ['nodes', id, 'rate'], outside([['rate', node.rate]]));
  }
  for (const [id, { riskUpper }] of c.pathways) {
    add(id, ['pathways', id, 'riskUpper'], outside([['risk at most', riskUpper]]));
  }
  for (const [id, forecast] of c.forecasts) {
    add(id, ['forecasts', id], forecastFaults(forecast));
  }
  const { riskEstimate: { lower, upper } = {}, decision } = c.meta;
  if (HELD.has(decision?.value))
    add(undefined, ['meta', 'riskEstimate'], disorder('the risk estimate', lower, upper));
  return found;
}

function confidenceFaults({ lower, upper, b, d, u, a }: Confidence): readonly Fault[] {
  const beyond = outside([
    ['lower end', lower],
    ['upper end', upper],
    ['belief', b],
    ['disbelief', d],
    ['uncertainty', u],
    ['base rate', a],
  ]);
  if (beyond.length > 0) return beyond;
  return [...disorder('the confidence', lower, upper), ...opinionFaults(b, d, u)];
}

function opinionFaults(b?: number, d?: number, u?: number): readonly Fault[] {
  if (b === undefined && d === undefined && u === undefined) return [];
  if (b === undefined || d === undefined || u === undefined) {
    const missing = [
      ...(b === undefined ? ['belief'] : []),
      ...(d === undefined ? ['disbelief'] : []),
      ...(u === undefined ? ['uncertainty'] : []),
    ];
    return [{ message: 'opinion', data: { missing: missingFields(missing) } }];
  }
  const sum = b + d + u;
  if (Math.abs(sum - 1) <= SUM_TOLERANCE) return [];
  return [{ message: 'sum', data: { b, d, u, sum: figure(sum, 4) } }];
}

function forecastFaults({ p, interval, intervalDates }: Forecast): readonly Fault[] {
  const { p10, p50, p90 } = intervalDates ?? {};
  const days = [p10, p50, p90].filter((day) => dayNumber(day) !== undefined);
  const wrong = days.findIndex((day, i) => i > 0 && (day ?? '') < (days[i - 1] ?? ''));
  return [
    ...outside([['probability', p]]),
    ...disorder('its interval', interval?.low, interval?.high),
    ...(wrong > 0 ? disorderOf('its range of days', days[wrong - 1], days[wrong]) : []),
  ];
}

/** One fault that lists all that cannot be probabilities. */
function outside(values: readonly (readonly [string, number | undefined])[]): readonly Fault[] {
  const beyond = values.flatMap(([name, value]) =>
    value !== undefined && !(value >= 0 && value <= 1) ? [`the ${name} is ${value}`] : [],
  );
  return beyond.length === 0 ? [] : [{ message: 'outside', data: { values: listOf(beyond) } }];
}

function disorder(what: string, lower?: number, upper?: number): readonly Fault[] {
  if (lower === undefined || upper === undefined || lower <= upper) return [];
  return disorderOf(what, String(lower), String(upper));
}

function disorderOf(what: string, lower = '', upper = ''): readonly Fault[] {
  return [{ message: 'order', data: { what, lower, upper }, key: what }];
}
