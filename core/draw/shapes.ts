// The shape library: a node with its box gives drawing primitives, relative to the box's corner. The
// one place that knows what the symbols look like.
import type { DiagramNode, NodeBox, TextLine } from '../layout/diagram.ts';
import {
  defeatedCross,
  defenceBand,
  hiddenCount,
  letter,
  moduleStrip,
  openDecorator,
} from './decorators.ts';
import { outlinePath } from './outlines.ts';
import { type Paint, type Primitive, path } from './primitives.ts';
import { textShapes } from './textShapes.ts';

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
    ...box.lines.flatMap((line) => textShapes(line, paintOf(node, line))),
    ...defeatedCross(node, box),
  ];
}

function paintOf(node: DiagramNode, line: TextLine): Paint {
  if (line.role === 'lineOfDefence')
    return node.lineOfDefence === 'control' ? 'control' : 'propensity';
  return line.role === 'combinator' || line.role === 'module' ? 'muted' : 'ink';
}
