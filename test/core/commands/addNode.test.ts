// addNode: the element, its identifier, its link and its place, and what is refused.
import { describe, expect, test } from '@jest/globals';
import { addNode } from '../../../core/commands/addNode.ts';
import { deleteElements } from '../../../core/commands/deleteElements.ts';
import { execute } from '../../../core/commands/execute.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { answer, around, caseAfter, contextOf, run, sentence } from './running.ts';

const BASE = sketch(`
  G1
    ~ C1
    S1
      G2
        Sn1
      G6
  module Sub
  G9
  module Deal {contract: true}
  AG1 {origin: G1}
`);

describe('addNode', () => {
  test('makes element and link in one step, with the next free number', () => {
    // The highest goal of Main is G6; G9 is in another module.
    const done = run(BASE, addNode.call({ kind: 'goal', parent: 'S1', text: 'Claim' }));
    expect(done.made).toEqual(['new1', 'new2']);
    expect(done.case.nodes.get('new1')).toEqual({
      kind: 'goal',
      module: 'main',
      identifier: 'G7',
      text: 'Claim',
    });
    expect(done.case.links.get('new2')).toMatchObject({
      kind: 'supportedBy',
      from: 'S1',
      to: 'new1',
    });
    expect(around(done.case, 'S1', 'supportedBy')).toEqual(['G2', 'G6', 'G7']);
    expect(done.label).toBe('Add goal');
  });

  test.each([
    ['strategy', 'S2'],
    ['solution', 'Sn2'],
    ['context', 'C2'],
    ['assumption', 'A1'],
    ['justification', 'J1'],
  ] as const)('numbers each kind by its own prefix: %s', (kind, identifier) => {
    const made = run(BASE, addNode.call({ kind, parent: 'G1' }));
    expect(made.case.nodes.get('new1')?.identifier).toBe(identifier);
    const link = made.case.links.get('new2')?.kind;
    expect(link).toBe(['strategy', 'solution'].includes(kind) ? 'supportedBy' : 'inContextOf');
  });

  test('the number of a deleted element that was not the last is not given again', () => {
    const less = caseAfter(BASE, deleteElements.call({ ids: ['G2'] }));
    expect(run(less, addNode.call({ kind: 'goal' })).case.nodes.get('new1')?.identifier).toBe('G7');
  });

  test('goes where it is asked to: before or after a sibling, in a module, alone', () => {
    const before = run(BASE, addNode.call({ kind: 'goal', parent: 'S1', before: 'S1-G2' }));
    expect(around(before.case, 'S1', 'supportedBy')).toEqual(['G7', 'G2', 'G6']);
    const behind = run(BASE, addNode.call({ kind: 'goal', parent: 'S1', after: 'S1-G2' }));
    expect(around(behind.case, 'S1', 'supportedBy')).toEqual(['G2', 'G7', 'G6']);
    const alone = run(BASE, addNode.call({ kind: 'goal', module: 'Sub' }));
    expect(alone.made).toEqual(['new1']);
    expect(alone.case.nodes.get('new1')).toMatchObject({ module: 'Sub', identifier: 'G10' });
    expect(alone.case.links.size).toBe(BASE.links.size);
  });

  test('a challenger points at what it challenges: an element or a link', () => {
    const element = run(BASE, addNode.call({ kind: 'goal', parent: 'G2', link: 'challenges' }));
    expect(element.case.links.get('new2')).toMatchObject({
      kind: 'challenges',
      from: 'new1',
      to: 'G2',
    });
    const link = run(BASE, addNode.call({ kind: 'solution', toLink: 'G2-Sn1' }));
    expect(link.case.links.get('new2')).toMatchObject({ from: 'new1', toLink: 'G2-Sn1' });
    expect(link.case.nodes.get('new1')?.module).toBe('main');
  });

  test('an away element bears the identifier of its origin, even where that is taken', () => {
    // GSN 1:4.2: it repeats identifier and text of the origin; G9 of Sub may meet a G9 here.
    const call = addNode.call({ kind: 'awayGoal', parent: 'G1', fields: { origin: 'Sub.G9' } });
    expect(run(BASE, call).case.nodes.get('new1')).toMatchObject({
      identifier: 'G9',
      origin: 'Sub.G9',
    });
    expect(
      answer(BASE, addNode.call({ kind: 'awayGoal', identifier: 'G1', fields: { origin: 'x' } })),
    ).toBe('allowed');
  });

  test('refuses what would newly break the argument, and says why', () => {
    const refusals: [Parameters<typeof addNode.call>[0], string][] = [
      [{ kind: 'solution', parent: 'S1' }, 'forbidden-connection'],
      [{ kind: 'goal', parent: 'Sn1' }, 'forbidden-connection'],
      [{ kind: 'context', parent: 'G2', link: 'challenges' }, 'forbidden-connection'],
      [{ kind: 'goal', toLink: 'G2-Sn1', link: 'supportedBy' }, 'forbidden-connection'],
      [{ kind: 'goal', identifier: 'G2' }, 'identifier-taken'],
      [{ kind: 'goal', identifier: ' ' }, 'no-identifier'],
      [{ kind: 'goal', module: 'none' }, 'no-such-module'],
      [{ kind: 'goal', module: 'Sub', parent: 'G1' }, 'other-module'],
      [{ kind: 'goal', parent: 'none' }, 'no-such-element'],
      [{ kind: 'goal', toLink: 'none' }, 'no-such-link'],
      [{ kind: 'goal', parent: 'G1', toLink: 'G2-Sn1' }, 'one-target'],
      [{ kind: 'goal', parent: 'G1', before: 'S1-G2' }, 'no-sibling'],
      [{ kind: 'awayGoal', parent: 'G1' }, 'wrong-form'],
      [{ kind: 'goal', fields: { nonsense: 1 } }, 'wrong-form'],
      [{ kind: 'goal', fields: { module: 'Sub' } }, 'wrong-arguments'],
      [{ kind: 'awayGoal', parent: 'G2', fields: { origin: 'G1' } }, 'cycle'],
      [
        { kind: 'moduleReference', module: 'Deal', parent: 'Deal.AG1', fields: { target: 'Sub' } },
        'forbidden-connection',
      ],
    ];
    for (const [args, because] of refusals) {
      expect([args, answer(BASE, addNode.call(args))]).toEqual([args, because]);
    }
    expect(sentence(BASE, addNode.call({ kind: 'awayGoal', parent: 'G1' }))).toBe(
      'A new away goal needs "origin".',
    );
  });

  test('what the profile tolerates is done with a warning', () => {
    const call = addNode.call({ kind: 'solution', parent: 'S1' });
    const lenient = ['strategy-supportedBy-solution'] as const;
    expect(answer(BASE, call, lenient)).toBe('warned');
    expect(sentence(BASE, call, lenient)).toBe(
      'A strategy may not be supported by a solution (GSN 1:2.2). The profile of this case tolerates it.',
    );
    expect(around(run(BASE, call, lenient).case, 'S1', 'supportedBy')).toEqual(['G2', 'G6', 'Sn2']);
  });

  test('never gives an id that the case has, whatever the source of ids says', () => {
    const given = ['G1', 'main', 'G1-S1', 'fresh', 'G1', 'link'];
    const newId = () => given.shift() ?? 'end';
    const call = addNode.call({ kind: 'goal', parent: 'G1' });
    expect(execute(call, { ...contextOf(BASE), newId })).toMatchObject({ made: ['fresh', 'link'] });
  });

  test('duplicate identifiers that a file brought are no obstacle', () => {
    const twice = sketch(`
      G1 {id: a}
        G1 {id: b}
    `);
    expect(answer(twice, addNode.call({ kind: 'goal', parent: 'a' }))).toBe('allowed');
  });
});
