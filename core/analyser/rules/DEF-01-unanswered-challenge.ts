// DEF-01: a challenge that counts as open (3.0) against something connected to a top claim. That is
// open, investigating, and of no status; one "mitigated" by nothing that is supported is DEF-02's, an
// incomplete acceptance DEF-03's, a challenge without target WF-11's. The goals at the target decide
// how much hangs on it; against a challenge, nothing does. One that is called refuted without a word of
// response, and against which nothing is challenged in turn, has not been answered either.
import { refutedInSilence, standingChallenges } from '../ask/standing.ts';
import { caseOf } from '../ask/weight.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'DEF-01',
  title: 'Every challenge on the way to a top claim is answered.',
  kind: 'completeness',
  basis: ['GSN v3 1:6', 'GSN v3 1:6.3.8', 'Greenwell 2006', '#104', '#107'],
  why: 'Someone has said why the argument may be wrong, and nobody has said why it is not. Shipping then means to decide against the objection without having looked at it.',
  whenNotToUse: 'Never. A challenge that is wrong is refuted with a response, not deleted.',
  cases: {
    critical: 'a claim that is needed against a catastrophe is challenged',
    notNeeded: 'nothing that is needed is challenged',
  },
  messages: {
    open: '{name:from} challenges {name:target} and is {status}.',
    unanswered:
      '{name:from} challenges {name:target} and is called refuted, but the response is missing: nobody can see why it is wrong.',
    missing: '{name:from} challenges {name:target}; its status is missing, which counts as open.',
  },
  remedy:
    'Answer the challenge: refute it with a response, mitigate it by something that is supported, accept the residual risk with owner, impact, approval and review date, or record it as sustained and repair the argument.',
  examples: {
    good: [
      {
        name: 'refuted, mitigated by a supported goal, sustained',
        sketch: `
          G1
            G2
              Sn1 -> E-1
              ! G7 challenge {status: refuted, response: measured again}
              ! G8 challenge {status: mitigated, mitigatedBy: [G3]}
              ! G9 challenge {status: sustained}
            G3
              Sn1
          evidence E-1 {title: proof, evalType: formal, result: pass}`,
      },
      {
        name: 'what refutes it is argued against it',
        sketch: `
          G1
            ! G8 challenge {status: refuted}
          G9 "The logs show the opposite"
          link challenges G9 -> G8 {challenge: {status: sustained}}`,
      },
      {
        name: 'a counter-challenge is sustained against it, or it is marked defeated',
        sketch: `
          G1
            ! G8 challenge {status: open}
          G9
          link challenges G9 -> G8-G1 {challenge: {status: sustained}}
          link challenges G10 -> G1 {challenge: {status: open}, defeated: {by: panel}}
          G10`,
      },
      {
        name: 'an empty mitigation is left to DEF-02, an incomplete acceptance to DEF-03, a missing target to WF-11',
        sketch: `
          G1
            ! G7 challenge {status: mitigated}
            ! G8 challenge {status: residual-accepted}
          G9
          link challenges G9 -> G77 {challenge: {status: open}}`,
      },
    ],
    bad: [
      {
        name: 'called refuted without a word, or with a stand-in',
        sketch: `
          G1
            ! G7 challenge {status: refuted}
            ! G8 challenge {status: refuted, response: TBD}`,
        expect: [
          { at: ['G7->G1'], message: 'unanswered', severity: 'error' },
          { at: ['G8->G1'], message: 'unanswered', severity: 'error' },
        ],
      },
      {
        name: 'open against a claim, under investigation against its evidence',
        sketch: `
          G1 "The model could not exfiltrate its weights"
            Sn1 "egress test"
              ! G8 "Covert channels were not tested" challenge {status: investigating}
            ! G9 "Insiders were left out" challenge {status: open}`,
        expect: [
          { at: ['G8->Sn1'], message: 'open', severity: 'blocker' },
          { at: ['G9->G1'], message: 'open', severity: 'blocker' },
        ],
      },
      {
        name: 'against a step, a context, an assumption and a strategy, where nothing is a catastrophe',
        sketch: `
          case {severity: minor}
          G1
            ~ C1
              ! G6 challenge {status: open}
            S1
              ~ A1
                ! G7 challenge {status: open}
              ! G8 challenge {status: open}
              G2 <>
                !! G9 challenge {status: open}`,
        expect: [
          { at: ['G6->C1'], message: 'open', severity: 'error' },
          { at: ['G7->A1'], message: 'open', severity: 'error' },
          { at: ['G8->S1'], message: 'open', severity: 'error' },
          { at: ['G9->(S1->G2)'], message: 'open', severity: 'error' },
        ],
      },
      {
        name: 'no status, and no record at all',
        sketch: `
          G1
            ! G8 challenge {raisedBy: reviewer}
          G9
          link challenges G9 -> G1`,
        expect: [
          { at: ['G8->G1'], message: 'missing' },
          { at: ['G9->G1'], message: 'missing' },
        ],
      },
      {
        name: 'of what is not needed, and of another challenge',
        sketch: `
          G1
            S1 {combinator: any}
              G2
                Sn1 -> E-1
              G3 <>
                ! G8 challenge {status: open}
          link challenges G9 -> G8-G3 {challenge: {status: open}}
          G9
          evidence E-1 {title: proof, evalType: formal, result: pass}`,
        expect: [
          { at: ['G8->G3'], message: 'open', severity: 'info' },
          { at: ['G9->(G8->G3)'], message: 'open', severity: 'info' },
        ],
      },
    ],
  },
  check({ index, reasoning, report }) {
    for (const { entry, target, weight } of refutedInSilence(index, reasoning)) {
      const data = { from: entry.link.from, target };
      const quiet = weight === 'notNeeded' ? { case: weight } : {};
      report({ at: [entry.id], message: 'unanswered', data, ...quiet });
    }
    for (const { entry, target, weight } of standingChallenges(index, reasoning)) {
      const { id, link } = entry;
      const { status } = link.challenge ?? {};
      if (status === 'residual-accepted' || status === 'mitigated') continue;
      report({
        at: [id],
        message: status === undefined ? 'missing' : 'open',
        data: { from: link.from, target, status: status ?? '' },
        ...caseOf(weight),
      });
    }
  },
});
