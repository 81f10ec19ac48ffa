// REP-10: the case says under which conditions it no longer holds. The list is generated: falsifiers of
// assumptions, validity envelopes, bounds of monitors. The rule asks that it is not empty; each of the
// three has a rule of its own (ASM-03, DYN-05, DYN-01). In an outline or a draft it is not there yet.

import { saysNothing } from '../../reasoning/words.ts';
import { assumptionsOf } from '../ask/assumptions.ts';
import { isBegun } from '../ask/begun.ts';
import { envelopeOf } from '../ask/envelopes.ts';
import { earlyCase } from '../ask/maturity.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'REP-10',
  title: 'The case says under which conditions it no longer holds.',
  kind: 'completeness',
  basis: ['EU GPAI Code S&S, 7.2(2)', '#95', '#37'],
  why: 'An argument that nothing could void is no argument about the world. Whoever decides by it has to know what to watch for, and when to come back.',
  whenNotToUse: 'Never, once a decision rests on the case.',
  cases: { early: 'The case is an outline or a draft.' },
  messages: {
    empty:
      'Nothing says when the case no longer holds: no assumption has a falsifier, no goal a validity envelope, and no monitor a threshold.',
  },
  remedy:
    'State what would falsify each assumption, the envelope of the top goal (effective compute, capability tier, day), and the bound of each monitor.',
  examples: {
    good: [
      {
        name: 'a falsifier',
        sketch: `
          case {maturity: reviewed}
          G1
            ~ A1 "No exploration hacking" {falsifier: a locked twin that resists the recipe}`,
      },
      {
        name: 'an envelope; a bound',
        sketch: `
          case {maturity: reviewed}
          G1 {validityEnvelope: {until: '2026-12-01'}}
          monitors M-1 {metric: misses, operator: '<=', threshold: 2}`,
      },
    ],
    bad: [
      {
        name: 'for ever; stand-ins, and a monitor without a bound',
        sketch: `
          case {maturity: reviewed}
          G1
            ~ A1 "No exploration hacking" {falsifier: TBD}
          monitors M-1 {metric: misses}`,
        expect: [{ at: [], message: 'empty', severity: 'error' }],
      },
      {
        name: 'a draft that does not say so yet',
        sketch: `
          G1
            Sn1`,
        expect: [{ at: [], message: 'empty', severity: 'info' }],
      },
    ],
  },
  check({ case: c, index, today, report }) {
    if (!isBegun(index)) return;
    if (assumptionsOf(index).some(({ node }) => !saysNothing(node.falsifier))) return;
    for (const { threshold, operator } of c.monitors.values()) {
      if (threshold !== undefined && operator !== undefined) return;
    }
    for (const { node } of index.nodes.values()) if (envelopeOf(node)) return;
    report({ at: [], message: 'empty', ...earlyCase(c, today) });
  },
});
