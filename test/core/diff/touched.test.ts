// What a sign-off can tell of later changes: which elements, by their own digests.
import { expect, test } from '@jest/globals';
import { enableMapSet, enablePatches } from 'immer';
import { addNode } from '../../../core/commands/addNode.ts';
import { deleteElements } from '../../../core/commands/deleteElements.ts';
import { CaseDocument } from '../../../core/commands/document.ts';
import { reorder } from '../../../core/commands/reorder.ts';
import { setNodeFields } from '../../../core/commands/setNodeFields.ts';
import { setRecordFields } from '../../../core/commands/setRecordFields.ts';
import { setText } from '../../../core/commands/setText.ts';
import { signOff } from '../../../core/commands/signOff.ts';
import { lastReview, touchedSince, touchedSinceReview } from '../../../core/diff/touched.ts';
import type { Case, SignOff } from '../../../core/model/case.ts';
import { seededIds } from '../../../core/model/ids.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

enableMapSet();
enablePatches();

function signed(subject: string): CaseDocument {
  const c = sketch(`case {profile: review}
G1 "Top"
  G2 "Part"
    Sn1 "Run" -> E-01
  G3 "Other part"
evidence E-01 {title: Run}
evidence E-02 {title: Nobody cites it}
people PE-01 {name: Ada}`);
  const document = new CaseDocument(c, {
    newId: seededIds('new'),
    today: () => '2026-06-01',
    now: () => 0,
  });
  const done = document.execute(
    signOff.call({
      subject: subject === 'case' ? c.id : subject,
      person: 'PE-01',
      statement: 'Read in full',
    }),
  );
  expect(done.allowed).toBe(true);
  return document;
}

const record = (document: CaseDocument): SignOff => {
  const [found] = document.case.signOffs.values();
  if (!found) throw new Error('There is no sign-off.');
  return found;
};
const touched = (document: CaseDocument) => touchedSince(document.index, record(document));

test('a sign-off says who, when, of what, and what it covered', () => {
  const own = record(signed('G2'));
  expect(own).toMatchObject({
    subject: 'G2',
    person: 'PE-01',
    on: '2026-06-01',
    profile: 'review',
    statement: 'Read in full',
  });
  expect(own.digest).toMatch(/^[0-9a-f]{64}$/);
  expect(Object.keys(own.elements ?? {}).sort()).toEqual(['E-01', 'G2', 'Sn1']);
});

test('nothing was touched; neither by an order', () => {
  const document = signed('case');
  expect(touched(document)).toEqual({
    state: 'same',
    ids: { changed: [], added: [], removed: [] },
  });
  const link = document.index.nodes.get('G1')?.supportedBy[0]?.id ?? '';
  const after = document.index.nodes.get('G1')?.supportedBy[1]?.id ?? '';
  expect(document.execute(reorder.call({ link, after })).allowed).toBe(true);
  // The whole digest holds the order of siblings; what the elements say is the same.
  expect(touched(document)).toEqual({
    state: 'changed',
    ids: { changed: [], added: [], removed: [] },
  });
});

test('a text, a fact of the evidence, a new element below, one that went', () => {
  const document = signed('G1');
  document.execute(setText.call({ node: 'G3', text: 'Another part' }));
  document.execute(setRecordFields.call({ table: 'evidence', id: 'E-01', fields: { value: 0.2 } }));
  expect(touched(document)).toEqual({
    state: 'changed',
    ids: { changed: ['E-01', 'G3'], added: [], removed: [] },
  });
  const done = document.execute(addNode.call({ kind: 'goal', parent: 'G2', text: 'New' }));
  const made = done.allowed ? done.made[0] : undefined;
  document.execute(deleteElements.call({ ids: ['G3'] }));
  // G1 and G2 rest on something else now.
  expect(touched(document).ids).toEqual({
    changed: ['E-01', 'G1', 'G2'],
    added: [made],
    removed: ['G3'],
  });
});

test('since the last review: of two sign-offs the newer, of those that say what they covered', () => {
  const document = signed('G1');
  expect([...touchedSinceReview(document.index)]).toEqual([]);
  document.execute(setText.call({ node: 'G3', text: 'Another part' }));
  expect([...touchedSinceReview(document.index)]).toEqual(['G3']);
  const c = document.case;
  const old = record(document);
  const newer: SignOff = { ...old, on: '2026-07-01', elements: { G3: 'what it says no more' } };
  const silent: SignOff = { ...old, on: '2026-08-01', elements: undefined };
  const undated: SignOff = { ...old, on: undefined };
  const all = new Map(Object.entries({ S1: newer, S2: old, S3: silent, S4: undated }));
  expect(lastReview({ ...c, signOffs: all } as Case)).toBe(newer);
  expect(lastReview({ ...c, signOffs: new Map([['S3', silent]]) } as Case)).toBeUndefined();
  expect(lastReview({ ...c, signOffs: new Map() } as Case)).toBeUndefined();
});

test('what is not covered touches nothing', () => {
  const document = signed('G2');
  document.execute(setText.call({ node: 'G3', text: 'Another part' }));
  document.execute(setRecordFields.call({ table: 'evidence', id: 'E-02', fields: { value: 0.2 } }));
  expect(touched(document).state).toBe('same');
});

test('a sign-off of another program says whether, not where', () => {
  const document = signed('G2');
  const { elements: _elements, ...plain } = record(document);
  document.execute(setNodeFields.call({ node: 'G2', fields: { owner: 'PE-01' } }));
  expect(touchedSince(document.index, plain)).toEqual({ state: 'changed', ids: undefined });
  const { digest: _digest, ...unbound } = plain;
  expect(touchedSince(document.index, unbound).state).toBe('unknown');
  expect(touchedSince(document.index, { ...plain, subject: 'G99' }).state).toBe('gone');
});

test('only a person of the case signs, and only what is there', () => {
  const document = signed('G2');
  expect(document.may(signOff.call({ subject: 'G2', person: 'PE-77' }))).toMatchObject({
    because: 'no-such-person',
  });
  expect(document.may(signOff.call({ subject: 'E-01', person: 'PE-01' }))).toMatchObject({
    because: 'no-such-subject',
  });
});
