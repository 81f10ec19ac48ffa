// What collapsing hides and what focus leaves: counted by hand on small arguments.
import { describe, expect, test } from '@jest/globals';
import { CaseIndex } from '../../../core/model/index.ts';
import { branch } from '../../../core/select/branch.ts';
import { hiddenBelow, hidersOf } from '../../../core/select/hiddenBelow.ts';
import { moduleDiagram } from '../../../core/select/moduleDiagram.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

const ARGUMENT = `
  G1 "Top"
    ~ C1
    S1
      G2
        ~ A1
        Sn1
        ! G9
      G3
        Sn1
        G4
          Sn2
`;

const index = new CaseIndex(sketch(ARGUMENT));
const hidden = (...ids: string[]) =>
  Object.fromEntries(
    [...hiddenBelow(index, new Set(ids))].map(([id, { elements, ids: all }]) => [
      id,
      [elements, [...all].sort().join(' ')],
    ]),
  );

describe('collapsing', () => {
  test('hides support, context and challenges below, but nothing that hangs elsewhere too', () => {
    expect(hidden('G2')).toEqual({ G2: [2, 'A1 G9'] });
    expect(hidden('S1')).toEqual({
      S1: [7, 'A1 G2 G3 G4 G9 Sn1 Sn2'],
    });
  });

  test('what two collapsed elements hide together is counted with both', () => {
    expect(hidden('G2', 'G3')).toEqual({
      G2: [3, 'A1 G9 Sn1'],
      G3: [3, 'G4 Sn1 Sn2'],
    });
  });

  test('a collapsed element that is hidden itself, or that has nothing below, is left out', () => {
    expect(Object.keys(hidden('S1', 'G3'))).toEqual(['S1']);
    expect(hidden('Sn2', 'nowhere')).toEqual({});
  });

  test('to see something again, what hides it is unfolded and nothing else', () => {
    const hiders = (id: string, ...ids: string[]) => hidersOf(index, new Set(ids), id);
    expect(hiders('Sn2', 'G3')).toEqual(['G3']);
    expect(hiders('Sn2', 'G3', 'G4', 'G2').sort()).toEqual(['G3', 'G4']);
    expect(hiders('G4', 'G3', 'G4')).toEqual(['G3']);
    expect(hiders('G1', 'G1')).toEqual([]);
    expect(hiders('Sn1', 'G2')).toEqual([]);
    // One of the two ways is enough.
    expect(hiders('Sn1', 'G2', 'G3')).toHaveLength(1);
  });

  test('what only a circle holds stays in view', () => {
    const circle = new CaseIndex(sketch('G1\n  G2\nlink supportedBy G2 -> G1'));
    expect(hiddenBelow(circle, new Set(['G1'])).size).toBe(0);
  });
});

describe('a branch', () => {
  test('holds support, context and challenges, also those on links', () => {
    const c = new CaseIndex(sketch('G1\n  S1\n    !! G8\n    G2\n  ~ C1\n    ! G9\n'));
    const start = c.nodes.get('G1');
    expect([...branch(start ? [start] : [])].sort().join(' ')).toBe('C1 G1 G2 G8 G9 S1');
  });

  test('alone in the drawing: its elements, and the links between them', () => {
    const { nodes, links } = moduleDiagram(index, 'main', { root: 'G3' });
    expect(nodes.map(({ id }) => id)).toEqual(['G3', 'G4', 'Sn1', 'Sn2']);
    expect(links.map(({ id }) => id).sort()).toEqual(['G3-G4', 'G3-Sn1', 'G4-Sn2']);
  });

  test('collapsed within it, the rest is counted', () => {
    const { nodes } = moduleDiagram(index, 'main', { root: 'G3', collapsed: new Set(['G4']) });
    expect(nodes.map(({ id, collapsed }) => [id, collapsed])).toEqual([
      ['G3', undefined],
      ['G4', 1],
      ['Sn1', undefined],
    ]);
  });

  test('a root that is not there shows the whole module', () => {
    expect(moduleDiagram(index, 'main', { root: 'gone' }).nodes).toHaveLength(10);
  });
});
