// moveSubtree and reorder: places among siblings, also where the keys of a file leave no room.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { moveSubtree } from '../../../core/commands/moveSubtree.ts';
import { reorder } from '../../../core/commands/reorder.ts';
import type { Case } from '../../../core/model/case.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { answer, around, caseAfter, run, sentence } from './running.ts';

const BASE = sketch(`
  G1
    S1
      G2
        Sn1
      G3
      G4
    G5
      G4
    ~ C1
  G6
  ! G9
`);

describe('moveSubtree', () => {
  test('puts an element with all below it under another parent, and keeps the link itself', () => {
    const done = run(BASE, moveSubtree.call({ link: 'S1-G2', parent: 'G5' }));
    expect(around(done.case, 'G5', 'supportedBy')).toEqual(['G4', 'G2']);
    expect(around(done.case, 'S1', 'supportedBy')).toEqual(['G3', 'G4']);
    expect(around(done.case, 'G2', 'supportedBy')).toEqual(['Sn1']);
    expect([...done.case.links.keys()].sort()).toEqual([...BASE.links.keys()].sort());
    expect(done.label).toBe('Move G2 under G5');
    const first = moveSubtree.call({ link: 'S1-G2', parent: 'G5', before: 'G5-G4' });
    expect(around(caseAfter(BASE, first), 'G5', 'supportedBy')).toEqual(['G2', 'G4']);
  });

  test('moves context too, and within the same parent', () => {
    const context = caseAfter(BASE, moveSubtree.call({ link: 'G1-C1', parent: 'S1' }));
    expect(around(context, 'S1', 'inContextOf')).toEqual(['C1']);
    const within = moveSubtree.call({ link: 'S1-G2', parent: 'S1', after: 'S1-G3' });
    expect(around(caseAfter(BASE, within), 'S1', 'supportedBy')).toEqual(['G3', 'G2', 'G4']);
  });

  test('refuses its own descendant, a forbidden or second connection, a challenge', () => {
    const refusals: [Parameters<typeof moveSubtree.call>[0], string][] = [
      [{ link: 'G1-S1', parent: 'G2' }, 'cycle'],
      [{ link: 'S1-G2', parent: 'G2' }, 'self-link'],
      [{ link: 'G2-Sn1', parent: 'S1' }, 'forbidden-connection'],
      [{ link: 'S1-G4', parent: 'G5' }, 'duplicate'],
      [{ link: 'G9-G6', parent: 'G2' }, 'wrong-kind'],
      [{ link: 'none', parent: 'G2' }, 'no-such-link'],
      [{ link: 'S1-G2', parent: 'none' }, 'no-such-element'],
      [{ link: 'S1-G2', parent: 'G5', before: 'S1-G3' }, 'no-sibling'],
    ];
    const c = caseAfter(BASE);
    const challenged: Case = {
      ...c,
      links: new Map(c.links).set('G9-G6', {
        kind: 'challenges',
        from: 'G9',
        to: 'G6',
        order: 'a0',
      }),
    };
    for (const [args, because] of refusals) {
      expect([args, answer(challenged, moveSubtree.call(args))]).toEqual([args, because]);
    }
    expect(sentence(BASE, moveSubtree.call({ link: 'G1-S1', parent: 'G2' }))).toBe(
      'Not possible: S1 rests on G2 already; G2 would support itself (GSN 1:2.2.2).',
    );
  });

  test('a link whose source is missing can be given one', () => {
    const dangling = sketch(`
      G1
      G2
      link supportedBy G99 -> G2
    `);
    const mended = caseAfter(dangling, moveSubtree.call({ link: 'G99-G2', parent: 'G1' }));
    expect(around(mended, 'G1', 'supportedBy')).toEqual(['G2']);
  });
});

