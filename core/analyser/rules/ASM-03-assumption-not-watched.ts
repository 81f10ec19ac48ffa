// ASM-03: an assumption that is watched, or of which it is known what would show it false. Monitor
// records cannot watch an assumption by themselves (they name a goal), so the field is asked.

import { saysNothing } from '../../reasoning/words.ts';
import { assumptionsOf } from '../ask/assumptions.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'ASM-03',
  title: 'An assumption is watched, or says what would show it false.',
  kind: 'completeness',
  basis: ['#37', '#113', 'SCCG SU.10'],
  why: 'We will be surprised the first time an assumption breaks. If nothing would show that it broke, we are not even surprised: we go on.',
  whenNotToUse: 'Library stock, and in a draft parts that are not instantiated, are left out.',
  messages: {
    missing:
      'monitor and falsifier of assumption {name:assumption} are missing: nothing would show that it broke.',
  },
  remedy: 'Say how the assumption is monitored, or what observation would show it false.',
  examples: {
    good: [
      {
        name: 'monitored',
        sketch: `
          G1
            ~ A1 {monitor: weekly canary tasks}`,
      },
      {
        name: 'a falsifier is enough',
        sketch: `
          G1
            ~ A1 {falsifier: one task solved under fine-tuning that prompting never solves}`,
      },
    ],
    bad: [
      {
        name: 'neither',
        sketch: `
          G1
            ~ A1 "No gradient hacking" {owner: p-1, justification: see report}`,
        expect: [{ at: ['A1'], message: 'missing', severity: 'warning' }],
      },
      {
        name: 'stand-ins for both, in a draft',
        profile: 'draft',
        sketch: `
          G1
            ~ A1 {monitor: todo, falsifier: n/a}`,
        expect: [{ at: ['A1'], message: 'missing', severity: 'info' }],
      },
    ],
  },
  check({ index, report }) {
    for (const { id, node } of assumptionsOf(index)) {
      if (!saysNothing(node.monitor) || !saysNothing(node.falsifier)) continue;
      const path = ['nodes', id, 'monitor'];
      report({ at: [id], message: 'missing', data: { assumption: id }, path });
    }
  },
});
