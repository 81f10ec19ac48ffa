// sup(x) of away elements, references and what assumptions are attached to: rules.md 3.0.
import { describe, expect, test } from '@jest/globals';
import { ask, codes, E, statuses } from './ask.ts';

describe('References', () => {
  const modules = (main: string, sub: string) => `${main}\nmodule Sub\n${sub}\n${E('E1')}`;
  const supported = 'G1 {public: true}\n  Sn1 -> E1';

  test('Away goal = its origin', () => {
    const main = 'G1\n  AG1 {origin: Sub.G1}';
    expect(statuses(ask(modules(main, supported)), 'AG1', 'G1')).toEqual([
      'supported',
      'supported',
    ]);
    expect(statuses(ask(modules(main, 'G1 <>')), 'AG1', 'G1')).toEqual([
      'undeveloped',
      'undeveloped',
    ]);
  });

  test('an away goal that repeats nothing, or itself, is Unsupported', () => {
    const r = ask('AG1 {origin: G9}\nAG2 {origin: AG2}\nAG3 {origin: AG4}\nAG4 {origin: AG3}');
    expect(statuses(r, 'AG1', 'AG2', 'AG3', 'AG4')).toEqual(Array(4).fill('unsupported'));
  });

  test("Module reference = min over the module's public goals", () => {
    const main = 'G1\n  M1 {target: Sub}';
    expect(statuses(ask(modules(main, supported)), 'M1', 'G1')).toEqual(['supported', 'supported']);
    const second = `${supported}\nG2 {public: true, undeveloped: true}`;
    expect(statuses(ask(modules(main, second)), 'M1')).toEqual(['undeveloped']);
    const hidden = `${supported}\nG2 <>`;
    expect(statuses(ask(modules(main, hidden)), 'M1')).toEqual(['supported']);
  });

  test('a module without public goals, or no module: Unsupported', () => {
    const main =
      'M1 {target: Sub}\nM2 {target: Nowhere}\nM3 {target: Nowhere, uninstantiated: true}';
    const r = ask(modules(main, 'G1\n  Sn1 -> E1'));
    expect(statuses(r, 'M1', 'M2', 'M3')).toEqual(['unsupported', 'unsupported', 'unsupported']);
    expect(codes(r.support('M1').reasons)).toEqual(['noSupport']);
    expect(r.support('M2').reasons).toMatchObject([{ code: 'target', missing: 'target' }]);
  });

  test('a public goal may stand in the list of an interface instead', () => {
    const text = `
      M1 {target: Sub}
      module Sub {interfaces: [{public: [Sub.G1]}]}
      G1
        Sn1 -> E1
      ${E('E1')}`;
    expect(statuses(ask(text), 'M1')).toEqual(['supported']);
  });

  test('a module also publishes what it promotes from modules in it, and nothing of others', () => {
    // GSN 1:4.6.5: "any element of the interface of any of the contained modules".
    const text = (parent: string, below: string) => `
      M1 {target: Outer}
      module Outer {interfaces: [{public: [Inner.G1]}]}
      module Inner {${parent}}
      G1 {public: true}
        ${below}
      ${E('E1')}`;
    const inside = 'parent: Outer';
    expect(statuses(ask(text(inside, 'Sn1 -> E1')), 'M1')).toEqual(['supported']);
    expect(statuses(ask(text(inside, 'G2 <>')), 'M1')).toEqual(['undeveloped']);
    expect(statuses(ask(text('', 'Sn1 -> E1')), 'M1')).toEqual(['unsupported']);
  });

  test('a contract module publishes nothing, so a module reference to it stands for nothing', () => {
    const text = `
      M1 {target: K}
      module K {contract: true}
      ${supported}
      ${E('E1')}`;
    expect(statuses(ask(text), 'M1')).toEqual(['unsupported']);
  });

  test('a cycle through an away goal and a module reference is a cycle of support', () => {
    const away = modules('G1\n  AG1 {origin: Sub.G1}', 'G1\n  AG2 {origin: G1}\n  Sn1 -> E1');
    expect(statuses(ask(away), 'G1', 'AG1', 'Sub.G1', 'AG2')).toEqual(Array(4).fill('unsupported'));
    const reference = modules('G1\n  M1 {target: Sub}', 'G1 {public: true}\n  AG2 {origin: G1}');
    expect(statuses(ask(reference), 'G1', 'M1', 'Sub.G1')).toEqual(Array(3).fill('unsupported'));
  });

  test('Contract reference = through the contract module', () => {
    // G1 waits for the contract; there its away goal is decomposed to Sub's G1 (GSN 1:4.7).
    const text = (sub: string) => `
      G1 {toBeSupportedByContract: true}
        Con1 {target: Contract}
      module Contract {contract: true}
      AG1 {origin: G1}
        AG2 {origin: Sub.G1}
      module Sub
      ${sub}
      ${E('E1')}`;
    expect(statuses(ask(text('G1\n        Sn1 -> E1')), 'Con1', 'G1', 'Contract.AG1')).toEqual([
      'supported',
      'supported',
      'supported',
    ]);
    expect(statuses(ask(text('G1 <>')), 'Con1', 'G1')).toEqual(['undeveloped', 'undeveloped']);
  });

  test('a contract that is to argue the goal, and does not yet: unsupported, and no circle', () => {
    const text = (mark: string) => `
      G1
        Con1 {target: K}
      module K {contract: true}
      AG1 {origin: G1${mark}}
      AG2 {origin: Sub.G2}
      module Sub
      G2 {public: true}
        Sn1 -> E1
      ${E('E1')}`;
    const blank = ask(text(''));
    expect(statuses(blank, 'Con1', 'G1', 'Sub.G2')).toEqual([
      'unsupported',
      'unsupported',
      'supported',
    ]);
    expect(codes(blank.support('Con1').reasons)).toEqual(['noSupport']);
    expect(statuses(ask(text(', uninstantiated: true')), 'Con1')).toEqual(['undeveloped']);
  });

  test('a contract belongs to the goal that it develops, by whatever name (GSN 1:4.3.6)', () => {
    const text = (contract: boolean) => `
      G1 {toBeSupportedByContract: true}
      module K {contract: ${contract}}
      AG1 {origin: G1}
        S1
          ~ J1`;
    const inContract = ask(text(true));
    expect(['K.AG1', 'K.S1', 'K.J1'].map(inContract.connected)).toEqual([true, true, true]);
    expect(statuses(inContract, 'G1')).toEqual(['undeveloped']);
    expect(ask(text(false)).connected('K.AG1')).toBe(false);
  });

  test('a contract that decomposes nothing carries nothing', () => {
    const text = `
      G1
        Con1 {target: Contract}
      module Contract {contract: true}
      AG1 {origin: G1}`;
    expect(statuses(ask(text), 'Con1', 'G1')).toEqual(['unsupported', 'unsupported']);
  });
});

