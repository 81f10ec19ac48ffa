// sup(x), clause by clause as rules.md 3.0 states them; the titles are its words.
import { describe, expect, test } from '@jest/globals';
import { ask, codes, E, statuses } from './ask.ts';

describe('Solution', () => {
  test('max over cited evidence of usable: one usable record is enough', () => {
    const r = ask(`
      G1
        Sn1 -> E1 E2
      ${E('E1', 'result: inconclusive')} ${E('E2')}
    `);
    expect(statuses(r, 'Sn1', 'G1')).toEqual(['supported', 'supported']);
  });

  test('none usable: Unsupported, and each record says why', () => {
    const r = ask(`
      Sn1 -> E1 E2
      ${E('E1', 'result: not-run')} ${E('E2', 'status: retracted')}
    `);
    const { status, reasons } = r.support('Sn1');
    expect(status).toBe('unsupported');
    expect(reasons.map(({ message }) => message)).toEqual([
      'the result of E1 is not-run',
      'E2 is retracted',
    ]);
  });

  test('approved(criterion, if it has one): intent only is a failed gate', () => {
    const text = (fields: string) => `
      Sn1 -> E1
      criteria K1 {${fields}}
      ${E('E1', 'criterion: K1')}
    `;
    expect(statuses(ask(text('definedness: concrete')), 'Sn1')).toEqual(['supported']);
    expect(statuses(ask(text('definedness: intent-only')), 'Sn1')).toEqual(['unsupported']);
    expect(statuses(ask(text('')), 'Sn1')).toEqual(['unsupported']);
  });

  test('a criterion that is missing is not approved', () => {
    expect(statuses(ask(`Sn1 -> E1\n${E('E1', 'criterion: K9')}`), 'Sn1')).toEqual(['unsupported']);
  });

  test('an active record with result fail makes it Unsupported, whatever passes beside it', () => {
    const text = (status: string) => `
      Sn1 -> E1 E2
      ${E('E1')} ${E('E2', `result: fail${status}`)}
    `;
    expect(statuses(ask(text('')), 'Sn1')).toEqual(['unsupported']);
    expect(statuses(ask(text(', status: superseded')), 'Sn1')).toEqual(['supported']);
  });

  test('a Mitigation counts as its evaluatedBy', () => {
    const text = (by: string) => `
      Sn1 -> M1
      mitigations M1 {text: filter, evaluatedBy: [${by}]}
      ${E('E1')} ${E('E2', 'result: fail')}
    `;
    expect(statuses(ask(text('E1')), 'Sn1')).toEqual(['supported']);
    expect(statuses(ask(text('E1, E2')), 'Sn1')).toEqual(['unsupported']);
    expect(statuses(ask(text('')), 'Sn1')).toEqual(['unsupported']);
    for (const nobody of ['', 'E9']) {
      const { reasons } = ask(text(nobody)).support('Sn1');
      expect(reasons).toMatchObject([{ code: 'citation', missing: 'evaluatedBy' }]);
    }
  });

  test('no record cited: Unsupported in the AI profiles, Supported in the gsn profiles', () => {
    expect(statuses(ask('Sn1'), 'Sn1')).toEqual(['unsupported']);
    expect(statuses(ask('Sn1', { family: 'gsn' }), 'Sn1')).toEqual(['supported']);
  });

  test('one that cites is judged by what it cites in both families', () => {
    expect(statuses(ask('Sn1 -> E9', { family: 'gsn' }), 'Sn1')).toEqual(['unsupported']);
  });
});

