// DEF-02: a challenge called mitigated is mitigated by a goal or solution that is supported; else it
// counts as open (3.0); the objection does not mitigate itself, nor does what argues it. It weighs as
// much as an open one (DEF-01): an objection must not become lighter by a word. What is named and not in
// the case is WF-07's as well.
import { nameOf } from '../../model/lookup.ts';
import { isOfObjection } from '../../reasoning/challenges.ts';
import { listOf } from '../ask/fields.ts';
import { standingChallenges } from '../ask/standing.ts';
import { caseOf } from '../ask/weight.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'DEF-02',
  title: 'A mitigated challenge names what mitigates it, and that is supported.',
  kind: 'consistency',
  basis: ['GSN v3 1:6', 'Assurance 2.0', '#107'],
  why: 'To call an objection mitigated costs one word. If nothing that holds stands behind the word, the objection is as open as before, and no longer looks it.',
  whenNotToUse: 'Never. What nothing mitigates is open, or accepted by somebody.',
  cases: {
    critical: 'a claim that is needed against a catastrophe is challenged',
    notNeeded: 'nothing that is needed is challenged',
  },
  messages: {
    nothing:
      '{name:from} challenges {name:target} and is called mitigated, but nothing is named that mitigates it, so that it counts as open.',
    unsupported:
      '{name:from} challenges {name:target} and is called mitigated, but {by}, so that it counts as open.',
  },
  remedy:
    'Name the goal or solution that mitigates it and support that; or set the challenge to open, or have the residual risk accepted with owner, impact, approval and review date.',
  examples: {
    good: [
      {
        name: 'mitigated by a supported goal; one of two is enough',
        sketch: `
          G1
            G2
              Sn1 -> E-1
              ! G8 "One jailbreak opens all accounts" challenge {status: mitigated, mitigatedBy: [G3, G4]}
            G3 "Accounts are suspended after three flagged sessions"
              Sn1
            G4 <>
          evidence E-1 {title: drill, evalType: formal, result: pass}`,
      },
      {
        name: 'refuted by a counter-challenge, and against what hangs on nothing',
        sketch: `
          G1
            Sn1
            ! G8 challenge {status: mitigated}
          G9
          link challenges G9 -> G8-G1 {challenge: {status: sustained}}
          C5
            ! G7 challenge {status: mitigated}`,
      },
    ],
    bad: [
      {
        name: 'called mitigated by nothing, and by what is not supported',
        sketch: `
          G1
            ! G8 "The grader may be gamed" challenge {status: mitigated}
            ! G9 "Insiders were left out" challenge {status: mitigated, mitigatedBy: [G2]}
            G2 <>`,
        expect: [
          { at: ['G8->G1'], message: 'nothing', severity: 'blocker' },
          { at: ['G9->G1'], message: 'unsupported', severity: 'blocker' },
        ],
      },
      {
        name: 'where nothing is a catastrophe; mitigated by the challenged claim itself',
        sketch: `
          case {severity: minor}
          G1
            G2
              Sn1 -> E-1
              ! G8 challenge {status: mitigated, mitigatedBy: [G2]}
          evidence E-1 {title: drill, evalType: formal, result: pass}`,
        expect: [{ at: ['G8->G2'], message: 'unsupported', severity: 'error' }],
      },
      {
        name: 'mitigated by itself, and by what argues it',
        sketch: `
          G1
            Sn1 -> E-1
            ! G8 "The grader may be gamed" challenge {status: mitigated, mitigatedBy: [G8, Sn8]}
          G8
            Sn8 -> E-1
          evidence E-1 {title: drill, evalType: formal, result: pass}`,
        expect: [{ at: ['G8->G1'], message: 'unsupported', severity: 'blocker' }],
      },
      {
        name: 'of what is not needed',
        sketch: `
          G1
            S1 {combinator: any}
              G2
                Sn1 -> E-1
              G3 <>
                ! G8 challenge {status: mitigated, mitigatedBy: [gone]}
          evidence E-1 {title: proof, evalType: formal, result: pass}`,
        expect: [{ at: ['G8->G3'], message: 'nothing', severity: 'info' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    for (const { entry, target, weight } of standingChallenges(index, reasoning)) {
      const { id, link } = entry;
      if (link.challenge?.status !== 'mitigated') continue;
      const named = (link.challenge.mitigatedBy ?? []).filter((one) => c.nodes.has(one));
      const by = named.map((one) => {
        const { status } = reasoning.support(one);
        if (status !== 'supported' || !isOfObjection(entry, one))
          return `${nameOf(c, one)} is ${status}`;
        const how = one === link.from ? 'is the objection itself' : 'argues the objection';
        return `${nameOf(c, one)} ${how}`;
      });
      report({
        at: [id],
        message: named.length === 0 ? 'nothing' : 'unsupported',
        data: { from: link.from, target, by: listOf(by) },
        ...caseOf(weight),
      });
    }
  },
});
