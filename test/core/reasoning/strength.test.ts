// declared(g), str(g) and its caps: rules.md 3.0 with the conditions of TYP-02, TYP-04, TYP-13, ELI-02.
import { describe, expect, test } from '@jest/globals';
import {
  judgementOnly,
  lacksUnderstanding,
  promptOnly,
  redTeamOnly,
} from '../../../core/reasoning/caps.ts';
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

describe('TYP-02: propensity, declared 3, no usable understanding evidence or no theory child', () => {
  const propensity = (type: string, theory: string, fields = '') => `
    G1 {${stated(3)}, lineOfDefence: propensity${fields}}
      S1
        G2 {tags: [${theory}]}
          Sn1 -> E1
    ${E('E1', `evalType: ${type}`)}
  `;

  test('both there: no cap, the theory child read through the strategy', () => {
    expect(ask(propensity('understanding', 'theory')).strength('G1').value).toBe(3);
  });

  test.each([
    ['alignment-behavioural', 'theory'],
    ['understanding', 'empirical'],
  ])('evidence %s, child tagged %s: cap 2', (type, theory) => {
    const r = ask(propensity(type, theory));
    expect(r.strength('G1')).toMatchObject({ value: 2, caps: [{ by: 'TYP-02', limit: 2 }] });
    expect(lacksUnderstanding(r, 'G1')?.code).toBe('TYP-02');
  });

  test('a solution tagged theory is no theory child', () => {
    const r = ask(`
      G1 {${stated(3)}, lineOfDefence: propensity}
        Sn1 -> E1 {tags: [theory]}
      ${E('E1', 'evalType: understanding')}`);
    expect(r.support('G1').status).toBe('supported');
    expect(r.strength('G1').value).toBe(2);
  });

  test('understanding evidence that is not usable does not count', () => {
    const stale = propensity('understanding', 'theory').replace('2026-05-01', '2020-01-01');
    expect(lacksUnderstanding(ask(stale), 'G1')).toBeDefined();
  });

  test('not asked of control goals, nor below 3, nor without any evidence', () => {
    const control = propensity('control-eval', 'x').replace('propensity', 'control');
    expect(lacksUnderstanding(ask(control), 'G1')).toBeUndefined();
    const moderate = propensity('control-eval', 'x').replace('Strength: 3', 'Strength: 2');
    expect(lacksUnderstanding(ask(moderate), 'G1')).toBeUndefined();
    const bare = `G1 {${stated(3)}, lineOfDefence: propensity}`;
    expect(lacksUnderstanding(ask(bare), 'G1')).toBeUndefined();
  });
});

describe('TYP-04: quantifier all or none, only red teaming or model organisms', () => {
  const claim = (quantifier: string, ...types: string[]) => `
    G1 {${stated(3)}, quantifier: ${quantifier}}
      Sn1 -> ${types.map((_, i) => `E${i}`).join(' ')}
    ${types.map((type, i) => E(`E${i}`, `evalType: ${type}`)).join('')}
  `;

  test.each([
    ['all', ['safeguard-redteam'], 2],
    ['none', ['model-organism', 'safeguard-redteam'], 2],
    ['none', ['model-organism', 'control-eval'], 3],
    ['exists', ['safeguard-redteam'], 3],
    ['all', ['safeguard-redteam', 'ABSENT'], 2],
  ])('%s with %j: %i', (quantifier, types, value) => {
    const r = ask(claim(quantifier, ...types));
    expect(r.strength('G1').value).toBe(value);
    expect(redTeamOnly(r, 'G1') === undefined).toBe(value === 3);
  });

  test('no evidence at all never satisfies only', () => {
    expect(redTeamOnly(ask('G1 {quantifier: all}'), 'G1')).toBeUndefined();
  });
});

describe('TYP-13: expert elicitation only, declared 2 or more', () => {
  const claim = (declared: number, ...types: string[]) => `
    G1 {${stated(declared)}}
      Sn1 -> ${types.map((_, i) => `E${i}`).join(' ')}
    ${types.map((type, i) => E(`E${i}`, `evalType: ${type}`)).join('')}
  `;

  test.each([
    [3, ['expert-elicitation'], 1],
    [2, ['expert-elicitation', 'ABSENT'], 1],
    [3, ['expert-elicitation', 'control-eval'], 3],
  ])('declared %i on %j: %i', (declared, types, value) => {
    const r = ask(claim(declared, ...types));
    expect(r.strength('G1').value).toBe(value);
    expect(judgementOnly(r, 'G1') === undefined).toBe(value > 1);
  });

  test('not below 2, and not without evidence', () => {
    expect(judgementOnly(ask(claim(1, 'expert-elicitation')), 'G1')).toBeUndefined();
    expect(judgementOnly(ask(`G1 {${stated(3)}}`), 'G1')).toBeUndefined();
  });
});

describe('ELI-02: inability, highest rung of capability evidence below SFT, no justification', () => {
  const claim = (rung: string, more = '', type = 'capability') => `
    G1 {${stated(3)}, argumentKind: inability}
      Sn1 -> E1
      ${more}
    ${E('E1', `evalType: ${type}, elicitation: ${rung}`)}
  `;

  test.each([
    ['{rung: none}', 1],
    ['{rung: prompt}', 1],
    ['{rung: scaffold-tools}', 1],
    ['{rung: sft}', 3],
    ['{rung: rl}', 3],
    ['{nAttempts: 3}', 1],
    ['ABSENT', 1],
  ])('rung %s: %i', (rung, value) => {
    const r = ask(claim(rung));
    expect(r.strength('G1').value).toBe(value);
    expect(promptOnly(r, 'G1') === undefined).toBe(value === 3);
  });

  test('a justification at the goal says why less is enough; defeated it says nothing', () => {
    expect(ask(claim('{rung: prompt}', '~ J1')).strength('G1').value).toBe(3);
    expect(ask(claim('{rung: prompt}', '~ J1 {defeated: {}}')).strength('G1').value).toBe(1);
    const challenged = '~ J1\n        ! G9 challenge {status: sustained}';
    expect(ask(claim('{rung: prompt}', challenged)).strength('G1').value).toBe(1);
  });

  test('evidence that measures no capability has no rung', () => {
    expect(ask(claim('{rung: sft}', '', 'field-monitoring')).strength('G1').value).toBe(1);
  });

  test('not asked of other arguments, nor of a goal without evidence', () => {
    const other = claim('{rung: prompt}').replace('inability', 'control-measures');
    expect(promptOnly(ask(other), 'G1')).toBeUndefined();
    expect(promptOnly(ask('G1 {argumentKind: inability}'), 'G1')).toBeUndefined();
  });
});
