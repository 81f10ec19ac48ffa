// A small document for tests, with a clock that the test moves.
import { CaseDocument } from '../../../core/commands/document.ts';
import { setText } from '../../../core/commands/setText.ts';
import { seededIds } from '../../../core/model/ids.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

export const TEXT = `
  G1 "Top"
    S1
      G2
      G3
`;

/** A document whose clock stands until it is moved on. */
export function open(text = TEXT) {
  const clock = { now: 0 };
  const document = new CaseDocument(sketch(text), {
    newId: seededIds('test'),
    today: () => '2026-06-01',
    now: () => clock.now,
  });
  const textOf = (id: string) => document.case.nodes.get(id)?.text;
  const type = (text: string, after = 0, node = 'G1') => {
    clock.now += after;
    document.execute(setText.call({ node, text }));
  };
  return { document, clock, textOf, type };
}
