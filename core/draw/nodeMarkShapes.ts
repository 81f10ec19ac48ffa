// The decorators that layout placed on a node (core/layout/nodeMarks.ts) as primitives: public and
// contract symbols (GSN Table 1:4-1), assurance claim points (Table 1:5-2), off-diagram triangles
// (1:2.2.20), instantiation data (Table 1:3-3).
import type { DiagramNode, NodeBox, NodeMark } from '../layout/diagram.ts';
import { isTriangleAlone } from '../layout/nodeMarks.ts';
import { contractIcon, moduleIcon, triangle } from './icons.ts';
import { labelShapes } from './labelShapes.ts';
import { polyline, rectangle } from './path.ts';
import { LINE_WIDTH, type Primitive, path } from './primitives.ts';

const DOTS = [1.5, 3] as const;
/** Of the square of a claim point: the white triangle in it, for what is uninstantiated. */
const INNER = 0.62;

/** Triangles to what is drawn elsewhere; painted before the symbol, which covers their base. */
export function marksBehind({ marks = [] }: NodeBox): Primitive[] {
  return marks.flatMap((mark) => {
    if (mark.kind === 'offAbove') return [offDiagram(mark, triangle(mark))];
    if (mark.kind !== 'offBelow') return [];
    const { y, height } = mark;
    return [offDiagram(mark, triangle({ ...mark, y: y + height, height: -height }))];
  });
}

function offDiagram({ kind }: NodeMark, d: string): Primitive {
  return path(kind, d, { fill: 'shade', strokeWidth: 0.8 });
}

/** All others. */
export function marksBefore(node: DiagramNode, { marks = [] }: NodeBox): Primitive[] {
  const square = marks.find(({ kind }) => kind === 'acp');
  return marks.flatMap((mark) => {
    switch (mark.kind) {
      case 'public':
        return [path('public', moduleIcon(mark), { fill: 'paper', strokeWidth: 0.9 })];
      case 'contract':
        return contractMark(node, mark);
      case 'stem': {
        const [x, y] = [mark.x, mark.y];
        const d = polyline({ x, y }, { x, y: y + mark.height });
        return [path('stem', d, { stroke: 'link' })];
      }
      case 'acp':
        return acpMark(mark, mark === square && hasTriangleIn(node));
      case 'instantiation':
        return instantiationMark(mark);
      default:
        return [];
    }
  });
}

/** With the triangle over it where the goal is uninstantiated, too. */
function contractMark(node: DiagramNode, mark: NodeMark): Primitive[] {
  const shapes = [path('contract', contractIcon(mark), { fill: 'paper', strokeWidth: 0.9 })];
  if (!node.uninstantiated || node.undeveloped) return shapes;
  const over = { ...mark, height: mark.height * 0.78 };
  return [...shapes, path('uninstantiated', triangle(over), { strokeWidth: 0.9 })];
}

function hasTriangleIn(node: DiagramNode): boolean {
  const own = node.undeveloped || node.toBeSupportedByContract || !node.acps?.length;
  return node.uninstantiated === true && !own && !isTriangleAlone(node);
}

function acpMark(mark: NodeMark, uninstantiated: boolean): Primitive[] {
  const { x, y, width, height } = mark;
  const shapes: Primitive[] = [
    path('acp', rectangle(x, y, width, height), { fill: 'outline', strokeWidth: 0.8 }),
  ];
  if (uninstantiated) {
    const inner = { x: x + 1.5, y: y + 1, width: width - 3, height: height * INNER };
    const paint = { fill: 'paper', stroke: 'none', strokeWidth: 0 } as const;
    shapes.push(path('uninstantiated', triangle(inner), paint));
  }
  return [...shapes, ...labelShapes(mark.lines)];
}

function instantiationMark(mark: NodeMark): Primitive[] {
  return [
    path('dotted', polyline(...(mark.line ?? [])), {
      stroke: 'outline',
      strokeWidth: 1,
      dash: DOTS,
    }),
    path('instantiation', triangle(mark), { fill: 'paper', strokeWidth: LINE_WIDTH }),
    ...labelShapes(mark.lines),
  ];
}
