// Away elements, references, renumbering and deleting modules (GSN 1:4.2, 1:4.3; Table 1:4-1).
import { describe, expect, test } from '@jest/globals';
import { addAway } from '../../../core/commands/addAway.ts';
import { addReference } from '../../../core/commands/addReference.ts';
import { deleteModule, moduleConsequences } from '../../../core/commands/deleteModule.ts';
import { consequences } from '../../../core/commands/parts/removal.ts';
import { renumber } from '../../../core/commands/renumber.ts';
import { setKind } from '../../../core/commands/setKind.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { answer, around, caseAfter, run, sentence } from './running.ts';

const CASE = sketch(`
  G1 "Top"
    S1
  module Sub
  G2 "Claim" {id: G2, public: true}
    ~ C1 "Where" {id: C1}
    S2 {id: S2}
  Sn1 {id: Sn1}
  module Con {contract: true}
  G7 {id: G7}
`);

describe('an away element', () => {
  test('has the kind and the identifier of its origin, and no text of its own', () => {
    const done = run(CASE, addAway.call({ origin: 'G2', parent: 'S1' }));
    expect(done.case.nodes.get('new1')).toEqual({
      kind: 'awayGoal',
      module: 'main',
      identifier: 'G2',
      origin: 'G2',
    });
    expect(around(done.case, 'S1', 'supportedBy')).toEqual(['G2']);
    expect(done.label).toBe('Add away goal Sub/G2');
  });

  test('makes its origin public in the same step, and says so', () => {
    const done = run(CASE, addAway.call({ origin: 'C1', parent: 'G1' }));
    expect(done.label).toBe('Add away context Sub/C1, and make it public');
    expect(done.case.nodes.get('C1')?.public).toBe(true);
    expect(around(done.case, 'G1', 'inContextOf')).toEqual(['C1']);
    expect(CASE.nodes.get('C1')?.public).toBeUndefined();
  });

  test('of an away element repeats what that repeats', () => {
    const once = caseAfter(CASE, addAway.call({ origin: 'G2', parent: 'S1' }));
    const twice = run(once, addAway.call({ origin: 'new1', module: 'Con' }));
    expect([...twice.case.nodes.values()].at(-1)).toMatchObject({ origin: 'G2', module: 'Con' });
  });

  test('is not doubled: the one that is there is connected', () => {
    const once = caseAfter(CASE, addAway.call({ origin: 'G2', parent: 'S1' }));
    const twice = caseAfter(once, addAway.call({ origin: 'G2', parent: 'G1' }));
    expect(twice.nodes.size).toBe(once.nodes.size);
    expect(around(twice, 'G1', 'supportedBy')).toEqual(['S1', 'G2']);
    expect(answer(once, addAway.call({ origin: 'G2' }))).toBe('duplicate');
    expect(answer(once, addAway.call({ origin: 'G2', parent: 'S1' }))).toBe('duplicate');
  });

  test('may challenge, an element or a link (1:6.2.6)', () => {
    const c = caseAfter(CASE, addAway.call({ origin: 'G2', toLink: 'G1-S1' }));
    expect([...c.links.values()].at(-1)).toMatchObject({ kind: 'challenges', toLink: 'G1-S1' });
  });

  test('refusals: strategies, the same module, contracts, the connection table', () => {
    expect(sentence(CASE, addAway.call({ origin: 'S2', parent: 'G1' }))).toBe(
      'Not possible: Sub/S2 is a strategy; there is no away strategy (GSN 1:4.2).',
    );
    expect(answer(CASE, addAway.call({ origin: 'G2', parent: 'S2' }))).toBe('same-module');
    expect(answer(CASE, addAway.call({ origin: 'G7', parent: 'S1' }))).toBe('not-publishable');
    expect(answer(CASE, addAway.call({ origin: 'Sn1', parent: 'S1' }))).toBe(
      'forbidden-connection',
    );
    expect(answer(CASE, addAway.call({ origin: 'nowhere', parent: 'S1' }))).toBe('no-such-element');
  });

  test('may not close a circle through what is public (1:4.5.2)', () => {
    const c = caseAfter(CASE, addAway.call({ origin: 'G1', parent: 'G2' }));
    expect(answer(c, addAway.call({ origin: 'G2', parent: 'S1' }))).toBe('cycle');
  });
});