describe('reorder', () => {
  test('changes one key, as a rule', () => {
    const done = run(BASE, reorder.call({ link: 'S1-G4', before: 'S1-G3' }));
    expect(around(done.case, 'S1', 'supportedBy')).toEqual(['G2', 'G4', 'G3']);
    expect(done.patches.map(({ path }) => path)).toEqual([['links', 'S1-G4', 'order']]);
    const last = caseAfter(BASE, reorder.call({ link: 'S1-G2' }));
    expect(around(last, 'S1', 'supportedBy')).toEqual(['G3', 'G4', 'G2']);
  });

  test('orders the challenges of one target, whoever makes them', () => {
    const c = sketch(`
      G1
        ! G7
        ! G8
        ! G9
    `);
    const turned = caseAfter(c, reorder.call({ link: 'G9-G1', before: 'G7-G1' }));
    expect(around(turned, 'G1', 'challengedBy')).toEqual(['G9', 'G7', 'G8']);
  });

  test('refuses a place that is no sibling, or itself, or two places', () => {
    expect(answer(BASE, reorder.call({ link: 'S1-G2', before: 'G1-G5' }))).toBe('no-sibling');
    expect(answer(BASE, reorder.call({ link: 'S1-G2', before: 'S1-G2' }))).toBe('no-sibling');
    expect(answer(BASE, reorder.call({ link: 'S1-G2', before: 'S1-G3', after: 'S1-G4' }))).toBe(
      'two-places',
    );
    expect(answer(BASE, reorder.call({ link: 'none' }))).toBe('no-such-link');
  });

  test('lands where it was put, whatever keys the file had: equal, foreign, of any length', () => {
    const key = fc.oneof(
      fc.constantFrom('a0', 'a1', '0', 'zz', 'a00', 'Zz'),
      fc.stringMatching(/^[0-9A-Za-z]{1,12}$/),
      fc.constant(`a0${'0'.repeat(200)}1`),
    );
    fc.assert(
      fc.property(
        fc.array(key, { minLength: 2, maxLength: 7 }),
        fc.nat(),
        fc.nat(),
        fc.boolean(),
        (keys, from, to, ahead) => {
          const c = siblingsWith(keys);
          const before = around(c, 'G0', 'supportedBy');
          const moved = before[from % keys.length] ?? '';
          const others = before.filter((id) => id !== moved);
          const beside = others[to % others.length] ?? '';
          const place = ahead ? { before: `l${beside}` } : { after: `l${beside}` };
          const next = caseAfter(c, reorder.call({ link: `l${moved}`, ...place }));
          const at = others.indexOf(beside) + (ahead ? 0 : 1);
          expect(around(next, 'G0', 'supportedBy')).toEqual(others.toSpliced(at, 0, moved));
          for (const { order } of next.links.values())
            expect(order).toMatch(/^[0-9A-Za-z]{1,1000}$/);
        },
      ),
      { seed: 20260601, numRuns: 500 },
    );
  });

  test('keys that have grown long are made short again, before the schema ends them', () => {
    const long = 'V'.repeat(98);
    const c = siblingsWith([`a0${long}`, `a0${long}V`, 'a9']);
    const next = caseAfter(c, reorder.call({ link: 'lG12', after: 'lG10' }));
    expect(around(next, 'G0', 'supportedBy')).toEqual(['G10', 'G12', 'G11']);
    for (const { order } of next.links.values()) expect(order.length).toBeLessThan(10);
  });

  test('hundreds of insertions at one place stay in order', () => {
    let c = siblingsWith(['a0', 'a1', 'a2']);
    for (let i = 0; i < 300; i += 1) {
      const [first, second, third] = around(c, 'G0', 'supportedBy');
      c = caseAfter(c, reorder.call({ link: `l${third}`, after: `l${first}` }));
      expect(around(c, 'G0', 'supportedBy')).toEqual([first, third, second]);
    }
  });
});

/** G0 with one goal N0, N1, … under it for each key. */
function siblingsWith(keys: readonly string[]): Case {
  const c = sketch(
    ['G0', ...keys.map((_, i) => `  N${i} {kind: goal}`)].join('\n').replaceAll('N', 'G1'),
  );
  return {
    ...c,
    links: new Map(
      keys.map((order, i) => [
        `lG1${i}`,
        { kind: 'supportedBy', from: 'G0', to: `G1${i}`, order } as const,
      ]),
    ),
  };
}
