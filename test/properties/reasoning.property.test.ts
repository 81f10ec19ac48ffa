// The reasoning core against the naive oracle (test/core/reasoning/naive.ts): on any small case both
// give the same answers. WARRANT_FUZZ_RUNS=20000 runs longer and from a fresh seed; fast-check prints
// the seed of a failure.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { validateCase } from '../../core/generated/case.validate.js';
import { type Case, fileFromCase } from '../../core/model/case.ts';
import { CaseIndex } from '../../core/model/index.ts';
import { reason } from '../../core/reasoning/reason.ts';
import type { ReasoningSettings } from '../../core/reasoning/types.ts';
import { answersOf, naiveAnswers } from '../core/reasoning/naive.ts';
import { anyCase, modularCase } from './reasoningCases.ts';
import { settings } from './reasoningRecords.ts';
import { twoLineCase } from './reasoningTwoLines.ts';

const LONG = process.env.WARRANT_FUZZ_RUNS;
const RUNS = LONG === undefined ? 300 : Number(LONG);
const SEED = 20260601;
const PARAMETERS = LONG === undefined ? { numRuns: RUNS, seed: SEED } : { numRuns: RUNS };
const CASES = [
  ['cases of any shape', anyCase],
  ['modules', modularCase],
  ['pathways with two lines', twoLineCase],
] as const;
const TIMEOUT = 60_000 + RUNS * 200;

/** The answers that differ, as "oracle's | core's". */
function differences(c: Case, s: ReasoningSettings): string[] {
  const expected = naiveAnswers(c, s);
  const actual = answersOf(reason(new CaseIndex(c), s), expected);
  return expected.flatMap((line, i) => (line === actual[i] ? [] : [`${line} | ${actual[i]}`]));
}

describe('the reasoning core agrees with the naive oracle', () => {
  test.each(CASES)(
    '%s',
    (_name, cases) => {
      fc.assert(
        fc.property(cases, settings, (c, s) => {
          expect(differences(c, s)).toEqual([]);
        }),
        PARAMETERS,
      );
    },
    TIMEOUT,
  );
});

/** Unfavourable answers that do not say why, and strengths that their caps do not explain. */
function unexplained(c: Case, s: ReasoningSettings): string[] {
  const r = reason(new CaseIndex(c), s);
  const found: string[] = [];
  const expectReason = (what: string, favourable: boolean, reasons: readonly unknown[]) => {
    if (!favourable && reasons.length === 0) found.push(what);
  };
  for (const id of c.nodes.keys()) {
    const { status, reasons } = r.support(id);
    expectReason(`support ${id}`, status === 'supported', reasons);
    const { declared, value, caps } = r.strength(id);
    const limits = caps.map(({ limit }) => limit);
    if (Math.min(declared, ...limits) !== value) found.push(`caps ${id}`);
    if (limits.some((limit, i) => limit >= declared || limit < (limits[i - 1] ?? 0))) {
      found.push(`order of caps ${id}`);
    }
  }
  for (const id of c.evidence.keys()) {
    const { yes, reasons } = r.usable(id);
    expectReason(`usable ${id}`, yes, reasons);
  }
  for (const id of c.criteria.keys()) {
    const { yes, reasons } = r.criterionApproved(id);
    expectReason(`approved ${id}`, yes, reasons);
  }
  for (const id of c.pathways.keys()) {
    const { sufficient, reasons, independence } = r.sufficiency(id);
    expectReason(`sufficient ${id}`, sufficient, reasons);
    expectReason(`independent ${id}`, independence.independent, independence.reasons);
  }
  return found;
}

describe('each answer comes with its reasons', () => {
  test.each(CASES)(
    '%s',
    (_name, cases) => {
      fc.assert(
        fc.property(cases, settings, (c, s) => {
          expect(unexplained(c, s)).toEqual([]);
        }),
        PARAMETERS,
      );
    },
    TIMEOUT,
  );
});

describe('the generated cases', () => {
  const sample = (cases: fc.Arbitrary<Case>) =>
    fc.sample(fc.tuple(cases, settings), { seed: SEED, numRuns: 400 });
  const twoLines = sample(twoLineCase);
  const anyShape = sample(anyCase);
  const modular = sample(modularCase);
  const answers = {
    twoLines: twoLines.flatMap(([c, s]) => naiveAnswers(c, s)),
    anyShape: anyShape.flatMap(([c, s]) => naiveAnswers(c, s)),
  };

  test('are cases that a file can hold', () => {
    for (const [c] of [...twoLines, ...anyShape, ...modular]) {
      expect(validateCase(fileFromCase(c)) ? null : validateCase.errors).toBeNull();
    }
  });

  // A fuzz that never meets an answer does not test it: each comes often.
  test.each([
    ['twoLines', 'sufficient: true', 30],
    ['twoLines', 'sufficient: false', 30],
    ['twoLines', 'contestedOnly: true', 10],
    ['twoLines', 'independent: true', 30],
    ['twoLines', 'independent: false', 30],
    ['twoLines', 'justification: approved', 30],
    ['twoLines', 'justification: unapproved', 30],
    ['twoLines', 'soleEvaluator: true', 30],
    ['twoLines', 'soleEvaluator: false', 30],
    ['twoLines', 'loadBearing: false', 30],
    ['twoLines', 'critical: true', 30],
    ['twoLines', 'strength: 3', 30],
    ['twoLines', 'strength: 2', 30],
    ['twoLines', 'strength: 1', 30],
    ['anyShape', 'support: supported', 100],
    ['anyShape', 'support: contested', 30],
    ['anyShape', 'support: undeveloped', 10],
    ['anyShape', 'support: unsupported', 100],
    ['anyShape', 'support: defeated', 30],
    ['anyShape', 'effect: contests', 30],
    ['anyShape', 'effect: defeats', 30],
    ['anyShape', 'effect: none', 30],
    ['anyShape', 'usable: true', 100],
    ['anyShape', 'usable: false', 100],
    ['anyShape', 'approved: true', 30],
    ['anyShape', 'quorum: true', 30],
    ['anyShape', 'connected: false', 30],
    ['anyShape', 'needed: false', 100],
  ] as const)('%s: %s', (cases, answer, least) => {
    const found = answers[cases].filter((line) => line.endsWith(answer));
    expect(found.length).toBeGreaterThanOrEqual(least);
  });
});
