// ELI-07: somebody checked whether the model held back. Asked of capability evidence for "could not" with an
// elicitation record. Case high: the case claims a level of rank 3 (High, ASL-3) or above, or one without a
// rank; or the evidence is judged by a criterion that triggers such a level, for then it decides whether
// the level is reached. Once per record; records below one solution together.
import type { Case, Evidence } from '../../model/case.ts';
import { listed } from '../../reasoning/sentences.ts';
import { saysNothing } from '../../reasoning/words.ts';
import { inBatches } from '../ask/batches.ts';
import { elicitedEvidence } from '../ask/couldNot.ts';
import { plainName } from '../ask/fields.ts';
import type { UsedEvidence } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';

/** High, ASL-3. */
const HIGH = 3;

export default defineRule({
  id: 'ELI-07',
  title: 'It was checked whether the model underperformed on purpose.',
  kind: 'completeness',
  basis: ['#50', 'EU GPAI Code S&S, Appendix 3.2(2)', 'T-05'],
  why: 'A model that can tell a test from the world has a reason to do badly in it. Without a check for that, the most dangerous model gets the best result.',
  whenNotToUse:
    'For models far too weak to tell that they are tested; say so in the record (sandbagging checks).',
  cases: {
    high: 'The case is about a level of High or ASL-3 or above, or decides whether it is reached.',
  },
  messages: {
    unchecked:
      'Sandbagging checks of {evidence} are missing: the model could be underperforming on purpose{level}.',
  },
  remedy:
    'Check by means that do not rely on the model’s good will (noise injection, fine-tuning on part of the tasks, comparison over model sizes, a password-locked control model), and record which.',
  examples: {
    good: [
      {
        name: 'checked by two methods',
        sketch: `
          case {claimedLevels: [L-3]}
          G1 {argumentKind: inability}
            Sn1 -> E-1
          safetyLevels L-3 {name: ASL-3, rank: 3}
          evidence E-1 {title: range, evalType: capability, elicitation: {rung: sft, sandbagChecks: [noise injection, locked control model]}}`,
      },
      {
        name: 'the rate of honeypots is no inability evidence; no record at all is ELI-01',
        sketch: `
          G1 {argumentKind: inability}
            Sn1 -> E-1 E-2
          evidence E-1 {title: honeypots, evalType: alignment-behavioural, elicitation: {rung: prompt}}
          evidence E-2 {title: range, evalType: capability}`,
      },
    ],
    bad: [
      {
        name: 'at ASL-3, and nobody checked',
        sketch: `
          case {claimedLevels: [L-3]}
          G1 {argumentKind: inability}
            Sn1 -> E-1 E-2
          safetyLevels L-3 {name: ASL-3, rank: 3}
          evidence E-1 {title: range, evalType: capability, elicitation: {rung: sft, sandbagChecks: [TBD]}}
          evidence E-2 {title: second range, evalType: capability, elicitation: {rung: sft}}`,
        expect: [{ at: ['E-1', 'E-2'], message: 'unchecked', severity: 'error' }],
      },
      {
        name: 'at ASL-2 by its own claim, on the evaluation that decides on ASL-3',
        sketch: `
          case {claimedLevels: [L-2]}
          G1 {argumentKind: inability}
            Sn1 -> E-1
          safetyLevels L-2 {name: ASL-2, rank: 2, next: L-3}
          safetyLevels L-3 {name: ASL-3, rank: 3, criteria: [K-1]}
          criteria K-1 {metric: range solve rate, operator: '>=', value: 0.2}
          evidence E-1 {title: range, evalType: capability, metric: Range solve-rate, elicitation: {rung: sft}}`,
        expect: [{ at: ['E-1'], message: 'unchecked', severity: 'error' }],
      },
      {
        name: 'below High, with nothing to do with a level',
        sketch: `
          case {claimedLevels: [L-2]}
          G1 {argumentKind: inability}
            Sn1 -> E-1
          safetyLevels L-2 {name: ASL-2, rank: 2}
          evidence E-1 {title: range, evalType: capability, elicitation: {rung: sft}}`,
        expect: [{ at: ['E-1'], message: 'unchecked', severity: 'warning' }],
      },
    ],
  },
  check({ case: c, index, report }) {
    const claimed = (c.meta.claimedLevels ?? []).find((id) => isHigh(c, id));
    const deciding = decidingLevels(c);
    const unchecked: (UsedEvidence & { readonly level: string })[] = [];
    for (const one of elicitedEvidence(index)) {
      const { evidence } = one;
      const { sandbagChecks = [] } = evidence.elicitation ?? {};
      if (sandbagChecks.some((check) => !saysNothing(check))) continue;
      const decides = keysOf(evidence).flatMap((key) => deciding.get(key) ?? [])[0];
      const name = c.safetyLevels.get(decides ?? claimed ?? '')?.name ?? '';
      const level =
        decides !== undefined
          ? `, and this evidence decides whether ${name} is reached`
          : claimed !== undefined
            ? `, and the case claims ${name}`
            : '';
      unchecked.push({ ...one, level });
    }
    for (const batch of inBatches(unchecked, (one) => one.level)) {
      const at = batch.map(({ id }) => id);
      const evidence = listed(batch.map((one) => `${one.id} (${one.evidence.title})`));
      const level = batch[0]?.level ?? '';
      report({
        at,
        message: 'unchecked',
        data: { evidence, level },
        path: ['evidence', at[0] ?? '', 'elicitation'],
        ...(level === '' ? {} : { case: 'high' }),
      });
    }
  },
});

/** A level without a rank may be of any. */
function isHigh(c: Case, level: string): boolean {
  const record = c.safetyLevels.get(level);
  return record !== undefined && (record.rank ?? HIGH) >= HIGH;
}

/** High levels by the criterion that triggers them, and by its metric. */
function decidingLevels(c: Case): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [id, { criteria }] of c.safetyLevels) {
    if (!isHigh(c, id)) continue;
    for (const k of criteria ?? []) {
      found.set(`criterion ${k}`, id);
      const metric = c.criteria.get(k)?.metric;
      if (metric !== undefined) found.set(`metric ${plainName(metric)}`, id);
    }
  }
  return found;
}

function keysOf({ criterion, metric }: Evidence): string[] {
  if (criterion !== undefined) return [`criterion ${criterion}`];
  return metric === undefined ? [] : [`metric ${plainName(metric)}`];
}
