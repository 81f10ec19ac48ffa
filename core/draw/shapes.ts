// The shape library: a node with its box gives drawing primitives, relative to the box's corner. The
// one place that knows what the symbols look like.
import type { DiagramNode, NodeBox, TextLine } from '../layout/diagram.ts';
import { isSimple } from '../layout/nodeSize.ts';
import {
  defeatedCross,
  defenceBand,
  hiddenCount,
  letter,
  moduleStrip,
  openDecorator,
} from './decorators.ts';
import { contractIcon } from './icons.ts';
import { marksBefore, marksBehind } from './nodeMarkShapes.ts';
import { outlinePath } from './outlines.ts';
import { type Paint, type Primitive, path } from './primitives.ts';
import { textShapes } from './textShapes.ts';

/** Primitives in painting order, the outline first. */
export function nodeShapes(node: DiagramNode, box: NodeBox): Primitive[] {
  const outline = outlineOf(node, box);
  return [
    ...marksBehind(box),
    path('outline', outline, { fill: node.kind, stroke: 'none', strokeWidth: 0 }),
    ...defenceBand(node, box),
    // Painted again above the band, which it bounds.
    path('outline', outline),
    ...moduleStrip(node, box),
    ...letter(node, box),
    ...openDecorator(node, box),
    ...marksBefore(node, box),
    ...hiddenCount(node, box),
    ...box.lines.flatMap((line) => textShapes(line, paintOf(node, line))),
    ...defeatedCross(node, box),
  ];
}

/** Path data of a node's outline; for a simple contract, that of its small symbol. */
export function outlineOf(node: DiagramNode, box: NodeBox): string {
  return isSimple(node) && box.core ? contractIcon(box.core) : outlinePath(node.kind, box);
}

function paintOf(node: DiagramNode, line: TextLine): Paint {
  if (line.role === 'lineOfDefence')
    return node.lineOfDefence === 'control' ? 'control' : 'propensity';
  return line.role === 'combinator' || line.role === 'module' ? 'muted' : 'ink';
}
