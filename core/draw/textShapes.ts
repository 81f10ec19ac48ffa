// Lines of text as primitives: a line at once, or run by run where some of it is formatted. Code has
// a ground of its own, links a colour and a line below, so that none is told by the face alone.
import type { TextLine, TextRun } from '../layout/diagram.ts';
import { TEXT_STYLES } from '../layout/textStyle.ts';
import { rectangle } from './path.ts';
import { type Paint, type Primitive, path, type TextPrimitive } from './primitives.ts';

/** Around code, beyond the letters: half of a space at the sides, so that no neighbour is touched. */
const CODE = { side: 1.5, up: 0.84, down: 0.27 } as const;
/** Of a link's line, below the baseline. */
const UNDERLINE = { below: 1.8, height: 0.8 } as const;

/** What paints a line of a node's text; `fill` is the colour of all that is no link. */
export function textShapes(line: TextLine, fill: Paint): Primitive[] {
  const { role, text, x, baseline: y, width, runs } = line;
  const { face, size } = TEXT_STYLES[role];
  const bold = face.startsWith('semibold');
  const italic = face.toLowerCase().endsWith('italic');
  const whole: TextPrimitive = {
    type: 'text',
    text,
    x,
    y,
    width,
    size,
    bold,
    italic,
    fill,
    part: role,
  };
  return runs ? runs.flatMap((run) => runShapes(whole, run)) : [whole];
}

function runShapes(line: TextPrimitive, run: TextRun): Primitive[] {
  const { y, size } = line;
  const { text, width, bold, italic, code, href } = run;
  const x = line.x + run.x;
  const shapes: Primitive[] = [];
  if (code) {
    const [top, bottom] = [y - CODE.up * size, y + CODE.down * size];
    const ground = rectangle(x - CODE.side, top, width + 2 * CODE.side, bottom - top);
    shapes.push(filled('code', ground));
  }
  const own: TextPrimitive = { ...line, text, x, width, bold, italic };
  if (href === undefined) return [...shapes, own];
  const below = rectangle(x, y + UNDERLINE.below, width, UNDERLINE.height);
  return [...shapes, filled('address', below), { ...own, fill: 'address', href }];
}

function filled(role: 'code' | 'address', d: string): Primitive {
  return path(role, d, { fill: role, stroke: 'none', strokeWidth: 0 });
}
