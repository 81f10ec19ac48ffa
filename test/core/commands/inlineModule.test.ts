// Putting the elements of a module into another (GSN 1:4): what is refused, what goes, what is renamed.
import { describe, expect, test } from '@jest/globals';
import { inlineModule } from '../../../core/commands/inlineModule.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { answer, caseAfter, sentence } from './running.ts';

describe('inlining', () => {
  const TWO = `
    G1 {id: G1}
      AG1 {id: away, identifier: G2, origin: Sub.G2}
    module Sub {brief: What it is for}
    G2 {public: true}
    module Other
    G1
  `;

  test('is refused for the main module, contracts, and where a whole is meant elsewhere', () => {
    const c = sketch(`${TWO}  M1 {target: Sub}\n    module Con {contract: true}\n    G1`);
    expect(answer(c, inlineModule.call({ module: 'main', into: 'Sub' }))).toBe('main-module');
    expect(answer(c, inlineModule.call({ module: 'Con' }))).toBe('contract');
    expect(answer(c, inlineModule.call({ module: 'Sub', into: 'Sub' }))).toBe('same-module');
    expect(sentence(c, inlineModule.call({ module: 'Sub', into: 'main' }))).toBe(
      'Not possible: Other/M1 refers to module Sub as a whole; it would refer to nothing.',
    );
  });

  test('says what goes with the module, and makes its identifiers unique', () => {
    const c = sketch(TWO.replace('G1 {id: G1}', 'G1 {id: G1}\n      G2 {id: own}'));
    const call = inlineModule.call({ module: 'Sub' });
    expect(sentence(c, call)).toBe('The description of module Sub goes. G2 becomes G3.');
    const after = caseAfter(c, call);
    expect(after.modules.has('Sub')).toBe(false);
    expect(after.nodes.get('Sub.G2')).toMatchObject({ identifier: 'G3', module: 'main' });
  });

  test('what another module still repeats stays public and is repeated from the host', () => {
    const c = sketch(`
      G1
        AG1 {id: here, identifier: G2, origin: Sub.G2, originModule: Sub}
      module Sub
      G2 {public: true}
      module Other
      G1
        AG1 {id: there, identifier: G2, origin: Sub.G2, originModule: Sub}
    `);
    const after = caseAfter(c, inlineModule.call({ module: 'Sub', into: 'main' }));
    expect(after.nodes.get('Sub.G2')?.public).toBe(true);
    expect(after.nodes.get('there')).toMatchObject({ origin: 'Sub.G2', originModule: 'main' });
    expect(after.nodes.has('here')).toBe(false);
  });

  test('a goal that is context by an away goal cannot be so by itself (1:4.3.8)', () => {
    const c = sketch(`
      G1
        ~ AG1 {identifier: G2, origin: Sub.G2}
      module Sub
      G2 {public: true}
    `);
    expect(answer(c, inlineModule.call({ module: 'Sub' }))).toBe('forbidden-connection');
  });

  test('modules in it go where it was', () => {
    const c = sketch('G1\nmodule A\nmodule B {parent: A}\nmodule C {parent: B}');
    const after = caseAfter(c, inlineModule.call({ module: 'B', into: 'main' }));
    expect(after.modules.get('C')?.parent).toBe('A');
  });
});
