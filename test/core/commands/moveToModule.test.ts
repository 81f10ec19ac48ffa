// Moving a branch into a module, and back: what stands for what afterwards, by GSN 1:4.2.
// Expected structures are drawn by hand from the standard's Figure 1:4-1 and Table 1:4-1.
import { describe, expect, test } from '@jest/globals';
import { inlineModule } from '../../../core/commands/inlineModule.ts';
import { moveToModule } from '../../../core/commands/moveToModule.ts';
import type { Case } from '../../../core/model/case.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { nodeName } from '../../../core/model/lookup.ts';
import { statementAt } from '../../../core/model/statement.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { answer, caseAfter, run, sentence } from './running.ts';

const CASE = sketch(`
  G1 "Top"
    ~ C1 "shared context"
    S1
      G2 "Left" {declaredStrength: 2}
        ~ C1
        ~ A1
        Sn1
        Sn2
        ! G9 challenge {status: open}
      G3
        Sn1
  on S1-G2 {defeated: {}}
  acps ACP1 {on: {link: S1-G2}, argument: {text: why}}
  acps ACP2 {on: {link: G2-Sn2}, argument: {text: why}}
`);

const TO_SUB = moveToModule.call({ ids: ['G2'], name: 'Sub' });

/** "supportedBy G2 -> Main/Sn1(away)" for every link, in order. */
function links(c: Case): string[] {
  const said = (id: string) => {
    const node = c.nodes.get(id);
    return `${nodeName(c, id)}${node?.kind.startsWith('away') ? ' away' : ''}`;
  };
  const all = [...c.links.values()].map(
    (link) => `${said(link.from)} ${link.kind} ${said(link.to ?? '?')}`,
  );
  return all.sort();
}

describe('a branch moved into a new module', () => {
  const done = run(CASE, TO_SUB);
  const c = done.case;
  const index = new CaseIndex(c);
  const [sub = ''] = done.made;

  test('what stays behind is an away goal; what is shared is repeated, and public', () => {
    expect(links(c)).toEqual(
      [
        'Main/G1 inContextOf Main/C1',
        'Main/G1 supportedBy Main/S1',
        'Main/G3 supportedBy Main/Sn1',
        'Main/S1 supportedBy Main/G3',
        'Main/S1 supportedBy Main/G2 away',
        'Sub/G2 inContextOf Sub/A1',
        'Sub/G2 inContextOf Sub/C1 away',
        'Sub/G2 supportedBy Sub/Sn1 away',
        'Sub/G2 supportedBy Sub/Sn2',
        'Sub/G9 challenges Sub/G2',
      ].sort(),
    );
    const open = [...c.nodes].filter(([, node]) => node.public).map(([id]) => id);
    expect(open.sort()).toEqual(['C1', 'G2', 'Sn1']);
    expect(done.label).toBe('Move G2 to module Sub');
  });

  test('an away element has no text of its own and says what its origin says', () => {
    const away = [...index.nodes.values()].filter(({ node }) => node.kind.startsWith('away'));
    expect(away).toHaveLength(3);
    for (const { id, node } of away) {
      expect(node.text).toBeUndefined();
      expect('origin' in node && statementAt(index, id)).toBe(
        'origin' in node && c.nodes.get(node.origin)?.text,
      );
    }
  });

  test('links keep their ids, with their marks, challenges and claim points', () => {
    expect([...c.links.keys()].sort()).toEqual([...CASE.links.keys()].sort());
    expect(c.links.get('S1-G2')?.defeated).toEqual({});
    expect(c.acps).toEqual(CASE.acps);
    expect(c.nodes.get('G2')).toMatchObject({ module: sub, declaredStrength: 2 });
  });

  test('putting it back gives the case as it was', () => {
    const back = caseAfter(c, inlineModule.call({ module: sub }));
    expect(back).toEqual(CASE);
  });
});

