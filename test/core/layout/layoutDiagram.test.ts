// Where things stand and how links run (notation.md 1.7; GSN v3, 2:2 and 1:6.3).
import { describe, expect, test } from '@jest/globals';
import { layoutDiagram } from '../../../core/layout/layoutDiagram.ts';
import { ladder } from '../../../scripts/bench/layoutCases.ts';
import { linksThroughBoxes, overlaps } from '../../properties/layoutChecks.ts';
import { boxOf, diagram, links, middleX, middleY, node, routeOf } from './diagrams.ts';

const layoutOf = (text: string) => layoutDiagram(diagram(text));

describe('the tree', () => {
  const layout = layoutOf('G1 > G2 G3 G4\nG3 > G5 G6');

  test('has children in order from left to right, their tops level', () => {
    const [a, b, c] = ['G2', 'G3', 'G4'].map((id) => boxOf(layout, id));
    expect(a?.x).toBeLessThan(b?.x ?? 0);
    expect(b?.x).toBeLessThan(c?.x ?? 0);
    expect([a?.y, b?.y]).toEqual([c?.y, c?.y]);
  });

  test('has parents in the middle above their children', () => {
    expect(middleX(boxOf(layout, 'G1'))).toBe(middleX(boxOf(layout, 'G3')));
    const ends = middleX(boxOf(layout, 'G5')) + middleX(boxOf(layout, 'G6'));
    expect(middleX(boxOf(layout, 'G3'))).toBe(ends / 2);
  });

  test('has links from bottom-middle to top-middle', () => {
    const { points } = routeOf(layout, 'G1>G2');
    const [parent, child] = [boxOf(layout, 'G1'), boxOf(layout, 'G2')];
    expect(points[0]).toEqual({ x: middleX(parent), y: parent.y + parent.height });
    expect(points.at(-1)).toEqual({ x: middleX(child), y: child.y });
  });

  test('orders by key, not by id or place in the input', () => {
    const nodes = ['G1', 'G2', 'G3'].map((id) => node(id));
    const link = (to: string, order: string) =>
      ({ id: to, kind: 'supportedBy', from: 'G1', to, order }) as const;
    const swapped = layoutDiagram({ nodes, links: [link('G2', 'b'), link('G3', 'a')] });
    expect(boxOf(swapped, 'G3').x).toBeLessThan(boxOf(swapped, 'G2').x);
    // Upper case sorts before lower case, as in plain strings.
    const cases = layoutDiagram({ nodes, links: [link('G2', 'a0'), link('G3', 'Zz')] });
    expect(boxOf(cases, 'G3').x).toBeLessThan(boxOf(cases, 'G2').x);
  });

  test('sets several roots side by side, in the order of their identifiers', () => {
    const roots = layoutOf('G10 > G11\nG2 > G3');
    expect(boxOf(roots, 'G2').y).toBe(boxOf(roots, 'G10').y);
    expect(boxOf(roots, 'G2').x).toBeLessThan(boxOf(roots, 'G10').x);
  });

  test('puts a child that is nearly below its parent exactly below: no kink in the link', () => {
    // Widths 160, 160 and 200 with gaps of 36: middles at 0, 196 and 412, so the parent's would be 206.
    const uneven = layoutDiagram(
      diagram('G1 > G2 G3 G4', [node('G4', { text: 'a longer text '.repeat(7).trim() })]),
    );
    expect(boxOf(uneven, 'G4').width).toBe(200);
    expect(middleX(boxOf(uneven, 'G1'))).toBe(middleX(boxOf(uneven, 'G3')));
    expect(routeOf(uneven, 'G1>G3').points).toHaveLength(2);
  });

  test('lets others stand above a supporter that had to go lower', () => {
    const layout = layoutDiagram(
      diagram('G1 > G9 G2\nG2 > G3\nG3 > G5\nG5 > G9', [
        node('G9', { text: 'a very long text '.repeat(20) }),
      ]),
    );
    const [g2, g9] = [boxOf(layout, 'G2'), boxOf(layout, 'G9')];
    // Were the whole width kept clear up to its row, the gap of 36 would lie between the two boxes.
    expect(g2.x).toBeLessThan(g9.x + g9.width + 36);
  });

  test('is as wide for equal branches wherever they stand (mirrored distances)', () => {
    const even = layoutOf('G1 > G2 G3\nG2 > G4 G5\nG3 > G6 G7');
    const x = (id: string) => middleX(boxOf(even, id));
    expect(x('G1') - x('G2')).toBe(x('G3') - x('G1'));
    expect(x('G5') - x('G4')).toBe(x('G7') - x('G6'));
  });
});

