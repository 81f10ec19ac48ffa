// What symbols are made of: paths and lines of text, painted in roles that a theme turns into
// colours. Canvas, SVG and PDF all draw these and nothing else.
import type { NodeKind, Point, TextRole } from '../layout/diagram.ts';

/** The fill of a kind of node, or what a colour is for. */
export type Paint =
  | NodeKind
  | 'none'
  | 'paper'
  | 'shade'
  | 'outline'
  | 'link'
  | 'challenge'
  | 'defeated'
  | 'ink'
  | 'muted'
  /** Links in texts. */
  | 'address'
  /** The ground of code in texts. */
  | 'code'
  | 'control'
  | 'propensity'
  | 'stamp';

export interface PathPrimitive {
  readonly type: 'path';
  readonly d: string;
  readonly fill: Paint;
  readonly stroke: Paint;
  readonly strokeWidth: number;
  /** Lengths of dashes and gaps. */
  readonly dash?: readonly number[];
  /** Where the path's origin lies; 0, 0 if left out. */
  readonly at?: Point;
  /** Names the part for style hooks and tests: "outline", "undeveloped", "head" ... */
  readonly part: string;
}

export interface TextPrimitive {
  readonly type: 'text';
  readonly text: string;
  /** Left end of the baseline. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly fill: Paint;
  /** Where it leads, for links in texts. */
  readonly href?: string;
  readonly part: TextRole | 'letter' | 'count' | 'missing' | 'caption' | 'legend' | 'label';
}

export type Primitive = PathPrimitive | TextPrimitive;

/** Width of outlines and links. */
export const LINE_WIDTH = 1.3;

/** A path with the outline's pen, unless said otherwise. */
export function path(
  part: string,
  d: string,
  paint: Partial<Pick<PathPrimitive, 'fill' | 'stroke' | 'strokeWidth' | 'dash'>> = {},
): PathPrimitive {
  return {
    type: 'path',
    d,
    fill: 'none',
    stroke: 'outline',
    strokeWidth: LINE_WIDTH,
    part,
    ...paint,
  };
}
