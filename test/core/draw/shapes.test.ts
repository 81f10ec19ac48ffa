// The symbols against GSN v3: tables 1:2-1 (core), 1:3-2 (uninstantiated), 1:4-1 (modular), 1:6-1
// (defeated). Expected paths are worked out by hand for a box of 200 by 100.
import { describe, expect, test } from '@jest/globals';
import type { PathPrimitive, Primitive, TextPrimitive } from '../../../core/draw/primitives.ts';
import { nodeShapes } from '../../../core/draw/shapes.ts';
import type { DiagramNode, NodeBox, NodeKind } from '../../../core/layout/diagram.ts';
import { measureNode } from '../../../core/layout/nodeSize.ts';

const box: NodeBox = { x: 0, y: 0, width: 200, height: 100, lines: [], below: 0 };
const node = (kind: NodeKind, more: Partial<DiagramNode> = {}): DiagramNode => ({
  id: 'x',
  kind,
  identifier: 'X1',
  text: '',
  ...more,
});

const paths = (shapes: readonly Primitive[], part: string) =>
  shapes.filter((s): s is PathPrimitive => s.type === 'path' && s.part === part);
const texts = (shapes: readonly Primitive[], part: string) =>
  shapes.filter((s): s is TextPrimitive => s.type === 'text' && s.part === part);

function outline(kind: NodeKind): string | undefined {
  return paths(nodeShapes(node(kind), box), 'outline').at(-1)?.d;
}

describe('outlines', () => {
  test('a goal is a rectangle', () => {
    expect(outline('goal')).toBe('M0 0h200v100h-200Z');
  });

  test('a strategy is a parallelogram that leans to the right', () => {
    expect(outline('strategy')).toBe('M36 0L200 0L164 100L0 100Z');
  });

  test('a solution is a circle', () => {
    const shapes = nodeShapes(node('solution'), { ...box, width: 100 });
    expect(paths(shapes, 'outline')[0]?.d).toBe('M0 50A50 50 0 1 1 100 50A50 50 0 1 1 0 50Z');
  });

  test('a context has flat edges between half-ellipses of a sixth of its width', () => {
    expect(outline('context')).toBe(
      'M33.33 0H166.67A33.33 50 0 0 1 166.67 100H33.33A33.33 50 0 0 1 33.33 0Z',
    );
  });

  test('assumptions and justifications are ovals', () => {
    const oval = 'M0 50A100 50 0 1 1 200 50A100 50 0 1 1 0 50Z';
    expect([outline('assumption'), outline('justification')]).toEqual([oval, oval]);
  });

  test('an away goal is a rectangle, its strip below a line', () => {
    const shapes = nodeShapes(node('awayGoal', { module: 'M' }), box);
    expect(paths(shapes, 'outline')[0]?.d).toBe('M0 0h200v100h-200Z');
    expect(paths(shapes, 'strip')).toHaveLength(1);
    expect(paths(shapes, 'module')[0]?.fill).toBe('shade');
  });

  test('an away solution is a half circle on a rectangle', () => {
    expect(outline('awaySolution')).toBe('M0 100A100 100 0 0 1 200 100V100H0Z');
  });

  test('a module reference has one tab, a contract reference two equal ones', () => {
    expect(outline('moduleReference')).toBe('M0 0h66.67v10h-66.67ZM0 10h200v90h-200Z');
    expect(outline('contractReference')).toBe(
      'M0 0h66.67v10h-66.67ZM133.33 90h66.67v10h-66.67ZM0 10h200v80h-200Z',
    );
  });

  test('the outline is painted over everything that fills', () => {
    const shapes = nodeShapes(node('goal', { lineOfDefence: 'control' }), box);
    const band = shapes.findIndex((shape) => shape.part === 'lineOfDefence');
    const stroke = shapes.findIndex(
      (s) => s.part === 'outline' && s.type === 'path' && s.stroke !== 'none',
    );
    expect(band).toBeGreaterThan(0);
    expect(stroke).toBeGreaterThan(band);
  });
});

