// GOV-03: the head of the case says which decision it supports, and which person holds the right to
// stop. A deciding body alone does not stop anything: a person on record is asked. An id that names
// nobody is WF-07's. One finding for the head.

import { saysNothing } from '../../reasoning/words.ts';
import { isBegun } from '../ask/begun.ts';
import { listOf } from '../ask/fields.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'GOV-03',
  title: 'The case states the decision it supports, and who has the right to stop.',
  kind: 'completeness',
  basis: ['#134', '#135', 'Barrett et al. 2026 (external review)'],
  why: 'An evaluator may recommend against, and nobody in particular has to stop. A case that supports no stated decision supports whatever is decided.',
  whenNotToUse: 'For a case that is an exercise and decides nothing.',
  messages: {
    missing: 'In the head of the case {missing} missing{so}.',
  },
  remedy:
    'State in the head the decision that the case supports (what, for whom, from when), and name the person who holds the right to stop.',
  examples: {
    good: [
      {
        name: 'both are stated',
        sketch: `
          case {decision: {supports: access for vetted customers from July, value: deploy-restricted, rightToStop: H-1}}
          G1
          people H-1 {name: A. Ito}`,
      },
      {
        name: 'a person who is on no record is WF-07',
        sketch: `
          case {decision: {supports: 'whether to train on, at the fourfold scale', rightToStop: H-9}}
          G1`,
      },
    ],
    bad: [
      {
        name: 'a recommendation to nobody',
        sketch: `
          case {decision: {supports: access for vetted customers, value: deploy, body: deployment board}}
          G1`,
        expect: [{ at: [], message: 'missing', severity: 'error' }],
      },
      {
        name: 'no decision at all, or a stand-in',
        sketch: `
          case {decision: {supports: TBD}}
          G1`,
        expect: [{ at: [], message: 'missing', severity: 'error' }],
      },
    ],
  },
  check({ case: c, index, report }) {
    if (!isBegun(index)) return;
    const { supports, rightToStop } = c.meta.decision ?? {};
    const lacks = [
      ...(saysNothing(supports) ? ['the decision that it supports'] : []),
      ...(saysNothing(rightToStop) ? ['the person with the right to stop'] : []),
    ];
    if (lacks.length === 0) return;
    const missing = `${listOf(lacks)} ${lacks.length === 1 ? 'is' : 'are'}`;
    const so = saysNothing(rightToStop) ? ': nobody in particular has to stop' : '';
    report({ at: [], message: 'missing', data: { missing, so }, path: ['meta', 'decision'] });
  },
});
