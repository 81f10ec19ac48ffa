// A key to the symbols and lines that a drawing uses, below it.
import type { Diagram, DiagramLink, LinkKind, NodeKind, Rect } from '../layout/diagram.ts';
import { kindName, LINK_KINDS, NODE_KINDS } from '../model/kinds.ts';
import { label } from './decorators.ts';
import { linkShapes } from './linkShapes.ts';
import { outlinePath } from './outlines.ts';
import { type Primitive, path } from './primitives.ts';

const SYMBOL = { width: 36, height: 22 } as const;
const ROW = 34;
const GAP = 24;
const SIZE = 11;

const LINK_NAMES: Readonly<Record<LinkKind, string>> = {
  supportedBy: 'supported by',
  inContextOf: 'in context of',
  challenges: 'challenges',
};

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
  const used = new Set(diagram.links.map((link) => link.kind));
  const entries = [
    ...NODE_KINDS.filter((kind) => kinds.has(kind)).map(symbolEntry),
    ...LINK_KINDS.filter((kind) => used.has(kind)).map(lineEntry),
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
    shapes.push({ ...text, x: x + entry.width + 6, y: y + SYMBOL.height / 2 + 4 });
    x += width + GAP;
  }
  return { shapes, height: y + ROW - (shown.y + shown.height) };
}

function symbolEntry(kind: NodeKind): Entry {
  const width = kind === 'solution' ? SYMBOL.height : SYMBOL.width;
  return {
    text: kindName(kind),
    width,
    shapes: (x, y) => {
      const d = outlinePath(kind, { width, height: SYMBOL.height });
      return [{ ...path('outline', d, { fill: kind, strokeWidth: 1 }), at: { x, y } }];
    },
  };
}

function lineEntry(kind: LinkKind): Entry {
  const link: DiagramLink = { id: '', kind, from: '', order: '' };
  return {
    text: LINK_NAMES[kind],
    width: SYMBOL.width,
    shapes: (x, y) => {
      const points = [
        { x, y: y + SYMBOL.height / 2 },
        { x: x + SYMBOL.width, y: y + SYMBOL.height / 2 },
      ];
      return linkShapes(link, { points, middle: { x, y } });
    },
  };
}
