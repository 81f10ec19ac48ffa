// ASM-01: an assumption with a reason. Stand-ins such as "TBD", and a justification that only repeats
// the assumption, are no reason. Load-bearing as the reasoning core says (3.0).

import { sameWords, saysNothing } from '../../reasoning/words.ts';
import { assumptionsOf } from '../ask/assumptions.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'ASM-01',
  title: 'An assumption says why it may be made.',
  kind: 'completeness',
  basis: ['#36', '#66', '#103', '#143'],
  why: 'An assumption is where an argument stops asking. Without a reason it is a wish, and the claim above it is no better than the wish.',
  whenNotToUse: 'Library stock, and in a draft parts that are not instantiated, are left out.',
  cases: { loadBearing: 'a needed claim rests on the assumption' },
  messages: {
    missing: 'justification of assumption {name:assumption} is missing.',
    restates: 'The justification of assumption {name:assumption} only repeats it.',
  },
  remedy:
    'State why the assumption may be made here: what is known, from where, and within which limits; or turn it into a goal and support it.',
  examples: {
    good: [
      {
        name: 'with a reason',
        sketch: `
          G1
            ~ A1 "No exploration hacking" {justification: The elicitation runs was validated on model organisms.}`,
      },
      {
        name: 'library stock that nothing uses',
        sketch: `
          G1
          G7 {tags: [library]}
            ~ A7 "Staff are vetted" {tags: [library]}`,
      },
      {
        name: 'a template that is not instantiated, in a draft',
        sketch: `
          G1
            ~ A1 "{assumption on staff}" {uninstantiated: true}`,
      },
    ],
    bad: [
      {
        name: 'load-bearing and without a word',
        sketch: `
          G1
            ~ A1 "Trusted users are not subverted"`,
        expect: [{ at: ['A1'], message: 'missing', severity: 'error' }],
      },
      {
        name: 'a stand-in, and a repetition',
        sketch: `
          G1
            ~ A1 {justification: TBD}
            ~ A2 "The tasks are separable" {justification: The tasks are separable.}`,
        expect: [
          { at: ['A1'], message: 'missing', severity: 'error' },
          { at: ['A2'], message: 'restates', severity: 'error' },
        ],
      },
      {
        name: 'called stock, or not instantiated, in a case under review that is made on them',
        sketch: `
          case {maturity: reviewed}
          G1
            ~ A1 "Staff are vetted" {tags: [library]}
            ~ A2 "{assumption on staff}" {uninstantiated: true}`,
        expect: [
          { at: ['A1'], message: 'missing', severity: 'error' },
          { at: ['A2'], message: 'missing', severity: 'error' },
        ],
      },
      {
        name: 'not load-bearing: the branch is not needed',
        sketch: `
          G1
            S1 {combinator: any}
              G2
                Sn1 -> E-1
              G3 <>
                ~ A3
          evidence E-1 {title: proof, evalType: formal, result: pass}`,
        expect: [{ at: ['A3'], message: 'missing', severity: 'warning' }],
      },
      {
        name: 'repeated in another module: told once, at its origin',
        sketch: `
          G1
            AG2 {origin: Sub.G2}
              ~ AA1 {origin: Sub.A1}
          module Sub
          G2 {public: true}
            ~ A1 {public: true}`,
        expect: [{ at: ['Sub/A1'], message: 'missing', severity: 'error' }],
      },
    ],
  },
  check({ index, reasoning, report }) {
    for (const { id, node } of assumptionsOf(index)) {
      const missing = saysNothing(node.justification);
      if (!missing && !sameWords(node.justification, node.text)) continue;
      report({
        at: [id],
        message: missing ? 'missing' : 'restates',
        data: { assumption: id },
        path: ['nodes', id, 'justification'],
        ...(reasoning.loadBearing(id) ? { case: 'loadBearing' } : {}),
      });
    }
  },
});
