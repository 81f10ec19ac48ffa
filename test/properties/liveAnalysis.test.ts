// An analysis that is kept in step finds what a fresh one finds: after every command, undo and redo,
// and after edits of any field that no command would make.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { enableMapSet, enablePatches, type Patch, produceWithPatches } from 'immer';
import { type Analysis, analyse } from '../../core/analyser/analyse.ts';
import { LiveAnalysis } from '../../core/analyser/live.ts';
import { type Profile, shippedProfile } from '../../core/analyser/profile.ts';
import { CaseDocument } from '../../core/commands/document.ts';
import { readCase } from '../../core/format/readCase.ts';
import { type Case, TABLES } from '../../core/model/case.ts';
import { seededIds } from '../../core/model/ids.ts';
import { CaseIndex } from '../../core/model/index.ts';
import { callOf, type Recipe, recipe } from './editCalls.ts';
import { editCase } from './editCases.ts';
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

/** Says what differs, rule by rule, where the findings are not the same. */
function expectSame(live: LiveAnalysis, profile: string): void {
  const asked = { profile: profileOf(profile), today: '2026-06-01', frozen: false };
  const found = complete(live.steps(asked));
  const fresh = analyse(new CaseIndex(live.case), asked);
  expect(found.findings).toEqual(fresh.findings);
  expect(found.summary).toEqual(fresh.summary);
}

describe('findings of an analysis that is kept', () => {
  test('are those of a fresh one, after every command, undo and redo', () => {
    const step = fc.record({ recipe, undo: fc.nat(4), redo: fc.nat(4) });
    fc.assert(
      fc.property(cases, profiles, fc.array(step, { maxLength: 8 }), (given, profile, plan) => {
        const c = caseOf(given);
        const document = new CaseDocument(c, {
          newId: seededIds('fresh'),
          today: () => '2026-06-01',
          now: () => 0,
        });
        const live = new LiveAnalysis(c);
        document.subscribe((change) => live.update(change.case, change.patches));
        expectSame(live, profile);
        for (const one of plan) {
          document.execute(callOf(document.case, one.recipe as Recipe));
          for (let i = 2; i < one.undo; i += 1) document.undo();
          for (let i = 2; i < one.redo; i += 1) document.redo();
          expectSame(live, profile);
        }
      }),
      { numRuns: 60, seed: 20260601 },
    );
  });

  test('are those of a fresh one, after an edit of any field of any record', () => {
    const edit = fc.record({ table: fc.nat(999), record: fc.nat(999), field: fc.nat(999), value: fc.nat(999) });
    fc.assert(
      fc.property(cases, profiles, fc.array(edit, { maxLength: 8 }), (given, profile, edits) => {
        const live = new LiveAnalysis(caseOf(given));
        expectSame(live, profile);
        for (const one of edits) {
          const [next, patches] = edited(live.case, one);
          live.update(next, patches);
          expectSame(live, profile);
        }
      }),
      { numRuns: 90, seed: 20260602 },
    );
  });
});

interface Edit {
  readonly table: number;
  readonly record: number;
  readonly field: number;
  readonly value: number;
}

/** A field takes what another record has in it, loses it, or is reworded; texts of elements most often. */
function edited(c: Case, { table, record, field, value }: Edit): [Case, readonly Patch[]] {
  const filled = TABLES.filter((name) => c[name].size > 0);
  const name = value % 3 === 0 ? 'nodes' : (filled[table % filled.length] ?? 'nodes');
  const records = c[name] as ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  const ids = [...records.keys()];
  const id = ids[record % ids.length] ?? '';
  const keys = [...new Set([...records.values()].flatMap((one) => Object.keys(one)))];
  const key = value % 6 === 0 ? 'text' : (keys[field % keys.length] ?? 'text');
  const other = records.get(ids[value % ids.length] ?? '')?.[key];
  const words = ['', 'TBD', `Another text ${value}`, '**The** valve is safe and secure in operation'];
  const [next, patches] = produceWithPatches(c, (draft) => {
    const target = (draft[name] as unknown as Map<string, Record<string, unknown>>).get(id);
    if (!target) return;
    if (key === 'text') target.text = words[record % words.length];
    else if (value % 5 === 0) delete target[key];
    else if (other !== undefined) target[key] = other;
  });
  return [next, patches];
}
