// STR-01: who calls a claim moderate or strong says why. A stand-in such as "TBD", or a reason that
// repeats the claim, is none. The reasoning core counts such a claim as 1 where the reason is missing.
import { sameWords, saysNothing } from '../../reasoning/words.ts';
import { challengersOnly } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';

/** From this declared strength on, a reason is asked (3.0). */
const MODERATE = 2;
const WORDS = ['none', 'weak', 'moderate', 'strong'];

export default defineRule({
  id: 'STR-01',
  title: 'A claim that is called moderate or strong says why.',
  kind: 'completeness',
  basis: ['#3', '#99'],
  why: 'The strength of a line decides whether a dangerous system ships. A figure without a reason cannot be checked or attacked, and it is set to what the decision needs.',
  whenNotToUse: 'Never; leave the strength out where nothing depends on it.',
  messages: {
    missing:
      '{name:goal} is declared {declared} ({word}), and the reason is missing; its strength counts as 1.',
    restates: '{name:goal} is declared {declared} ({word}), and the reason only repeats the claim.',
  },
  remedy:
    'Write in one sentence what makes the claim this strong: how much evidence of which kind, with which margin, against which objections; or declare 1.',
  examples: {
    good: [
      {
        name: 'with a reason',
        sketch: `
          G2 {declaredStrength: 2, strengthReason: '12 of 12 model organisms were caught, with a margin of three'}`,
      },
      {
        name: 'weak, none or not stated needs no reason',
        sketch: `
          G1
            G2 {declaredStrength: 1}
            G3 {declaredStrength: 0}
            G4`,
      },
    ],
    bad: [
      {
        name: 'strong, because it is said so',
        sketch: `
          G1
            G2 {declaredStrength: 3}
            G3 {declaredStrength: 2, strengthReason: TBD}`,
        expect: [
          { at: ['G2'], message: 'missing', severity: 'warning' },
          { at: ['G3'], message: 'missing', severity: 'warning' },
        ],
      },
      {
        name: 'the claim again',
        sketch: `
          G2 "The model could not escape" {declaredStrength: 3, strengthReason: The model could not escape!}`,
        expect: [{ at: ['G2'], message: 'restates', severity: 'warning' }],
      },
    ],
  },
  check({ index, report }) {
    const against = challengersOnly(index);
    for (const { id, node } of index.nodes.values()) {
      if (node.kind !== 'goal' || (node.declaredStrength ?? 0) < MODERATE) continue;
      if (against.has(id)) continue;
      const missing = saysNothing(node.strengthReason);
      if (!missing && !sameWords(node.strengthReason, node.text)) continue;
      const declared = node.declaredStrength ?? 0;
      report({
        at: [id],
        message: missing ? 'missing' : 'restates',
        data: { goal: id, declared, word: WORDS[declared] ?? '' },
        path: ['nodes', id, 'strengthReason'],
      });
    }
  },
});
