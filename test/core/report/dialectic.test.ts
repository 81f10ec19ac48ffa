// Chains of challenges, defeats and claim points in the report. Expected words by hand, from the case.
import { describe, expect, test } from '@jest/globals';
import { printedOf } from './printedOf.ts';

const CASE = `
  G1
    ~ C1
    S1
      G2
        Sn1
          ! Sn7 challenge {status: sustained, response: repeated}
    ! G8 challenge {status: open}
      Sn8
  G9
    Sn9
  link challenges G9 -> G8-G1 {challenge: {status: refuted}, defeated: {by: Board, on: 2026-05-02, rationale: Off the point.}}
  module Confidence
  G1
    Sn1
  acps ACP1 {on: {link: G1-S1}, argument: {text: The list was compared.}}
  acps ACP2 {on: {node: Sn1}, argument: {goal: Confidence.G1}}
  acps X {on: {inference: G2}, name: ACP.c, attributes: {colour: red}}
`;

describe('challenges', () => {
  const printed = printedOf(CASE);

  test('name what challenges them in turn, and how that was answered', () => {
    expect(printed).toMatch(/Challenged in turn by: Main\/G9 §\S+ \(refuted\)/);
  });

  test('that were judged defeated say so, and the judgement stands in full', () => {
    expect(printed).toContain('Judged defeated, see below.');
    expect(printed).toContain('1 defeat|Judged defeated|By|On|Why');
    expect(printed).toContain('Board|2026-05-02|Off the point.');
  });

  test('a defeat without challenges, or without a word, is told too', () => {
    const alone = printedOf('G1\n  G2 {defeated: {}}\n    Sn1');
    expect(alone).toContain('nobody has raised a challenge');
    expect(alone).toContain('not stated|not stated|not stated');
  });
});

describe('claim points', () => {
  const printed = printedOf(CASE);

  test('say in what there is confidence, and by what it is argued', () => {
    expect(printed).toMatch(/ACP1\|the relation Main\/G1->Main\/S1\|The list was compared\./);
    expect(printed).toMatch(
      /ACP2\[Confidence\]\|what Main\/Sn1 §\S+ refers to\|Goal Confidence\/G1 §/,
    );
    expect(printed).toMatch(
      /ACP\.c \(X\)\|the whole inference to Main\/G2 §\S+\|nothing \(missing\)/,
    );
  });

  test('what an import brought is printed; on nothing, and on two things, is printed as it is', () => {
    expect(printed).toContain('colour');
    const odd = printedOf('G1\n  Sn1\nacps ACP1 {on: {}}\nacps ACP2 {on: {node: Sn1, link: gone}}');
    expect(odd).toContain('ACP1|nothing (missing)|nothing (missing)');
    expect(odd).toMatch(/ACP2\|the relation gone; what Sn1 §\S+ refers to/);
  });

  test('a case without any has no such part', () => {
    expect(printedOf('G1\n  Sn1')).not.toContain('Claim point');
  });
});
