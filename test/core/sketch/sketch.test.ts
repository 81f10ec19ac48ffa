import { describe, expect, test } from '@jest/globals';
import { sketch } from '../../../core/sketch/sketch.ts';

describe('sketch', () => {
  test('reads elements, indentation, contexts, citations and records', () => {
    const c = sketch(`
      case {maturity: reviewed}
      G1 "Top" {lineOfDefence: control, tags: [a, b]}
        ~ C1 "where"
        S1 "how" {combinator: any}
          G2 <>
          Sn1 -> E-01 E-02
      evidence E-01 {title: run, result: pass}
    `);
    expect(c.meta.maturity).toBe('reviewed');
    expect(c.nodes.get('G1')).toMatchObject({
      kind: 'goal',
      text: 'Top',
      lineOfDefence: 'control',
      tags: ['a', 'b'],
    });
    expect(c.nodes.get('G2')).toMatchObject({ kind: 'goal', undeveloped: true });
    expect(c.nodes.get('Sn1')).toMatchObject({ kind: 'solution', cites: ['E-01', 'E-02'] });
    expect(c.links.get('G1-C1')).toMatchObject({ kind: 'inContextOf', from: 'G1', to: 'C1' });
    expect(c.links.get('S1-G2')).toMatchObject({ kind: 'supportedBy', from: 'S1', to: 'G2' });
    expect(c.evidence.get('E-01')).toEqual({ title: 'run', result: 'pass' });
  });

  test('reads challenges of elements and of links, shared elements, modules and free links', () => {
    const c = sketch(`
      G1 "Top"
        G2
          Sn1
            !! G8 "weak step" challenge {status: open}
        G3 {declaredStrength: 2}
          Sn1
        ! G9 "no" {owner: x} challenge {status: refuted, kind: rebutting}
      link supportedBy G1 -> G99
      module Sub
      G1 "Sub's top"
        AC1 {origin: C9}
    `);
    expect(c.links.get('G8-G2-Sn1')).toMatchObject({
      kind: 'challenges',
      from: 'G8',
      toLink: 'G2-Sn1',
      challenge: { status: 'open' },
    });
    expect(c.links.get('G9-G1')).toMatchObject({
      from: 'G9',
      to: 'G1',
      challenge: { status: 'refuted', kind: 'rebutting' },
    });
    expect(c.nodes.get('G9')).toMatchObject({ owner: 'x' });
    expect(c.links.get('G3-Sn1')).toMatchObject({ from: 'G3', to: 'Sn1' });
    expect(c.links.get('G1-G99')).toMatchObject({ to: 'G99' });
    expect(c.nodes.get('Sub.G1')).toMatchObject({ identifier: 'G1', module: 'Sub' });
    expect(c.nodes.get('Sub.AC1')).toMatchObject({ kind: 'awayContext', origin: 'C9' });
  });

  test('names the line that it cannot read', () => {
    expect(() => sketch('G1\n  "orphan text"')).toThrow('sketch line 2');
    expect(() => sketch('G1 {nonsense: 1}')).toThrow('no valid case');
  });
});
