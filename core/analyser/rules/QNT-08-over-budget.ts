// QNT-08: the risks of the pathways together stay within the budget. Sharpened: what is held against the
// budget is the larger of the upper risk estimate of the case and the sum of the upper risks of its
// pathways (no independence assumed), without pathways less severe than the case. Without either figure
// it is UNK-04's question. An estimate below the sum of its parts, and figures without a budget, are
// cases of their own. Expected harm is printed as a natural frequency, for the case has no unit of harm.
import type { Case, RiskSeverity } from '../../model/case.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { figure } from '../ask/fields.ts';
import { defineRule } from '../rule.ts';

const SEVERITIES: readonly RiskSeverity[] = ['minor', 'serious', 'catastrophic'];
const ROUNDING = 1e-12;

export default defineRule({
  id: 'QNT-08',
  title: 'The risks of all pathways together stay within the risk budget.',
  kind: 'consistency',
  basis: ['#10', '#88'],
  why: 'Each pathway looks small by itself. A budget is spent on the sum, and a small probability of a catastrophe is still many expected deaths.',
  whenNotToUse: 'Where risk is not stated in numbers; then state no budget either.',
  cases: {
    parts: 'The estimate of the whole is below the sum of its parts.',
    noBudget: 'Risks are stated in numbers, and no budget that they have to stay within.',
  },
  messages: {
    over: 'The risk is up to {risk} ({how}), and the budget is {budget}{unit}: over by a factor of {factor}. Expected: one such event in every {every} {periods}.',
    parts:
      'The upper risk estimate of the case, {risk}, is below the sum of the upper risks of its pathways, {sum} ({list}).',
    noBudget:
      'Risks are stated ({how}), and the risk budget is missing: nothing says how much is too much.',
  },
  remedy:
    'Lower the risk of the largest pathway, restrict the deployment, or hold. Raising the budget is a decision of those who set it, with its reason in the changelog.',
  examples: {
    good: [
      {
        name: 'two pathways within the budget; a minor one has no part in a budget of catastrophes',
        sketch: `
          case {severity: catastrophic, riskBudget: {value: 0.001, unit: probability of a catastrophe a year}, riskEstimate: {lower: 0, upper: 0.0006}}
          G1
          pathways P-1 {name: exfiltration, severity: catastrophic, riskUpper: 0.0004}
          pathways P-2 {name: cyber misuse, severity: catastrophic, riskUpper: 0.0002}
          pathways P-3 {name: spam, severity: minor, riskUpper: 0.2}`,
      },
      {
        name: 'no figures, no question',
        sketch: `
          case {riskBudget: {value: 0.001}}
          G1
          pathways P-1 {name: exfiltration}`,
      },
    ],
    bad: [
      {
        name: 'each is within the budget, and together they are not',
        sketch: `
          case {riskBudget: {value: 0.001, unit: probability of a catastrophe a year}}
          G1
          pathways P-1 {name: exfiltration, riskUpper: 0.0007}
          pathways P-2 {name: cyber misuse, riskUpper: 0.0005}`,
        expect: [{ at: ['P-1', 'P-2'], message: 'over', severity: 'blocker' }],
      },
      {
        name: 'the estimate of the whole is over, whatever the parts say',
        sketch: `
          case {riskBudget: {value: 0.001}, riskEstimate: {lower: 0, upper: 0.02}}
          G1
          pathways P-1 {name: exfiltration, riskUpper: 0.0007}`,
        expect: [{ at: ['P-1'], message: 'over', severity: 'blocker' }],
      },
      {
        name: 'a whole that is smaller than its parts; no budget',
        sketch: `
          case {riskEstimate: {lower: 0, upper: 0.0004}}
          G1
          pathways P-1 {name: exfiltration, riskUpper: 0.0004}
          pathways P-2 {name: cyber misuse, riskUpper: 0.0002}`,
        expect: [
          { at: [], message: 'noBudget', severity: 'warning' },
          { at: ['P-1', 'P-2'], message: 'parts', severity: 'warning' },
        ],
      },
    ],
  },
  check({ case: c, report }) {
    const { riskBudget, riskEstimate } = c.meta;
    const parts = countedPathways(c);
    const ids = parts.map(({ id }) => id);
    const sum = parts.reduce((total, { upper }) => total + upper, 0);
    const whole = riskEstimate?.upper;
    if (whole === undefined && parts.length === 0) return;
    const list = parts.map(({ id, upper }) => `${id} ${figure(upper, 4)}`).join(', ');
    const risk = Math.max(whole ?? 0, sum);
    const bySum = whole === undefined || sum > whole;
    const how = bySum
      ? `the sum of the upper risks of the pathways: ${list}`
      : `the upper risk estimate of the case, ${figure(whole, 4)}`;
    const budget = riskBudget?.value;
    if (budget === undefined) {
      const path = ['meta', 'riskBudget'];
      report({ at: [], message: 'noBudget', case: 'noBudget', data: { how }, path });
    } else if (risk > budget + ROUNDING) {
      const data = {
        risk: figure(risk, 4),
        how,
        budget: figure(budget, 4),
        unit: riskBudget?.unit === undefined ? '' : ` (${riskBudget.unit})`,
        factor: budget > 0 ? figure(risk / budget, 2) : 'more than any number',
        every: figure(1 / risk, 2),
        periods: /year|\byr\b/i.test(riskBudget?.unit ?? '')
          ? 'years'
          : 'periods or releases like this',
      };
      report({ at: ids, message: 'over', data, path: ['meta', 'riskBudget'] });
      return;
    }
    if (whole === undefined || sum <= whole * (1 + 1e-9) + ROUNDING) return;
    const data = { risk: figure(whole, 4), sum: figure(sum, 4), list };
    report({ at: ids, message: 'parts', case: 'parts', data, path: ['meta', 'riskEstimate'] });
  },
});

/** Pathways with a figure, but for those that are less severe than the harm the case is about. */
function countedPathways(c: Case): { readonly id: string; readonly upper: number }[] {
  const least = c.meta.severity === undefined ? 0 : SEVERITIES.indexOf(c.meta.severity);
  return [...c.pathways]
    .flatMap(([id, { riskUpper, severity = 'catastrophic' }]) =>
      riskUpper === undefined || SEVERITIES.indexOf(severity) < least
        ? []
        : [{ id, upper: riskUpper }],
    )
    .sort((a, b) => compareIdentifiers(a.id, b.id));
}
