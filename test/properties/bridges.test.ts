// The bridges of the independence view never disagree with the reasoning core, whatever the case, and
// its lanes hold what the core counts.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Case } from '../../core/model/case.ts';
import { CaseIndex } from '../../core/model/index.ts';
import { reason } from '../../core/reasoning/reason.ts';
import type { Line } from '../../core/reasoning/structure.ts';
import type { Reasoning, ReasoningSettings } from '../../core/reasoning/types.ts';
import { type Bridges, bridgesOf } from '../../core/select/bridges.ts';
import { verdictSentence, waysToSuffice } from '../../core/select/sufficing.ts';
import { anyCase, modularCase } from './reasoningCases.ts';
import { settings } from './reasoningRecords.ts';
import { twoLineCase } from './reasoningTwoLines.ts';

const LINES = ['control', 'propensity'] as const;
const PARAMETERS = { numRuns: 200, seed: 20260601 };

function wrong(c: Case, s: ReasoningSettings): string[] {
  const reasoning = reason(new CaseIndex(c), s);
  return [...c.pathways.keys(), 'no such pathway'].flatMap((id) =>
    Object.entries(checks(reasoning, bridgesOf(reasoning, id))).flatMap(([what, holds]) =>
      holds ? [] : [`${id}: ${what}`],
    ),
  );
}

function checks(reasoning: Reasoning, shown: Bridges): Record<string, boolean> {
  const { bridges, lanes, sufficiency } = shown;
  const { independence, lines } = sufficiency;
  const breaking = bridges.filter(({ breaks }) => breaks);
  const hasLines = LINES.every((line) => lines[line].weakest.length > 0);
  const inLane = (line: Line) => lanes[line].rows.filter(({ rests }) => rests);
  const ways = waysToSuffice(reasoning, shown);
  return {
    'independent if and only if nothing breaks it, both lines are there and it is approved':
      independence.independent ===
      (hasLines && breaking.length === 0 && independence.justification === 'approved'),
    'the evidence bridges hold the shared evidence': same(
      breaking.filter(({ kind }) => kind === 'evidence').flatMap(endsOf),
      independence.sharedEvidence,
    ),
    'the assumption bridges hold the shared assumptions': same(
      breaking.filter(({ kind }) => kind === 'assumption').flatMap(endsOf),
      independence.sharedAssumptions,
    ),
    'every bridge has two ends and says why':
      bridges.every(({ why }) => why.endsWith('.')) &&
      // An evaluator that is not stated may be missing on one line alone.
      bridges.every(
        (one) => one.name === '' || (one.control.length > 0 && one.propensity.length > 0),
      ),
    'what breaks has a rule': breaking.every(({ rule }) => rule !== undefined),
    'the lanes hold the evidence of the lines': LINES.every((line) =>
      same(
        inLane(line).flatMap(({ evidence }) => evidence.map(({ id }) => id)),
        lines[line].weakest.flatMap((id) => [...reasoning.evidenceOf(id)]),
      ),
    ),
    'the lanes hold the assumptions of the lines': LINES.every((line) =>
      same(
        inLane(line).flatMap(({ assumptions }) => assumptions),
        lines[line].weakest.flatMap((id) => [...reasoning.ownAssumptions(id)]),
      ),
    ),
    'sufficient if and only if one of the ways is met':
      sufficiency.sufficient === ways.some(({ met }) => met),
    'a way is met if and only if it needs nothing': ways.every(
      ({ met, needs }) => met === (needs.length === 0),
    ),
    'the verdict is a sentence': verdictSentence(shown).endsWith('.'),
  };
}

function endsOf({
  control,
  propensity,
}: {
  control: readonly string[];
  propensity: readonly string[];
}) {
  return [...control, ...propensity];
}

function same(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [new Set(a), new Set(b)];
  return x.size === y.size && [...x].every((id) => y.has(id));
}

describe('bridges agree with the reasoning core', () => {
  test.each([
    ['cases of any shape', anyCase],
    ['modules', modularCase],
    ['pathways with two lines', twoLineCase],
  ] as const)('%s', (_name, cases) => {
    fc.assert(
      fc.property(cases, settings, (c, s) => {
        expect(wrong(c, s)).toEqual([]);
      }),
      PARAMETERS,
    );
  });
});
