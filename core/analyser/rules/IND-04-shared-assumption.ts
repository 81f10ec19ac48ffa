// IND-04: a load-bearing assumption that both lines of a pathway have of their own. Asks the reasoning
// core; once per pathway, listing all. What both inherit from above is shown elsewhere, not reported.
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'IND-04',
  title: 'No assumption carries both lines of a pathway.',
  kind: 'consistency',
  basis: ['#4'],
  why: 'Evidence can be separate to the last record and still rest on one belief. When that belief is wrong, both lines go at once, and nobody had counted it.',
  whenNotToUse: 'Where one line is strong by itself the finding is information only.',
  cases: { notNeeded: 'one line is of strength 3, so that the other is not needed' },
  messages: {
    shared: 'If {name:assumptions} fails, both lines of {pathway} ({name:lines}) fall.',
    notNeeded:
      'If {name:assumptions} fails, both lines of {pathway} ({name:lines}) fall. One line of strength 3 ({name:strong}) suffices by itself as long as it holds.',
  },
  remedy:
    'Show for one line that its claim holds without the assumption, or replace the assumption there by evidence; if it belongs to the whole pathway, state it above both lines and argue it there.',
  examples: {
    good: [
      {
        name: 'each line has its own',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control}
                ~ A1 "The monitor is not the model"
              G3 {lineOfDefence: propensity}
                ~ A2 "The model cannot tell tests from use"
          pathways P-1 {name: sabotage}`,
      },
      {
        name: 'inherited from above',
        sketch: `
          G1
            ~ A1 "Staff are honest"
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control}
              G3 {lineOfDefence: propensity}
          pathways P-1 {name: sabotage}`,
      },
      {
        name: 'in both lines, but neither needs what it is attached to',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control}
                S2 {combinator: any}
                  G4
                    ~ A1 "The monitor is not the model"
                    Sn1 -> E-1
                  G5
                    Sn1
                  G6
                    Sn1
              G3 {lineOfDefence: propensity}
                S3 {combinator: any}
                  G7
                    ~ A1
                    Sn2 -> E-2
                  G8
                    Sn2
                  G9
                    Sn2
          pathways P-1 {name: sabotage}
          evidence E-1 {title: proof, evalType: formal, result: pass}
          evidence E-2 {title: panel, evalType: expert-elicitation, result: pass}`,
      },
    ],
    bad: [
      {
        name: 'the same assumption at both lines',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control}
                ~ A1 "The monitor is not the model"
              G3 {lineOfDefence: propensity}
                ~ A1
          pathways P-1 {name: sabotage}`,
        expect: [{ at: ['P-1', 'G2', 'G3', 'A1'], message: 'shared', severity: 'error' }],
      },
      {
        name: 'stated twice in the same words, once below',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control}
                ~ A1 "The monitor is not the model."
              G3 {lineOfDefence: propensity}
                G4
                  ~ A2 "the monitor is not the model"
          pathways P-1 {name: sabotage}`,
        expect: [{ at: ['P-1', 'G2', 'G3', 'A1', 'A2'], message: 'shared', severity: 'error' }],
      },
      {
        name: 'one line is strong: told as information',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control, declaredStrength: 3, strengthReason: proof}
                ~ A1 "The monitor is not the model"
                Sn1 -> E-1
              G3 {lineOfDefence: propensity}
                ~ A1
          pathways P-1 {name: sabotage}
          evidence E-1 {title: proof, evalType: formal, result: pass}`,
        expect: [{ at: ['P-1', 'G2', 'G3', 'A1'], message: 'notNeeded', severity: 'info' }],
      },
    ],
  },
  check({ case: c, reasoning, report }) {
    for (const [id, pathway] of c.pathways) {
      const { control, propensity, controlStrength, propensityStrength, independence } =
        reasoning.sufficiency(id);
      if (control === undefined || propensity === undefined) continue;
      const assumptions = [...independence.sharedAssumptions];
      if (assumptions.length === 0) continue;
      const strong = [
        ...(controlStrength === 3 ? [control] : []),
        ...(propensityStrength === 3 ? [propensity] : []),
      ];
      const spared = strong.length > 0;
      report({
        at: [...new Set([id, control, propensity, ...assumptions])],
        message: spared ? 'notNeeded' : 'shared',
        data: { pathway: pathway.name, assumptions, lines: [control, propensity], strong },
        path: ['pathways', id],
        ...(spared ? { case: 'notNeeded' } : {}),
      });
    }
  },
});
