// Sizes of symbols: every corner of every line lies inside the outline. The geometry here is written
// down again from the standard's drawings (GSN v3, tables 1:2-1 and 1:4-1), not taken from the code.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type {
  DiagramNode,
  MeasuredNode,
  NodeKind,
  TextLine,
} from '../../../core/layout/diagram.ts';
import { measureCached, measureNode } from '../../../core/layout/nodeSize.ts';
import { TEXT_STYLES } from '../../../core/layout/textStyle.ts';
import { NODE_KINDS } from '../../../core/model/kinds.ts';

const node = (kind: NodeKind, text: string, more: Partial<DiagramNode> = {}): DiagramNode => ({
  id: 'x',
  kind,
  identifier: 'G1',
  text,
  ...more,
});

type Inside = (x: number, y: number, w: number, h: number) => boolean;

const inEllipse = (x: number, y: number, cx: number, cy: number, rx: number, ry: number) =>
  ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 <= 1;

const inBox: Inside = (x, y, w, h) => x >= 0 && x <= w && y >= 0 && y <= h;

/** Half-ellipses of a sixth of the width at both ends. */
const inContext: Inside = (x, y, w, h) => {
  if (!inBox(x, y, w, h)) return false;
  if (x >= w / 6 && x <= w - w / 6) return true;
  return inEllipse(x, y, x < w / 2 ? w / 6 : w - w / 6, h / 2, w / 6, h / 2);
};

const inOval: Inside = (x, y, w, h) => inEllipse(x, y, w / 2, h / 2, w / 2, h / 2);

/** Both slanting sides have the same slope, so a point is inside when it is right of the left side. */
const inStrategy: Inside = (x, y, w, h) => {
  const slant = Math.min(Math.max(Math.round(h * 0.36), 20), 44, w / 4);
  const left = slant * (1 - y / h);
  return inBox(x, y, w, h) && x >= left && x <= left + w - slant;
};

const inDome =
  (dome: (w: number) => number): Inside =>
  (x, y, w, h) => {
    const top = dome(w);
    return inBox(x, y, w, h) && (y >= top || inEllipse(x, y, w / 2, top, w / 2, top));
  };

const INSIDE: Partial<Record<NodeKind, Inside>> = {
  strategy: inStrategy,
  solution: inOval,
  context: inContext,
  assumption: inOval,
  justification: inOval,
  awaySolution: inDome((w) => w / 2),
  awayAssumption: inDome((w) => w / 5),
  awayJustification: inDome((w) => w / 5),
};

/** Ink of a line: capitals and descenders, 0.72 above and 0.22 below the baseline. */
function corners(line: TextLine): [number, number][] {
  const { size } = TEXT_STYLES[line.role];
  const [top, bottom] = [line.baseline - 0.72 * size, line.baseline + 0.22 * size];
  return [
    [line.x, top],
    [line.x + line.width, top],
    [line.x, bottom],
    [line.x + line.width, bottom],
  ];
}

function outside(kind: NodeKind, { width, height, lines }: MeasuredNode): string[] {
  const inside = INSIDE[kind] ?? inBox;
  return lines
    .filter((line) => !corners(line).every(([x, y]) => inside(x, y, width, height)))
    .map((line) => line.text);
}

const words = fc
  .array(fc.constantFrom('a', 'safety', 'of', 'the', 'unacceptable', '安全性', 'x-y', '- item\n'), {
    maxLength: 60,
  })
  .map((list: string[]) => list.join(' '));

describe.each([...NODE_KINDS])('%s', (kind) => {
  test('holds every line of any text', () => {
    fc.assert(
      fc.property(words, fc.constantFrom('any of', undefined), (text, combinator) => {
        const more = {
          module: 'Module with a long name',
          lineOfDefence: 'propensity' as const,
          ...(kind === 'strategy' && combinator ? { combinator } : {}),
        };
        expect(outside(kind, measureNode(node(kind, text, more)))).toEqual([]);
      }),
      { seed: 11, numRuns: 60 },
    );
  });

  test('holds a word of a thousand letters and a text of 20,000 characters, whole', () => {
    const long = 'x'.repeat(1_000);
    expect(outside(kind, measureNode(node(kind, long)))).toEqual([]);
    expect(statement(measureNode(node(kind, long)))).toBe(long);
    const text = 'argument '.repeat(2_222).trim();
    const measured = measureNode(node(kind, text));
    expect(outside(kind, measured)).toEqual([]);
    expect(statement(measured, ' ')).toBe(text);
  });

  test('has even sides, so that middles are whole numbers, and may be empty', () => {
    const { width, height, lines } = measureNode(node(kind, '', { identifier: '' }));
    expect([width % 2, height % 2]).toEqual([0, 0]);
    expect(lines.filter((line) => line.role === 'statement')).toEqual([]);
  });
});

