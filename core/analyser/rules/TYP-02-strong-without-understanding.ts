// TYP-02: asks the reasoning core's own condition (caps.ts), which also caps the strength at 2. A
// goal without any evidence is SUP-01's. A goal that a pathway names as its propensity line, or whose
// argumentKind says so, does not escape by another lineOfDefence or none (linesOfGoals.ts).

import { nameOf } from '../../model/lookup.ts';
import { lacksUnderstanding } from '../../reasoning/caps.ts';
import { setNode } from '../ask/fixes.ts';
import { goalsOnLine } from '../ask/lineOf.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'TYP-02',
  title: 'A strong propensity claim rests on theory and on understanding evidence.',
  kind: 'consistency',
  basis: ['#2', '#9', '#18', 'Balesni et al. 2024'],
  why: 'A system that behaves well when watched and one that only seems to are the same to every behavioural test. A strong claim that it would never try needs a reason from how it was made and a look at what it computes.',
  whenNotToUse: 'Where the claim is declared moderate or weak; then the rule is silent.',
  messages: {
    lacks: '{why}; its strength counts as 2 at most.',
  },
  remedy:
    'Declare 2, or add a child goal tagged theory on why training yields no such tendency, and usable evidence of type understanding.',
  examples: {
    good: [
      {
        name: 'theory and understanding',
        sketch: `
          case {systemUnderTest: SV-1}
          G3 {lineOfDefence: propensity, declaredStrength: 3, strengthReason: audited}
            G4 {tags: [theory]}
              Sn4 -> E-1
            G5 {tags: [empirical]}
              Sn5 -> E-1
          systemVersions SV-1 {name: Model 5, effCompute: 1e25, trainingSignal: [imitation]}
          evidence E-1 {title: interpretability audit, evalType: understanding, result: pass, date: 2026-05-01, effCompute: 1e25, systemVersion: SV-1}`,
      },
      {
        name: 'moderate',
        sketch: `
          G3 {lineOfDefence: propensity, declaredStrength: 2, strengthReason: honeypots}
            Sn5 -> E-1
          evidence E-1 {title: honeypots, evalType: alignment-behavioural, result: pass}`,
      },
      {
        name: 'nothing cited at all is left to SUP-01',
        sketch: `
          G3 {lineOfDefence: propensity, declaredStrength: 3, strengthReason: obvious}
            Sn5`,
      },
    ],
    bad: [
      {
        name: 'behaviour alone declared strong',
        sketch: `
          G3 "The model would not sabotage" {lineOfDefence: propensity, declaredStrength: 3, strengthReason: thousands of honeypots}
            Sn5 -> E-1
          evidence E-1 {title: honeypots, evalType: alignment-behavioural, result: pass}`,
        expect: [{ at: ['G3'], message: 'lacks', severity: 'error' }],
      },
      {
        name: 'understanding evidence that did not pass, and a theory that is only in the text',
        sketch: `
          G3 {lineOfDefence: propensity, declaredStrength: 3, strengthReason: audited}
            G4 "Theory: training yields no such tendency"
              Sn4 -> E-1
          evidence E-1 {title: interpretability audit, evalType: understanding, result: inconclusive}`,
        expect: [{ at: ['G3'], message: 'lacks' }],
      },
      {
        name: 'the theory is a blank beside the audit, of which one is enough',
        sketch: `
          G3 {lineOfDefence: propensity, declaredStrength: 3, strengthReason: audited}
            S3 {combinator: any}
              G4 "Training yields no such tendency" <> {tags: [theory]}
              G5 "The audit found no such tendency"
                Sn5 -> E-1
          evidence E-1 {title: interpretability audit, evalType: understanding, result: pass}`,
        expect: [{ at: ['G3'], message: 'lacks' }],
      },
      {
        name: 'the pathway names it as its propensity line, and the goal says nothing, or says neither',
        sketch: `
          G1
            G3 {declaredStrength: 3, strengthReason: thousands of honeypots}
              Sn5 -> E-1
            G4 {lineOfDefence: neither, declaredStrength: 3, strengthReason: thousands of honeypots}
              Sn5
          pathways P-1 {name: sabotage, propensity: G3}
          pathways P-2 {name: theft, propensity: G4}
          evidence E-1 {title: honeypots, evalType: alignment-behavioural, result: pass}`,
        expect: [
          { at: ['G3'], message: 'lacks', severity: 'error' },
          { at: ['G4'], message: 'lacks', severity: 'error' },
        ],
      },
    ],
  },
  check({ index, reasoning, report }) {
    for (const { id } of goalsOnLine(index, 'propensity')) {
      const lack = lacksUnderstanding(reasoning, id);
      if (!lack) continue;
      const fix = setNode(
        id,
        { declaredStrength: 2 },
        `Declare strength 2 for ${nameOf(index.case, id)}`,
      );
      report({ at: [id], message: 'lacks', data: { why: lack.message }, fix });
    }
  },
});