describe('letters', () => {
  test.each([
    ['assumption', 'A'],
    ['justification', 'J'],
  ] as const)('%s: %s outside the oval, at the bottom right', (kind, letter) => {
    for (const [width, height] of [
      [132, 68],
      [200, 100],
      [480, 246],
    ] as const) {
      const [found] = texts(nodeShapes(node(kind), { ...box, width, height }), 'letter');
      expect(found?.text).toBe(letter);
      const { x = 0, y = 0, size = 0 } = found ?? {};
      // Its nearest corner is the upper left one; capitals are 0.698 high.
      const [dx, dy] = [x - width / 2, y - 0.698 * size - height / 2];
      expect((dx / (width / 2)) ** 2 + (dy / (height / 2)) ** 2).toBeGreaterThan(1);
      expect(x).toBeGreaterThan(width / 2);
      expect(y).toBeGreaterThan(height / 2);
    }
  });

  test('no other kind has one', () => {
    for (const kind of ['goal', 'strategy', 'solution', 'context', 'awayGoal'] as const) {
      expect(texts(nodeShapes(node(kind), box), 'letter')).toEqual([]);
    }
  });
});

describe('decorators', () => {
  const shapesOf = (more: Partial<DiagramNode>) => nodeShapes(node('goal', more), box);

  test('undeveloped: a hollow diamond below the middle of the bottom edge', () => {
    const [diamond] = paths(shapesOf({ undeveloped: true }), 'undeveloped');
    expect(diamond).toMatchObject({ d: 'M100 100L110 110L100 120L90 110Z', fill: 'paper' });
  });

  test('uninstantiated: a hollow triangle, which is the upper half of that diamond', () => {
    const [triangle] = paths(shapesOf({ uninstantiated: true }), 'uninstantiated');
    expect(triangle).toMatchObject({ d: 'M100 100L110 110L90 110Z', fill: 'paper' });
  });

  test('both: the diamond with a line through its middle', () => {
    const shapes = shapesOf({ undeveloped: true, uninstantiated: true });
    expect(paths(shapes, 'undeveloped')).toHaveLength(1);
    expect(paths(shapes, 'uninstantiated')[0]?.d).toBe('M90 110L110 110');
  });

  test('defeated: a cross over the whole symbol, from corner to corner and a little beyond', () => {
    const [cross] = paths(shapesOf({ defeated: true }), 'defeated');
    expect(cross?.d).toBe('M-5 -5L205 105M-5 105L205 -5');
  });

  test('none of them without cause', () => {
    const parts = new Set(shapesOf({}).map((shape) => shape.part));
    expect(parts).toEqual(new Set(['outline']));
  });
});

describe('what this program adds', () => {
  test('the two lines of defence differ by pattern and by word, not by colour only', () => {
    const drawn = (['control', 'propensity'] as const).map((lineOfDefence) => {
      const claim = node('goal', { lineOfDefence, text: 'Claim' });
      return nodeShapes(claim, { x: 0, y: 0, ...measureNode(claim) });
    });
    const [control, propensity] = drawn.map((shapes) => paths(shapes, 'lineOfDefence')[0]?.d ?? '');
    const pieces = (d = '') => d.split('Z').length - 1;
    expect(pieces(control)).toBe(1);
    expect(pieces(propensity)).toBeGreaterThan(3);
    const said = drawn.map((shapes) => texts(shapes, 'lineOfDefence')[0]?.text);
    expect(said).toEqual(['control', 'propensity']);
    expect(nodeShapes(node('goal', { lineOfDefence: 'neither' }), box)).toEqual(
      nodeShapes(node('goal'), box),
    );
  });

  test('a collapsed node says how many are hidden', () => {
    const shapes = nodeShapes(node('goal', { collapsed: 12 }), { ...box, below: 24 });
    expect(texts(shapes, 'count')[0]?.text).toBe('+12');
  });

  test('texts come with the size, weight and slant that they were measured in', () => {
    const claim = node('strategy', { text: 'Argue', combinator: '2 of 3' });
    const shapes = nodeShapes(claim, { x: 0, y: 0, ...measureNode(claim) });
    expect(texts(shapes, 'identifier')[0]).toMatchObject({ bold: true, italic: false, size: 13 });
    expect(texts(shapes, 'statement')[0]).toMatchObject({ bold: false, italic: false, size: 13 });
    expect(texts(shapes, 'combinator')[0]).toMatchObject({ text: '2 of 3', italic: true });
  });
});
