// SUP-08: evidence that did not pass, under goals that are put forward as supported. "Declared supported"
// is decided so: neither marked undeveloped or uninstantiated nor declared of strength 0. Once per record,
// and once for all records that wait for a judgement under the same goals. A missing result and a result
// that nobody judged are no pass either, nor is a pass of a run that did not end as planned, or that does
// not follow from the figures, judged or by hand (README.md of core/reasoning); superseded and retracted
// records no longer count for anything.
import type { NodeEntry } from '../../model/index.ts';
import { citedRecords } from '../ask/citedRecords.ts';
import { goalsAt, structureOf } from '../ask/structure.ts';
import { challengersOnly } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'SUP-08',
  title: 'Evidence under a claim that is put forward as supported has passed.',
  kind: 'consistency',
  basis: ['#124'],
  why: 'An evaluation that was inconclusive, not run or failed shows nothing in favour of the claim. Cited beside others it looks like one more reason to ship.',
  whenNotToUse: 'Never; evidence that counts against a claim belongs into a challenge.',
  messages: {
    result:
      'The result of {name:evidence} is {result}, which is not a pass, but it is cited for {name:goals}.',
    missing:
      'The result of {name:evidence} is missing, which counts as no pass, but it is cited for {name:goals}.',
    unjudged: 'Not judged, and so no pass: {name:evidence}, cited for {name:goals}.',
    run: '{name:evidence} is a pass, but {doubts}, so it counts as none; it is cited for {name:goals}.',
  },
  remedy:
    'Collect more data or repeat the evaluation, or accept the run by name and with a reason; until it passes, mark the claim undeveloped, raise a challenge with the result, or withdraw the claim.',
  examples: {
    good: [
      {
        name: 'passed',
        sketch: `
          G1
            Sn1 -> E-1
          evidence E-1 {title: honeypots, result: pass}`,
      },
      {
        name: 'set by hand: it meets its criterion, or does not meet what must not be reached',
        sketch: `
          G1
            Sn1 -> E-1 E-2 E-3
          criteria C-1 {metric: recall, operator: '>=', value: 0.9, definedness: concrete}
          criteria C-2 {metric: chains completed, operator: '>=', value: 0.4, alert: 0.2, definedness: concrete}
          criteria C-3 {metric: chains completed, operator: '>=', value: 0.6, definedness: concrete}
          safetyLevels L-3 {name: High, criteria: [C-3]}
          evidence E-1 {title: monitor, result: pass, value: 0.95, criterion: C-1}
          evidence E-2 {title: cyber range, result: pass, value: 0.1, criterion: C-2}
          evidence E-3 {title: cyber range, result: pass, value: 0.1, criterion: C-3}`,
      },
      {
        name: 'planned evidence under a claim that says it is not there yet, or of no strength',
        sketch: `
          G1
            G2 {undeveloped: true}
              Sn2 -> E-2
            G3 {declaredStrength: 0}
              Sn2
          evidence E-2 {title: control evaluation, result: not-run}`,
      },
      {
        name: 'an incomplete run that a person accepted',
        sketch: `
          G1
            Sn1 -> E-1
          evidence E-1 {title: honeypots, result: pass, log: {status: success, completed: 99, total: 100, accepted: {by: Ada, on: 2020-01-01, reason: one sample timed out}}}`,
      },
      {
        name: 'a failed run that a later one superseded, and a failed run that backs a challenge',
        sketch: `
          G1
            Sn1 -> E-1 E-2
              ! Sn9 -> E-3 challenge {status: open}
          evidence E-1 {title: first run, result: fail, status: superseded}
          evidence E-2 {title: run after the fix, result: pass}
          evidence E-3 {title: outside run, result: fail}`,
      },
    ],
    bad: [
      {
        name: 'called a pass by hand, against its own figures',
        sketch: `
          G1
            Sn1 -> E-1
          criteria C-1 {metric: recall, operator: '>=', value: 0.9, definedness: concrete}
          evidence E-1 {title: monitor, result: pass, value: 0.4, criterion: C-1}`,
        expect: [{ at: ['E-1', 'G1'], message: 'run', severity: 'error' }],
      },
      {
        name: 'imported logs that nobody has judged: together, by the claims that wait',
        sketch: `
          G1
            G2
              Sn2 -> E-1 E-2
            G3
              Sn3 -> E-3
          evidence E-1 {title: first range, result: not-judged}
          evidence E-2 {title: second range, result: not-judged}
          evidence E-3 {title: third range, result: not-judged}`,
        expect: [
          { at: ['E-1', 'E-2', 'G2'], message: 'unjudged', severity: 'error' },
          { at: ['E-3', 'G3'], message: 'unjudged' },
        ],
      },
      {
        name: 'inconclusive beside a pass: the claim stays supported, so only this tells it',
        sketch: `
          G1 "The model would not sabotage"
            Sn1 -> E-1 E-2
          evidence E-1 {title: honeypots, evalType: expert-elicitation, result: pass}
          evidence E-2 {title: interpretability audit, result: inconclusive}`,
        expect: [{ at: ['E-2', 'G1'], message: 'result', severity: 'error' }],
      },
      {
        name: 'one record under two claims, and one without any result',
        sketch: `
          G1
            G2
              Sn1 -> E-1
            G3
              Sn1
              Sn2 -> E-2
          evidence E-1 {title: control evaluation, result: fail}
          evidence E-2 {title: imported log, result: not-judged}
          evidence E-3 {title: cited by nobody, result: fail}`,
        expect: [
          { at: ['E-1', 'G2', 'G3'], message: 'result' },
          { at: ['E-2', 'G3'], message: 'unjudged' },
        ],
      },
      {
        name: 'behind a mitigation, with the result left out',
        sketch: `
          G1
            Sn1 -> M-1
          mitigations M-1 {text: constitutional classifier, evaluatedBy: [E-1]}
          evidence E-1 {title: bug bounty}`,
        expect: [{ at: ['E-1', 'G1'], message: 'missing', severity: 'error' }],
      },
      {
        name: 'a pass of a run that was cancelled, and of one with invalidated samples',
        sketch: `
          G1
            Sn1 -> E-1 E-2
          evidence E-1 {title: honeypots, result: pass, log: {status: cancelled, completed: 3, total: 10}}
          evidence E-2 {title: honeypots, result: pass, log: {status: success, completed: 10, total: 10, invalidated: true}}`,
        expect: [
          { at: ['E-1', 'G1'], message: 'run', severity: 'error' },
          { at: ['E-2', 'G1'], message: 'run', severity: 'error' },
        ],
      },
      {
        name: 'a pass whose value was changed after the judgement',
        sketch: `
          G1
            Sn1 -> E-1
          criteria C-1 {operator: '<=', value: 0.1, definedness: concrete}
          evidence E-1 {title: honeypots, result: pass, value: 0.4, criterion: C-1, judged: {by: Ada, on: 2020-01-01, servedBy: met}}`,
        expect: [{ at: ['E-1', 'G1'], message: 'run', severity: 'error' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    const against = challengersOnly(index);
    const unjudged = new Map<string, { goals: readonly string[]; ids: string[] }>();
    for (const [id, solutions] of citedRecords(index)) {
      const evidence = c.evidence.get(id);
      if (!evidence || (evidence.status ?? 'active') !== 'active') continue;
      const doubts = reasoning
        .usable(id)
        .reasons.filter(({ code }) => ['run', 'judgement'].includes(code));
      const passed = evidence.result === 'pass';
      if (passed && doubts.length === 0) continue;
      const goals = new Set<NodeEntry>();
      for (const solution of solutions) {
        for (const goal of goalsAt(solution)) {
          if (!against.has(goal.id) && isPutForward(goal)) goals.add(goal);
        }
      }
      if (goals.size === 0) continue;
      const named = structureOf(index)
        .inIdentifierOrder([...goals])
        .map((goal) => goal.id);
      const at = [id, ...named];
      if (passed) {
        const data = {
          evidence: id,
          doubts: doubts.map(({ message }) => message).join('; '),
          goals: named,
        };
        const field = doubts.some(({ code }) => code === 'run') ? 'log' : 'result';
        report({ at, message: 'run', data, path: ['evidence', id, field] });
        continue;
      }
      if (evidence.result === 'not-judged') {
        const key = JSON.stringify(named);
        const known = unjudged.get(key) ?? { goals: named, ids: [] };
        unjudged.set(key, { ...known, ids: [...known.ids, id] });
        continue;
      }
      const data = { evidence: id, result: evidence.result ?? '', goals: named };
      const message = evidence.result === undefined ? 'missing' : 'result';
      report({ at, message, data, path: ['evidence', id, 'result'] });
    }
    for (const { goals, ids } of unjudged.values()) {
      const path = ['evidence', ids[0] ?? '', 'result'];
      report({ at: [...ids, ...goals], message: 'unjudged', data: { evidence: ids, goals }, path });
    }
  },
});

function isPutForward({ node }: NodeEntry): boolean {
  return (
    node.kind === 'awayGoal' ||
    (node.kind === 'goal' &&
      !node.undeveloped &&
      !node.uninstantiated &&
      node.declaredStrength !== 0)
  );
}
