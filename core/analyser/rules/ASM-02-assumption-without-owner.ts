// ASM-02: an assumption with an owner. Stand-ins such as "TBD" name nobody.

import { saysNothing } from '../../reasoning/words.ts';
import { assumptionsOf } from '../ask/assumptions.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'ASM-02',
  title: 'An assumption has an owner.',
  kind: 'completeness',
  basis: ['#37', '#154'],
  why: 'Assumptions break while everybody is busy with something else. One that nobody owns is noticed last, after the harm.',
  whenNotToUse: 'Library stock, and in a draft parts that are not instantiated, are left out.',
  messages: { missing: 'owner of assumption {name:assumption} is missing.' },
  remedy: 'Name the person who answers for the assumption and will say when it no longer holds.',
  examples: {
    good: [
      {
        name: 'a person on record',
        sketch: `
          G1
            ~ A1 {owner: p-1}
          people p-1 {name: A. Author}`,
      },
      {
        name: 'a name',
        sketch: `
          G1
            ~ A1 {owner: Head of security}`,
      },
    ],
    bad: [
      {
        name: 'nobody',
        sketch: `
          G1
            ~ A1 "The weights are not stolen"`,
        expect: [{ at: ['A1'], message: 'missing', severity: 'warning' }],
      },
      {
        name: 'a stand-in, before a release',
        profile: 'release-gate',
        sketch: `
          G1
            ~ A1 {owner: tbd}`,
        expect: [{ at: ['A1'], message: 'missing', severity: 'error' }],
      },
    ],
  },
  check({ index, report }) {
    for (const { id, node } of assumptionsOf(index)) {
      if (!saysNothing(node.owner)) continue;
      const path = ['nodes', id, 'owner'];
      report({ at: [id], message: 'missing', data: { assumption: id }, path });
    }
  },
});
