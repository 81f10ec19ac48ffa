// The difference of two cases: nothing to say of the same case, the same both ways round, and no edit
// that goes unnoticed.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { enableMapSet, enablePatches } from 'immer';
import { CaseDocument } from '../../core/commands/document.ts';
import { changedIds } from '../../core/diff/changedIds.ts';
import { diffCases, saysTheSame } from '../../core/diff/diffCases.ts';
import { type CaseDiff, SECTIONS, type ThingChange } from '../../core/diff/types.ts';
import { wordChanges } from '../../core/diff/words.ts';
import { canonicalJson, writeCase } from '../../core/format/canonical.ts';
import { readCase } from '../../core/format/readCase.ts';
import { type Case, caseFromFile, fileFromCase, TABLES } from '../../core/model/case.ts';
import { seededIds } from '../../core/model/ids.ts';
import { CaseIndex } from '../../core/model/index.ts';
import { mirrored } from '../core/diff/mirrored.ts';
import { callOf, type Recipe, recipe } from './editCalls.ts';
import { editCase } from './editCases.ts';

enableMapSet();
enablePatches();

const RUNS = { numRuns: 300, seed: 20261121 };
const steps = fc.array(recipe, { minLength: 1, maxLength: 12 });

const diff = (a: Case, b: Case) => diffCases(new CaseIndex(a), new CaseIndex(b)).content;

function open(c: Case): CaseDocument {
  return new CaseDocument(c, {
    newId: seededIds('fresh'),
    today: () => '2026-06-01',
    now: () => 0,
  });
}

function edited(c: Case, recipes: readonly Recipe[]): Case {
  const document = open(c);
  for (const one of recipes) document.execute(callOf(document.case, one));
  return document.case;
}

/** All that counts: without the view and the places among siblings. */
function meaning(c: Case): string {
  const { view: _view, ...file } = fileFromCase(c);
  const links = Object.entries(file.links).map(([id, { order: _order, ...link }]) => [id, link]);
  return canonicalJson({ ...file, links: Object.fromEntries(links) });
}

/** Sections with their entries in one order, whichever names they were sorted by. */
function unordered(content: CaseDiff): unknown {
  return SECTIONS.map((section) =>
    content[section]
      .map((thing) => canonicalJson({ ...thing, changes: thing.changes.map(plain) }))
      .sort(),
  );
}

/** Lists of names are in the order of their names on their own side; the turn is not told twice. */
function plain(change: ThingChange['changes'][number]): unknown {
  return change.what === 'challenge' ? { ...change, turn: 'none' } : change;
}

describe('nothing differs', () => {
  test('between a case and itself, or itself read again from its file', () => {
    fc.assert(
      fc.property(editCase, (c) => {
        expect(saysTheSame(diff(c, c))).toBe(true);
        const read = readCase(Buffer.from(writeCase(c)));
        if (!read.ok) throw new Error(read.problem.message);
        expect(saysTheSame(diff(c, read.case))).toBe(true);
      }),
      RUNS,
    );
  });

  test('when every arrow bears another id and another key of order', () => {
    fc.assert(
      fc.property(editCase, (c) => {
        // A challenge of a link names it by its id, so that only the others are renamed here.
        const named = new Set(
          [...c.links.values()].map((link) => ('toLink' in link ? link.toLink : '')),
        );
        const links = [...c.links].map(([id, link], i) => [
          named.has(id) || [...c.acps.values()].some(({ on }) => on.link === id)
            ? id
            : `other-${id}`,
          { ...link, order: `a${i}` },
        ]);
        const other = caseFromFile({ ...fileFromCase(c), links: Object.fromEntries(links) });
        expect(saysTheSame(diff(c, other))).toBe(true);
      }),
      RUNS,
    );
  });
});

test('the difference back is the difference with its sides exchanged', () => {
  fc.assert(
    fc.property(editCase, steps, (c, recipes) => {
      const next = edited(c, recipes);
      expect(unordered(diff(next, c))).toEqual(unordered(mirrored(diff(c, next))));
    }),
    RUNS,
  );
});

test('the same of two cases that have nothing to do with each other', () => {
  fc.assert(
    fc.property(editCase, editCase, (a, b) => {
      expect(unordered(diff(b, a))).toEqual(unordered(mirrored(diff(a, b))));
    }),
    RUNS,
  );
});

test('every command that changes what is said is told, with what it changed by name', () => {
  fc.assert(
    fc.property(editCase, steps, (c, recipes) => {
      const document = open(c);
      for (const one of recipes) {
        const before = document.case;
        const done = document.execute(callOf(before, one));
        if (!done.allowed || meaning(before) === meaning(document.case)) continue;
        const content = diff(before, document.case);
        const told = canonicalJson(content);
        const renames = one.command === 'renameRecord';
        for (const ids of subjectsOf(before, document.case)) {
          // What names a record by its new id says what it said.
          if (
            renames &&
            TABLES.some(
              (table) => before[table].has(ids[0] ?? '') && document.case[table].has(ids[0] ?? ''),
            )
          )
            continue;
          const is = ids.some((id) => told.includes(JSON.stringify(id)));
          expect([one.command, ids, is]).toEqual([one.command, ids, true]);
        }
      }
    }),
    RUNS,
  );
});

/** What is not what it was, each by the ids of which one must be named: an arrow by itself or its start. */
function subjectsOf(a: Case, b: Case): string[][] {
  return TABLES.flatMap((table) => {
    const ids = [...new Set([...a[table].keys(), ...b[table].keys()])];
    const [x, y] = [
      a[table] as ReadonlyMap<string, object>,
      b[table] as ReadonlyMap<string, object>,
    ];
    return ids
      .filter((id) => written(x.get(id)) !== written(y.get(id)))
      .map((id) => [id, (a.links.get(id) ?? b.links.get(id))?.from ?? id]);
  });
}

function written(record: object | undefined): string {
  if (!record) return '';
  const { order: _order, ...rest } = record as { order?: string };
  return canonicalJson(rest);
}

test('words: what stays and went is the old text, what stays and came the new one', () => {
  const text = fc
    .array(fc.constantFrom('The', 'model', 'cannot', 'can', ',', '.', '日本', 'é'), {
      maxLength: 30,
    })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (a, b) => {
      const runs = wordChanges(a, b);
      const side = (is: string) =>
        runs
          .filter((run) => run.is === 'same' || run.is === is)
          .map((run) => run.text)
          .join('');
      expect([side('removed'), side('added')]).toEqual([a, b]);
      expect(runs.some(({ is }) => is !== 'same')).toBe(a !== b);
    }),
    RUNS,
  );
});

test('the quick marks say that something differs exactly where the difference does', () => {
  fc.assert(
    fc.property(editCase, recipe, (c, one) => {
      const document = open(c);
      document.execute(callOf(document.case, one));
      const { marks, removed, head } = changedIds(c, document.case);
      const quick = marks.size + removed.length > 0 || head;
      // An arrow drawn anew between the same two is another record, and says the same.
      const told = !saysTheSame(diff(c, document.case));
      if (told) expect([one.command, quick]).toEqual([one.command, true]);
      if (!quick) expect(told).toBe(false);
      for (const id of marks.keys()) {
        expect([one.command, id, TABLES.some((table) => document.case[table].has(id))]).toEqual([
          one.command,
          id,
          true,
        ]);
      }
    }),
    RUNS,
  );
});
