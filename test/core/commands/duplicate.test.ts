// Duplicating a branch: what is copied, what stays shared.
import { describe, expect, test } from '@jest/globals';
import { duplicate } from '../../../core/commands/duplicate.ts';
import { MAX_RECORDS } from '../../../core/format/limits.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { answer, around, run } from './running.ts';

const CASE = sketch(`
  G1
    S1
      G2 "Left"
        ~ C1
        Sn1
        Sn2
        ! G9 challenge {status: open}
      G3
        Sn1
        ~ C1
  G7
`);

describe('duplicate', () => {
  const done = run(CASE, duplicate.call({ ids: ['G2'] }));
  const top = done.made[0] ?? '';

  test('puts a branch beside its original', () => {
    // The highest goal is G9; the copies follow it.
    expect(around(done.case, 'S1', 'supportedBy')).toEqual(['G2', 'G10', 'G3']);
    expect(done.case.nodes.get(top)).toMatchObject({ identifier: 'G10', text: 'Left' });
    expect(done.label).toBe('Duplicate G2');
  });

  test('shares what hangs elsewhere too, and copies the rest', () => {
    expect(around(done.case, top, 'supportedBy').sort()).toEqual(['Sn1', 'Sn3']);
    expect(around(done.case, top, 'inContextOf')).toEqual(['C1']);
    expect(around(done.case, 'G2', 'supportedBy')).toEqual(['Sn1', 'Sn2']);
  });

  test('takes a doubt along, with its answer as it is', () => {
    expect(around(done.case, top, 'challengedBy')).toEqual(['G11']);
    const doubts = [...done.case.links.values()].filter(({ kind }) => kind === 'challenges');
    expect(doubts.map((link) => 'challenge' in link && link.challenge?.status)).toEqual([
      'open',
      'open',
    ]);
  });

  test('a shared challenger challenges the copy as well', () => {
    const c = sketch('G1\n  G2\n    ! G9\n  G3\n    ! G9');
    const copied = run(c, duplicate.call({ ids: ['G2'] }));
    expect(around(copied.case, copied.made[0] ?? '', 'challengedBy')).toEqual(['G9']);
    expect(around(copied.case, 'G9', 'challenges')).toHaveLength(3);
  });

  test('a challenged link to something shared is challenged in the copy too', () => {
    const c = sketch('G1\n  G2\n    Sn1\n      !! G9\n  G3\n    Sn1');
    const copied = run(c, duplicate.call({ ids: ['G2'] }));
    const index = new CaseIndex(copied.case);
    const link = index.nodes.get(copied.made[0] ?? '')?.supportedBy[0];
    expect(link?.to?.id).toBe('Sn1');
    expect(link?.challengedBy).toHaveLength(1);
  });

  test('several at once: each branch once, tops beside their originals', () => {
    const both = run(CASE, duplicate.call({ ids: ['G2', 'Sn2', 'G7'] }));
    expect(both.case.nodes.size - CASE.nodes.size).toBe(4);
    expect(around(both.case, 'S1', 'supportedBy')).toHaveLength(3);
    expect(both.label).toBe('Duplicate 3 elements');
  });

  test('refuses nothing, what is not there, and several modules', () => {
    const two = sketch('G1\nmodule Sub\nG2');
    expect(answer(CASE, duplicate.call({ ids: [] }))).toBe('nothing');
    expect(answer(CASE, duplicate.call({ ids: ['S1-G2'] }))).toBe('no-such-element');
    expect(answer(two, duplicate.call({ ids: ['G1', 'Sub.G2'] }))).toBe('other-module');
  });
});

test('no more is made than a file may hold', () => {
  const [record] = CASE.nodes.values();
  if (!record) throw new Error('The sketch has no element.');
  const many = Array.from({ length: MAX_RECORDS - 100 }, (_, i) => [`n${i}`, record] as const);
  const full = { ...CASE, nodes: new Map([...CASE.nodes, ...many]) };
  expect(answer(full, duplicate.call({ ids: ['G2'] }))).toBe('allowed');
  const child = { kind: 'supportedBy', from: 'G7', order: 'a0' } as const;
  const links = new Map(full.links);
  for (const [to] of many.slice(0, 60)) links.set(`G7-${to}`, { ...child, to });
  const wide = { ...full, links };
  expect(answer(wide, duplicate.call({ ids: ['G7'] }))).toBe('too-many');
});
