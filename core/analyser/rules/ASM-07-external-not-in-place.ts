// ASM-07: an assumption of the kind external (a treaty, a law, what other laboratories do) on which a
// critical goal rests, and of which nobody says that it holds: its status is missing or unknown. A
// violated one is ASM-04's. The kind is taken from the record and not read from the words.
import { externalsNotInPlace } from '../ask/externals.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'ASM-07',
  title: 'What the case needs from others is in place.',
  kind: 'consistency',
  yieldsTo: ['GOV-07'],
  basis: ['#120', '#149', '#157', 'T-23'],
  why: 'A treaty, a law or a promise of competitors that is not in force restrains nobody. One actor who does not keep to it is enough, and the case counted on all of them.',
  whenNotToUse: 'For assumptions on the laboratory itself; those are organisational.',
  messages: {
    open: 'What is needed against a catastrophe ({name:goals}) relies on what others do: assumption {name:assumption}, and {status}.',
  },
  remedy:
    'Show that it is in place and record that it holds, with the day of its review; or argue the claim without it, and hold until it is in force.',
  examples: {
    good: [
      {
        name: 'in force',
        sketch: `
          G1
            ~ A1 "Chips are reported by law" {assumptionKind: external, status: holds}`,
      },
      {
        name: 'not on the way to a catastrophe; of another kind; not needed',
        sketch: `
          case {severity: minor}
          G1
            ~ A1 {assumptionKind: external}
            ~ A2 {assumptionKind: organisational}`,
      },
    ],
    bad: [
      {
        name: 'a treaty that is not in force',
        sketch: `
          G1
            G2 "Nobody trains beyond the cap"
              ~ A1 "The treaty binds all who could" {assumptionKind: external, status: unknown}
              Sn1`,
        expect: [{ at: ['A1'], message: 'open', severity: 'warning' }],
      },
      {
        name: 'nobody says whether competitors agreed; below a strategy',
        sketch: `
          G1
            S1 "Argue over all laboratories"
              ~ A1 "The others keep to the pause" {assumptionKind: external}
              G2`,
        expect: [{ at: ['A1'], message: 'open', severity: 'warning' }],
      },
    ],
  },
  check({ index, reasoning, report }) {
    for (const { id, node, goals } of externalsNotInPlace(index, reasoning)) {
      const status = node.status === undefined ? 'its status is missing' : 'its status is unknown';
      const path = ['nodes', id, 'status'];
      report({ at: [id], message: 'open', data: { assumption: id, goals, status }, path });
    }
  },
});
