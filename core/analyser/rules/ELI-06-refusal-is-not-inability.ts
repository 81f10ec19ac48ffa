// ELI-06: what the model refused is not counted as what it could not do. Asked of capability evidence for
// "could not" with an elicitation record: an audit of the refusals and their rate, or a rate of 0; and a
// rate of at most 5 % (an option). Once per record; records that
// lack the same below one solution are told together.

import { listed } from '../../reasoning/sentences.ts';
import { saysNothing } from '../../reasoning/words.ts';
import { inBatches } from '../ask/batches.ts';
import { elicitedEvidence } from '../ask/couldNot.ts';
import { listOf, percent } from '../ask/fields.ts';
import type { UsedEvidence } from '../ask/usedEvidence.ts';
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
    missing: 'How far refusals made the score of {evidence} is not known: {lacks} {are} missing.',
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
            Sn1 -> E-1 E-2 E-3
          evidence E-1 {title: range, evalType: capability, elicitation: {rung: sft}}
          evidence E-2 {title: second range, evalType: capability, elicitation: {rung: sft, refusalRate: 0.02, refusalAudit: n/a}}
          evidence E-3 {title: third range, evalType: capability, elicitation: {rung: prompt}}`,
        expect: [
          { at: ['E-1', 'E-3'], message: 'missing', severity: 'warning' },
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
    const lacking: (UsedEvidence & { readonly lacks: readonly string[] })[] = [];
    for (const one of elicitedEvidence(index)) {
      const { id, evidence } = one;
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
      if (lacks.length > 0) lacking.push({ ...one, lacks });
    }
    for (const batch of inBatches(lacking, ({ lacks }) => listOf(lacks))) {
      const at = batch.map(({ id }) => id);
      const evidence = listed(batch.map((one) => `${one.id} (${one.evidence.title})`));
      const { lacks = [] } = batch[0] ?? {};
      const data = { evidence, lacks: listOf(lacks), are: lacks.length === 1 ? 'is' : 'are' };
      report({ at, message: 'missing', data, path: ['evidence', at[0] ?? '', 'elicitation'] });
    }
  },
});
