// The outlines of the symbols as path data, exactly as GSN v3 draws them (tables 1:2-1 and 1:4-1).
// The same geometry as core/layout/outline.ts, which sizes text and places the ends of links.
import type { NodeKind } from '../layout/diagram.ts';
import {
  domeHeight,
  roundEndRadii,
  roundedCorner,
  type Size,
  shapeOf,
  slantOf,
  TAB_HEIGHT,
} from '../layout/outline.ts';
import { ellipse, num, polygon, rectangle } from './path.ts';

/** Tabs of references are about a third of the width. */
const TAB_PART = 1 / 3;

/** Closed outline in a box of the given size with its corner at 0, 0. */
export function outlinePath(kind: NodeKind, size: Size): string {
  const { width: w, height: h } = size;
  switch (shapeOf(kind)) {
    case 'parallelogram': {
      const slant = slantOf(size);
      return polygon({ x: slant, y: 0 }, { x: w, y: 0 }, { x: w - slant, y: h }, { x: 0, y: h });
    }
    case 'circle':
    case 'oval':
      return ellipse(w / 2, h / 2, w / 2, h / 2);
    case 'roundEnds': {
      const { rx, ry } = roundEndRadii(size);
      const arc = (y: number) =>
        `A${num(rx)} ${num(ry)} 0 0 1 ${y === 0 ? num(rx) : num(w - rx)} ${num(y)}`;
      return `M${num(rx)} 0H${num(w - rx)}${arc(h)}H${num(rx)}${arc(0)}Z`;
    }
    case 'awayDome': {
      const dome = num(domeHeight(kind, size));
      return `M0 ${dome}A${num(w / 2)} ${dome} 0 0 1 ${num(w)} ${dome}V${num(h)}H0Z`;
    }
    case 'awayRounded': {
      const r = num(roundedCorner(size));
      const right = num(w - roundedCorner(size));
      return `M0 ${r}A${r} ${r} 0 0 1 ${r} 0H${right}A${r} ${r} 0 0 1 ${num(w)} ${r}V${num(h)}H0Z`;
    }
    case 'module':
      return `${tab(size, 0, 0)}${rectangle(0, TAB_HEIGHT, w, h - TAB_HEIGHT)}`;
    case 'contract': {
      const last = w * (1 - TAB_PART);
      const tabs = `${tab(size, 0, 0)}${tab(size, last, h - TAB_HEIGHT)}`;
      return `${tabs}${rectangle(0, TAB_HEIGHT, w, h - 2 * TAB_HEIGHT)}`;
    }
    default:
      return rectangle(0, 0, w, h);
  }
}

function tab(size: Size, x: number, y: number): string {
  return rectangle(x, y, size.width * TAB_PART, TAB_HEIGHT);
}
