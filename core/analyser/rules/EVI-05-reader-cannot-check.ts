// EVI-05: the record of an evaluation tells what a reader needs to check it. Asked of evaluations that the
// argument uses and of records without a type; panels, proofs, audits and monitoring are none. How it was
// elicited is asked of capability evaluations, and not where ELI-01 says so already. Once per
// record, with all it lacks; records that lack the same below one solution are told together.
import type { Evidence } from '../../model/case.ts';
import { listed } from '../../reasoning/sentences.ts';
import { saysNothing, wordsKey } from '../../reasoning/words.ts';
import { inBatches } from '../ask/batches.ts';
import { couldNotEvidence } from '../ask/couldNot.ts';
import { mayBeEvaluation } from '../ask/evaluations.ts';
import { listOf } from '../ask/fields.ts';
import { isCapabilityEvidence, lacksElicitation } from '../ask/inability.ts';
import { type UsedEvidence, usedEvidence } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'EVI-05',
  title: 'An evaluation is recorded so that a reader can check it.',
  kind: 'completeness',
  basis: ['#160', '#161', 'EU GPAI Code S&S 7.3(1)(e), (f), (g)'],
  why: 'A score without tasks, scoring and samples asks to be believed. A reviewer who cannot see what was asked and what was answered cannot find the mistake that every evaluation has.',
  whenNotToUse:
    'For records whose details are withheld for security; say so in their fields, and let a trusted reviewer check them.',
  options: {
    samples: {
      default: 5,
      min: 1,
      max: 1000,
      whole: true,
      weaker: 'lower',
      about: 'How many random samples are asked (EU 7.3(1)(f): five).',
    },
  },
  messages: {
    lacking: 'A reader cannot check {evidence}: {lacks} {are} missing.',
  },
  remedy:
    'Record the tasks, how they were scored, how the capability was elicited, the human baseline (or that it does not apply), at least five samples drawn at random, and what the evaluator had access to.',
  examples: {
    good: [
      {
        name: 'everything is there; people cannot do these tasks',
        sketch: `
          G1
            Sn1 -> E-1
          evidence E-1 {title: cyber range, evalType: capability, tasks: forty hardened targets, scoring: flag captured, humanBaseline: na, access: weights, samples: [run 3, run 17, run 29, run 31, run 38], elicitation: {rung: sft}}`,
      },
      {
        name: 'a panel is no evaluation; interpretability elicits nothing',
        sketch: `
          G1
            Sn1 -> E-1 E-2
          evidence E-1 {title: panel, evalType: expert-elicitation}
          evidence E-2 {title: blind audit, evalType: understanding, tasks: ten planted goals, scoring: found or not, humanBaseline: na, access: weights, samples: [a 1, a 2, a 3, a 4, a 5]}`,
      },
      {
        name: 'cited by nobody, or only against the case',
        sketch: `
          G1
            ! Sn9 -> E-2 challenge {status: open}
          evidence E-1 {title: cyber range, evalType: capability}
          evidence E-2 {title: jailbreak, evalType: safeguard-redteam}`,
      },
    ],
    bad: [
      {
        name: 'three logs were imported below one solution, and one below another',
        sketch: `
          G1
            Sn1 -> E-1 E-2 E-3
            Sn4 -> E-4
          evidence E-1 {title: deception probe, evalType: understanding}
          evidence E-2 {title: second probe, evalType: understanding}
          evidence E-3 {title: third probe, evalType: understanding, access: weights}
          evidence E-4 {title: fourth probe, evalType: understanding}`,
        expect: [
          { at: ['E-1', 'E-2'], message: 'lacking', severity: 'warning' },
          { at: ['E-3'], message: 'lacking' },
          { at: ['E-4'], message: 'lacking' },
        ],
      },
      {
        name: 'an imported log: a title and a number',
        sketch: `
          G1
            Sn1 -> E-1
          evidence E-1 {title: cyber range, evalType: capability, value: 0.04, result: pass}`,
        expect: [{ at: ['E-1'], message: 'lacking', severity: 'warning' }],
      },
      {
        name: 'words that hold the place, one sample five times, and no type',
        sketch: `
          G1
            Sn1 -> E-1
          evidence E-1 {title: cyber range, tasks: TBD, scoring: flag captured, humanBaseline: na, access: weights, samples: [run 3, run 3, Run 3, run 3., run 3], elicitation: {rung: sft}}`,
        expect: [{ at: ['E-1'], message: 'lacking' }],
      },
      {
        name: 'the human baseline is there without a figure; elicitation is ELI-01’s finding',
        sketch: `
          G1 {argumentKind: inability}
            Sn1 -> E-1
          evidence E-1 {title: cyber range, evalType: capability, tasks: forty targets, scoring: flag captured, humanBaseline: {n: 12}, access: weights, samples: [a, b, c, d, e]}`,
        expect: [{ at: ['E-1'], message: 'lacking' }],
      },
    ],
  },
  check({ index, options, report }) {
    const unelicited = new Set(
      couldNotEvidence(index).flatMap(({ id, evidence }) =>
        lacksElicitation(evidence) ? [id] : [],
      ),
    );
    const enough = Number(options.samples);
    const lacking: Lacking[] = [];
    for (const { id, evidence, citedBy } of usedEvidence(index)) {
      if (!mayBeEvaluation(evidence)) continue;
      const lacks = lackingIn(evidence, enough);
      if (isElicited(evidence) && lacksElicitation(evidence) && !unelicited.has(id)) {
        lacks.push('elicitation');
      }
      if (lacks.length > 0) lacking.push({ id, evidence, citedBy, lacks });
    }
    for (const batch of inBatches(lacking, ({ lacks }) => listOf(lacks))) {
      const at = batch.map(({ id }) => id);
      const evidence = listed(batch.map((one) => `${one.id} (${one.evidence.title})`));
      const { lacks = [] } = batch[0] ?? {};
      const are = lacks.length === 1 ? 'is' : 'are';
      report({ at, message: 'lacking', data: { evidence, lacks: listOf(lacks), are } });
    }
  },
});

function isElicited(evidence: Evidence): boolean {
  return isCapabilityEvidence(evidence) || evidence.evalType === 'uplift-study';
}

interface Lacking extends UsedEvidence {
  readonly lacks: readonly string[];
}

/** In the words of the inspector. */
function lackingIn(evidence: Evidence, enough: number): string[] {
  const { tasks, scoring, access, humanBaseline, samples = [] } = evidence;
  const told = countTold(samples);
  const lacks: string[] = [];
  if (saysNothing(tasks)) lacks.push('tasks');
  if (saysNothing(scoring)) lacks.push('scoring');
  if (humanBaseline !== 'na' && humanBaseline?.value === undefined) lacks.push('human baseline');
  if (told < enough) lacks.push(`random samples (${told} of ${enough})`);
  if (saysNothing(access)) lacks.push('access');
  return lacks;
}

/** Samples that say something, those that say the same once. */
function countTold(samples: readonly string[]): number {
  if (samples.length === 0) return 0;
  const told = new Set<string>();
  for (const sample of samples) told.add(wordsKey(sample));
  told.delete('');
  return told.size;
}