describe('Goal', () => {
  const two = (first: string, second: string) => `
    G1
      G2 ${first}
      G3
        Sn1 -> ${second}
    ${E('E1')}
  `;

  test('all its supporters are one inference: min', () => {
    expect(statuses(ask(two('<>', 'E1')), 'G2', 'G3', 'G1')).toEqual([
      'undeveloped',
      'supported',
      'undeveloped',
    ]);
    expect(statuses(ask(two('<>', 'E9')), 'G1')).toEqual(['unsupported']);
  });

  test('none: Undeveloped if marked undeveloped, uninstantiated or to be supported by contract', () => {
    const r = ask(`
      G1 <>
      G2 {uninstantiated: true}
      G3 {toBeSupportedByContract: true}
      G4
    `);
    expect(statuses(r, 'G1', 'G2', 'G3', 'G4')).toEqual([
      'undeveloped',
      'undeveloped',
      'undeveloped',
      'unsupported',
    ]);
    expect(codes(r.support('G4').reasons)).toEqual(['noSupport']);
  });

  test('likewise a strategy or reference without any', () => {
    const r = ask(`
      S1
      S2 {undeveloped: true}
      S3 {uninstantiated: true, combinator: any}
      S4 {combinator: twoLines, pathway: P1}
      M1 {target: main}
    `);
    expect(statuses(r, 'S1', 'S2', 'S3', 'S4', 'M1')).toEqual([
      'unsupported',
      'undeveloped',
      'undeveloped',
      'unsupported',
      'unsupported',
    ]);
  });

  test('on a cycle of support: Unsupported, all of it and what stands above', () => {
    const r = ask(`
      G0
        G1
          G2
            Sn1 -> E1
      link supportedBy G2 -> G1
      ${E('E1')}
    `);
    expect(statuses(r, 'G1', 'G2', 'G0', 'Sn1')).toEqual([
      'unsupported',
      'unsupported',
      'unsupported',
      'supported',
    ]);
    expect(codes(r.support('G2').reasons)).toEqual(['cycle']);
  });

  test('a goal that supports itself is on a cycle', () => {
    const r = ask(`
      G1
        Sn1 -> E1
      link supportedBy G1 -> G1
      ${E('E1')}
    `);
    expect(statuses(r, 'G1')).toEqual(['unsupported']);
  });

  test('on a cycle of mitigation: Unsupported', () => {
    const r = ask(`
      G1
        Sn1 -> E1
        ! G9 challenge {status: mitigated, mitigatedBy: [G5]}
      G5
        G1
        Sn2 -> E1
      ${E('E1')}
    `);
    expect(statuses(r, 'G1', 'G5')).toEqual(['unsupported', 'unsupported']);
  });

  test('referring to nothing: a dangling supporter counts as Unsupported', () => {
    const r = ask(`
      G1
        Sn1 -> E1
      link supportedBy G1 -> G99
      S1 {combinator: any}
        G2
          Sn1
      link supportedBy S1 -> G98
      ${E('E1')}
    `);
    expect(statuses(r, 'G1', 'S1')).toEqual(['unsupported', 'supported']);
    expect(codes(r.support('G1').reasons)).toEqual(['dangling']);
  });

  test('an id that names nothing is Unsupported', () => {
    expect(ask('G1').support('G99')).toMatchObject({ status: 'unsupported' });
  });

  test('what is only stated supports nothing', () => {
    const r = ask('G1\nlink supportedBy G1 -> C1\nC1', { family: 'gsn' });
    expect(statuses(r, 'C1', 'G1')).toEqual(['unsupported', 'unsupported']);
  });
});

describe('Strategy', () => {
  /** Three children: Supported, Undeveloped, Unsupported. */
  const three = (fields: string) => `
    S1 {${fields}}
      G1
        Sn1 -> E1
      G2 <>
      G3
    ${E('E1')}
  `;

  test.each([
    ['', 'unsupported'],
    ['combinator: all', 'unsupported'],
    ['combinator: any', 'supported'],
    ['combinator: atLeast, n: 1', 'supported'],
    ['combinator: atLeast, n: 2', 'undeveloped'],
    ['combinator: atLeast, n: 3', 'unsupported'],
    ['combinator: atLeast, n: 4', 'unsupported'],
    ['combinator: atLeast', 'unsupported'],
  ])('%s of Supported, Undeveloped and Unsupported is %s', (fields, status) => {
    expect(statuses(ask(three(fields)), 'S1')).toEqual([status]);
  });

  test('a missing n is said', () => {
    const { reasons } = ask(three('combinator: atLeast')).support('S1');
    expect(reasons.map(({ missing }) => missing)).toContain('n');
  });

  test('a child linked twice is one of the n', () => {
    const r = ask(`
      S1 {combinator: atLeast, n: 2}
        G1
          Sn1 -> E1
        G2
      link supportedBy S1 -> G1
      ${E('E1')}
    `);
    expect(statuses(r, 'S1')).toEqual(['unsupported']);
  });
});
