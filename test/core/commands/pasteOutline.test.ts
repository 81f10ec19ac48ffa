// Outlines become elements, and elements outlines: Tables 1:2-2 of GSN v3 say what may stand where.
import { describe, expect, test } from '@jest/globals';
import { clipOf } from '../../../core/clip/clipOf.ts';
import { outlineText } from '../../../core/clip/outlineText.ts';
import { pasteOutline } from '../../../core/commands/pasteOutline.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { answer, around, run, sentence } from './running.ts';

const CASE = sketch('case {profile: gsn-strict}\nG1 "Top"\n  G2 "Left"\n  G3 "Right"');

const TEXT = `
- Strategy: Over hazards
  - Context: The list
  - G7: Hazard A
    - Evidence: Report
  - Hazard B
`;

describe('pasteOutline', () => {
  test('makes a subtree below an element: kinds, links, order, numbers', () => {
    const done = run(CASE, pasteOutline.call({ text: TEXT, parent: 'G1', after: 'G1-G2' }));
    expect(around(done.case, 'G1', 'supportedBy')).toEqual(['G2', 'S1', 'G3']);
    const top = done.made[0] ?? '';
    expect(done.case.nodes.get(top)).toEqual({
      kind: 'strategy',
      module: 'main',
      identifier: 'S1',
      text: 'Over hazards',
    });
    expect(around(done.case, top, 'inContextOf')).toEqual(['C1']);
    // G7 asks for its number; the other goal gets one that is free: G4.
    expect(around(done.case, top, 'supportedBy')).toEqual(['G7', 'G4']);
    expect(done.made).toHaveLength(5);
    expect(done.label).toBe('Paste outline');
  });

  test('without a parent each top is an argument of its own', () => {
    const done = run(CASE, pasteOutline.call({ text: 'One\nTwo' }));
    expect(done.made.map((id) => done.case.nodes.get(id)?.text)).toEqual(['One', 'Two']);
    expect(done.case.links.size).toBe(CASE.links.size);
  });

  test('into an element: its text from the top line, the rest below it', () => {
    const done = run(CASE, pasteOutline.call({ text: 'New\n  A\n  B', into: 'G2' }));
    expect(done.case.nodes.get('G2')?.text).toBe('New');
    expect(around(done.case, 'G2', 'supportedBy')).toEqual(['G4', 'G5']);
    expect(done.made[0]).toBe('G2');
    expect(answer(CASE, pasteOutline.call({ text: 'A\nB', into: 'G2' }))).toBe('two-tops');
    expect(answer(CASE, pasteOutline.call({ text: 'S: A', into: 'G2' }))).toBe('wrong-kind');
  });

  test('what GSN forbids is refused with the line', () => {
    const below = (text: string) => pasteOutline.call({ text, parent: 'G1' });
    expect(sentence(CASE, below('S: How\n  G: A\n  E: Report'))).toBe(
      'Line 3, “Report”: A strategy may not be supported by a solution (GSN 1:2.2).',
    );
    expect(answer(CASE, below('C: Context\n  Below'))).toBe('forbidden-connection');
    expect(answer(CASE, pasteOutline.call({ text: 'Challenge: No' }))).toBe('no-target');
    expect(answer(CASE, below('  \n\n'))).toBe('nothing');
    expect(answer(CASE, below('x'.repeat(100_001)))).toBe('wrong-form');
    expect(answer(CASE, below('x\n'.repeat(10_001)))).toBe('too-many');
    expect(answer(CASE, pasteOutline.call({ text: 'x', parent: 'none' }))).toBe('no-such-element');
  });

  test('a line that names an earlier one links to it again, but closes no circle', () => {
    const text = 'G: Top\n  G8: Left\n    E: Shared\n  G9: Right\n    G8:';
    const done = run(CASE, pasteOutline.call({ text }));
    const right = [...done.case.nodes].find(([, { identifier }]) => identifier === 'G9')?.[0] ?? '';
    expect(around(done.case, right, 'supportedBy')).toEqual(['G8']);
    expect(answer(CASE, pasteOutline.call({ text: 'G8: a\n  G9: b\n    G8:' }))).toBe('cycle');
    expect(answer(CASE, pasteOutline.call({ text: 'G8: a\n  G8:' }))).toBe('cycle');
    expect(answer(CASE, pasteOutline.call({ text: 'a\n  G8: b\n  G8:' }))).toBe('duplicate');
  });

  test('a challenge challenges what it stands below', () => {
    const done = run(CASE, pasteOutline.call({ text: 'Challenge: Not so', parent: 'G1' }));
    expect(around(done.case, 'G1', 'challengedBy')).toEqual(['G4']);
    expect(around(done.case, 'G1', 'supportedBy')).toEqual(['G2', 'G3']);
  });
});

describe('outlineText', () => {
  const c = sketch(
    `
    G1 "Top"
      ~ C1 "Context"
      S1 "How"
        G2 "Left"
          Sn1 "Report"
        G3 "Right" {identifier: Top-level}
          Sn1
          ! G9 "No"
  `,
  );
  const text = outlineText(clipOf(new CaseIndex(c), [...c.nodes.keys()]));

  test('is a bulleted list that names kinds, and shared elements twice', () => {
    expect(text).toBe(
      [
        '- G1: Top',
        '  - C1: Context',
        '  - S1: How',
        '    - G2: Left',
        '      - Sn1: Report',
        '    - Goal Top-level: Right',
        '      - Challenge G9: No',
        '      - Sn1:',
        '',
      ].join('\n'),
    );
  });

  test('pasted into an empty case it is the same argument', () => {
    const done = run(sketch(''), pasteOutline.call({ text }));
    expect(outlineText(clipOf(new CaseIndex(done.case), done.made))).toBe(text);
    expect(done.case.links.size).toBe(c.links.size);
  });
});
