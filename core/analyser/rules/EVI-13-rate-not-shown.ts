// EVI-13: what k of n trials bound is no more than the rate that a goal claims.
// Every count cited by the goal's own solutions has to bound it; where there is none, the best count
// below it has to. A sub-goal that claims a rate of its own answers for its counts, unless it is the
// goal's only supporter. Without counts an upper bound of at least 95 % (interval.high) may stand in.
import type { Evidence } from '../../model/case.ts';
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { citedEvidence } from '../../reasoning/evidence.ts';
import { clopperPearsonUpper, trialsForZeroEvents } from '../../statistics/binomial.ts';
import { percent } from '../ask/fields.ts';
import { defineRule, type Report } from '../rule.ts';

export default defineRule({
  id: 'EVI-13',
  title: 'A claimed rate is no lower than what the trials bound.',
  kind: 'consistency',
  basis: ['T-05', 'Clopper & Pearson 1934', 'Balesni et al. 2024, 7.2.2'],
  why: 'Fifty trials without a failure are compatible with a failure in every twenty. A model that defects once in a thousand passes them almost surely, and then runs a million times.',
  whenNotToUse: 'For claims that are not about a rate; give such a goal another quantifier.',
  options: {
    confidence: {
      default: 0.95,
      about: 'Level of the one-sided bound.',
      min: 0.5,
      max: 0.9999,
      weaker: 'lower',
    },
  },
  messages: {
    above:
      '{evidence}: {k} of {n} bounds the rate at {upper} (one-sided {confidence}, Clopper-Pearson), and {name:goal} claims at most {rate}. Without any failure it takes {needed} trials.',
    below:
      'No count below {name:goal} bounds the rate at the {rate} that it claims; the best, {evidence} with {k} of {n}, bounds it at {upper} (one-sided {confidence}, Clopper-Pearson). Without any failure it takes {needed} trials.',
    counts:
      'The count of events or of trials (k, n) is missing in all evidence for {name:goal} ({evidence}), so nothing bounds the rate at the {rate} that it claims.',
    rate: 'The rate is missing at {name:goal}, which claims a rate of at most p.',
  },
  remedy:
    'Run more trials (pool runs of one population in one record), or claim the rate that the trials bound.',
  examples: {
    good: [
      {
        name: '0 of 2995 bounds the rate at 0.1 %',
        sketch: `
          G1 "Defects in at most 0.1 % of tasks" {quantifier: rate<=p, rate: 0.001}
            Sn1 -> E-1
          evidence E-1 {title: honeypots, k: 0, n: 2995, result: pass}`,
      },
      {
        name: 'a decomposition of the risk: the parts claim other rates',
        sketch: `
          G1 {quantifier: rate<=p, rate: 0.0001}
            S1 "P(can) times P(will)"
              G2 {quantifier: rate<=p, rate: 0.1}
                Sn1 -> E-1
              G3 {quantifier: rate<=p, rate: 0.01}
                Sn2 -> E-2
          evidence E-1 {title: sabotage suite, k: 0, n: 50, result: pass}
          evidence E-2 {title: honeypots, k: 0, n: 299, result: pass}`,
      },
      {
        name: 'an extrapolation that states its upper bound',
        sketch: `
          G1 {quantifier: rate<=p, rate: 0.001}
            Sn1 -> E-1
          evidence E-1 {title: control evaluation, evalType: control-eval, interval: {low: 0, high: 0.0008, level: 0.95, method: bootstrap over 2000 tasks}, result: pass}`,
      },
      {
        name: 'a proof counts no trials; a failed run is SUP-08',
        sketch: `
          G1 {quantifier: rate<=p, rate: 0.001}
            Sn1 -> E-1 E-2
          evidence E-1 {title: proof, evalType: formal, result: pass}
          evidence E-2 {title: failed run, k: 9, n: 50, result: fail}`,
      },
    ],
    bad: [
      {
        name: '0 of 50 honeypots, claimed rate 0.1 %',
        sketch: `
          G1 "Defects in at most 0.1 % of tasks" {quantifier: rate<=p, rate: 0.001}
            Sn1 -> E-1
          evidence E-1 {title: honeypots, k: 0, n: 50, result: pass}`,
        expect: [{ at: ['G1', 'E-1'], message: 'above', severity: 'error' }],
      },
      {
        name: 'one trial too few, beside a count that suffices',
        sketch: `
          G1 {quantifier: rate<=p, rate: 0.001}
            Sn1 -> E-1 E-2
          evidence E-1 {title: honeypots, k: 0, n: 2994}
          evidence E-2 {title: more honeypots, k: 0, n: 9000, result: pass}`,
        expect: [{ at: ['G1', 'E-1'], message: 'above' }],
      },
      {
        name: 'hidden below a sub-goal that says nothing of a rate',
        sketch: `
          G1 {quantifier: rate<=p, rate: 0.001}
            S1
              G2 "No defection was seen"
                Sn1 -> E-1
          evidence E-1 {title: honeypots, k: 0, n: 50, result: pass}`,
        expect: [{ at: ['G1', 'E-1'], message: 'below' }],
      },
      {
        name: 'the only supporter claims a hundred times the rate',
        sketch: `
          G1 {quantifier: rate<=p, rate: 0.001}
            G2 {quantifier: rate<=p, rate: 0.1}
              Sn1 -> E-1
          evidence E-1 {title: honeypots, k: 0, n: 50, result: pass}`,
        expect: [{ at: ['G1', 'E-1'], message: 'below' }],
      },
      {
        name: 'a pass without its counts',
        sketch: `
          G1 {quantifier: rate<=p, rate: 0.001}
            Sn1 -> E-1
          evidence E-1 {title: honeypots, k: 0, result: pass}`,
        expect: [{ at: ['G1', 'E-1'], message: 'counts' }],
      },
      {
        name: 'a rate is claimed and not given',
        sketch: `
          G1 {quantifier: rate<=p}
            Sn1 -> E-1
          evidence E-1 {title: honeypots, k: 0, n: 50, result: pass}`,
        expect: [{ at: ['G1'], message: 'rate' }],
      },
    ],
  },
  check({ index, options, report }) {
    const confidence = Number(options.confidence);
    for (const entry of index.nodes.values()) {
      const { node } = entry;
      if (node.kind !== 'goal' || node.quantifier !== 'rate<=p') continue;
      if (node.rate === undefined) {
        report({ at: [entry.id], message: 'rate', data: { goal: entry.id } });
        continue;
      }
      for (const one of checkRate(index, entry, node.rate, confidence)) report(one);
    }
  },
});

