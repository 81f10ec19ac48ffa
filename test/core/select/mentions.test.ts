// What "@" offers, in which order: names before texts, the same module before others.
import { expect, test } from '@jest/globals';
import { CaseIndex } from '../../../core/model/index.ts';
import { mentions } from '../../../core/select/mentions.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

const index = new CaseIndex(
  sketch(`
    G1 "The system is safe"
      G10 "Safe enough, says G1"
      G2 "Redteaming finds nothing"
        Sn1 "Émile's report"
    evidence E-01 {title: Red team report}
    people PE-01 {name: Gerda}
    module Sub
    G1 "Other"
  `),
);
const ask = (query: string, more: object = {}) =>
  mentions(index, { query, node: 'G2', limit: 9, ...more }).map(({ name }) => name);

test('the name itself comes first, then names that begin so, then texts', () => {
  // Sub/G1 bears the name too, in another module; G10 begins with it. Gerda's id does not.
  expect(ask('g1')).toEqual(['Main/G1', 'Sub/G1', 'Main/G10']);
  expect(ask('safe')).toEqual(['Main/G10', 'Main/G1']);
});

test('records are found by id and by title, without regard to accents', () => {
  expect(ask('E-0')).toEqual(['E-01', 'PE-01']);
  expect(ask('gerda')).toEqual(['PE-01']);
  expect(ask('emile')).toEqual(['Main/Sn1']);
  expect(ask('report')).toEqual(['Main/Sn1', 'E-01']);
  expect(ask('report', { first: ['evidence'] })).toEqual(['E-01', 'Main/Sn1']);
});

test('never the element itself; nothing for nothing; at most so many', () => {
  expect(ask('red')).toEqual(['E-01']);
  expect(ask('zzz')).toEqual([]);
  expect(ask('').length).toBe(6);
  expect(ask('', { limit: 2 })).toHaveLength(2);
});