describe('what stands beside a node', () => {
  const layout = layoutOf('G1 = C1 C2 J1\nG1 > G2');

  test('contexts stand left and right alternately, in order', () => {
    const owner = boxOf(layout, 'G1');
    expect(boxOf(layout, 'C1').x + boxOf(layout, 'C1').width).toBeLessThan(owner.x);
    expect(boxOf(layout, 'C2').x).toBeGreaterThan(owner.x + owner.width);
    expect(boxOf(layout, 'J1').x + boxOf(layout, 'J1').width).toBeLessThan(owner.x);
    expect(boxOf(layout, 'C1').y).toBeLessThan(boxOf(layout, 'J1').y);
  });

  test('one alone has its middle at the owner’s, and a straight link from mid-side to mid-side', () => {
    const [owner, context] = [boxOf(layout, 'G1'), boxOf(layout, 'C2')];
    expect(middleY(context)).toBe(middleY(owner));
    expect(routeOf(layout, 'G1=C2').points).toEqual([
      { x: owner.x + owner.width, y: middleY(owner) },
      { x: context.x, y: middleY(context) },
    ]);
  });

  test('a shared context stands beside its first owner; the second one’s link is routed to it', () => {
    const shared = layoutOf('G1 > G2 G3\nG2 = C1\nG3 = C1');
    const [g2, g3, c] = ['G2', 'G3', 'C1'].map((id) => boxOf(shared, id));
    expect(Math.abs(middleX(c as never) - middleX(g2 as never))).toBeLessThan(
      Math.abs(middleX(c as never) - middleX(g3 as never)),
    );
    expect(routeOf(shared, 'G3=C1').points.at(-1)?.y).toBe(middleY(c as never));
  });

  test('a link between two that are nearly level is straight', () => {
    const nearly = layoutDiagram(
      diagram('G1 > G2 G3\nG2 = C1 C2\nG3 = C2', [node('G3', { text: 'longer text '.repeat(6) })]),
    );
    expect(middleY(boxOf(nearly, 'G3'))).not.toBe(middleY(boxOf(nearly, 'C2')));
    expect(routeOf(nearly, 'G3=C2').points).toHaveLength(2);
  });

  test('a context that is argued for stands in the tree', () => {
    const argued = layoutOf('G1 = G9\nG1 > G2\nG9 > G10');
    expect(boxOf(argued, 'G9').y).toBeGreaterThan(boxOf(argued, 'G1').y + 60);
    const { points } = routeOf(argued, 'G1=G9');
    const [from, to] = [boxOf(argued, 'G1'), boxOf(argued, 'G9')];
    expect([from.x, from.x + from.width]).toContain(points[0]?.x);
    expect([to.x, to.x + to.width]).toContain(points.at(-1)?.x);
  });
});

describe('shared supporters', () => {
  test('are drawn once, below all their parents, the others’ links routed around boxes', () => {
    const text = 'G1 > G2 G3 Sn1\nG2 > G4\nG4 > Sn1\nG3 > Sn1';
    const layout = layoutOf(text);
    for (const parent of ['G1', 'G3', 'G4']) {
      const box = boxOf(layout, parent);
      expect(box.y + box.height).toBeLessThan(boxOf(layout, 'Sn1').y);
    }
    expect(linksThroughBoxes(diagram(text), layout)).toEqual([]);
    const ends = ['G1', 'G3', 'G4'].map((p) => routeOf(layout, `${p}>Sn1`).points.at(-1));
    expect(new Set(ends.map((p) => JSON.stringify(p))).size).toBe(1);
  });

  test('links of different ends do not run on one line', () => {
    const layout = layoutOf('G1 > G2 G3 G4 G5\nG2 > Sn1 Sn2\nG4 > Sn2\nG5 > Sn1');
    const levels = ['G4>Sn2', 'G5>Sn1'].map((id) => {
      const { points } = routeOf(layout, id);
      const level = points.slice(1).filter((b, i) => points[i]?.y === b.y);
      return level.map((b) => b.y);
    });
    for (const y of levels[0] ?? []) expect(levels[1]).not.toContain(y);
  });

  test('a ladder keeps two to a layer', () => {
    const steps = ladder(500);
    const layout = layoutDiagram(steps);
    const layers = new Map<number, number>();
    for (const { y } of layout.boxes.values()) layers.set(y, (layers.get(y) ?? 0) + 1);
    expect(layers.size).toBe(500);
    expect(new Set(layers.values())).toEqual(new Set([2]));
    expect(layout.routes.size).toBe(steps.links.length);
  });
});

