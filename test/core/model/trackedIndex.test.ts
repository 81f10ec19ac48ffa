// What the tracked index notes, and that nobody keeps answers where it cannot note who reads them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { enableMapSet, enablePatches, produceWithPatches } from 'immer';
import { digestOfSubject } from '../../../core/format/digest.ts';
import type { Case } from '../../../core/model/case.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { noting, Reads, settled } from '../../../core/model/reads.ts';
import { TrackedIndex } from '../../../core/model/trackedIndex.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { root } from '../../../scripts/root.mjs';
import { sourcesIn } from '../../support/sources.ts';

enableMapSet();
enablePatches();

const CASE = `
  G1 "The valve closes"
    G2 "The spring is strong"
      Sn1 -> E-1
  evidence E-1 {title: a test}`;

/** Whether an edit meets what a computation read. */
function isStale(read: (index: TrackedIndex) => unknown, edit: (draft: Case) => void): boolean {
  const index = new TrackedIndex(sketch(CASE));
  const reads = new Reads();
  noting(reads, () => read(index));
  const [next, patches] = produceWithPatches(index.plainCase, edit as (draft: unknown) => void);
  return index.moveOn(next, patches)(reads);
}

function rewords(id: string) {
  return (draft: Case) => {
    const node = draft.nodes.get(id) as { text?: string } | undefined;
    if (node) node.text = 'Another claim';
  };
}

const retitles = (draft: Case) => {
  (draft.meta as { title: string }).title = 'Another';
};

const renames = (draft: Case) => {
  const record = draft.evidence.get('E-1') as { title: string } | undefined;
  if (record) record.title = 'Another test';
};

const dates = (draft: Case) => {
  const record = draft.evidence.get('E-1') as { date?: string } | undefined;
  if (record) record.date = '2026-05-01';
};

/** Reads the title when it is asked, and not when it is made. */
function lazyTitle(at: TrackedIndex) {
  const { evidence } = at.case;
  return { title: () => evidence.get('E-1')?.title };
}

const owns = (draft: Case) => {
  const node = draft.nodes.get('G2') as { owner?: string } | undefined;
  if (node) node.owner = 'A person';
};

describe('what read something that an edit changes is stale', () => {
  test.each([
    ['its text', (at: TrackedIndex) => at.nodes.get('G2')?.node.text, rewords('G2'), true],
    [
      'the text of another',
      (at: TrackedIndex) => at.nodes.get('G1')?.node.text,
      rewords('G2'),
      false,
    ],
    ['its kind alone', (at: TrackedIndex) => at.nodes.get('G2')?.node.kind, rewords('G2'), false],
    [
      'the digest of what is above',
      (at: TrackedIndex) => digestOfSubject(at, 'G1'),
      rewords('G2'),
      true,
    ],
    ['the evidence', (at: TrackedIndex) => at.case.evidence.size, rewords('G2'), false],
    ['the head', (at: TrackedIndex) => at.case.meta.title, retitles, true],
    [
      'the evidence, of another title',
      (at: TrackedIndex) => at.case.evidence.size,
      retitles,
      false,
    ],
    ['a whole copy of the case', (at: TrackedIndex) => ({ ...at.case }).meta.title, retitles, true],
    ['all of the head', (at: TrackedIndex) => ({ ...at.case.meta }), retitles, true],
    ['another field of the head', (at: TrackedIndex) => at.case.meta.maturity, retitles, false],
    [
      'a field of a record',
      (at: TrackedIndex) => at.case.evidence.get('E-1')?.title,
      renames,
      true,
    ],
    ['that there is a record', (at: TrackedIndex) => at.case.evidence.has('E-1'), renames, false],
    ['a field that it lacks', (at: TrackedIndex) => at.case.evidence.get('E-1')?.date, dates, true],
    ['all fields of a record', (at: TrackedIndex) => digestOfSubject(at, 'E-1'), renames, true],
    ['a field of an element', (at: TrackedIndex) => at.nodes.get('G1')?.node.owner, owns, true],
    [
      'another element',
      (at: TrackedIndex) => at.nodes.get('G1')?.node.identifier,
      rewords('G2'),
      false,
    ],
  ])('%s', (_what, read, edit, expected) => {
    expect(isStale(read, edit)).toBe(expected);
  });

  test('a memo holds what the function around it has read', () => {
    const read = (index: TrackedIndex) => {
      const { title } = index.case.meta;
      return index.memo('a length', () => title.length);
    };
    const index = new TrackedIndex(sketch(CASE));
    noting(new Reads(), () => read(index));
    const [next, patches] = produceWithPatches(index.plainCase, (draft) => {
      draft.meta.title = 'A title of another length';
    });
    index.moveOn(next, patches);
    expect(read(index)).toBe('A title of another length'.length);
  });

  test('who asks a store that fills has read everything', () => {
    const read = (index: TrackedIndex) => {
      const store = index.memo('a store', () => new Map<string, string>());
      if (!store.has('title')) store.set('title', index.case.meta.title);
      return store.get('title');
    };
    expect(
      isStale((index) => [read(index), noting(new Reads(), () => read(index))], retitles),
    ).toBe(true);
    const index = new TrackedIndex(sketch(CASE));
    noting(new Reads(), () => read(index));
    const second = new Reads();
    noting(second, () => read(index));
    const [next, patches] = produceWithPatches(index.plainCase, (draft) => {
      draft.meta.title = 'Another';
    });
    expect(index.moveOn(next, patches)(second)).toBe(true);
    expect(read(index)).toBe('Another');
  });

  test.each([
    ['an object with methods has read any field of what it was made from', lazyTitle, true],
    ['one that is settled has not', (at: TrackedIndex) => settled(lazyTitle(at)), false],
  ])('%s', (_what, make, expected) => {
    const read = (index: TrackedIndex) => index.memo('titles', () => make(index));
    expect(isStale(read, renames)).toBe(expected);
  });

  test('records in another order are other records', () => {
    const index = new TrackedIndex(sketch(CASE));
    const reads = new Reads();
    noting(reads, () => [...index.case.nodes.keys()]);
    const [next, patches] = produceWithPatches(index.plainCase, (draft) => {
      const first = draft.nodes.get('G1');
      draft.nodes.delete('G1');
      if (first) draft.nodes.set('G1', first);
    });
    expect(index.moveOn(next, patches)(reads)).toBe(true);
    expect([...index.case.nodes.keys()]).toEqual([...next.nodes.keys()]);
  });

  test('its records are those of the case, whoever reads or writes them', () => {
    const c = sketch(CASE);
    const index = new TrackedIndex(c);
    expect(JSON.stringify([...index.case.nodes])).toBe(JSON.stringify([...c.nodes]));
    expect(digestOfSubject(index, 'G1')).toBe(digestOfSubject(new CaseIndex(c), 'G1'));
  });
});

/** They keep by the record itself (recordOf), or hold nothing that a rule asks. */
const MAY_KEEP_BY_RECORD = [
  'core/analyser/wording/readable.ts',
  'core/backup/caseWriter.ts',
  'core/format/digest.ts',
  'core/format/keptDigests.ts',
  'core/layout/linkMarks.ts',
  'core/model/trackedIndex.ts',
  'core/reasoning/approvals.ts',
  'core/select/freshness.ts',
];

test('no other module keeps answers by record: of a reworded element they would be those of before', () => {
  const keeping = sourcesIn(root, ['core'])
    .filter((path) => /new WeakMap\b/.test(readFileSync(join(root, path), 'utf8')))
    .sort();
  expect(keeping).toEqual(MAY_KEEP_BY_RECORD.filter((path) => keeping.includes(path)));
});
