// Random edits of random cases: undo is exact, and `may` tells what execute does.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { enableMapSet, enablePatches, applyPatches as immerApply } from 'immer';
import type { Call } from '../../core/commands/command.ts';
import { CaseDocument, type Change } from '../../core/commands/document.ts';
import { writeCase } from '../../core/format/canonical.ts';
import { validateCase } from '../../core/generated/case.validate.js';
import { type Case, fileFromCase, TABLES } from '../../core/model/case.ts';
import { seededIds } from '../../core/model/ids.ts';
import { CaseIndex } from '../../core/model/index.ts';
import { callOf, type Recipe, recipe } from './editCalls.ts';
import { editCase } from './editCases.ts';
import { plainIndex } from './indexComparer.ts';

enableMapSet();
enablePatches();

const RUNS = { numRuns: 300, seed: 20260601 };
const steps = fc.array(recipe, { maxLength: 25 });

function open(c: Case, gap = 1_000): CaseDocument {
  let clock = 0;
  const now = () => {
    clock += gap;
    return clock;
  };
  deepFreeze(TABLES.map((table) => [...c[table].values()]));
  const document = new CaseDocument(c, {
    newId: seededIds('fresh'),
    today: () => '2026-06-01',
    now,
  });
  document.subscribe((change) => deepFreeze(recordsOf(change)));
  return document;
}

/** Nobody may change a record in place: not a command, not an undo. */
function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
}

function recordsOf({ case: c, patches }: Change): unknown[] {
  return patches.map(({ path: [table, id] }) => {
    const name = TABLES.find((one) => one === table);
    return name && id !== undefined ? c[name].get(String(id)) : c.meta;
  });
}

function run(document: CaseDocument, recipes: readonly Recipe[]): void {
  for (const one of recipes) document.execute(callOf(document.case, one));
}

function undoAll(document: CaseDocument): number {
  let count = 0;
  while (document.undo()) count += 1;
  return count;
}

function redoAll(document: CaseDocument): number {
  let count = 0;
  while (document.redo()) count += 1;
  return count;
}

/** The case without its view, which no undo touches. */
function argumentOf(c: Case): string {
  const { view: _view, ...rest } = c;
  return writeCase(rest);
}

describe('random edits', () => {
  test('undo leads back to the opening, redo to the end, and both again', () => {
    fc.assert(
      fc.property(editCase, steps, fc.constantFrom(100, 1_000), (c, recipes, gap) => {
        const document = open(c, gap);
        run(document, recipes);
        const end = argumentOf(document.case);
        const { view } = document.case;
        const count = undoAll(document);
        expect(argumentOf(document.case)).toBe(argumentOf(c));
        expect(redoAll(document)).toBe(count);
        expect(argumentOf(document.case)).toBe(end);
        expect(undoAll(document)).toBe(count);
        expect(argumentOf(document.case)).toBe(argumentOf(c));
        expect(document.case.view).toBe(view);
      }),
      RUNS,
    );
  });

  test('each step back is the text before it', () => {
    fc.assert(
      fc.property(editCase, steps, (c, recipes) => {
        const document = open(c);
        const texts = [argumentOf(c)];
        for (const one of recipes) {
          const done = document.execute(callOf(document.case, one));
          if (done.allowed && done.history === 'record' && done.patches.length > 0) {
            texts.push(argumentOf(document.case));
          }
        }
        for (const text of texts.reverse()) {
          expect(argumentOf(document.case)).toBe(text);
          document.undo();
        }
        expect(document.undoLabel).toBeUndefined();
      }),
      RUNS,
    );
  });

  test('a replica kept by the patches is the same case', () => {
    fc.assert(
      fc.property(editCase, steps, (c, recipes) => {
        const document = open(c);
        let replica: Case = c;
        document.subscribe(({ patches }) => {
          replica = immerApply(replica, patches);
        });
        run(document, recipes);
        undoAll(document);
        redoAll(document);
        document.replace(c);
        expect(replica).toEqual(document.case);
      }),
      RUNS,
    );
  });

  test('may says what execute does; a refusal has a sentence and changes nothing', () => {
    fc.assert(
      fc.property(editCase, steps, (c, recipes) => {
        const document = open(c);
        for (const one of recipes) {
          const call: Call = callOf(document.case, one);
          const before = document.case;
          const verdict = document.may(call);
          expect(document.case).toBe(before);
          const done = document.execute(call);
          expect(done).toMatchObject(verdict);
          if (!verdict.allowed) {
            expect(document.case).toBe(before);
            // It may begin with a name, such as n8->G1.
            expect(verdict.message).toMatch(/^[\p{L}\p{N}"“].*\.$/u);
          }
        }
      }),
      RUNS,
    );
  });

  test('what commands make is a valid file', () => {
    fc.assert(
      fc.property(editCase, steps, (c, recipes) => {
        const document = open(c);
        run(document, recipes);
        const file = fileFromCase(document.case);
        expect([validateCase(JSON.parse(JSON.stringify(file))), validateCase.errors]).toEqual([
          true,
          null,
        ]);
      }),
      RUNS,
    );
  });

  test('Escape leaves no trace of a gesture; a committed one is a single step', () => {
    fc.assert(
      fc.property(editCase, steps, steps, fc.boolean(), (c, first, gesture, keep) => {
        const document = open(c);
        run(document, first);
        document.undo();
        const before = argumentOf(document.case);
        const labels = [document.undoLabel, document.redoLabel];
        const mark = document.mark();
        run(document, gesture);
        const after = argumentOf(document.case);
        if (keep) {
          document.commit(mark, 'Drag');
          expect(argumentOf(document.case)).toBe(after);
          if (document.undoLabel === 'Drag') document.undo();
        } else {
          document.bail(mark);
          expect([document.undoLabel, document.redoLabel]).toEqual(labels);
        }
        expect(argumentOf(document.case)).toBe(before);
        expect(plainIndex(document.index)).toEqual(plainIndex(new CaseIndex(document.case)));
      }),
      RUNS,
    );
  });
});
