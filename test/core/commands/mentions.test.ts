// Links of texts name elements by what people see; they go on meaning the same element whatever
// becomes of its name.
import { describe, expect, test } from '@jest/globals';
import type { Call } from '../../../core/commands/command.ts';
import { inlineModule } from '../../../core/commands/inlineModule.ts';
import { moveToModule } from '../../../core/commands/moveToModule.ts';
import { renumber } from '../../../core/commands/renumber.ts';
import { setIdentifier } from '../../../core/commands/setIdentifier.ts';
import { setModuleFields } from '../../../core/commands/setModuleFields.ts';
import type { Case } from '../../../core/model/case.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { caseAfter } from './running.ts';

const textOf = (c: Case, id: string) => c.nodes.get(id)?.text;

function said(text: string, call: Call, id = 'G1'): string | undefined {
  return textOf(caseAfter(sketch(text), call), id);
}

describe('a link of a text', () => {
  test('follows a new identifier, and so do its words where they are the name', () => {
    const rename = setIdentifier.call({ node: 'G2', identifier: 'G5' });
    expect(said('G1 "As [G2](#G2), by [the claim](#G2)."\n  G2', rename)).toBe(
      'As [G5](#G5), by [the claim](#G5).',
    );
    expect(said('G1 "No link: G2, (#G2), [x](https://a.example/#G2)"\n  G2', rename)).toBe(
      'No link: G2, (#G2), [x](https://a.example/#G2)',
    );
  });

  test('never comes to mean another element when numbers change places', () => {
    // G9 is read first and becomes G2; what was G2 becomes G3.
    const text = 'G1 "[G2](#G2) and [G9](#G9)"\n  G9\n  G2';
    expect(said(text, renumber.call({ module: 'main' }))).toBe('[G3](#G3) and [G2](#G2)');
  });

  test('says the module when its element leaves, and no longer when it comes back', () => {
    const c = sketch('G1 "See [G2](#G2)"\n  G2 "Unlike [G1](#G1)"\n  G3 "See [G2](#G2)"');
    const moved = caseAfter(c, moveToModule.call({ ids: ['G2'], name: 'Sub' }));
    expect(textOf(moved, 'G1')).toBe('See [Sub/G2](#Sub/G2)');
    expect(textOf(moved, 'G2')).toBe('Unlike [Main/G1](#Main/G1)');
    const sub = moved.nodes.get('G2')?.module ?? '';
    expect(caseAfter(moved, inlineModule.call({ module: sub }))).toEqual(c);
  });

  test('follows the name of a module, blanks and parentheses included', () => {
    const text = 'G1 "See [Sub/G2](#Sub/G2)"\nmodule Sub\nG2';
    const call = setModuleFields.call({ module: 'Sub', fields: { name: 'Sub (new)' } });
    expect(said(text, call)).toBe('See [Sub (new)/G2](<#Sub (new)/G2>)');
    const back = setModuleFields.call({ module: 'Sub', fields: { name: 'Sub' } });
    expect(textOf(caseAfter(sketch(text), call, back), 'G1')).toBe('See [Sub/G2](#Sub/G2)');
  });

  test('in records too, at any depth; one that names nothing stays', () => {
    const c = sketch(`
      G1
        G2
          ! G9 challenge {status: refuted, response: "As [G2](#G2) says"}
      evidence E-01 {title: Run, notes: "For [G2](#G2), not [G7](#G7)"}
    `);
    const after = caseAfter(c, setIdentifier.call({ node: 'G2', identifier: 'G5' }));
    expect(after.evidence.get('E-01')).toMatchObject({ notes: 'For [G5](#G5), not [G7](#G7)' });
    expect(after.links.get('G9-G2')).toMatchObject({
      challenge: { response: 'As [G5](#G5) says' },
    });
  });
});
