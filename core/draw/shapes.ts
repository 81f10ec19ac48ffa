// The shape library: a node with its box gives drawing primitives, relative to the box's corner. The
// one place that knows what the symbols look like.
import type { DiagramNode, NodeBox, TextLine } from '../layout/diagram.ts';
import { TEXT_STYLES } from '../layout/textStyle.ts';
import {
  defeatedCross,
  defenceBand,
  hiddenCount,
  letter,
  moduleStrip,
  openDecorator,
} from './decorators.ts';
import { outlinePath } from './outlines.ts';
import { type Paint, type Primitive, path, type TextPrimitive } from './primitives.ts';

/** Primitives in painting order, the outline first. */
export function nodeShapes(node: DiagramNode, box: NodeBox): Primitive[] {
  return [
    path('outline', outlinePath(node.kind, box), {
      fill: node.kind,
      stroke: 'none',
      strokeWidth: 0,
    }),
    ...defenceBand(node, box),
    // Painted again above the band, which it bounds.
    path('outline', outlinePath(node.kind, box)),
    ...moduleStrip(node, box),
    ...letter(node, box),
    ...openDecorator(node, box),
    ...hiddenCount(node, box),
    ...box.lines.map((line) => textOf(node, line)),
    ...defeatedCross(node, box),
  ];
}

function textOf(node: DiagramNode, line: TextLine): TextPrimitive {
  const { face, size } = TEXT_STYLES[line.role];
  return {
    type: 'text',
    text: line.text,
    x: line.x,
    y: line.baseline,
    width: line.width,
    size,
    bold: face.startsWith('semibold'),
    italic: face.toLowerCase().endsWith('italic'),
    fill: paintOf(node, line),
    part: line.role,
  };
}

function paintOf(node: DiagramNode, line: TextLine): Paint {
  if (line.role === 'lineOfDefence')
    return node.lineOfDefence === 'control' ? 'control' : 'propensity';
  return line.role === 'combinator' || line.role === 'module' ? 'muted' : 'ink';
}
