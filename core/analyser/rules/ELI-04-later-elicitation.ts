// ELI-04: "could not" has room for what later scaffolds and methods will bring out. Asked of capability
// evidence for "could not" with an elicitation record: a forecast with factor, horizon and basis, or else a
// justified assumption with the tag scaffold-overhang in its scope; a horizon no shorter than the evidence
// is valid (to its expiry, else its allowed age); and a margin, threshold over value of its criterion, no
// smaller than the factor. A value of 0, or without a threshold, has no margin to measure. Once per
// record; records that lack the same below one solution are told together.
// Case open: the weights are given away, or the pathway is that of a leak: later means for ever.
import type { Criterion, Evidence } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { daysBetween } from '../../reasoning/days.ts';
import { listed } from '../../reasoning/sentences.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { saysNothing } from '../../reasoning/words.ts';
import { deploymentsOf } from '../../select/deployment/contexts.ts';
import { measured } from '../ask/alerts.ts';
import { inBatches } from '../ask/batches.ts';
import { elicitedEvidence } from '../ask/couldNot.ts';
import { figure, listOf } from '../ask/fields.ts';
import { pathwayEvidence } from '../ask/pathwayEvidence.ts';
import { inScopeOf } from '../ask/taggedArguments.ts';
import type { UsedEvidence } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';

const TAG = 'scaffold-overhang';
const DAYS_A_MONTH = 365.25 / 12;

