// What a module publishes and to whom (GSN v3 1:4.2, 1:4.6.5, 1:4.7.3, 1:4.7.4), and what its interfaces
// contain (1:4.6.3, Figure 1:4-10). Expected values by hand from these sections.
import { describe, expect, test } from '@jest/globals';
import { CaseIndex, type NodeEntry } from '../../../core/model/index.ts';
import {
  contextInScope,
  defaultInterface,
  interfacesOf,
  unpublishedContext,
} from '../../../core/model/interfaceContents.ts';
import {
  isPublished,
  isVisibleModule,
  mayBePublic,
  publishedBy,
  whyUnpublished,
} from '../../../core/model/interfaces.ts';
import { NODE_KINDS } from '../../../core/model/kinds.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

const indexOf = (text: string) => new CaseIndex(sketch(text));
const ids = (entries: Iterable<NodeEntry>) => [...entries].map(({ id }) => id);

function entry(index: CaseIndex, id: string): NodeEntry {
  const found = index.nodes.get(id);
  if (!found) throw new Error(id);
  return found;
}

test('the public decorator is for goal, solution, context, assumption, justification (Table 1:4-1)', () => {
  expect(NODE_KINDS.filter(mayBePublic).sort()).toEqual([
    'assumption',
    'context',
    'goal',
    'justification',
    'solution',
  ]);
});

describe('what a module publishes', () => {
  const index = indexOf(`
    G1
    module Outer {interfaces: [{name: narrow, public: [Outer.G2, Inner.G4, Other.G6, Outer.S3, Gone]}]}
    G1 {public: true}
    G2
      S3 {public: true}
        G3
    module Inner {parent: Outer}
    G4 {public: true}
    G5 {public: true}
    module Other
    G6 {public: true}
    module K {contract: true, interfaces: [{name: all, public: [K.G7]}]}
    G7
    G8 {public: true}`);

  test('by decorator, by a declared interface, and promoted from what it contains (1:4.6.5)', () => {
    expect(ids(publishedBy(index, 'Outer'))).toEqual(['Outer.G1', 'Outer.G2', 'Inner.G4']);
    expect(ids(publishedBy(index, 'Inner'))).toEqual(['Inner.G4', 'Inner.G5']);
    expect(ids(publishedBy(index, 'main'))).toEqual([]);
    expect(ids(publishedBy(index, 'Gone'))).toEqual([]);
  });

  test('a contract module publishes nothing (1:4.7.3)', () => {
    expect(ids(publishedBy(index, 'K'))).toEqual([]);
    expect(whyUnpublished(index, entry(index, 'K.G8'), 'main')).toBe('contract');
    expect(interfacesOf(index, 'K')).toEqual([]);
  });

  test('to every other module; in its own nothing needs to be published', () => {
    expect(isPublished(index, entry(index, 'Outer.G2'), 'main')).toBe(true);
    expect(isPublished(index, entry(index, 'Inner.G5'), 'Other')).toBe(true);
    expect(isPublished(index, entry(index, 'Outer.G3'), 'Outer')).toBe(true);
    expect(whyUnpublished(index, entry(index, 'Outer.G3'), 'main')).toBe('private');
    expect(whyUnpublished(index, entry(index, 'Outer.S3'), 'main')).toBe('private');
  });

  test('it follows an edit', () => {
    const c = index.case;
    const goal = c.nodes.get('Outer.G3');
    if (!goal) throw new Error('no goal');
    const nodes = new Map(c.nodes).set('Outer.G3', { ...goal, public: true });
    const moved = new CaseIndex(c);
    expect(isPublished(moved, entry(moved, 'Outer.G3'), 'main')).toBe(false);
    moved.update({ ...c, nodes }, [
      { op: 'add', path: ['nodes', 'Outer.G3', 'public'], value: true },
    ]);
    expect(isPublished(moved, entry(moved, 'Outer.G3'), 'main')).toBe(true);
  });
});

