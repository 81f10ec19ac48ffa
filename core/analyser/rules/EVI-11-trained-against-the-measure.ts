// EVI-11: nothing that the case measures by was trained on, unless the case says so. Said: an assumption,
// context or justification with the tag trained-on, attached to a goal or strategy from which the evidence
// is cited, or above it. Where it is not stated, for evidence on what the system would do or on what
// watches it (where training spoils the measure), all such records are one finding (case missing).
import type { EvalType } from '../../model/case.ts';
import { names } from '../../reasoning/sentences.ts';
import { inScopeOf } from '../ask/taggedArguments.ts';
import { usedEvidence } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';

const TAG = 'trained-on';

/** Where a model that was trained on the measure passes it for that reason. */
const SPOILED: ReadonlySet<EvalType | undefined> = new Set<EvalType>([
  'alignment-behavioural',
  'understanding',
  'control-eval',
]);

export default defineRule({
  id: 'EVI-11',
  title:
    'The system was not trained against what the case measures it by, unless the case says so.',
  kind: 'consistency',
  basis: ['T-07 (common precautions)'],
  why: 'A probe, a honeypot or a monitor that served as a training objective has taught the model to pass it. What it reports afterwards is the training and not the disposition, and the one alarm of the case is gone.',
  whenNotToUse:
    'Where training on the measure is the point, as in process supervision; declare that with the tag trained-on, and why the measure still tells something.',
  cases: { missing: 'Nobody says whether the system was trained on it.' },
  messages: {
    trained:
      'The system was trained on what {evidence} ({title}) measures, and nothing at {name:by} or above declares it.',
    missing:
      'Whether the system was trained on what {evidence} measures is missing: a model that was trained on a measure passes it for that reason.',
  },
  remedy:
    'Measure by something that was held out of training; or attach a context with the tag trained-on that says what was trained on and why the measure still tells something.',
  examples: {
    good: [
      {
        name: 'held out, and a capability evaluation, where training only raises the score',
        sketch: `
          G1
            Sn1 -> E-1 E-2
          evidence E-1 {title: honeypots, evalType: alignment-behavioural, trainedOn: false, result: pass}
          evidence E-2 {title: cyber range, evalType: capability, result: pass}`,
      },
      {
        name: 'declared two levels above',
        sketch: `
          G1
            ~ C1 "The reward model saw the refusal probe; a second probe of another layer was held out" {tags: [trained-on]}
            S1
              G2
                Sn1 -> E-1
          evidence E-1 {title: refusal probe, evalType: understanding, trainedOn: true, result: pass}`,
      },
    ],
    bad: [
      {
        name: 'the deception probe was a training objective',
        sketch: `
          G1 "The model would not deceive" {lineOfDefence: propensity}
            Sn1 -> E-1
          evidence E-1 {title: deception probe, evalType: understanding, trainedOn: true, result: pass}`,
        expect: [{ at: ['E-1'], message: 'trained', severity: 'error' }],
      },
      {
        name: 'declared for another branch, in a context without a word',
        sketch: `
          G1
            G2
              ~ C2 "TBD" {tags: [trained-on]}
              Sn1 -> E-1
            G3
              ~ C3 "The honeypots of the second set were trained on" {tags: [trained-on]}
          evidence E-1 {title: honeypots, evalType: alignment-behavioural, trainedOn: true, result: pass}`,
        expect: [{ at: ['E-1'], message: 'trained' }],
      },
      {
        name: 'nobody says',
        sketch: `
          G1
            Sn1 -> E-1 E-2
          evidence E-1 {title: honeypots, evalType: alignment-behavioural, result: pass}
          evidence E-2 {title: sabotage against the monitor, evalType: control-eval, result: pass}`,
        expect: [{ at: ['E-1', 'E-2'], message: 'missing', severity: 'warning' }],
      },
    ],
  },
  check({ case: c, index, report }) {
    const unstated: string[] = [];
    for (const { id, evidence, citedBy: by } of usedEvidence(index)) {
      const { trainedOn, evalType, title } = evidence;
      if (trainedOn === undefined && SPOILED.has(evalType)) unstated.push(id);
      if (trainedOn !== true || by.every((solution) => inScopeOf(index, TAG).has(solution)))
        continue;
      const path = ['evidence', id, 'trainedOn'];
      report({ at: [id], message: 'trained', data: { evidence: id, title, by }, path });
    }
    if (unstated.length === 0) return;
    const data = { evidence: names(c, unstated) };
    report({ at: unstated, message: 'missing', case: 'missing', data });
  },
});
