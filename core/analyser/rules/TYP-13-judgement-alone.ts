// TYP-13: asks the reasoning core's own condition (caps.ts), which also caps the strength at 1. Told at
// each such claim, as each states a strength of its own that is to be lowered; not at a claim that two
// lines are independent, which counts by the approval of its quorum (IND-01) and not by its strength.
import type { NodeEntry } from '../../model/index.ts';
import { nameOf, sources } from '../../model/lookup.ts';
import { judgementOnly } from '../../reasoning/caps.ts';
import { entriesOf } from '../ask/byKind.ts';
import { activeOnly } from '../ask/citedRecords.ts';
import { setNode } from '../ask/fixes.ts';
import { challengersOnly } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'TYP-13',
  title: 'A moderate or strong claim rests on more than the judgement of experts.',
  kind: 'consistency',
  basis: ['SCCG SU.3', '#112'],
  why: 'Experts are asked where nobody has measured, and they are often wrong together. A claim that calls itself moderate on judgement alone gives it the weight of a measurement that nobody made.',
  whenNotToUse: 'Where the claim is itself about what experts judge, and declares no strength.',
  messages: {
    alone: '{why} ({name:evidence}); its strength counts as 1.',
  },
  remedy:
    'Declare 1, or add evidence of another kind: a measurement, a test, a proof, data from use.',
  examples: {
    good: [
      {
        name: 'judgement beside a measurement; judgement under a weak claim',
        sketch: `
          G1
            G2 {declaredStrength: 2, strengthReason: panel and test agree}
              Sn2 -> E-1 E-2
            G3 {declaredStrength: 1}
              Sn3 -> E-1
          evidence E-1 {title: expert panel, evalType: expert-elicitation, result: pass}
          evidence E-2 {title: uplift study, evalType: uplift-study, result: pass}`,
      },
      {
        name: 'independence is judged by people, and approved by them',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G5 "The two lines are independent" {tags: [independence], declaredStrength: 2, strengthReason: audited}
                Sn5 -> E-1
          pathways P-1 {name: sabotage}
          evidence E-1 {title: expert panel, evalType: expert-elicitation, result: pass}`,
      },
      {
        name: 'declared without a reason, which counts as 1 and is STR-01',
        sketch: `
          G3 {declaredStrength: 2}
            Sn3 -> E-1
          evidence E-1 {title: expert panel, evalType: expert-elicitation, result: pass}`,
      },
    ],
    bad: [
      {
        name: 'tagged independence, where no two lines are argued',
        sketch: `
          G1
            G2 "Novices gain no uplift" {tags: [independence], declaredStrength: 3, strengthReason: twelve experts agree}
              Sn2 -> E-1
          evidence E-1 {title: expert panel, evalType: expert-elicitation, result: pass}`,
        expect: [{ at: ['G2', 'E-1'], message: 'alone' }],
      },
      {
        name: 'a panel alone, under two claims',
        sketch: `
          G1 {declaredStrength: 2, strengthReason: as its only support}
            G2 "Novices gain no uplift" {declaredStrength: 3, strengthReason: twelve experts agree}
              Sn2 -> E-1
          evidence E-1 {title: expert panel, evalType: expert-elicitation, result: pass}`,
        expect: [
          { at: ['G1', 'E-1'], message: 'alone', severity: 'warning' },
          { at: ['G2', 'E-1'], message: 'alone', severity: 'warning' },
        ],
      },
      {
        name: 'a panel, and a record that does not say what it is',
        sketch: `
          G2 {declaredStrength: 2, strengthReason: two sources}
            Sn2 -> E-1 E-2
          evidence E-1 {title: expert panel, evalType: expert-elicitation, result: pass}
          evidence E-2 {title: further input, result: pass}`,
        expect: [{ at: ['G2', 'E-1', 'E-2'], message: 'alone', severity: 'warning' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    const against = challengersOnly(index);
    for (const entry of entriesOf(index, 'goal')) {
      const { id, node } = entry;
      if ((node.declaredStrength ?? 0) < LEAST_DECLARED) continue;
      if (against.has(id) || isOfIndependence(entry)) continue;
      const why = judgementOnly(reasoning, id)?.message;
      if (why === undefined) continue;
      const evidence = activeOnly(c, reasoning.evidenceOf(id));
      const fix = setNode(id, { declaredStrength: 1 }, `Declare strength 1 for ${nameOf(c, id)}`);
      report({ at: [id, ...evidence], message: 'alone', data: { why, evidence }, fix });
    }
  },
});

/** Below this nothing is claimed that judgement alone could not bear (caps.ts). */
const LEAST_DECLARED = 2;

/** A claim at a strategy of two lines that these are independent. */
function isOfIndependence({ node, supports }: NodeEntry): boolean {
  const isTwoLines = sources(supports).some(
    (one) => one.node.kind === 'strategy' && one.node.combinator === 'twoLines',
  );
  return isTwoLines && node.tags?.includes('independence') === true;
}
