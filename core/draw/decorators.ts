// What GSN v3 puts on symbols (diamond, triangle, cross, the letters A and J, the module's strip), and
// what this program adds apart from them: the band of a line of defence, the count of hidden nodes.
import type { DiagramNode, NodeBox } from '../layout/diagram.ts';
import { CAP_HEIGHT } from '../layout/fontWidths.ts';
import { textWidth } from '../layout/measureText.ts';
import { BADGE_GAP, BADGE_HEIGHT, DECORATOR_SIZE, isTriangleAlone } from '../layout/nodeMarks.ts';
import { footerHeight, hasFooter } from '../layout/nodeSize.ts';
import { shapeOf, slantOf } from '../layout/outline.ts';
import { moduleIcon } from './icons.ts';
import { num, polygon, polyline } from './path.ts';
import { type Primitive, path, type TextPrimitive } from './primitives.ts';

const LETTER_SIZE = 15;
const LETTER_ANGLE = (40 * Math.PI) / 180;
const LETTER_GAP = 4;
const CROSS_OVERHANG = 5;
const BAND_WIDTH = 5;
/** Length of the pieces of a propensity band and of the gaps between them. */
const BAND_PIECE = 6;

/** Hollow diamond (undeveloped), hollow triangle (uninstantiated), or both overlaid (1:3.3). */
export function openDecorator(node: DiagramNode, box: NodeBox): Primitive[] {
  if (!node.undeveloped && !isTriangleAlone(node)) return [];
  const [x, y, half] = [box.width / 2, box.height, DECORATOR_SIZE / 2];
  const [left, right] = [
    { x: x - half, y: y + half },
    { x: x + half, y: y + half },
  ];
  if (!node.undeveloped) {
    return [path('uninstantiated', polygon({ x, y }, right, left), { fill: 'paper' })];
  }
  const diamond = polygon({ x, y }, right, { x, y: y + 2 * half }, left);
  const shapes: Primitive[] = [path('undeveloped', diamond, { fill: 'paper' })];
  if (node.uninstantiated) shapes.push(path('uninstantiated', polyline(left, right)));
  return shapes;
}

/** A cross over the whole symbol (1:6.2). */
export function defeatedCross(node: DiagramNode, box: NodeBox): Primitive[] {
  if (!node.defeated) return [];
  const [low, right, bottom] = [
    -CROSS_OVERHANG,
    box.width + CROSS_OVERHANG,
    box.height + CROSS_OVERHANG,
  ];
  const falling = polyline({ x: low, y: low }, { x: right, y: bottom });
  const rising = polyline({ x: low, y: bottom }, { x: right, y: low });
  return [path('defeated', falling + rising, { stroke: 'defeated', strokeWidth: 1.6 })];
}

/** "A" or "J" outside the curve: at the bottom right, on away symbols at the top right. */
export function letter(node: DiagramNode, box: NodeBox): Primitive[] {
  const text = node.kind.endsWith('ssumption')
    ? 'A'
    : node.kind.endsWith('ustification')
      ? 'J'
      : '';
  if (text === '') return [];
  const capitals = CAP_HEIGHT * LETTER_SIZE;
  if (hasFooter(node)) {
    const x = box.width - textWidth(text, 'semibold', LETTER_SIZE);
    return [label('letter', text, x, capitals, LETTER_SIZE, { bold: true })];
  }
  // Just outside the curve, two thirds of the way down its lower right quarter.
  const x = (box.width / 2) * (1 + Math.cos(LETTER_ANGLE)) + LETTER_GAP;
  const y = (box.height / 2) * (1 + Math.sin(LETTER_ANGLE)) + LETTER_GAP / 2 + capitals;
  return [label('letter', text, x, y, LETTER_SIZE, { bold: true })];
}

/** The strip of an away symbol: a line across, and a small module symbol before the name. */
export function moduleStrip(node: DiagramNode, box: NodeBox): Primitive[] {
  if (!hasFooter(node)) return [];
  const top = box.height - footerHeight(box.lines);
  const middle = top + footerHeight([]) / 2;
  const icon = moduleIcon({ x: 10, y: middle - 5, width: 15, height: 10 });
  return [
    path('strip', `M0 ${num(top)}H${num(box.width)}`),
    path('module', icon, { fill: 'shade', strokeWidth: 0.8 }),
  ];
}

/**
 * A band along the left edge: whole for the control line, in pieces for the propensity line, so that
 * they differ without colour too; the word stands beside the identifier.
 */
export function defenceBand(node: DiagramNode, box: NodeBox): Primitive[] {
  const line = node.lineOfDefence;
  const shape = shapeOf(node.kind);
  if (!line || line === 'neither') return [];
  if (shape !== 'rectangle' && shape !== 'awayRectangle' && shape !== 'parallelogram') return [];
  const slant = shape === 'parallelogram' ? slantOf(box) : 0;
  const piece = (from: number, to: number) => {
    const [a, b] = [slant * (1 - from / box.height), slant * (1 - to / box.height)];
    const inner = [
      { x: a + BAND_WIDTH, y: from },
      { x: b + BAND_WIDTH, y: to },
    ];
    return polygon({ x: a, y: from }, ...inner, { x: b, y: to });
  };
  let d = '';
  if (line === 'control') d = piece(0, box.height);
  else {
    for (let y = 0; y < box.height; y += 2 * BAND_PIECE) {
      d += piece(y, Math.min(y + BAND_PIECE, box.height));
    }
  }
  return [path('lineOfDefence', d, { fill: line, stroke: 'none', strokeWidth: 0 })];
}

/** How many nodes are hidden below a collapsed one. */
export function hiddenCount(node: DiagramNode, box: NodeBox): Primitive[] {
  if (!node.collapsed) return [];
  const text = `+${node.collapsed}`;
  const size = 11;
  const width = textWidth(text, 'semibold', size);
  const half = width / 2 + 7;
  const [x, bottom] = [box.width / 2, box.height + box.below];
  const top = bottom - BADGE_HEIGHT;
  const r = BADGE_HEIGHT / 2;
  const arc = (sweepX: number, y: number) => `A${r} ${r} 0 0 1 ${num(sweepX)} ${num(y)}`;
  const pill = `M${num(x - half + r)} ${num(top)}H${num(x + half - r)}${arc(x + half - r, bottom)}H${num(x - half + r)}${arc(x - half + r, top)}Z`;
  const baseline = bottom - (BADGE_HEIGHT - CAP_HEIGHT * size) / 2;
  return [
    path('stem', polyline({ x, y: top - BADGE_GAP }, { x, y: top }), { stroke: 'link' }),
    path('count', pill, { fill: 'shade', strokeWidth: 0.8 }),
    label('count', text, x - width / 2, baseline, size, { bold: true }),
  ];
}

/** A single line of text that is not part of the node's own. */
export function label(
  part: TextPrimitive['part'],
  text: string,
  x: number,
  y: number,
  size: number,
  paint: Partial<Pick<TextPrimitive, 'bold' | 'italic' | 'fill'>> = {},
): TextPrimitive {
  const width = textWidth(text, paint.bold ? 'semibold' : 'regular', size);
  const { bold = false, italic = false, fill = 'ink' } = paint;
  return { type: 'text', part, text, x, y, width, size, bold, italic, fill };
}
