// Importing evidence: one step for all rows, undone as one; what may not be done is refused whole.
import { expect, test } from '@jest/globals';
import { importEvidence } from '../../../core/commands/importEvidence.ts';
import { applyPatches } from '../../../core/commands/parts/patching.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { answer, run, sentence } from './running.ts';

const BASE = sketch(`
  G1
    Sn1 -> E-12
  evidence E-12 {title: run, value: 0.5, k: 3, owner: PE-01}
`);

test('new records get the next free ids, others the fields given; null removes', () => {
  const call = importEvidence.call({
    rows: [
      { fields: { title: 'a', result: 'not-judged' } },
      { id: 'E-12', fields: { value: 0.6, k: null } },
      { fields: { title: 'b' } },
    ],
  });
  const done = run(BASE, call);
  expect(done.made).toEqual(['E-13', 'E-12', 'E-14']);
  expect(done.label).toBe('Import 3 evaluation logs');
  expect(Object.fromEntries(done.case.evidence)).toEqual({
    'E-12': { title: 'run', value: 0.6, owner: 'PE-01' },
    'E-13': { title: 'a', result: 'not-judged' },
    'E-14': { title: 'b' },
  });
  expect(applyPatches(done.case, done.inverse)).toEqual(BASE);
});

test('all or nothing: what does not fit is refused with a sentence', () => {
  const good = { fields: { title: 'a' } };
  const refusal = (rows: object[]) => sentence(BASE, importEvidence.call({ rows: rows as never }));
  expect(refusal([good, { fields: { title: 'b', value: 'high' } }])).toBe(
    '"value" must be a number.',
  );
  expect(refusal([{ id: 'E-99', fields: {} }])).toBe('There is no record "E-99" in evidence.');
  expect(refusal([good, { fields: {} }])).toBe('The new record needs "title".');
  expect(
    refusal([
      { id: 'E-12', fields: { n: 1 } },
      { id: 'E-12', fields: { n: 2 } },
    ]),
  ).toBe('Two rows update E-12; import one of them.');
  expect(answer(BASE, importEvidence.call({ rows: [] }))).toBe('nothing');
  for (const rows of [
    [1],
    [{ fields: 1 }],
    [{ id: 1, fields: {} }],
    [{ fields: {}, table: 'x' }],
  ]) {
    expect(answer(BASE, importEvidence.call({ rows: rows as never }))).toBe('wrong-arguments');
  }
});