export default defineRule({
  id: 'ELI-04',
  title: 'An inability claim has room for what later elicitation will bring out.',
  kind: 'completeness',
  basis: ['#25', '#28', '#45', 'EU GPAI Code S&S 4.1 (safety margin)'],
  why: 'Scaffolds and methods get better while the model stays the same, and a small investment can set free what lay in it all along. A result just below the threshold today is one above it next year.',
  whenNotToUse:
    'For a system that is switched off before anybody can find better methods; give the evidence an expiry then.',
  cases: {
    open: 'The weights are given away, or the pathway is their theft: nobody can evaluate again.',
  },
  messages: {
    missing:
      'The forecast of later elicitation of {evidence} lacks {lacks}, so what later scaffolds bring out is not priced in.',
    horizon:
      'The forecast of later elicitation of {evidence} ({title}) reaches {months} months, and the evidence counts for {days} days ({from}).',
    margin:
      '{evidence} ({title}) measured {value}, {margin} times from the threshold of {name:criterion} ({threshold}), and its own forecast is that later elicitation gains a factor of {factor}.',
  },
  remedy:
    'Record a forecast (factor, horizon in months, basis) that reaches as long as the evidence is to count, and keep a margin of at least its factor; or let the evidence expire sooner.',
  examples: {
    good: [
      {
        name: 'a factor of 1.5 for six months, and five times from the threshold',
        sketch: `
          G1 {argumentKind: inability}
            Sn1 -> E-1
          criteria K-1 {metric: range solve rate, operator: '<', value: 0.2}
          evidence E-1 {title: range, evalType: capability, date: '2026-05-01', criterion: K-1, value: 0.04, elicitation: {rung: sft}, elicitationForecast: {factor: 1.5, horizonMonths: 6, basis: trend of scaffolds over 18 months}}`,
      },
      {
        name: 'assumed, with a reason, at the goal above',
        sketch: `
          G1
            ~ A1 "No overhang of scaffolds" {tags: [scaffold-overhang], justification: three scaffolds of 2026 gain less than 2 % over those of 2025}
            G2 {argumentKind: inability}
              Sn1 -> E-1
          evidence E-1 {title: range, evalType: capability, elicitation: {rung: sft}}`,
      },
      {
        name: 'short-lived evidence needs a short horizon; no solve at all has every margin',
        sketch: `
          G1 {argumentKind: inability}
            Sn1 -> E-1
          criteria K-1 {metric: range solve rate, operator: '<', value: 0.2}
          evidence E-1 {title: range, evalType: capability, date: '2026-05-01', expiry: '2026-06-15', criterion: K-1, value: 0, elicitation: {rung: sft}, elicitationForecast: {factor: 3, horizonMonths: 2, basis: panel}}`,
      },
    ],
    bad: [
      {
        name: 'no forecast, behind an API',
        sketch: `
          case {contexts: {planned: D-1}}
          G1 {argumentKind: inability}
            Sn1 -> E-1 E-2
            Sn3 -> E-3
          deploymentContexts D-1 {kind: closed-api}
          evidence E-1 {title: range, evalType: capability, elicitation: {rung: sft}}
          evidence E-2 {title: second range, evalType: capability, elicitation: {rung: sft}}
          evidence E-3 {title: third range, evalType: capability, elicitation: {rung: sft}}`,
        expect: [
          { at: ['E-1', 'E-2'], message: 'missing', severity: 'warning' },
          { at: ['E-3'], message: 'missing' },
        ],
      },
      {
        name: 'no basis, and the weights are given away',
        sketch: `
          case {contexts: {planned: D-1}}
          G1 {argumentKind: inability}
            Sn1 -> E-1
          deploymentContexts D-1 {kind: open-weights}
          evidence E-1 {title: range, evalType: capability, elicitation: {rung: sft}, elicitationForecast: {factor: 1.5, horizonMonths: 24, basis: TBD}}`,
        expect: [{ at: ['E-1'], message: 'missing', severity: 'error' }],
      },
      {
        name: 'two months, and it counts for ninety days; for the pathway of a theft',
        sketch: `
          G1 {about: [P-1], argumentKind: inability}
            Sn1 -> E-1
          pathways P-1 {name: stolen weights, harmMode: leak}
          evidence E-1 {title: range, evalType: capability, date: '2026-05-01', elicitation: {rung: sft}, elicitationForecast: {factor: 1.5, horizonMonths: 2, basis: panel}}`,
        expect: [{ at: ['E-1'], message: 'horizon', severity: 'error' }],
      },
      {
        name: 'a third below the threshold, and a forecast of twice as much',
        sketch: `
          G1 {argumentKind: inability}
            Sn1 -> E-1
          criteria K-1 {metric: range solve rate, operator: '<', value: 0.2}
          evidence E-1 {title: range, evalType: capability, date: '2026-05-01', criterion: K-1, value: 0.13, elicitation: {rung: sft}, elicitationForecast: {factor: 2, horizonMonths: 6, basis: panel}}`,
        expect: [{ at: ['E-1', 'K-1'], message: 'margin', severity: 'warning' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    const isOpen = openEvidence(index, reasoning);
    const assumed = inScopeOf(index, TAG);
    const lacking: (UsedEvidence & { readonly lacks: string })[] = [];
    for (const one of elicitedEvidence(index)) {
      const { id, evidence, citedBy } = one;
      const { elicitationForecast: forecast, criterion: k, title } = evidence;
      const severity = isOpen(id) ? { case: 'open' } : {};
      const path = ['evidence', id, 'elicitationForecast'];
      const data = { evidence: id, title };
      const { factor, horizonMonths: months, basis } = forecast ?? {};
      if (forecast === undefined && citedBy.every((by) => assumed.has(by))) continue;
      const lacks = [
        ...(factor === undefined ? ['factor'] : []),
        ...(months === undefined ? ['horizon'] : []),
        ...(saysNothing(basis) ? ['basis'] : []),
      ];
      if (lacks.length > 0 || factor === undefined || months === undefined) {
        lacking.push({ ...one, lacks: listOf(lacks) });
        continue;
      }
      const validity = validityOf(id, evidence, reasoning);
      if (validity && months * DAYS_A_MONTH < validity.days) {
        const more = { ...data, months, ...validity };
        report({ at: [id], message: 'horizon', data: more, ...severity, path });
      }
      const found = marginOf(evidence, c.criteria.get(k ?? ''));
      if (k !== undefined && found && found.margin < factor) {
        const more = { ...data, ...found, margin: figure(found.margin), factor, criterion: k };
        report({ at: [id, k], message: 'margin', data: more, ...severity, path });
      }
    }
    for (const batch of inBatches(lacking, ({ id, lacks }) => `${lacks} ${isOpen(id)}`)) {
      const at = batch.map(({ id }) => id);
      const [id = ''] = at;
      const evidence = listed(batch.map((one) => `${one.id} (${one.evidence.title})`));
      const data = { evidence, lacks: batch[0]?.lacks ?? '' };
      const path = ['evidence', id, 'elicitationForecast'];
      report({ at, message: 'missing', data, ...(isOpen(id) ? { case: 'open' } : {}), path });
    }
  },
});

/** For how many days the record counts from its date on. */
function validityOf(id: string, { date, expiry }: Evidence, reasoning: Reasoning) {
  const toExpiry = daysBetween(date, expiry);
  const limit = reasoning.ageLimit(id)?.days;
  const byAge = limit === undefined ? undefined : { days: limit, from: 'the allowed age' };
  if (toExpiry === undefined) return byAge;
  if (byAge && byAge.days <= toExpiry) return byAge;
  return { days: toExpiry, from: `it expires on ${expiry}` };
}

/** How many times the value could grow (or fall) before the threshold; only for what lies on the safe side. */
function marginOf(evidence: Evidence, criterion: Criterion | undefined) {
  const threshold = criterion?.value;
  const isShare = threshold !== undefined && threshold > 0 && threshold < 1;
  const value = evidence.value ?? (isShare ? measured(evidence) : undefined);
  if (threshold === undefined || value === undefined || value <= 0 || threshold <= 0)
    return undefined;
  return { margin: Math.max(threshold / value, value / threshold), value, threshold };
}

/** Evidence under which there is no second evaluation: of what is given away, or stolen. */
function openEvidence(index: CaseIndex, reasoning: Reasoning): (id: string) => boolean {
  const open = deploymentsOf(index.case).some(({ context }) => context?.kind === 'open-weights');
  if (open) return () => true;
  const leaked = [...index.case.pathways].filter(([, { harmMode, context }]) => {
    const kind = index.case.deploymentContexts.get(context ?? '')?.kind;
    return harmMode === 'leak' || kind === 'open-weights';
  });
  const ids = new Set(
    leaked.flatMap(([id]) => pathwayEvidence(index, reasoning, id).map(([one]) => one)),
  );
  return (id) => ids.has(id);
}
