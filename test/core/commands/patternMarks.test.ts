// The ball, and the diamond that links share.
import { describe, expect, test } from '@jest/globals';
import { groupChoice } from '../../../core/commands/groupChoice.ts';
import { setMultiplicity } from '../../../core/commands/setMultiplicity.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { answer, caseAfter } from './running.ts';

const CASE = sketch(`
  G1
    G2
    G3
    G4
      G5
    ~ C1`);

describe('multiplicity', () => {
  test('a ball without a label is a ball; it can be taken off', () => {
    const set = caseAfter(CASE, setMultiplicity.call({ links: ['G1-G2'], label: '', on: true }));
    expect(set.links.get('G1-G2')?.multiplicity).toBe('');
    const off = caseAfter(set, setMultiplicity.call({ links: ['G1-G2'], label: '', on: false }));
    expect(off.links.get('G1-G2')).toEqual(CASE.links.get('G1-G2'));
  });

  test('refused: no link, none of that id, a label that is too long', () => {
    const of = (links: string[], label = 'n') => setMultiplicity.call({ links, label, on: true });
    expect(answer(CASE, of([]))).toBe('nothing');
    expect(answer(CASE, of(['G1-G77']))).toBe('no-such-link');
    expect(answer(CASE, of(['G1-G2'], 'n'.repeat(201)))).toBe('wrong-form');
  });
});

describe('choice', () => {
  const group = (links: string[], label = '1 of 2', on = true) =>
    groupChoice.call({ links, label, on });

  test('groups are told apart, and grow', () => {
    const one = caseAfter(CASE, group(['G1-G2', 'G1-G3']));
    expect(one.links.get('G1-G3')?.choice).toEqual({ group: 'choice 1', label: '1 of 2' });
    const grown = caseAfter(one, group(['G1-G3', 'G1-G4'], ''));
    expect(grown.links.get('G1-G4')?.choice).toEqual({ group: 'choice 1' });
    const off = caseAfter(one, group(['G1-G2', 'G1-G3'], '', false));
    expect(off.links.get('G1-G2')).toEqual(CASE.links.get('G1-G2'));
  });

  test('refused: one branch, two sources, two kinds of link', () => {
    expect(answer(CASE, group(['G1-G2']))).toBe('one-branch');
    expect(answer(CASE, group(['G1-G2', 'G4-G5']))).toBe('two-sources');
    expect(answer(CASE, group(['G1-G2', 'G1-C1']))).toBe('two-sources');
  });
});