/** The bound in as many digits as it takes to see that it is not the rate. */
function apart(upper: number, rate: number): string {
  const digits = [2, 4, 6].find((n) => percent(upper, n) !== percent(rate, n));
  return percent(upper, digits ?? 9);
}

/** Claims to show something: not inactive, and no result that SUP-08 tells. */
function isOffered({ status, result }: Evidence): boolean {
  return (
    (status ?? 'active') === 'active' &&
    result !== 'fail' &&
    result !== 'inconclusive' &&
    result !== 'not-run'
  );
}

function checkRate(index: CaseIndex, goal: NodeEntry, rate: number, confidence: number): Report[] {
  const { own, below } = evidenceFor(index, goal);
  const bounds = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const evidence = index.case.evidence.get(id);
      if (evidence?.k === undefined || evidence.n === undefined) return [];
      const { k, n } = evidence;
      return [{ id, k, n, upper: clopperPearsonUpper(k, n, confidence) }];
    });
  const say = (
    message: string,
    { id, k, n, upper }: ReturnType<typeof bounds>[number],
  ): Report => ({
    at: [goal.id, id],
    message,
    data: {
      goal: goal.id,
      evidence: id,
      k,
      n,
      upper: apart(upper, rate),
      rate: percent(rate, 4),
      confidence: percent(confidence, 4),
      needed: String(trialsForZeroEvents(rate, confidence)).replace('Infinity', 'infinitely many'),
    },
  });
  const counted = bounds(own);
  if (counted.length > 0) {
    return counted.filter(({ upper }) => upper > rate).map((bound) => say('above', bound));
  }
  const all = [...own, ...below].sort(compareIdentifiers);
  if (all.length === 0 || all.some((id) => boundsOtherwise(index, id, rate))) return [];
  const best = bounds(below).sort((a, b) => a.upper - b.upper || compareIdentifiers(a.id, b.id))[0];
  if (best) return best.upper > rate ? [say('below', best)] : [];
  const data = { goal: goal.id, evidence: all, rate: percent(rate, 4) };
  return [{ at: [goal.id, ...all], message: 'counts', data }];
}

/** By proof, or by a stated upper bound of a level of at least 95 %. */
function boundsOtherwise(index: CaseIndex, id: string, rate: number): boolean {
  const evidence = index.case.evidence.get(id);
  if (evidence?.evalType === 'formal') return true;
  const { high, level } = evidence?.interval ?? {};
  return high !== undefined && high <= rate && (level ?? 0) >= 0.95;
}

/** Evidence that the goal's own solutions cite, and that of what lies below without a rate of its own. */
function evidenceFor(index: CaseIndex, goal: NodeEntry) {
  const own = new Set<string>();
  const below = new Set<string>();
  const seen = new Set<NodeEntry>([goal]);
  const stack: { at: NodeEntry; direct: boolean }[] = [{ at: goal, direct: true }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const supporters = next.at.supportedBy.flatMap(({ to }) => (to ? [to] : []));
    for (const to of supporters) {
      if (seen.has(to)) continue;
      const { node } = to;
      if (node.kind === 'solution') collect(index, to, next.direct ? own : below);
      const claimsRate = node.kind === 'goal' && node.quantifier === 'rate<=p';
      if (claimsRate && supporters.length > 1) continue;
      seen.add(to);
      stack.push({ at: to, direct: next.direct && node.kind === 'strategy' });
    }
  }
  return { own: [...own].sort(compareIdentifiers), below: [...below] };
}

function collect(index: CaseIndex, solution: NodeEntry, into: Set<string>): void {
  for (const id of citedEvidence(index.case, solution)) {
    const evidence = index.case.evidence.get(id);
    if (evidence && isOffered(evidence)) into.add(id);
  }
}
