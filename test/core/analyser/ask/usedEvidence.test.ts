import { describe, expect, test } from '@jest/globals';
import { challengersOnly, usedEvidence } from '../../../../core/analyser/ask/usedEvidence.ts';
import { CaseIndex } from '../../../../core/model/index.ts';
import { sketch } from '../../../../core/sketch/sketch.ts';

const indexOf = (text: string) => new CaseIndex(sketch(text));

describe('the evidence that the argument leans on', () => {
  test('is cited by solutions, directly or through a mitigation, each once', () => {
    const used = usedEvidence(
      indexOf(`
        G1
          Sn1 -> E-2 M-1
          Sn2 -> E-2
        C1 {cites: [E-4]}
        mitigations M-1 {text: filter, evaluatedBy: [E-10]}
        evidence E-2 {title: a}
        evidence E-4 {title: only in a context}
        evidence E-10 {title: b}`),
    );
    expect(used.map(({ id, citedBy }) => [id, citedBy])).toEqual([
      ['E-2', ['Sn1', 'Sn2']],
      ['E-10', ['Sn1']],
    ]);
  });

  test('is active and was run', () => {
    const used = usedEvidence(
      indexOf(`
        G1
          Sn1 -> E-1 E-2 E-3 E-4
        evidence E-1 {title: a, status: retracted}
        evidence E-2 {title: b, status: superseded}
        evidence E-3 {title: c, result: not-run}
        evidence E-4 {title: d, result: fail}`),
    );
    expect(used.map(({ id }) => id)).toEqual(['E-4']);
  });
});

describe('who only speaks against the case', () => {
  test('a challenger and all that supports nothing but it', () => {
    const against = challengersOnly(
      indexOf(`
        G1
          Sn1
          ! G9 challenge {status: open}
            S9
              Sn9
            Sn1`),
    );
    expect([...against].sort()).toEqual(['G9', 'S9', 'Sn9']);
  });

  test('not who answers a challenge, nor who supports the case as well', () => {
    const against = challengersOnly(
      indexOf(`
        G1
          G2
          ! G2 challenge {status: refuted}
          ! G3 challenge {status: open}
            ! G8 challenge {status: open}
        G5
          ! G9 challenge {status: mitigated, mitigatedBy: [G7]}
            G7`),
    );
    expect([...against].sort()).toEqual(['G3', 'G9']);
  });

  test('not what a module offers, a contract carries, a pathway or an ACP names (3.0, E and c, p)', () => {
    const against = challengersOnly(
      indexOf(`
        G1
          M2 {target: Sub}
          Con3 {target: Con}
          ! G5 challenge {status: refuted}
          ! G6 challenge {status: refuted}
          ! G9 challenge {status: refuted}
        link challenges Sub.G2 -> G1
        link challenges Con.G3 -> G1
        pathways P-1 {name: theft, control: G5}
        acps A-1 {on: {node: G1}, argument: {goal: G6}}
        module Sub {interfaces: [{public: [Sub.G2]}]}
        G2
        module Con {contract: true}
        G3`),
    );
    expect([...against]).toEqual(['G9']);
  });
});
