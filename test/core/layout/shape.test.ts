// The shape of whole drawings: stacked evidence, folded families, and that edits move little
// (performance.md, "Goals").
import { describe, expect, test } from '@jest/globals';
import type { Diagram } from '../../../core/layout/diagram.ts';
import { layoutDiagram } from '../../../core/layout/layoutDiagram.ts';
import { argument, regular } from '../../../scripts/bench/layoutCases.ts';
import {
  hostsIn,
  stabilityOf,
  swappedIn,
  withSolution,
} from '../../../scripts/bench/layoutStability.ts';
import { linksThroughBoxes, overlaps } from '../../properties/layoutChecks.ts';
import { boxOf, diagram, routeOf } from './diagrams.ts';

const names = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`);

describe('evidence of one parent', () => {
  test('up to three stand side by side', () => {
    const layout = layoutDiagram(diagram('G1 > Sn1 Sn2 Sn3'));
    expect(new Set(names('Sn', 3).map((id) => boxOf(layout, id).y)).size).toBe(1);
  });

  test('four are two columns of two', () => {
    const layout = layoutDiagram(diagram('G1 > Sn1 Sn2 Sn3 Sn4'));
    const [a, b, c, d] = names('Sn', 4).map((id) => boxOf(layout, id));
    expect([a?.y, a?.x]).toEqual([b?.y, c?.x]);
    expect([d?.y, d?.x]).toEqual([c?.y, b?.x]);
    expect(c?.y).toBeGreaterThan(a?.y ?? 0);
  });

  test('more are stacked in columns, read from left to right and down', () => {
    const text = `G1 > ${names('Sn', 7).join(' ')}`;
    const layout = layoutDiagram(diagram(text));
    const boxes = names('Sn', 7).map((id) => boxOf(layout, id));
    expect(new Set(boxes.map((box) => box.y)).size).toBe(4);
    for (const [i, box] of boxes.entries()) {
      const next = boxes[i + 1];
      if (next) expect(next.y > box.y || (next.y === box.y && next.x > box.x)).toBe(true);
    }
    expect(overlaps(layout)).toEqual([]);
    expect(linksThroughBoxes(diagram(text), layout)).toEqual([]);
  });

  test('each keeps its own link, from the parent’s bottom to its own top', () => {
    const layout = layoutDiagram(diagram(`G1 > ${names('Sn', 6).join(' ')}`));
    for (const id of names('Sn', 6)) {
      const { points } = routeOf(layout, `G1>${id}`);
      const [parent, child] = [boxOf(layout, 'G1'), boxOf(layout, id)];
      expect(points[0]?.y).toBe(parent.y + parent.height);
      expect(points.at(-1)).toEqual({ x: child.x + child.width / 2, y: child.y });
    }
  });

  test('stays stacked when some of it is challenged', () => {
    const text = `G1 > ${names('Sn', 6).join(' ')}\nCG1 ! Sn2`;
    const layout = layoutDiagram(diagram(text));
    expect(boxOf(layout, 'Sn1').x).toBe(boxOf(layout, 'Sn3').x);
    expect(boxOf(layout, 'CG1').x).toBeGreaterThan(boxOf(layout, 'Sn2').x);
    expect(overlaps(layout)).toEqual([]);
  });

  test('claims are not stacked, since they are to be developed', () => {
    const layout = layoutDiagram(diagram(`S1 > ${names('G', 6).join(' ')}`));
    expect(new Set(names('G', 6).map((id) => boxOf(layout, id).y)).size).toBe(1);
  });
});

const CASES: readonly (readonly [string, Diagram])[] = [
  ['typical', argument({ nodes: 1_000, contexts: 0.3, shared: 0.05, challenged: 0.02 })],
  ['typical, second', argument({ nodes: 1_000, seed: 2, contexts: 0.4 })],
  ['a pure tree', argument({ nodes: 1_000 })],
  ['deep', argument({ nodes: 1_000, deep: true })],
  ['bushy', argument({ nodes: 1_000, children: [5, 12] })],
  ['two children each', regular(1_000, 2)],
  ['three children each', regular(1_000, 3)],
  ['ten children each', regular(1_000, 10)],
  ['thirty children each', regular(1_000, 30)],
  ['one parent', regular(1_000, 999)],
  ['no links', { nodes: regular(1_000, 2).nodes, links: [] }],
];

describe.each(CASES)('a case of 1,000 nodes: %s', (_name, big) => {
  const layout = layoutDiagram(big);

  test('is not wider than 20 : 1', () => {
    expect(layout.bounds.width / layout.bounds.height).toBeLessThan(20);
  });

  test('has no overlaps', () => {
    expect(overlaps(layout)).toEqual([]);
  });

  test('has children of one row in order', () => {
    const parents = new Map<string, number>();
    for (const { to = '' } of big.links) parents.set(to, (parents.get(to) ?? 0) + 1);
    const last = new Map<string, string>();
    for (const { kind, from, to = '' } of big.links) {
      if (kind !== 'supportedBy' || parents.get(to) !== 1) continue;
      const [before, box] = [layout.boxes.get(last.get(from) ?? ''), boxOf(layout, to)];
      last.set(from, to);
      if (before) expect(box.x > before.x || box.y > before.y).toBe(true);
    }
  });
});

test('a case of 300 nodes is no ribbon', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const { width, height } = layoutDiagram(argument({ nodes: 300, seed, contexts: 0.3 })).bounds;
    expect(width / height).toBeLessThan(6);
  }
});

describe('after adding one node', () => {
  const before = argument({ nodes: 500, contexts: 0.3, shared: 0.05, challenged: 0.02 });
  const layout = layoutDiagram(before);

  test('less than 1 % of the others move far from it', () => {
    const { median, parentMean } = stabilityOf(before, 12, {});
    // Now and then a branch that gets deeper no longer fits where it was, and all of it moves: then
    // everything moves relative to it, but nearly nothing relative to its own parent.
    expect(median).toBeLessThan(0.01);
    expect(parentMean).toBeLessThan(0.01);
  });

  test('no two siblings swap', () => {
    for (const host of hostsIn(before, 10)) {
      const after = layoutDiagram(withSolution(before, host), { folds: layout.folds });
      expect(swappedIn(before, layout, after)).toBe(0);
    }
  });
});

describe('folds', () => {
  const wide = regular(400, 40);

  test('are given with the layout: the children that begin further rows', () => {
    const { folds, boxes } = layoutDiagram(wide);
    const { rows = [] } = folds.get('n0') ?? {};
    expect(rows.length).toBeGreaterThan(0);
    const above = boxes.get('n1')?.y ?? 0;
    for (const id of rows) expect(boxes.get(id)?.y).toBeGreaterThan(above);
  });

  test('of an earlier layout are kept, as long as they do', () => {
    const first = layoutDiagram(wide);
    const fold = first.folds.get('n0') ?? { rows: [], lanes: [] };
    const moved = { rows: [...fold.rows.slice(0, -1), 'n39'], lanes: fold.lanes };
    const again = layoutDiagram(wide, { folds: new Map([['n0', moved]]) });
    expect(again.folds.get('n0')).toEqual(moved);
    // A row that begins with a child that is gone, or rows in another order, are decided anew.
    for (const rows of [['gone'], ['n20', 'n3']]) {
      const folds = new Map([['n0', { rows, lanes: [] }]]);
      expect(layoutDiagram(wide, { folds }).folds.get('n0')).toEqual(fold);
    }
  });

  test('come later where they would make links to shared evidence run upwards', () => {
    // Ten branches, three claims deep (60 and a gap of 72 each) and three circles of 88 wide: by
    // hand 10 x (3 x 88 + 3 x 36) = 3,720 by 3 x 132 + 88 = 484, which is nearly 8 : 1.
    const branches = names('G', 10).map((id, i) => {
      const solutions = `Sn${i}1 Sn${i}2 Sn${i}3`;
      return `${id} > G1${id}\nG1${id} > G2${id}\nG2${id} > ${solutions}`;
    });
    const apart = [`S1 > ${names('G', 10).join(' ')}`, ...branches].join('\n');
    expect(layoutDiagram(diagram(apart)).folds.size).toBe(1);
    const shared = layoutDiagram(diagram(`${apart}\nG2G10 > Sn01`));
    expect(shared.folds.size).toBe(0);
    expect(boxOf(shared, 'G2G10').y).toBeLessThan(boxOf(shared, 'Sn01').y);
  });

  test('narrow families are never folded', () => {
    expect(layoutDiagram(diagram(`S1 > ${names('G', 8).join(' ')}`)).folds.size).toBe(0);
  });
});
