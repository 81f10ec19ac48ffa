// setKind and insertBetween: what stays, what changes, what is refused. Tables 1:2-2 of GSN v3.
import { describe, expect, test } from '@jest/globals';
import { insertBetween } from '../../../core/commands/insertBetween.ts';
import { setKind } from '../../../core/commands/setKind.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { answer, around, run, sentence } from './running.ts';

const CASE = sketch(`
  G1
    ~ C1 {cites: [E-01]}
    G2
      Sn1
    G3 {lineOfDefence: control, declaredStrength: 2}
    G4 "X" {identifier: Special}
    ! G9
  evidence E-01 {title: t}
`);

describe('setKind', () => {
  test('keeps links and text, and renumbers an identifier that tells the kind', () => {
    const done = run(
      sketch('G1\n  G2 "How"\n    G3\n  S4'),
      setKind.call({ node: 'G2', kind: 'strategy' }),
    );
    expect(done.case.nodes.get('G2')).toMatchObject({
      kind: 'strategy',
      identifier: 'S5',
      text: 'How',
    });
    expect(around(done.case, 'G1', 'supportedBy')).toEqual(['S5', 'S4']);
    expect(done.label).toBe('Make G2 a strategy');
    const own = run(CASE, setKind.call({ node: 'G4', kind: 'solution' }));
    expect(own.case.nodes.get('G4')).toMatchObject({ identifier: 'Special' });
  });

  test('support becomes context where the kind asks for it, and back', () => {
    const context = run(CASE, setKind.call({ node: 'G4', kind: 'context' }));
    expect(around(context.case, 'G1', 'inContextOf')).toEqual(['C1', 'Special']);
    expect(around(context.case, 'G1', 'supportedBy')).toEqual(['G2', 'G3']);
    expect(context.case.links.size).toBe(CASE.links.size);
    const goal = run(context.case, setKind.call({ node: 'G4', kind: 'goal' }));
    expect(around(goal.case, 'G1', 'supportedBy')).toEqual(['G2', 'G3', 'Special']);
  });

  test('names the fields that go', () => {
    const call = setKind.call({ node: 'G3', kind: 'solution' });
    expect(sentence(CASE, call)).toBe(
      'A solution does not have these: lineOfDefence and declaredStrength of G3 go.',
    );
    expect(run(CASE, call).case.nodes.get('G3')).not.toHaveProperty('declaredStrength');
    expect(sentence(CASE, setKind.call({ node: 'G2', kind: 'goal' }))).toBe('');
  });

  test('is refused where a link would be forbidden, with that link', () => {
    // A strategy is not supported by a solution; a context is supported by nothing.
    const strategy = setKind.call({ node: 'G2', kind: 'strategy' });
    expect(answer(CASE, strategy)).toBe('forbidden-connection');
    expect(sentence(CASE, strategy)).toMatch(
      /^Not possible because of G2->Sn1: A strategy may not/,
    );
    expect(answer(CASE, setKind.call({ node: 'G2', kind: 'context' }))).toBe(
      'forbidden-connection',
    );
    // Only goals and solutions challenge.
    expect(answer(CASE, setKind.call({ node: 'G9', kind: 'context' }))).toBe(
      'forbidden-connection',
    );
    expect(answer(CASE, setKind.call({ node: 'G9', kind: 'solution' }))).toBe('allowed');
    expect(answer(CASE, setKind.call({ node: 'none', kind: 'goal' }))).toBe('no-such-element');
    const away = sketch('G1\n  AG1 {origin: G9}');
    expect(answer(away, setKind.call({ node: 'AG1', kind: 'goal' }))).toBe('fixed-kind');
  });
});

describe('insertBetween', () => {
  test('puts a strategy between a goal and its supporters, at the place of the first', () => {
    const c = sketch('G1\n  G2\n  G3\n  G4');
    const done = run(
      c,
      insertBetween.call({ links: ['G1-G4', 'G1-G3'], kind: 'strategy', text: 'How' }),
    );
    expect(around(done.case, 'G1', 'supportedBy')).toEqual(['G2', 'S1']);
    expect(around(done.case, done.made[0] ?? '', 'supportedBy')).toEqual(['G3', 'G4']);
    expect(done.case.links.get('G1-G3')?.from).toBe(done.made[0]);
    expect(done.label).toBe('Insert a strategy below G1');
  });

  test('is refused where GSN forbids one of the links, and for other links than support', () => {
    const links = (...ids: string[]) => insertBetween.call({ links: ids, kind: 'strategy' });
    expect(answer(CASE, links('G2-Sn1'))).toBe('forbidden-connection');
    expect(answer(CASE, links('G1-C1'))).toBe('wrong-kind');
    expect(answer(CASE, links('G1-G2', 'G2-Sn1'))).toBe('wrong-kind');
    expect(answer(CASE, links())).toBe('nothing');
    expect(answer(CASE, links('none'))).toBe('no-such-link');
  });
});
