// Evaluation gap exposure, by hand: the system has 2.0e25 FLOP.
import { expect, test } from '@jest/globals';
import { gapExposure } from '../../../core/select/exposure.ts';
import { ask, E } from '../reasoning/ask.ts';

const CASE = `
  riskDomains R-1 {name: cyber}
  riskDomains R-2 {name: bio}
  riskDomains R-3 {name: nuclear}
  pathways P-1 {name: pathogens, domain: R-2}
  G1
    G2 {about: [R-1]}
      Sn1 -> E1 E2
    G3 {about: [P-1]}
      Sn2 -> E3
    Sn4 -> E4 E6
`;
const RECORDS =
  E('E1', 'effCompute: 1.0e25') + // 2 times
  E('E2', 'effCompute: 0.4e25') + // 5 times
  E('E3', 'effCompute: ABSENT, systemVersion: ABSENT') +
  E('E4', 'effCompute: 0.8e25') + // 2.5 times, in no domain
  E('E5', 'effCompute: 0.1e25') + // cited by nobody
  E('E6', 'effCompute: 0.1e25, evalType: formal'); // no compute is asked of a proof

const rows = (more = '', records = RECORDS) => {
  const found = gapExposure(ask(CASE + records + more));
  return {
    found,
    rows: found.rows.map(({ domain, evidence, ids }) => [domain, evidence, ids.length]),
  };
};

test('the largest ratio of each domain, with its evidence; critical evidence in none comes last', () => {
  const { found, rows: told } = rows();
  expect(told).toEqual([
    ['R-1', 'E2', 2],
    ['R-2', undefined, 1],
    ['R-3', undefined, 0],
    [undefined, 'E4', 1],
  ]);
  expect(found.rows[0]?.ratio).toBeCloseTo(5, 9);
  expect(found.rows[3]?.ratio).toBeCloseTo(2.5, 9);
  expect([found.largest?.domain, found.factor]).toEqual(['R-1', 4]);
});

test('where the compute is not stated it is not known', () => {
  const { found } = rows();
  expect(found.rows[1]).toMatchObject({ ratio: undefined, unknown: ['E3'] });
});

test('what was superseded or not run was not last evaluated', () => {
  expect(rows('', RECORDS.replace('title: E2,', 'title: E2, status: superseded,')).rows[0]).toEqual(
    ['R-1', 'E1', 1],
  );
});

test('a case without a system knows nothing', () => {
  const reasoning = ask(`case {systemUnderTest: V9}\n${CASE}${RECORDS}`);
  const found = gapExposure(reasoning);
  expect([found.largest, found.system]).toEqual([undefined, undefined]);
  expect(found.rows[0]?.unknown).toEqual(['E1', 'E2']);
});
