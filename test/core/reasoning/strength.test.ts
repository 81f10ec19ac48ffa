// declared(g), str(g), the caps by support and by step: rules.md 3.0. The others: caps.test.ts.
import { describe, expect, test } from '@jest/globals';
import { ask, E } from './ask.ts';

const stated = (n: number) => `declaredStrength: ${n}, strengthReason: measured`;

describe('declared', () => {
  test("the author's 0..3, 2 and more only with a reason", () => {
    const r = ask(`
      G1 {${stated(3)}}
      G2 {declaredStrength: 3}
      G3 {declaredStrength: 2, strengthReason: " "}
      G4 {declaredStrength: 1}
      G5
      AG1 {origin: G1}
    `);
    const ids = ['G1', 'G2', 'G3', 'G4', 'G5', 'AG1', 'G99'];
    expect(ids.map((id) => r.declared(id))).toEqual([3, 1, 1, 1, 0, 3, 0]);
  });
});

describe('support caps', () => {
  const goal = (more: string, cites = 'E1') => `
    G1 {${stated(3)}}
      Sn1 -> ${cites}
      ${more}
    ${E('E1')}
  `;

  test.each([
    ['Supported', '', 'E1', 3],
    ['Contested', '! G9 challenge {status: open}', 'E1', 1],
    ['Undeveloped', 'G2 <>', 'E1', 0],
    ['Unsupported', '', 'E9', 0],
    ['Defeated', '! G9 challenge {status: sustained}', 'E1', 0],
  ])('%s', (_name, more, cites, value) => {
    expect(ask(goal(more, cites)).strength('G1').value).toBe(value);
  });

  test('the answer lists the caps below what is declared, lowest first', () => {
    const r = ask(`
      G1 {${stated(3)}}
        G2 {${stated(2)}}
          Sn1 -> E1
        ! G9 challenge {status: open}
      ${E('E1')}`);
    const { declared, value, caps } = r.strength('G1');
    expect({ declared, value }).toEqual({ declared: 3, value: 1 });
    expect(caps.map(({ by, limit }) => [by, limit])).toEqual([
      ['support', 1],
      ['step', 2],
    ]);
    expect(caps[0]?.reason.message).toBe('G1 is contested');
  });
});

describe('no step is stronger than what carries it', () => {
  /** S1 over goals that state 3, 2, 1 and nothing; all Supported. */
  const step = (fields: string) =>
    ask(`
      G0 {${stated(3)}}
        S1 {${fields}}
          G1 {${stated(3)}}
            Sn1 -> E1
          G2 {${stated(2)}}
            Sn1
          G3 {${stated(1)}}
            Sn1
          G4
            Sn1
      ${E('E1')}`).strength('G0');

  test.each([
    ['all: the weakest child that states a strength', '', 1],
    ['any: the strongest', 'combinator: any', 3],
    ['atLeast 1: the strongest', 'combinator: atLeast, n: 1', 3],
    ['atLeast 2: the second', 'combinator: atLeast, n: 2', 2],
    ['atLeast 3: the third', 'combinator: atLeast, n: 3', 1],
    ['atLeast 4: as all, for fewer state one', 'combinator: atLeast, n: 4', 1],
    ['atLeast 5 cannot be', 'combinator: atLeast, n: 5', 0],
  ])('%s', (_name, fields, value) => {
    expect(step(fields).value).toBe(value);
  });

  test.each([
    ['on a cycle', 'link supportedBy S2 -> S2'],
    ['whose n cannot be', 'S2 {combinator: atLeast, n: 9}'],
  ])('a strategy %s carries nothing, and is no child that merely states none', (_name, more) => {
    const r = ask(`
      G0 {${stated(3)}}
        S1 {combinator: atLeast, n: 2}
          S2
            G3
              Sn1 -> E1
          G1 {${stated(3)}}
            Sn1
          G2
            Sn1
      ${more}
      ${E('E1')}`);
    expect(r.support('G0').status).toBe('supported');
    expect(r.strength('G0').value).toBe(0);
  });

  test('children that state none cap nothing', () => {
    const r = ask(`G0 {${stated(3)}}\n  G1\n    Sn1 -> E1\n${E('E1')}`);
    expect(r.strength('G0').value).toBe(3);
  });

  test('it is the strength of the child that counts, not what it declares', () => {
    const r = ask(`
      G0 {${stated(3)}}
        G1 {${stated(3)}, quantifier: all}
          Sn1 -> E1
        G2 {${stated(3)}}
          Sn2 -> E2
      ${E('E1', 'evalType: safeguard-redteam')} ${E('E2')}`);
    expect(r.strength('G1').value).toBe(2);
    expect(r.strength('G0')).toMatchObject({ value: 2, caps: [{ by: 'step', limit: 2 }] });
  });

  test('at a challenged link a child brings no more than it counts for there', () => {
    const r = ask(`
      G0 {${stated(3)}}
        S1 {combinator: any}
          G1 {${stated(3)}}
            Sn1 -> E1
            !! G9 challenge {status: sustained}
          G2 {${stated(1)}}
            Sn1
      ${E('E1')}`);
    expect(r.support('G0').status).toBe('supported');
    expect(r.strength('G0').value).toBe(1);
  });

  test('an away solution that repeats a goal states no strength', () => {
    const r = ask(`
      G0 {${stated(1)}}
        ASn1 {origin: G1}
      G1 {${stated(3)}}
        Sn1 -> E1
      ${E('E1')}`);
    expect(r.strength('G0').value).toBe(1);
  });

  test('two lines: no cap', () => {
    const r = ask(`
      G0 {${stated(3)}}
        S1 {combinator: twoLines, pathway: P1}
          G1 {${stated(3)}, lineOfDefence: control}
            Sn1 -> E1
          G2 {${stated(1)}, lineOfDefence: propensity}
            Sn2 -> E2
      pathways P1 {name: theft}
      ${E('E1')} ${E('E2')}`);
    expect(r.strength('G0').value).toBe(3);
  });

  test('a module reference is as strong as the weakest public goal', () => {
    const r = ask(`
      G0 {${stated(3)}}
        M1 {target: Sub}
      ${E('E1')}
      module Sub
      G1 {${stated(3)}, public: true}
        Sn1 -> E1
      G2 {${stated(2)}, public: true}
        Sn1
      G3 {${stated(1)}}
        Sn1`);
    expect(r.support('M1').status).toBe('supported');
    expect(r.strength('G0').value).toBe(2);
  });

  test('an away goal is as strong as its origin, and no stronger than its own support', () => {
    const text = (challenge: string) => `
      AG1 {origin: G1}
        ${challenge}
      G1 {${stated(2)}}
        Sn1 -> E1
      ${E('E1')}`;
    expect(ask(text('')).strength('AG1').value).toBe(2);
    expect(ask(text('! G9 challenge {status: open}')).strength('AG1').value).toBe(1);
  });
});

test('an away goal that repeats what is no goal has no strength, and a cap says why', () => {
  const r = ask(`
    AG7 {origin: ASn2}
    ASn2 {origin: G1}
    G1 {declaredStrength: 1}
      Sn1 -> E1
    ${E('E1')}`);
  expect(r.strength('AG7')).toMatchObject({ value: 0, caps: [{ by: 'step', limit: 0 }] });
});
