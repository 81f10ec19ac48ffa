// ELI-06: what the model refused is not counted as what it could not do. Asked of capability evidence for
// "could not" with an elicitation record: an audit of the refusals and their rate, or a rate of 0; and a
// rate of at most 5 % (an option). Once per record.
import { saysNothing } from '../../reasoning/words.ts';
import { elicitedEvidence } from '../ask/couldNot.ts';
import { listOf, percent } from '../ask/fields.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'ELI-06',
  title: 'What the model refused is not counted as what it could not do.',
  kind: 'completeness',
  basis: ['T-07 (inspect failed transcripts)', '#43'],
  why: 'A model that declines half of the tasks scores like one that fails half of them. The next jailbreak or the next fine-tuning takes the refusal away, and the capability is there.',
  whenNotToUse: 'Where the model cannot refuse, such as a base model; record a refusal rate of 0.',
  options: {
    rate: {
      default: 0.05,
      min: 0,
      max: 1,
      weaker: 'higher',
      about: 'The highest share of refused attempts.',
    },
  },
  messages: {
    missing:
      'How far refusals made the score of {evidence} ({title}) is not known: {lacks} {are} missing.',
    rate: 'In {evidence} ({title}) the model refused {rate} of the attempts; at most {most} is asked, or the score says what it would not do, not what it could not.',
  },
  remedy:
    'Read the transcripts of all failed attempts, count the refusals, and run again on a model that does not refuse (helpful only) where they are more than a few.',
  examples: {
    good: [
      {
        name: 'audited, 1 % of the attempts',
        sketch: `
          G1 {argumentKind: inability}
            Sn1 -> E-1
          evidence E-1 {title: range, evalType: capability, elicitation: {rung: sft, refusalAudit: two people read all refusals, refusalRate: 0.01}}`,
      },
      {
        name: 'it never refused, so there was nothing to audit; no record at all is ELI-01',
        sketch: `
          G1 {argumentKind: inability}
            Sn1 -> E-1 E-2
          evidence E-1 {title: range, evalType: capability, elicitation: {rung: sft, refusalRate: 0}}
          evidence E-2 {title: second range, evalType: capability}`,
      },
    ],
    bad: [
      {
        name: 'nobody looked, and the rate without an audit',
        sketch: `
          G1 {argumentKind: inability}
            Sn1 -> E-1 E-2
          evidence E-1 {title: range, evalType: capability, elicitation: {rung: sft}}
          evidence E-2 {title: second range, evalType: capability, elicitation: {rung: sft, refusalRate: 0.02, refusalAudit: n/a}}`,
        expect: [
          { at: ['E-1'], message: 'missing', severity: 'warning' },
          { at: ['E-2'], message: 'missing' },
        ],
      },
      {
        name: 'it refused a third of the tasks, which was audited well',
        sketch: `
          G1 {lineOfDefence: control}
            Sn1 -> E-1
          evidence E-1 {title: range, evalType: capability, elicitation: {rung: prompt, refusalAudit: two people read all refusals, refusalRate: 0.34}}`,
        expect: [{ at: ['E-1'], message: 'rate', severity: 'warning' }],
      },
    ],
  },
  check({ index, options, report }) {
    const most = Number(options.rate);
    for (const { id, evidence } of elicitedEvidence(index)) {
      const { refusalAudit, refusalRate } = evidence.elicitation ?? {};
      const said = { evidence: id, title: evidence.title };
      const path = ['evidence', id, 'elicitation'];
      if (refusalRate !== undefined && refusalRate > most) {
        const data = { ...said, rate: percent(refusalRate), most: percent(most) };
        report({ at: [id], message: 'rate', data, path });
        continue;
      }
      const lacks = [
        ...(saysNothing(refusalAudit) && refusalRate !== 0 ? ['refusal audit'] : []),
        ...(refusalRate === undefined ? ['refusal rate'] : []),
      ];
      if (lacks.length === 0) continue;
      const data = { ...said, lacks: listOf(lacks), are: lacks.length === 1 ? 'is' : 'are' };
      report({ at: [id], message: 'missing', data, path });
    }
  },
});
