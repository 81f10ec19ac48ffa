// Digests of random cases under random edits: a subtree's digest changes exactly when what it rests
// on changes, as a plain search through the tables tells it.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CaseDocument } from '../../core/commands/document.ts';
import { digestCase, digestSubtree } from '../../core/format/digest.ts';
import { type Case, RECORD_TABLES, TABLES } from '../../core/model/case.ts';
import { seededIds } from '../../core/model/ids.ts';
import { CaseIndex } from '../../core/model/index.ts';
import { callOf, recipe } from './editCalls.ts';
import { editCase } from './editCases.ts';

const SETTINGS = { numRuns: 150, seed: 20260601 };

describe('digests', () => {
  test('of a case: neither view nor order of records nor order of keys enters', () => {
    fc.assert(
      fc.property(editCase, (c) => {
        const { view: _view, ...rest } = c;
        const tables = TABLES.map((table) => {
          const records: [string, object][] = [...c[table]];
          const turned = records.map(([id, record]) => [id, turnKeys(record)] as const);
          return [table, new Map(turned.reverse())];
        });
        const turned: Case = { ...rest, ...Object.fromEntries(tables) };
        expect(digestCase(turned)).toBe(digestCase(c));
      }),
      SETTINGS,
    );
  });

  test('of a subtree: changes if and only if something that it rests on changes', () => {
    fc.assert(
      fc.property(editCase, fc.array(recipe, { maxLength: 12 }), (c, recipes) => {
        const document = new CaseDocument(c, {
          newId: seededIds('fresh'),
          today: () => '2026-06-01',
          now: () => 0,
        });
        let before = everySubtree(c);
        for (const one of recipes) {
          if (!document.execute(callOf(document.case, one)).allowed) continue;
          const after = everySubtree(document.case);
          for (const [id, { digest, content }] of after) {
            const old = before.get(id);
            if (old) expect([id, digest === old.digest]).toEqual([id, content === old.content]);
          }
          before = after;
        }
      }),
      SETTINGS,
    );
  });
});

function turnKeys<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).reverse()) as T;
}

function everySubtree(c: Case) {
  const index = new CaseIndex(c);
  return new Map(
    [...c.nodes.keys()].map((id) => {
      return [id, { digest: digestSubtree(index, id), content: naiveContent(c, id) }] as const;
    }),
  );
}

/** All that an element rests on, found by going through all tables until nothing is added. */
function naiveContent(c: Case, root: string): string {
  const found = new Map<string, object | undefined>([[root, c.nodes.get(root)]]);
  const has = (id: string | undefined) => id !== undefined && found.has(id);
  const add = (id: string | undefined, value: object | undefined) => {
    if (id !== undefined && value) found.set(id, value);
  };
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    for (const [id, link] of c.links) {
      const [target, other] = 'toLink' in link ? [link.toLink, undefined] : [undefined, link.to];
      if (link.kind !== 'challenges' ? has(link.from) : has(link.to) || has(target)) {
        add(id, link);
        const end = link.kind === 'challenges' ? link.from : other;
        add(end, c.nodes.get(end ?? ''));
      }
    }
    for (const [id, acp] of c.acps) {
      if (![acp.on.node, acp.on.inference, acp.on.link].some(has)) continue;
      add(id, acp);
      add(acp.argument?.goal, c.nodes.get(acp.argument?.goal ?? ''));
    }
    for (const [id, node] of c.nodes) {
      if (has(id) && 'origin' in node) add(node.origin, c.nodes.get(node.origin));
    }
  }
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    const words = JSON.stringify([...found.values()]);
    for (const table of RECORD_TABLES) {
      for (const [id, record] of c[table]) if (words.includes(`"${id}"`)) add(id, record);
    }
  }
  return JSON.stringify([...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(sortedEntry));
}

function sortedEntry([id, value]: [string, object | undefined]) {
  return [id, Object.entries(value ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))];
}
