// What a screen reader says of a link; expected words after GSN Tables 1:2-2 and 1:3-1, by hand.
import { expect, test } from '@jest/globals';
import { CaseIndex } from '../../../core/model/index.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { describeLink } from '../../../renderer/canvas/describeLink.ts';

const index = new CaseIndex(
  sketch(`
    G1 "Safe"
      ~ C1 "System"
      S1 "Argue"
        G2 "A"
        G3 "B"
        G4 "C"
        G5 "D"
    on G1-S1 {multiplicity: "0..x", optional: true}
    on G1-C1 {multiplicity: ""}
    on S1-G2 {choice: {group: one, label: 1 of 3}}
    on S1-G3 {choice: {group: one}}
    on S1-G4 {choice: {group: one}}
    on S1-G5 {choice: {group: other}, defeated: {by: Board, on: "2026-01-01"}}
  `),
);

test.each([
  ['G1-S1', 'Link: G1 is supported by S1. Multiplicity 0..x: any number. Optional.'],
  ['G1-C1', 'Link: G1 is in context of C1. Multiplicity: at least 1.'],
  ['S1-G2', 'Link: S1 is supported by G2. Choice 1 of 3: exactly 1.'],
  // The label of a choice is said on each branch, whichever holds it.
  ['S1-G4', 'Link: S1 is supported by G4. Choice 1 of 3: exactly 1.'],
  ['S1-G5', 'Link: S1 is supported by G5. Choice: exactly 1. Defeated.'],
])('%s', (id, words) => {
  const entry = index.links.get(id);
  if (!entry) throw new Error(`${id} is not there.`);
  expect(describeLink(index, entry, 0)).toBe(words);
});
