// The symbols in the size of a legend: with all that tells one from another, and no text.
import type { NodeKind } from '../layout/diagram.ts';
import { textWidth } from '../layout/measureText.ts';
import { label } from './decorators.ts';
import { contractIcon, moduleIcon } from './icons.ts';
import { outlinePath } from './outlines.ts';
import { num } from './path.ts';
import { type Primitive, path } from './primitives.ts';

const WIDTH = 36;
const HEIGHT = { plain: 22, away: 28 } as const;
/** Of the strip of away symbols. */
const STRIP = 8;
const LETTER = 10;

export interface SmallSymbol {
  readonly width: number;
  readonly height: number;
  /** With the corner at 0, 0. */
  readonly shapes: readonly Primitive[];
}

export function smallSymbol(kind: NodeKind): SmallSymbol {
  const away = kind.startsWith('away');
  const height = away ? HEIGHT.away : HEIGHT.plain;
  const size = { width: kind === 'solution' ? height : WIDTH, height };
  const outline = path('outline', outlineOf(kind, size), { fill: kind, strokeWidth: 1 });
  const shapes: Primitive[] = [outline];
  if (away) {
    const top = height - STRIP;
    const icon = moduleIcon({ x: 4, y: top + 1.5, width: 8, height: 5 });
    shapes.push(path('strip', `M0 ${num(top)}H${num(size.width)}`, { strokeWidth: 1 }));
    shapes.push(path('module', icon, { fill: 'shade', strokeWidth: 0.6 }));
  }
  const letter = kind.endsWith('ssumption') ? 'A' : kind.endsWith('ustification') ? 'J' : '';
  if (letter === '') return { ...size, shapes };
  const [x, y] = [size.width - 2, away ? 4 : height];
  shapes.push(label('letter', letter, x, y, LETTER, { bold: true }));
  return { width: x + textWidth(letter, 'semibold', LETTER), height, shapes };
}

function outlineOf(kind: NodeKind, size: { readonly width: number; readonly height: number }) {
  if (kind === 'moduleReference') return moduleIcon({ x: 0, y: 0, ...size });
  if (kind === 'contractReference') return contractIcon({ x: 0, y: 0, ...size });
  return outlinePath(kind, size);
}