describe('challenges', () => {
  test('a challenger without support stands right beside its target', () => {
    const layout = layoutOf('G1 > G2\nCG1 ! G1');
    const [target, challenger] = [boxOf(layout, 'G1'), boxOf(layout, 'CG1')];
    expect(challenger.x).toBeGreaterThan(target.x + target.width);
    expect(middleY(challenger)).toBe(middleY(target));
    expect(routeOf(layout, 'CG1!G1').points).toEqual([
      { x: challenger.x, y: middleY(challenger) },
      { x: target.x + target.width, y: middleY(target) },
    ]);
  });

  test('a challenger with support has its own tree next to its target, not below it', () => {
    const layout = layoutOf('G1 > G2 G3\nCG1 ! G2\nCG1 > Sn1');
    expect(boxOf(layout, 'CG1').y).toBe(boxOf(layout, 'G2').y);
    expect(boxOf(layout, 'Sn1').y).toBeGreaterThan(boxOf(layout, 'CG1').y);
    const xs = ['G2', 'CG1', 'G3'].map((id) => boxOf(layout, id).x);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
    // The parent is centred over its supporters, of which the challenger is none.
    const ends = middleX(boxOf(layout, 'G2')) + middleX(boxOf(layout, 'G3'));
    expect(middleX(boxOf(layout, 'G1'))).toBe(ends / 2);
  });

  test('a challenge of a link ends in the link’s middle, on a piece of that link alone', () => {
    const layout = layoutOf('G1 > G2 G3\nCSn1 ! G1>G2');
    const link = routeOf(layout, 'G1>G2');
    expect(routeOf(layout, 'CSn1!G1>G2').points.at(-1)).toEqual(link.middle);
    expect(link.middle.x).toBe(middleX(boxOf(layout, 'G2')));
    expect(link.middle.y).toBeLessThan(boxOf(layout, 'G2').y);
  });

  test('where that link is defeated, the head ends before its cross', () => {
    const { nodes, links: all } = diagram('G1 > G2 G3\nCSn1 ! G1>G2');
    const crossed = all.map((link) => (link.id === 'G1>G2' ? { ...link, defeated: true } : link));
    const layout = layoutDiagram({ nodes, links: crossed });
    const { middle } = routeOf(layout, 'G1>G2');
    const end = routeOf(layout, 'CSn1!G1>G2').points.at(-1) ?? middle;
    // The cross reaches 6 from its middle.
    expect(Math.abs(end.x - middle.x) + Math.abs(end.y - middle.y)).toBeGreaterThan(6);
    expect(end.x === middle.x || end.y === middle.y).toBe(true);
  });

  test('heads of two forms at one module stand beside each other', () => {
    const at = (to: 'supportedBy' | 'composite') => {
      const { nodes, links: all } = diagram('G1 > G2 G3\nG2 > G3');
      const headed = all.map((link) =>
        Object.assign(link, { heads: { to: link.id === 'G1>G3' ? to : 'supportedBy' } as const }),
      );
      const layout = layoutDiagram({
        nodes: nodes.map((one) => ({ ...one, kind: 'moduleReference' as const })),
        links: headed,
      });
      return ['G1>G3', 'G2>G3'].map((id) => routeOf(layout, id).points.at(-1)?.x ?? 0);
    };
    const [a = 0, b = 0] = at('composite');
    // A head is 9 wide.
    expect(Math.abs(a - b)).toBeGreaterThan(9);
    const [c, d] = at('supportedBy');
    expect(c).toBe(d);
  });

  test('a challenge of a challenge ends in the middle of that one', () => {
    const layout = layoutOf('G1 > G2\nCG1 ! G1\nCG2 ! CG1!G1');
    const end = routeOf(layout, 'CG2!CG1!G1').points.at(-1);
    expect(end).toEqual(routeOf(layout, 'CG1!G1').middle);
  });

  test('what challenges a context stands at the same side, next to it', () => {
    const layout = layoutOf('G1 = A1\nG1 > G2\nCSn1 ! A1');
    const [owner, challenger] = [boxOf(layout, 'G1'), boxOf(layout, 'CSn1')];
    expect(challenger.x + challenger.width).toBeLessThan(owner.x);
    expect(challenger.y).toBeGreaterThan(boxOf(layout, 'A1').y);
  });

  test('challenges in a circle are drawn, too', () => {
    const nodes = ['G1', 'G2', 'G3'].map((id) => node(id));
    const circle = [
      { id: 'a', kind: 'challenges', from: 'G1', toLink: 'b', order: 'a' },
      { id: 'b', kind: 'challenges', from: 'G2', toLink: 'a', order: 'a' },
      { id: 'c', kind: 'challenges', from: 'G3', toLink: 'c', order: 'a' },
    ] as const;
    const layout = layoutDiagram({ nodes, links: circle });
    expect(layout.routes.size).toBe(3);
    const mutual = layoutOf('G1 ! G2\nG2 ! G1');
    expect(mutual.routes.size).toBe(2);
    expect(overlaps(mutual)).toEqual([]);
  });
});