describe('a module reference may stay instead', () => {
  const c = sketch('G1\n  G2\n    Sn1\n  G3');
  const call = moveToModule.call({ ids: ['G2'], name: 'Sub', leave: 'reference' });

  test('below a goal, for the one goal that is published', () => {
    const done = run(c, call);
    const [sub, reference = ''] = done.made;
    expect(done.case.nodes.get(reference)).toEqual({
      kind: 'moduleReference',
      module: 'main',
      identifier: 'M1',
      target: sub,
    });
    expect(caseAfter(done.case, inlineModule.call({ module: sub ?? '' }))).toEqual(c);
  });

  test('not below a strategy, and not where more would be published', () => {
    expect(answer(CASE, moveToModule.call({ ids: ['G2'], name: 'Sub', leave: 'reference' }))).toBe(
      'forbidden-connection',
    );
    const shared = sketch('G1\n  G2\n    G4 {public: true}\n      Sn1\n  G3');
    expect(answer(shared, call)).toBe('whole-module');
    expect(
      answer(c, moveToModule.call({ ids: ['G2', 'G3'], name: 'Sub', leave: 'reference' })),
    ).toBe('one-goal');
  });
});

describe('refusals', () => {
  test('nothing, what is not there, several modules, a module that has it already, a taken name', () => {
    const two = sketch('G1\nmodule Sub\nG2');
    expect(answer(two, moveToModule.call({ ids: [], name: 'X' }))).toBe('nothing');
    expect(answer(two, moveToModule.call({ ids: ['G7'], name: 'X' }))).toBe('no-such-element');
    expect(answer(two, moveToModule.call({ ids: ['G1', 'Sub.G2'], name: 'X' }))).toBe(
      'other-module',
    );
    expect(answer(two, moveToModule.call({ ids: ['G1'], to: 'main' }))).toBe('same-module');
    expect(answer(two, moveToModule.call({ ids: ['G1'], to: 'Nowhere' }))).toBe('no-such-module');
    expect(answer(two, moveToModule.call({ ids: ['G1'], name: 'Sub' }))).toBe('name-taken');
    expect(answer(two, moveToModule.call({ ids: ['G1'], name: '' }))).toBe('wrong-form');
    expect(answer(two, moveToModule.call({ ids: ['G1'] }))).toBe('one-target');
  });

  test('a strategy needed on both sides: there is no away strategy (Table 1:4-1)', () => {
    expect(sentence(CASE, moveToModule.call({ ids: ['S1'], name: 'Sub' }))).toBe(
      'Not possible: S1 is a strategy that would be needed on both sides; there is no away strategy (GSN Table 1:4-1).',
    );
    const shared = sketch('G1\n  G2\n    S1\n      G4\n  G3\n    S1');
    expect(answer(shared, moveToModule.call({ ids: ['G2'], name: 'Sub' }))).toBe(
      'no-away-strategy',
    );
  });

  test('into a contract, and out of one where it would have to publish (1:4.7.3)', () => {
    const c = sketch(`
      G1
        G2
      module Con {contract: true}
      G5 {id: G5}
        G6 {id: G6}
          ~ C1 {id: C1}
        ~ C1
    `);
    expect(answer(c, moveToModule.call({ ids: ['G2'], to: 'Con' }))).toBe('contract');
    const loose = sketch('module Con {contract: true}\nG5\n  ~ C1\n  G6\n    ~ C1');
    expect(answer(loose, moveToModule.call({ ids: ['Con.G6'], name: 'Sub' }))).toBe(
      'not-publishable',
    );
  });

  test('where a reference to the whole module would stand for less, or close a circle', () => {
    const c = sketch(`
      G1
        M1 {target: Sub}
      module Sub
      G2 {id: G2, public: true}
        G3 {id: G3, public: true}
        G4 {id: G4}
    `);
    expect(answer(c, moveToModule.call({ ids: ['G3'], name: 'Other' }))).toBe('whole-module');
    expect(answer(c, moveToModule.call({ ids: ['G4'], name: 'Other' }))).toBe('allowed');
    expect(answer(c, moveToModule.call({ ids: ['G1'], to: 'Sub' }))).toBe('cycle');
    const circle = sketch(`
      G1
        G5
          G6
            M1 {target: Sub}
        G7
          G6
      module Sub
      G2 {public: true}
    `);
    // G6 is shared and stays: G5 in Sub would be public, and so what M1 stands for.
    expect(answer(circle, moveToModule.call({ ids: ['G5'], to: 'Sub' }))).toBe('cycle');
  });
});