describe('Assumption', () => {
  const attached = (status: string, more = '') => `
    G0
      G1
        G2
          Sn1 -> E1
        ~ A1 {status: ${status}}
          ${more}
    ${E('E1')}
  `;

  test('violated: what it is attached to is Unsupported, not what hangs below', () => {
    const r = ask(attached('violated'));
    expect(statuses(r, 'G1', 'G0', 'G2')).toEqual(['unsupported', 'unsupported', 'supported']);
    expect(codes(r.support('G1').reasons)).toEqual(['violatedAssumption']);
  });

  test('unknown, or without a status: no change', () => {
    expect(statuses(ask(attached('unknown')), 'G1')).toEqual(['supported']);
    expect(statuses(ask(attached('holds')), 'G1')).toEqual(['supported']);
    expect(statuses(ask(`G1\n  Sn1 -> E1\n  ~ A1\n${E('E1')}`), 'G1')).toEqual(['supported']);
  });

  test('against an assumption: sustained = violated; open = at most Contested', () => {
    const sustained = ask(attached('holds', '! G9 challenge {status: sustained}'));
    expect(statuses(sustained, 'G1')).toEqual(['unsupported']);
    const open = ask(attached('holds', '! G9 challenge {status: open}'));
    expect(statuses(open, 'G1', 'G2')).toEqual(['contested', 'supported']);
  });

  test('marked defeated counts as violated', () => {
    const r = ask(`G1\n  Sn1 -> E1\n  ~ A1 {defeated: {}}\n${E('E1')}`);
    expect(statuses(r, 'G1')).toEqual(['unsupported']);
  });

  test('an away assumption shares the fate of what it repeats', () => {
    const r = ask(`
      G1
        Sn1 -> E1
        ~ AA1 {origin: Sub.A1}
      module Sub
      A1 {status: violated}
      ${E('E1')}`);
    expect(statuses(r, 'G1')).toEqual(['unsupported']);
  });
});
