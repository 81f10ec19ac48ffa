import { describe, expect, test } from '@jest/globals';
import {
  excludes,
  exclusionAnswer,
  exclusionsByDomain,
} from '../../../../core/select/coverage/exclusions.ts';

const cells = [
  { domain: 'R2' },
  { harmMode: 'misuse' },
  { domain: 'R1' },
  { domain: ' ', actor: 'T1' },
  { domain: 'R1', harmMode: 'leak' },
  {},
  { domain: 'R3' },
] as const;
const exclusions = cells.map((cell, i) => exclusionAnswer(`X${i}`, { cell }, '2026-06-01'));

describe('exclusions by domain', () => {
  const on = exclusionsByDomain(exclusions);

  test('are those that name it and those that name none, in their order', () => {
    expect(on(['R1']).map(({ id }) => id)).toEqual(['X1', 'X2', 'X3', 'X4', 'X5']);
    expect(on(['R2', 'R1']).map(({ id }) => id)).toEqual(['X0', 'X1', 'X2', 'X3', 'X4', 'X5']);
    expect(on([undefined]).map(({ id }) => id)).toEqual(['X1', 'X3', 'X5']);
  });

  test('leave out none that takes something out', () => {
    for (const domain of [undefined, 'R1', 'R2', 'R3', 'gone', ' ']) {
      for (const values of [{}, { harmMode: 'misuse' }, { harmMode: 'leak', actor: 'T1' }]) {
        const taking = exclusions.filter((one) => excludes(one, { ...values, domain }));
        const found = on([domain]).filter((one) => excludes(one, { ...values, domain }));
        expect(found).toEqual(taking);
      }
    }
  });
});
