// Instantiation data belongs to the template argument that it is attached to (GSN 1:3.5): it is part of
// what is signed, and goes where the template is copied.
import { expect, test } from '@jest/globals';
import { clipOf } from '../../../core/clip/clipOf.ts';
import { duplicate } from '../../../core/commands/duplicate.ts';
import { pasteElements } from '../../../core/commands/pasteElements.ts';
import { digestSubtree } from '../../../core/format/digest.ts';
import { fileFromCase } from '../../../core/model/case.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { moduleDiagram } from '../../../core/select/moduleDiagram.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { run } from '../commands/running.ts';

const text = (value: string) => `
  G1
    G2 "{h} is managed" {uninstantiated: true}
      Sn2 "Report on {h}" {uninstantiated: true}
    G3 <>
  on G1-G2 {multiplicity: n}
  instantiations INS-01 {name: hazards, template: G2, tables: [{rows: [{values: {h: ${value}}}]}]}
  instantiations INS-02 {name: made once, elements: {G3: G7}}`;

const CASE = sketch(text('theft'));

test('the data enters the digest of what it is attached to, a mere history does not', () => {
  const digest = (value: string, id: string) =>
    digestSubtree(new CaseIndex(sketch(text(value))), id);
  expect(digest('theft', 'G1')).not.toBe(digest('misuse', 'G1'));
  expect(digest('theft', 'G3')).toBe(digest('misuse', 'G3'));
});

test('a copy of the template has data of its own, in this case and in another', () => {
  const twice = run(CASE, duplicate.call({ ids: ['G2'] })).case;
  const copies = [...twice.instantiations].filter(([, { template }]) => template !== undefined);
  expect(copies.map(([id]) => id)).toEqual(['INS-01', 'INS-03']);
  expect(copies[1]?.[1].template).not.toBe('G2');
  expect(twice.nodes.has(copies[1]?.[1].template ?? '')).toBe(true);
  const clip = fileFromCase(clipOf(new CaseIndex(CASE), ['G2', 'Sn2'])) as never;
  const other = { ...sketch('G1'), id: 'other' };
  const pasted = run(other, pasteElements.call({ elements: clip, parent: 'G1' })).case;
  expect([...pasted.instantiations.values()].map(({ name }) => name)).toEqual(['hazards']);
});

test('the drawing has the symbol at the top, the ball, and no more', () => {
  const { nodes, links } = moduleDiagram(new CaseIndex(CASE), 'main');
  expect(nodes.map(({ instantiationData }) => instantiationData)).toEqual([
    ...[undefined, 'hazards', undefined, undefined],
  ]);
  expect(links.filter(({ multiplicity }) => multiplicity === 'n').map(({ id }) => id)).toEqual([
    'G1-G2',
  ]);
});
