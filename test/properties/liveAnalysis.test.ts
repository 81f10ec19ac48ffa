// An analysis that is kept in step finds what a fresh one finds: after every command, undo and redo,
// and after edits of any field that no command would make.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { enableMapSet, enablePatches, produceWithPatches } from 'immer';
import { type Analysis, analyse } from '../../core/analyser/analyse.ts';
import { LiveAnalysis } from '../../core/analyser/live.ts';
import { type Profile, shippedProfile } from '../../core/analyser/profile.ts';
import { CaseDocument } from '../../core/commands/document.ts';
import { readCase } from '../../core/format/readCase.ts';
import type { Case } from '../../core/model/case.ts';
import { seededIds } from '../../core/model/ids.ts';
import { CaseIndex } from '../../core/model/index.ts';
import { Reads } from '../../core/model/reads.ts';
import { TrackedIndex } from '../../core/model/trackedIndex.ts';
import { sketch } from '../../core/sketch/sketch.ts';
import { callOf, recipe } from './editCalls.ts';
import { editCase } from './editCases.ts';
import { edited, rejudged, reworded } from './liveEdits.ts';
import { anyCase, modularCase } from './reasoningCases.ts';

enableMapSet();
enablePatches();

const EXAMPLES = ['frontier-model', 'frontier-model-flawed', 'modular-deployment'];

/** Small ones mostly: each step is analysed twice, with every rule. */
const cases = fc.oneof(
  { arbitrary: editCase, weight: 4 },
  { arbitrary: anyCase, weight: 3 },
  { arbitrary: modularCase, weight: 2 },
  { arbitrary: fc.constantFrom(...EXAMPLES), weight: 2 },
);
const profiles = fc.constantFrom('review', 'review', 'release-gate', 'gsn-strict');

function caseOf(given: Case | string): Case {
  return typeof given === 'string' ? example(given) : given;
}

function example(name: string): Case {
  const path = join(__dirname, `../../templates/examples/${name}.case.json`);
  const read = readCase(readFileSync(path));
  if (!read.ok) throw new Error(`${name} is no case.`);
  return read.case;
}

function profileOf(id: string): Profile {
  const profile = shippedProfile(id);
  if (!profile) throw new Error(`There is no profile ${id}.`);
  return profile;
}