describe('faulty arguments are drawn', () => {
  test('cycles are entered at their first node; every link has a route', () => {
    const layout = layoutOf('G1 > G2\nG2 > G3\nG3 > G1');
    expect(boxOf(layout, 'G1').y).toBeLessThan(boxOf(layout, 'G2').y);
    expect(boxOf(layout, 'G2').y).toBeLessThan(boxOf(layout, 'G3').y);
    expect(layout.routes.size).toBe(3);
  });

  test('a link with one end is a short stub; one without any is listed', () => {
    const layout = layoutDiagram({
      nodes: [node('G1')],
      links: links('G1 > G9\nG8 > G1\nG7 > G6'),
    });
    expect(routeOf(layout, 'G1>G9').dangling).toBe('to');
    expect(routeOf(layout, 'G8>G1').dangling).toBe('from');
    expect(layout.unplaced).toEqual(['G7>G6']);
    for (const id of ['G1>G9', 'G8>G1']) expect(routeOf(layout, id).points).toHaveLength(2);
  });

  test('a link to itself is a loop, a double link lies over the first', () => {
    const layout = layoutDiagram({
      nodes: [node('G1'), node('G2')],
      links: [...links('G1 > G1 G2'), { ...links('G1 > G2')[0], id: 'again', order: 'z' } as never],
    });
    expect(routeOf(layout, 'G1>G1').points.length).toBeGreaterThan(3);
    expect(routeOf(layout, 'again').points).toEqual(routeOf(layout, 'G1>G2').points);
  });

  test('nothing at all is an empty drawing', () => {
    const layout = layoutDiagram({ nodes: [], links: [] });
    expect(layout.bounds).toEqual({ x: 0, y: 0, width: 0, height: 0 });
    expect(layout.boxes.size).toBe(0);
  });

  test('a chain of 50,000 is laid out without running out of stack', () => {
    const nodes = Array.from({ length: 50_000 }, (_, i) => node(`G${i}`, { text: '' }));
    const chain = nodes.slice(1).map((n, i) => ({
      id: n.id,
      kind: 'supportedBy' as const,
      from: `G${i}`,
      to: n.id,
      order: 'a',
    }));
    const layout = layoutDiagram({ nodes, links: chain });
    expect(layout.bounds.width).toBe(boxOf(layout, 'G0').width);
    // Each layer is a box of the least height (60) and a gap (72); the last has no gap.
    expect(layout.bounds.height).toBe(50_000 * (60 + 72) - 72);
  });

  test('a chain of 20,000 challengers is laid out, too', () => {
    const nodes = Array.from({ length: 20_000 }, (_, i) => node(`G${i}`, { text: '' }));
    const chain = nodes.slice(1).map((n, i) => ({
      id: n.id,
      kind: 'challenges' as const,
      from: n.id,
      to: `G${i}`,
      order: 'a',
    }));
    expect(layoutDiagram({ nodes, links: chain }).routes.size).toBe(19_999);
  });
});