describe('into a module that is there', () => {
  test('identifiers that are taken give way, and their away elements follow', () => {
    const c = sketch(`
      G1
        G2 {id: A, public: true}
      module Sub
      G2 {id: B}
      module Other
      G1 {id: O}
        AG1 {id: away, identifier: G2, origin: A, originModule: main}
    `);
    const call = moveToModule.call({ ids: ['A'], to: 'Sub' });
    expect(sentence(c, call)).toBe(
      'G2 becomes G3: identifiers are unique within a module (GSN 1:2.1.2).',
    );
    const after = caseAfter(c, call);
    expect(after.nodes.get('A')?.identifier).toBe('G3');
    expect(after.nodes.get('away')).toMatchObject({ identifier: 'G3', originModule: 'Sub' });
  });

  test('an away element that comes home gives way to its origin', () => {
    const c = sketch(`
      G1
        G2
          AG1 {id: away, identifier: G5, origin: G5}
      module Sub
      G5 {id: G5, public: true}
    `);
    const after = caseAfter(c, moveToModule.call({ ids: ['G2'], to: 'Sub' }));
    expect(after.nodes.has('away')).toBe(false);
    expect(after.links.get('G2-away')).toMatchObject({ from: 'G2', to: 'G5' });
  });

  test('an away element of the same origin is used, not doubled', () => {
    const c = sketch(`
      G1
        ~ C1 {id: C1, public: true}
        G2
          ~ C1
      module Sub
      G5 {id: G5}
        ~ AC1 {id: twin, identifier: C1, origin: C1}
    `);
    const after = caseAfter(c, moveToModule.call({ ids: ['G2'], to: 'Sub' }));
    expect(after.links.get('G2-C1')).toMatchObject({ to: 'twin' });
  });

  test('a text of its own that has drifted is settled before', () => {
    const c = sketch(`
      G1
        G2
          AG1 "another text" {id: away, identifier: G5, origin: G5}
      module Sub
      G5 "text" {id: G5, public: true}
    `);
    expect(answer(c, moveToModule.call({ ids: ['G2'], to: 'Sub' }))).toBe('drifted');
  });
});

describe('challenges across the border', () => {
  test('a challenger that moves leaves an away goal, which challenges', () => {
    const c = sketch('G1\n  G2\n    ! G9 challenge {status: open}');
    const done = run(c, moveToModule.call({ ids: ['G9'], name: 'Doubts' }));
    const index = new CaseIndex(done.case);
    const link = index.links.get('G9-G2');
    expect(link?.from?.node).toMatchObject({ kind: 'awayGoal', module: 'main', origin: 'G9' });
    expect(link?.link).toMatchObject({ to: 'G2', challenge: { status: 'open' } });
  });

  test('a challenger that stays challenges a link that leaves by an away goal', () => {
    const c = sketch('G1\n  G2\n    Sn1\n      !! G9 challenge {status: open}\n  G3\n    ! G9');
    const done = run(c, moveToModule.call({ ids: ['G2'], name: 'Sub' }));
    const index = new CaseIndex(done.case);
    const link = index.links.get('G9-G2-Sn1');
    const [sub] = done.made;
    expect(link?.from?.node).toMatchObject({ kind: 'awayGoal', module: sub, origin: 'G9' });
    expect(link?.toLink?.id).toBe('G2-Sn1');
    expect(done.case.nodes.get('G9')).toMatchObject({ module: 'main', public: true });
  });

  test('a challenge of a link stays with the link', () => {
    const c = sketch('G1\n  G2\n    !! G9 challenge {status: open}\n  G3\n    ! G9');
    const done = run(c, moveToModule.call({ ids: ['G2'], name: 'Sub' }));
    expect(done.case.links.get('G9-G1-G2')).toEqual(c.links.get('G9-G1-G2'));
    const both = run(c, moveToModule.call({ ids: ['G1'], name: 'All' }));
    expect(new Set([...both.case.nodes.values()].map(({ module }) => module)).size).toBe(1);
  });
});

test('modules in a contract are private to it (1:4.7.4)', () => {
  const c = sketch(`
    G1
      G2
        G3
    module Con {contract: true}
    G1
    module Inner {parent: Con}
    G1
  `);
  expect(answer(c, moveToModule.call({ ids: ['G2'], to: 'Inner' }))).toBe('hidden');
});