test('modules in a contract are seen by it and by each other, and by nobody else (1:4.7.4)', () => {
  const index = indexOf(`
    module K {contract: true}
    module A {parent: K}
    G1 {public: true}
    module B {parent: A}
    module C {parent: K}
    module D`);
  const seenBy = ['main', 'K', 'A', 'B', 'C', 'D'].filter((to) => isVisibleModule(index, 'A', to));
  expect(seenBy).toEqual(['K', 'A', 'B', 'C']);
  expect(whyUnpublished(index, entry(index, 'A.G1'), 'D')).toBe('hidden');
  expect(isPublished(index, entry(index, 'A.G1'), 'C')).toBe(true);
  expect(isVisibleModule(index, 'D', 'B')).toBe(true);
});

describe('the default interface (1:4.6.3)', () => {
  const index = indexOf(`
    G1
      AG5 {origin: Sub.G2}
    module Sub
    G1
      ~ C1
      ~ J1
      S1
        ~ A1
        G2 {public: true}
          ~ C2 {public: true}
          ~ J2
          Sn2 {public: true}
        G3 {toBeSupportedByContract: true}
          ~ A3
        G4
          S4
            AG6 {origin: Far.G6}
            ~ AC7 {origin: Far.C7}
            ~ M8 {target: Far}
        G5
          Sn5
        G9
      ! G10
    module Far
    G6 {public: true}
    C7 {public: true}`);
  const found = defaultInterface(index, 'Sub');

  test('2. public goals, not necessarily the top ones; 5. public solutions and context', () => {
    expect(ids(found.goals)).toEqual(['Sub.G2']);
    expect(ids(found.available)).toEqual(['Sub.C2', 'Sub.Sn2']);
  });

  test('3. goals to be supported by contract, and goals without any support; no challenger', () => {
    expect(ids(found.needsSupport)).toEqual(['Sub.G3', 'Sub.G9']);
  });

  test('4. context in scope of these: own and inherited; a justification is local (1:2.2.19)', () => {
    expect(ids(found.context).sort()).toEqual(['Sub.A1', 'Sub.A3', 'Sub.C1', 'Sub.C2', 'Sub.J2']);
    expect(ids(contextInScope([entry(index, 'Sub.G3')]))).toEqual(['Sub.A3', 'Sub.A1', 'Sub.C1']);
  });

  test('6. what it refers to, with the goals supported by it', () => {
    const listed = found.dependencies.map(({ reference, supports }) => [
      reference.id,
      ...ids(supports),
    ]);
    expect(listed).toEqual([['Sub.AG6', 'Sub.G4'], ['Sub.AC7'], ['Sub.M8']]);
  });

  test('context in scope of public goals that is not public itself (1:4.6.3, item 4)', () => {
    expect(ids(unpublishedContext(index, 'Sub')).sort()).toEqual(['Sub.A1', 'Sub.C1', 'Sub.J2']);
  });

  test('is assumed where none is declared (Table 1:4-3)', () => {
    expect(interfacesOf(index, 'Sub')).toEqual([found]);
    expect(found.declared).toBeUndefined();
  });
});

test('declared interfaces contain what they list, as far as the module may publish it', () => {
  const index = indexOf(`
    G1
    module Sub {interfaces: [{name: peers, public: [Sub.G2, G1], needsSupport: [Sub.G3], dependencies: [Sub.AG4, Sub]}, {name: all}]}
    G2
      ~ C2
      G3 <>
      AG4 {origin: G1}`);
  const [peers, all] = interfacesOf(index, 'Sub');
  expect(peers?.declared?.name).toBe('peers');
  expect(ids(peers?.goals ?? [])).toEqual(['Sub.G2']);
  expect(ids(peers?.needsSupport ?? [])).toEqual(['Sub.G3']);
  expect(ids(peers?.context ?? [])).toEqual(['Sub.C2']);
  expect(peers?.dependencies.map(({ reference }) => reference.id)).toEqual(['Sub.AG4']);
  expect(all?.goals).toEqual([]);
});

test('circles of support end', () => {
  const index = indexOf(`
    G1 {public: true}
      ~ C1
      G2
        G1`);
  expect(ids(defaultInterface(index, 'main').context)).toEqual(['C1']);
});
