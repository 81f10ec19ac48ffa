// The marks of the modular extension while editing: what GSN forbids is refused with a sentence (Table
// 1:4-1, 1:4.7.3), by both commands that set fields; taking a mark away always goes.
import { describe, expect, test } from '@jest/globals';
import { may } from '../../../core/commands/execute.ts';
import { setManyNodeFields } from '../../../core/commands/setManyNodeFields.ts';
import { setNodeFields } from '../../../core/commands/setNodeFields.ts';
import { seededIds } from '../../../core/model/ids.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

const index = new CaseIndex(
  sketch(`
    G1 {public: true}
      ~ C1
      ~ A1
      ~ J1
      S1
        AG2 {identifier: G2, origin: Sub.G2}
      Sn1
      Con1 {target: K}
      G3 <>
      G4 {toBeSupportedByContract: true}
      G5
    S9 {public: true}
    module K {contract: true}
    G6 {public: true, toBeSupportedByContract: true}
    G7
    module Sub
    G2 {public: true}`),
);
const context = { index, tolerates: [], newId: seededIds('x'), today: '2026-06-01' };

const CALLS = {
  one: (node: string, fields: Record<string, unknown>) => setNodeFields.call({ node, fields }),
  many: (node: string, fields: Record<string, unknown>) =>
    setManyNodeFields.call({ nodes: [node], fields }),
};

describe.each(Object.entries(CALLS))('setting fields of %s', (_name, call) => {
  const verdict = (node: string, fields: Record<string, unknown>) => {
    const found = may(call(node, fields), context);
    return found.allowed ? 'allowed' : found.message;
  };

  test('public: five kinds, and not in a contract', () => {
    for (const node of ['G5', 'Sn1', 'C1', 'A1', 'J1']) {
      expect([node, verdict(node, { public: true })]).toEqual([node, 'allowed']);
    }
    for (const node of ['S1', 'AG2', 'Con1']) {
      expect(verdict(node, { public: true })).toMatch(/cannot be public \(GSN Table 1:4-1\)\.$/);
    }
    expect(verdict('K.G7', { public: true })).toMatch(/publishes nothing \(GSN 1:4\.7\.3\)\.$/);
  });

  test('to be supported by contract: not in a contract, and not with undeveloped', () => {
    expect(verdict('G5', { toBeSupportedByContract: true })).toBe('allowed');
    expect(verdict('K.G7', { toBeSupportedByContract: true })).toMatch(/GSN Table 1:4-1/);
    expect(verdict('G3', { toBeSupportedByContract: true })).toMatch(/both undeveloped and/);
    expect(verdict('G4', { undeveloped: true })).toMatch(/both undeveloped and/);
    expect(verdict('G5', { undeveloped: true, toBeSupportedByContract: true })).toMatch(/both/);
    expect(verdict('G3', { undeveloped: null, toBeSupportedByContract: true })).toBe('allowed');
  });

  test('what a file has already may stay, and be taken away', () => {
    expect(verdict('K.G6', { public: null })).toBe('allowed');
    expect(verdict('K.G6', { toBeSupportedByContract: null })).toBe('allowed');
    expect(verdict('S9', { public: true, owner: 'A. Author' })).toBe('allowed');
    expect(verdict('K.G6', { owner: 'A. Author' })).toBe('allowed');
  });
});
