// The geometry of the symbols' outlines (GSN v3, tables 1:2-1 and 1:4-1): where text has room,
// where links end. Coordinates are relative to the bounding box; no painting here.
import type { NodeKind, Point, Side } from './diagram.ts';

export type Shape =
  | 'rectangle'
  | 'parallelogram'
  | 'circle'
  | 'roundEnds'
  | 'oval'
  | 'awayRectangle'
  | 'awayDome'
  | 'awayRounded'
  | 'module'
  | 'contract';

const SHAPES: Readonly<Record<NodeKind, Shape>> = {
  goal: 'rectangle',
  strategy: 'parallelogram',
  solution: 'circle',
  context: 'roundEnds',
  assumption: 'oval',
  justification: 'oval',
  awayGoal: 'awayRectangle',
  awaySolution: 'awayDome',
  awayContext: 'awayRounded',
  awayAssumption: 'awayDome',
  awayJustification: 'awayDome',
  moduleReference: 'module',
  contractReference: 'contract',
};

export function shapeOf(kind: NodeKind): Shape {
  return SHAPES[kind];
}

/** Height of the tabs of module and contract references. */
export const TAB_HEIGHT = 10;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Span {
  readonly left: number;
  readonly right: number;
}

/** How far a strategy's top edge stands right of its bottom edge (the standard's slope is 68°). */
export function slantOf(size: Size): number {
  return Math.min(Math.max(Math.round(size.height * 0.36), 20), 44, size.width / 4);
}

/** Half axes of the ends of a context box (each a half-ellipse about 1/6 of the width). */
export function roundEndRadii(size: Size): { rx: number; ry: number } {
  return { rx: size.width / 6, ry: size.height / 2 };
}

/** Height of the curved top of an away symbol: a half circle for solutions, flatter for others. */
export function domeHeight(kind: NodeKind, size: Size): number {
  return kind === 'awaySolution' ? size.width / 2 : size.width / 5;
}

/** Radius of the top corners of an away context. */
export function roundedCorner(size: Size): number {
  return Math.min(size.width / 6, size.height / 3);
}

/** From where to where the inside of the outline reaches at height `y` of the box. */
export function outlineSpan(kind: NodeKind, size: Size, y: number): Span {
  const { width, height } = size;
  switch (shapeOf(kind)) {
    case 'parallelogram': {
      const slant = slantOf(size);
      const down = clamp(y / height);
      return { left: slant * (1 - down), right: width - slant * down };
    }
    case 'circle':
    case 'oval':
      return inset(width, ellipseInset(width / 2, height / 2, y - height / 2));
    case 'roundEnds': {
      const { rx, ry } = roundEndRadii(size);
      return inset(width, ellipseInset(rx, ry, y - ry));
    }
    case 'awayDome': {
      const dome = domeHeight(kind, size);
      return inset(width, y >= dome ? 0 : ellipseInset(width / 2, dome, dome - y));
    }
    case 'awayRounded': {
      const radius = roundedCorner(size);
      return inset(width, y >= radius ? 0 : ellipseInset(radius, radius, radius - y));
    }
    default:
      return { left: 0, right: width };
  }
}

/** How far below the top of the box the outline begins at `x`. */
export function topAt(kind: NodeKind, size: Size, x: number): number {
  const { width, height } = size;
  switch (shapeOf(kind)) {
    case 'circle':
    case 'oval':
      return ellipseInset(height / 2, width / 2, x - width / 2);
    case 'roundEnds': {
      const { rx, ry } = roundEndRadii(size);
      return x < rx || x > width - rx ? ellipseInset(ry, rx, rx - Math.min(x, width - x)) : 0;
    }
    case 'awayDome':
      return ellipseInset(domeHeight(kind, size), width / 2, x - width / 2);
    default:
      return 0;
  }
}

/** How far an ellipse's edge lies inside its box, `dy` from its centre. */
function ellipseInset(rx: number, ry: number, dy: number): number {
  return rx * (1 - Math.sqrt(Math.max(0, 1 - (dy / ry) ** 2)));
}

function inset(width: number, by: number): Span {
  return { left: by, right: width - by };
}

function clamp(part: number): number {
  return Math.min(Math.max(part, 0), 1);
}

/** Where a link leaves or reaches the outline: the middle of a side (GSN v3, 2:2), or lower. */
export function port(kind: NodeKind, size: Size, side: Side, y = middleOf(kind, size)): Point {
  const { width, height } = size;
  if (side === 'top')
    return { x: width / 2, y: shapeOf(kind) === 'module' ? TAB_HEIGHT : tab(kind) };
  if (side === 'bottom') return { x: width / 2, y: height - tab(kind) };
  const span = outlineSpan(kind, size, y);
  return { x: side === 'left' ? span.left : span.right, y };
}

function middleOf(kind: NodeKind, size: Size): number {
  return shapeOf(kind) === 'module' ? (size.height + TAB_HEIGHT) / 2 : size.height / 2;
}

function tab(kind: NodeKind): number {
  return shapeOf(kind) === 'contract' ? TAB_HEIGHT : 0;
}