describe('a reference', () => {
  test('is to a module or to a contract, by what the module is', () => {
    const module = run(CASE, addReference.call({ target: 'Sub', parent: 'G1' }));
    expect(module.case.nodes.get('new1')).toMatchObject({
      kind: 'moduleReference',
      identifier: 'M1',
      target: 'Sub',
    });
    expect(module.label).toBe('Add reference to module Sub');
    const contract = run(CASE, addReference.call({ target: 'Con', parent: 'G1' }));
    expect(contract.case.nodes.get('new1')).toMatchObject({ kind: 'contractReference' });
  });

  test('not to its own module, not in a contract, not in support of a strategy', () => {
    expect(answer(CASE, addReference.call({ target: 'main', parent: 'G1' }))).toBe('same-module');
    expect(answer(CASE, addReference.call({ target: 'Sub', parent: 'G7' }))).toBe(
      'forbidden-connection',
    );
    expect(answer(CASE, addReference.call({ target: 'Sub', parent: 'S1' }))).toBe(
      'forbidden-connection',
    );
    const context = addReference.call({ target: 'Sub', parent: 'S1', link: 'inContextOf' });
    expect(answer(CASE, context)).toBe('allowed');
  });
});

describe('renumbering', () => {
  const c = sketch(`
    G5
      ~ C9
      S3
        G2
          Sn4
        G9
          Sn4
          Sn2
    G1
    module Sub
    G1 {id: other}
      AG1 {id: away, identifier: G2, origin: G2}
  `);

  test('a module: by kind in reading order, without gaps; away elements elsewhere follow', () => {
    const after = caseAfter(c, renumber.call({ module: 'main' }));
    const names = Object.fromEntries([...after.nodes].map(([id, node]) => [id, node.identifier]));
    // The tops in order of their old names: G1 stands before G5.
    expect(names).toEqual({
      G1: 'G1',
      G5: 'G2',
      C9: 'C1',
      S3: 'S1',
      G2: 'G3',
      Sn4: 'Sn1',
      G9: 'G4',
      Sn2: 'Sn2',
      other: 'G1',
      away: 'G3',
    });
  });

  test('some elements: among the numbers that the others leave', () => {
    const after = caseAfter(c, renumber.call({ ids: ['G9', 'G5'] }));
    const names = ['G5', 'G2', 'G9', 'G1'].map((id) => after.nodes.get(id)?.identifier);
    expect(names).toEqual(['G3', 'G2', 'G4', 'G1']);
  });

  test('twice is once, and identifiers given twice are mended', () => {
    const twice = sketch('G1 {id: a}\n  G1 {id: b}\n  G1 {id: c}');
    const after = caseAfter(twice, renumber.call({ module: 'main' }));
    expect(new Set([...after.nodes.values()].map((node) => node.identifier)).size).toBe(3);
    expect(run(after, renumber.call({ module: 'main' })).patches).toEqual([]);
  });
});

describe('deleting', () => {
  const c = sketch(`
    G1
      AG1 {id: away, identifier: G2, origin: G2}
      M1 {target: Sub}
    module Sub
    G2 {id: G2, public: true}
      G3 {id: G3}
    module Inner {parent: Sub}
    G1 {id: inner}
    acps ACP1 {on: {link: G1-away}, argument: {module: Inner}}
  `);

  test('an origin names its away elements', () => {
    const found = consequences(new CaseIndex(c), ['G2']);
    expect(found.repeating).toEqual(['away']);
    expect(found.naming).toEqual([]);
    expect(found.sentence).toBe(
      'Also removes 1 link; Sub/G3 would be orphaned; Main/G2 repeats what is no longer there.',
    );
  });

  test('a module goes with its elements and the modules in it, and says what is left', () => {
    expect(moduleConsequences(new CaseIndex(c), 'Sub')).toBe(
      'Also deletes Inner in it. 3 elements go. Main/G2 repeats what is no longer there. Main/M1 refers to it. ACP1 has its confidence argument in it.',
    );
    const after = caseAfter(c, deleteModule.call({ module: 'Sub' }));
    expect([...after.modules.keys()]).toEqual(['main']);
    expect([...after.nodes.keys()]).toEqual(['G1', 'away', 'M1']);
  });

  test('the main module stays, also inside another', () => {
    expect(answer(c, deleteModule.call({ module: 'main' }))).toBe('main-module');
    const inside = {
      ...c,
      modules: new Map(c.modules).set('main', { name: 'Main', parent: 'Sub' }),
    };
    expect(sentence(inside, deleteModule.call({ module: 'Sub' }))).toBe(
      'Module Main is the main module of the case; Sub contains it.',
    );
  });
});

test('an element that is repeated elsewhere keeps its kind', () => {
  const c = sketch(`
    G1
      AG1 {identifier: G2, origin: Sub.G2}
    module Sub
    G2 {public: true}
  `);
  expect(sentence(c, setKind.call({ node: 'Sub.G2', kind: 'solution' }))).toBe(
    'Not possible: Main/G2 repeats G2 as an away goal; it cannot become a solution (GSN Table 1:4-1).',
  );
});
