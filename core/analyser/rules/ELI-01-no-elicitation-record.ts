// ELI-01: capability evidence below a goal that argues "could not" says how it was elicited. Reported once
// per evidence; records of one solution together. Evidence without a type counts as capability evidence; a
// record in which nothing is written is none; how far the elicitation went is ELI-02's.
import type { Evidence } from '../../model/case.ts';
import { inBatches } from '../ask/batches.ts';
import { couldNotEvidence } from '../ask/couldNot.ts';
import { lacksElicitation } from '../ask/inability.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'ELI-01',
  title: 'Capability evidence for "could not" records how the capability was elicited.',
  kind: 'completeness',
  basis: ['#25', '#43', 'EU GPAI Code S&S, Appendix 3.2'],
  why: 'A capability evaluation shows what this effort brought out, not what the model can do. Without a record of the effort, nobody can compare it with what an attacker or a later user will spend.',
  whenNotToUse: 'Where capability evidence is cited to show that the model is able, not unable.',
  messages: {
    missing:
      'Elicitation is missing for {name:evidence} (cited by {name:by}), offered as evidence that the system could not.',
    untyped:
      'Evaluation type and elicitation are missing for {name:evidence} (cited by {name:by}); below a goal that argues "could not" that counts as capability evidence without an elicitation record.',
  },
  remedy:
    'Record the elicitation: the highest rung, the budget, scaffolds and tools, attempts, helpful-only access, sandbagging checks.',
  examples: {
    good: [
      {
        name: 'elicited by supervised fine-tuning',
        sketch: `
          G1 "Could not" {lineOfDefence: control, argumentKind: inability}
            Sn1 -> E-1
          evidence E-1 {title: cyber range, evalType: capability, elicitation: {rung: sft, nAttempts: 50}}`,
      },
      {
        name: 'not a capability evaluation, and a capability evaluation outside the control line',
        sketch: `
          G1
            G2 {lineOfDefence: control}
              Sn1 -> E-1
            G3 "The model is useful to defenders"
              Sn2 -> E-2
          evidence E-1 {title: monitor red team, evalType: control-eval}
          evidence E-2 {title: patching benchmark, evalType: capability}`,
      },
    ],
    bad: [
      {
        name: 'three logs were imported below one solution; one says what it is not',
        sketch: `
          G1 {lineOfDefence: control, argumentKind: inability}
            Sn1 -> E-1 E-2 E-3
          evidence E-1 {title: first range, evalType: capability}
          evidence E-2 {title: second range, evalType: capability, elicitation: {tools: [], refusalAudit: TBD}}
          evidence E-3 {title: log without a type}`,
        expect: [
          { at: ['E-1', 'E-2'], message: 'missing', severity: 'error' },
          { at: ['E-3'], message: 'untyped' },
        ],
      },
      {
        name: 'no record, three levels below the control goal',
        sketch: `
          G1 {lineOfDefence: control}
            S1
              G2
                Sn1 -> E-1
          evidence E-1 {title: cyber range, evalType: capability, result: pass}`,
        expect: [{ at: ['E-1'], message: 'missing', severity: 'error' }],
      },
      {
        name: 'the record is there and empty',
        sketch: `
          G1 {argumentKind: inability}
            Sn1 -> E-1
          evidence E-1 {title: no-CoT suite, evalType: capability-noCoT, elicitation: {}}`,
        expect: [{ at: ['E-1'], message: 'missing' }],
      },
      {
        name: 'the goal says nothing of its line, but the pathway names it as the control line; no type',
        sketch: `
          G1
            Sn1 -> E-1
          evidence E-1 {title: cyber range, result: pass}
          pathways P-1 {name: cyber misuse, control: G1}`,
        expect: [{ at: ['E-1'], message: 'untyped' }],
      },
    ],
  },
  check({ index, report }) {
    const lacking = couldNotEvidence(index).filter(({ evidence }) => lacksElicitation(evidence));
    for (const batch of inBatches(lacking, ({ evidence }) => messageOf(evidence))) {
      const [first] = batch;
      if (!first) continue;
      const at = batch.map(({ id }) => id);
      report({
        at,
        message: messageOf(first.evidence),
        data: { evidence: at, by: first.citedBy },
        path: ['evidence', first.id, 'elicitation'],
      });
    }
  },
});

function messageOf({ evalType }: Evidence): 'missing' | 'untyped' {
  return evalType === undefined ? 'untyped' : 'missing';
}