function statement({ lines }: MeasuredNode, between = ''): string {
  const own = lines.filter((line) => line.role === 'statement');
  return own.map((line) => line.text).join(between);
}

describe('what stands in and below symbols', () => {
  test('the identifier comes first and at the top left of the statement', () => {
    for (const kind of NODE_KINDS) {
      const { lines } = measureNode(node(kind, 'Fault Tree Analysis of all the hazards'));
      const [first] = lines;
      const others = lines.filter((line) => line.role === 'statement');
      expect(first?.role).toBe('identifier');
      for (const line of others) expect(line.baseline).toBeGreaterThan(first?.baseline ?? 0);
      const middle = Math.min(...others.map((line) => line.x + line.width / 2));
      expect(first?.x ?? 0).toBeLessThan(middle);
    }
  });

  test('a strategy prints its combinator below its statement', () => {
    const { lines } = measureNode(
      node('strategy', 'Argue', { combinator: 'two lines of defence' }),
    );
    expect(lines.at(-1)).toMatchObject({ role: 'combinator', text: 'two lines of defence' });
  });

  test('a line of defence is a word, on the line of the identifier where it fits', () => {
    const { lines } = measureNode(node('goal', 'Claim', { lineOfDefence: 'control' }));
    const word = lines.find((line) => line.role === 'lineOfDefence');
    expect(word?.text).toBe('control');
    expect(word?.baseline).toBe(lines[0]?.baseline);
    const none = measureNode(node('goal', 'Claim', { lineOfDefence: 'neither' }));
    expect(none.lines.some((line) => line.role === 'lineOfDefence')).toBe(false);
  });

  test('decorators take room below: diamond, half a diamond for the triangle, the count', () => {
    const below = (more: Partial<DiagramNode>) => measureNode(node('goal', 'Claim', more)).below;
    expect(below({})).toBe(0);
    expect(below({ undeveloped: true })).toBe(2 * below({ uninstantiated: true }));
    expect(below({ undeveloped: true, uninstantiated: true })).toBe(below({ undeveloped: true }));
    expect(below({ collapsed: 3 })).toBeGreaterThan(0);
  });

  test('an identifier alone stands in the middle of its circle, away from the rim', () => {
    const { width, lines } = measureNode(node('solution', ''));
    const [line] = lines;
    expect((line?.x ?? 0) + (line?.width ?? 0) / 2).toBeCloseTo(width / 2, 1);
  });

  test('solutions are circles; ovals are about twice as wide as high, as the standard draws them', () => {
    const text = 'Results of the independent evaluation of autonomy';
    const circle = measureNode(node('solution', text));
    expect(circle.width).toBe(circle.height);
    const oval = measureNode(node('assumption', text));
    expect(oval.width / oval.height).toBeGreaterThan(1.8);
    expect(oval.width / oval.height).toBeLessThan(2.1);
  });

  test('boxes keep a pleasing proportion: wider than high for texts of up to 600 characters', () => {
    for (const length of [20, 60, 150, 300, 600]) {
      const text = 'the model does not '.repeat(Math.ceil(length / 19)).slice(0, length);
      for (const kind of ['goal', 'strategy', 'context'] as const) {
        const { width, height } = measureNode(node(kind, text));
        expect(width / height).toBeGreaterThan(1.4);
      }
    }
  });
});

describe('the cache of measures', () => {
  test('gives what measuring gives, and tells apart all that is drawn', () => {
    const cache = new Map<string, MeasuredNode>();
    const variants: DiagramNode[] = [
      node('goal', 'a'),
      node('goal', 'b'),
      node('goal', 'a', { identifier: 'G2' }),
      node('goal', 'a', { undeveloped: true }),
      node('goal', 'a', { uninstantiated: true }),
      node('goal', 'a', { collapsed: 2 }),
      node('goal', 'a', { lineOfDefence: 'control' }),
      node('strategy', 'a'),
      node('strategy', 'a', { combinator: 'any of' }),
      node('awayGoal', 'a', { module: 'M' }),
    ];
    for (const variant of [...variants, ...variants]) {
      expect(measureCached(cache, variant)).toEqual(measureNode(variant));
    }
    expect(cache.size).toBe(variants.length);
  });
});