function complete(steps: Generator<undefined, Analysis>): Analysis {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

type Way = 'noted' | 'at once' | 'at once, then noted';

/** As edits come: what they may concern is known, or another edit came first. */
const WAYS: readonly Way[] = ['noted', 'at once', 'at once, then noted'];

function expectSame(live: LiveAnalysis, profile: string, turn = 0): void {
  const asked = { profile: profileOf(profile), today: '2026-06-01', frozen: false };
  const fresh = analyse(new CaseIndex(live.case), asked);
  const way = WAYS[turn % WAYS.length] ?? 'noted';
  const runs = [
    ...(way === 'noted' ? [] : [complete(live.stepsAtOnce(asked))]),
    ...(way === 'at once' ? [] : [complete(live.steps(asked))]),
  ];
  for (const found of runs) {
    expect(found.findings).toEqual(fresh.findings);
    expect(found.summary).toEqual(fresh.summary);
  }
}

const step = fc.record({ recipe, undo: fc.nat(4), redo: fc.nat(4) });
const plans = fc.array(step, { maxLength: 8 });

function sameAfterCommands(numRuns: number, endOnFailure = false): void {
  fc.assert(
    fc.property(cases, profiles, plans, (given, profile, plan) => {
      const c = caseOf(given);
      const document = new CaseDocument(c, {
        newId: seededIds('fresh'),
        today: () => '2026-06-01',
        now: () => 0,
      });
      const live = new LiveAnalysis(c);
      document.subscribe((change) => live.update(change.case, change.patches));
      expectSame(live, profile);
      for (const [i, one] of plan.entries()) {
        document.execute(callOf(document.case, one.recipe));
        for (let k = 2; k < one.undo; k += 1) document.undo();
        for (let k = 2; k < one.redo; k += 1) document.redo();
        expectSame(live, profile, i);
      }
    }),
    { numRuns, seed: 20260601, endOnFailure },
  );
}

const number = fc.nat(999);
const edits = fc.array(fc.record({ table: number, record: number, field: number, value: number }), {
  maxLength: 8,
});

function sameAfterEdits(numRuns: number, endOnFailure = false): void {
  fc.assert(
    fc.property(cases, profiles, edits, (given, profile, plan) => {
      const live = new LiveAnalysis(caseOf(given));
      expectSame(live, profile);
      for (const [i, one] of plan.entries()) {
        const [next, patches] = edited(live.case, one);
        live.update(next, patches);
        expectSame(live, profile, i);
      }
    }),
    { numRuns, seed: 20260602, endOnFailure },
  );
}

/** Reasoning cases have evidence of every sort, the examples votes that count. */
const judgedCases = fc.oneof(
  { arbitrary: anyCase, weight: 3 },
  { arbitrary: fc.constantFrom(...EXAMPLES), weight: 2 },
);

function sameAfterJudgements(numRuns: number, endOnFailure = false): void {
  fc.assert(
    fc.property(judgedCases, profiles, edits, (given, profile, plan) => {
      const live = new LiveAnalysis(caseOf(given));
      expectSame(live, profile);
      for (const [i, one] of plan.entries()) {
        live.update(...rejudged(live.case, one));
        // Edits that come before an analysis are looked at together.
        if (i % 3 !== 1) expectSame(live, profile, i >> 1);
      }
      expectSame(live, profile);
    }),
    { numRuns, seed: 20260603, endOnFailure },
  );
}

describe('findings of an analysis that is kept', () => {
  test('are those of a fresh one, after evidence and votes are judged anew', () => {
    sameAfterJudgements(30);
  });

  test('who asked the reasoning is asked again only where an answer is another', () => {
    const live = new LiveAnalysis(
      sketch(`
        G1
          Sn1 -> E-1
        evidence E-1 {title: proof, evalType: formal, result: pass, date: 2026-05-01}`),
    );
    const change = (fields: object) => {
      const [next, patches] = produceWithPatches(live.case, (draft) => {
        Object.assign(draft.evidence.get('E-1') ?? {}, fields);
      });
      live.update(next, patches);
      return live.kept.has('SUP-01');
    };
    expectSame(live, 'review');
    // A proof ages only by expiry (rules.md 3.0).
    expect(change({ date: '2026-05-02' })).toBe(true);
    expectSame(live, 'review');
    expect(change({ result: 'fail' })).toBe(false);
    expectSame(live, 'review');
  });

  test('are those of a fresh one, after every command, undo and redo', () => {
    sameAfterCommands(25);
  });

  test('are those of a fresh one, after an edit of any field of any record', () => {
    sameAfterEdits(40);
  });

  test('an owner concerns no rule about texts, nor who asks which ids there are', () => {
    const live = new LiveAnalysis(example('frontier-model'));
    expectSame(live, 'review');
    const before = [...live.kept];
    const [next, patches] = produceWithPatches(live.case, (draft) => {
      for (const node of draft.nodes.values()) if (node.kind === 'goal') node.owner = 'Somebody';
    });
    live.update(next, patches);
    const asked = before.filter((rule) => !live.kept.has(rule));
    expect(asked.filter((rule) => /^(TXT-|GSN-ID-1$|WF-07$)/.test(rule))).toEqual([]);
    expect(asked).toContain('ASM-02'); // an assumption needs an owner
    expectSame(live, 'review');
  });

  test('a text that no rule has read leaves them alone', () => {
    const live = new LiveAnalysis(example('frontier-model'));
    expectSame(live, 'gsn-strict');
    const before = live.kept;
    const [next, patches] = reworded(live.case, 'G2');
    live.update(next, patches);
    expect(live.kept.size).toBeGreaterThan(before.size / 2);
    expectSame(live, 'gsn-strict');
  });
});

describe('these tests fail where it is not noted', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  const nothing = () => {};
  test.each([
    [
      'which texts are read',
      () => jest.spyOn(Reads.prototype, 'addText').mockImplementation(nothing),
    ],
    [
      'which parts are read',
      () => jest.spyOn(Reads.prototype, 'addPart').mockImplementation(nothing),
    ],
    [
      'what others have read',
      () => jest.spyOn(Reads.prototype, 'addAll').mockImplementation(nothing),
    ],
    ['what has changed', () => jest.spyOn(Reads.prototype, 'meets').mockReturnValue(false)],
    [
      'that the reasoning is asked',
      () => jest.spyOn(Reads.prototype, 'addReasoning').mockImplementation(nothing),
    ],
  ])('%s', (_what, breaks) => {
    breaks();
    expect(() => {
      sameAfterEdits(40, true);
      sameAfterCommands(25, true);
    }).toThrow();
  });
});

describe('the test with evidence and votes fails', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  test.each([
    [
      'where no answer counts as another',
      () => jest.spyOn(TrackedIndex.prototype, 'changedAnswers').mockReturnValue(new Set()),
    ],
    [
      'where it is not noted what the reasoning is asked',
      () => jest.spyOn(Reads.prototype, 'addReasoning').mockImplementation(() => {}),
    ],
  ])('%s', (_what, breaks) => {
    breaks();
    expect(() => sameAfterJudgements(30, true)).toThrow();
  });
});
