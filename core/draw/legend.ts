// A key to the symbols and lines that a drawing uses, below it.
import type { Diagram, DiagramLink, NodeKind, Rect } from '../layout/diagram.ts';
import { kindName, NODE_KINDS } from '../model/kinds.ts';
import { label } from './decorators.ts';
import { type HeadKind, headsOf } from './heads.ts';
import { type LegendMark, legendMarks } from './legendMarks.ts';
import { linkShapes } from './linkShapes.ts';
import type { Primitive } from './primitives.ts';
import { smallSymbol } from './smallSymbols.ts';

const SYMBOL_HEIGHT = 22;
const LINE_LENGTH = 36;
const ROW = 34;
const GAP = 24;
const SIZE = 11;

const HEAD_NAMES: Readonly<Record<HeadKind, string>> = {
  supportedBy: 'supported by',
  inContextOf: 'in context of',
  challenges: 'challenges',
  composite: 'supported by and in context of',
};
const HEADS = ['supportedBy', 'inContextOf', 'challenges', 'composite'] as const;

interface Entry {
  readonly text: string;
  /** Of the symbol. */
  readonly width: number;
  readonly shapes: (x: number, y: number) => Primitive[];
}

/** Shapes below `shown`, and how much height they take; nothing for no kinds. */
export function legendShapes(
  kinds: ReadonlySet<NodeKind>,
  diagram: Diagram,
  shown: Rect,
): { readonly shapes: readonly Primitive[]; readonly height: number } {
  if (kinds.size === 0) return { shapes: [], height: 0 };
  const used = new Set(diagram.links.flatMap((link) => Object.values(headsOf(link))));
  const entries = [
    ...NODE_KINDS.filter((kind) => kinds.has(kind)).map(symbolEntry),
    ...HEADS.filter((head) => used.has(head)).map(lineEntry),
    ...legendMarks(diagram).map(markEntry),
  ];
  const shapes: Primitive[] = [];
  let x = shown.x + GAP;
  let y = shown.y + shown.height;
  for (const entry of entries) {
    const text = label('legend', entry.text, 0, 0, SIZE, { fill: 'muted' });
    const width = entry.width + 6 + text.width;
    if (x > shown.x + GAP && x + width > shown.x + shown.width) {
      x = shown.x + GAP;
      y += ROW;
    }
    shapes.push(...entry.shapes(x, y));
    shapes.push({ ...text, x: x + entry.width + 6, y: y + SYMBOL_HEIGHT / 2 + 4 });
    x += width + GAP;
  }
  return { shapes, height: y + ROW - (shown.y + shown.height) };
}

function symbolEntry(kind: NodeKind): Entry {
  const { width, height, shapes } = smallSymbol(kind);
  const down = (SYMBOL_HEIGHT - height) / 2;
  return {
    text: kindName(kind),
    width,
    shapes: (x, y) => shapes.map((shape) => moved(shape, x, y + down)),
  };
}

function markEntry({ text, width, height, shapes }: LegendMark): Entry {
  return {
    text,
    width,
    shapes: (x, y) => shapes.map((shape) => moved(shape, x, y + (SYMBOL_HEIGHT - height) / 2)),
  };
}

function moved(shape: Primitive, x: number, y: number): Primitive {
  if (shape.type === 'text') return { ...shape, x: shape.x + x, y: shape.y + y };
  return { ...shape, at: { x, y } };
}

function lineEntry(head: HeadKind): Entry {
  const kind = head === 'composite' ? 'supportedBy' : head;
  const heads = head === 'challenges' ? {} : { heads: { to: head } };
  const link: DiagramLink = { id: '', kind, from: '', order: '', ...heads };
  return {
    text: HEAD_NAMES[head],
    width: LINE_LENGTH,
    shapes: (x, y) => {
      const points = [
        { x, y: y + SYMBOL_HEIGHT / 2 },
        { x: x + LINE_LENGTH, y: y + SYMBOL_HEIGHT / 2 },
      ];
      return linkShapes(link, { points, middle: { x, y } });
    },
  };
}
