// The conditions of TYP-02, TYP-04, TYP-13 and ELI-02, as caps of str(g) and as the rules ask them.
import { describe, expect, test } from '@jest/globals';
import {
  judgementOnly,
  lacksUnderstanding,
  promptOnly,
  redTeamOnly,
} from '../../../core/reasoning/caps.ts';
import { ask, E } from './ask.ts';

const stated = (n: number) => `declaredStrength: ${n}, strengthReason: measured`;

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

  const WHY = 'J1 "Prompting reached what fine-tuning did on three models"';

  test('a justification at the goal says why less is enough; defeated it says nothing', () => {
    expect(ask(claim('{rung: prompt}', `~ ${WHY}`)).strength('G1').value).toBe(3);
    expect(ask(claim('{rung: prompt}', `~ ${WHY} {defeated: {}}`)).strength('G1').value).toBe(1);
    const challenged = `~ ${WHY}\n        ! G9 challenge {status: sustained}`;
    expect(ask(claim('{rung: prompt}', challenged)).strength('G1').value).toBe(1);
  });

  test('a justification of something else does not', () => {
    const other = '~ J1 "The ranges are harder than the targets"';
    expect(ask(claim('{rung: prompt}', other)).strength('G1').value).toBe(1);
    const tagged = '~ J1 "Three earlier models show it" {tags: [elicitation]}';
    expect(ask(claim('{rung: prompt}', tagged)).strength('G1').value).toBe(3);
  });

  // 3.0: a challenge against which one is sustained "counts as refuted", even if it is sustained.
  test('a justification whose sustained challenge is refuted by a sustained one counts', () => {
    const more = `~ ${WHY}
        ! G9 challenge {status: sustained}
          !! G8 challenge {status: sustained}`;
    expect(ask(claim('{rung: prompt}', more)).strength('G1').value).toBe(3);
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
