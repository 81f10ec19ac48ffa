// The decorators of a node and the room that they take above and below its box: off-diagram triangles
// (GSN 1:2.2.20), public and contract decorators (1:4.2), assurance claim points (1:5.2, 1:5.3.5).
import type { DiagramNode, NodeMark, Point } from './diagram.ts';
import { labelOf, placeLabel } from './labels.ts';
import { type Size, shapeOf, slantOf, topAt } from './outline.ts';

/** Width and height of the diamond below undeveloped elements; the triangle is its upper half. */
export const DECORATOR_SIZE = 20;
/** The count of hidden nodes, below everything else. */
export const BADGE_HEIGHT = 18;
export const BADGE_GAP = 6;
/** The small module symbol of public elements, and the small contract below a goal. */
export const PUBLIC_SIZE = { width: 17, height: 12 } as const;
export const CONTRACT_SIZE = { width: 24, height: 18 } as const;
/** The side of the square of an assurance claim point. */
export const ACP_SIZE = 12;

const ACP_GAP = 4;
const STEM_PIECE = 8;
/** Height of the triangle to what is drawn elsewhere. */
export const OFF_HEIGHT = 12;

export interface Decorated {
  readonly above: number;
  readonly below: number;
  readonly marks: readonly NodeMark[];
}

/** The triangle stands alone: no diamond, contract or square takes it up. */
export function isTriangleAlone(node: DiagramNode): boolean {
  if (!node.uninstantiated || node.undeveloped || node.toBeSupportedByContract) return false;
  return !node.acps?.length;
}

/** `corner` is where the text left room for the public decorator; round symbols have it outside. */
export function decorate(node: DiagramNode, size: Size, corner?: Point): Decorated {
  const { width, height } = size;
  const marks: NodeMark[] = [];
  if (node.public) marks.push({ kind: 'public', ...publicAt(node, size, corner), lines: [] });
  let y = height;
  if (node.undeveloped) y += DECORATOR_SIZE;
  else if (isTriangleAlone(node)) y += DECORATOR_SIZE / 2;
  if (node.toBeSupportedByContract) {
    const x = (width - CONTRACT_SIZE.width) / 2;
    marks.push({ kind: 'contract', x, y, ...CONTRACT_SIZE, lines: [] });
    y += CONTRACT_SIZE.height;
  }
  y = artefactPoints(node.acps ?? [], width, y, marks);
  y = inferencePoints(node.inferenceAcps ?? [], width, y, marks);
  const { above, below } = offDiagram(node, size, marks);
  y = Math.max(y, height + below);
  if (node.collapsed) y += BADGE_HEIGHT + BADGE_GAP;
  return { above, below: y - height, marks };
}

/** Inside the symbol at its top right; beside the curve of round ones. */
function publicAt(node: DiagramNode, { width, height }: Size, corner?: Point) {
  if (corner) return { ...corner, ...PUBLIC_SIZE };
  const shape = shapeOf(node.kind);
  const round = shape === 'circle' || shape === 'oval';
  const onCurve = Math.SQRT1_2;
  const x = round ? (width / 2) * (1 + onCurve) - 2 : width - PUBLIC_SIZE.width;
  const y = round ? (height / 2) * (1 - onCurve) + 2 - PUBLIC_SIZE.height : 0;
  return { x: Math.min(x, width - PUBLIC_SIZE.width), y: Math.max(y, 0), ...PUBLIC_SIZE };
}

/** Squares at the bottom centre; the label beside them where the symbol is wide enough, else below. */
function artefactPoints(
  acps: readonly string[],
  width: number,
  top: number,
  marks: NodeMark[],
): number {
  let y = top;
  const beside = width / 2 - ACP_SIZE / 2 - ACP_GAP;
  for (const text of acps) {
    let label = labelOf(text, Number.POSITIVE_INFINITY);
    const fits = label.width <= beside;
    if (!fits) label = labelOf(text, width);
    const lines = fits
      ? placeLabel(label, besideSquare(width, y))
      : placeLabel(label, { x: width / 2, y: y + ACP_SIZE }, true);
    marks.push({ kind: 'acp', ...squareAt(width, y), lines });
    y += fits ? ACP_SIZE + 2 : ACP_SIZE + label.height + 2;
  }
  return y;
}

/** Squares on the line that all SupportedBy of the node share (Fig 1:5-3), the label beside them. */
function inferencePoints(
  acps: readonly string[],
  width: number,
  top: number,
  marks: NodeMark[],
): number {
  if (acps.length === 0) return top;
  let y = top + STEM_PIECE;
  const squares: NodeMark[] = [];
  for (const text of acps) {
    const label = labelOf(text, width / 2 - ACP_SIZE / 2 - ACP_GAP);
    squares.push({
      kind: 'acp',
      ...squareAt(width, y),
      lines: placeLabel(label, besideSquare(width, y)),
    });
    y += Math.max(ACP_SIZE, label.height) + STEM_PIECE;
  }
  marks.push({ kind: 'stem', x: width / 2, y: top, width: 0, height: y - top, lines: [] });
  marks.push(...squares);
  return y;
}

function squareAt(width: number, y: number) {
  return { x: (width - ACP_SIZE) / 2, y, width: ACP_SIZE, height: ACP_SIZE };
}

function besideSquare(width: number, y: number): Point {
  return { x: width / 2 + ACP_SIZE / 2 + ACP_GAP, y: y - 0.5 };
}

/**
 * A third of the edge: at the left of the top edge, at the right of the bottom edge (Fig 1:2-12).
 * Painted behind the symbol, so that its base follows a curved outline.
 */
function offDiagram(node: DiagramNode, size: Size, marks: NodeMark[]) {
  const { offDiagram: off } = node;
  let [above, below] = [0, 0];
  if (!off) return { above, below };
  const slant = shapeOf(node.kind) === 'parallelogram' ? slantOf(size) : 0;
  const width = (size.width - slant) / 3;
  if (off.above) {
    const room = cornerRoom(node, size);
    const ends = [slant + room, slant + room + width].map((x) => topAt(node.kind, size, x));
    above = OFF_HEIGHT - Math.min(...ends);
    const height = Math.max(...ends) + above;
    marks.push({ kind: 'offAbove', x: slant + room, y: -above, width, height, lines: [] });
  }
  if (off.below) {
    const room = node.kind.startsWith('away') ? 0 : cornerRoom(node, size);
    // Labels of claim points stand at the right.
    const labelled = node.acps?.length || node.inferenceAcps?.length;
    const x = labelled ? room : size.width - slant - width - room;
    const curved = room > 0 ? [x, x + width].map((at) => topAt(node.kind, size, at)) : [0];
    below = OFF_HEIGHT - Math.min(...curved);
    const height = Math.max(...curved) + below;
    marks.push({ kind: 'offBelow', x, y: size.height + below - height, width, height, lines: [] });
  }
  return { above: Math.max(0, above), below: Math.max(0, below) };
}

/** Round symbols have no edge in their corners. */
function cornerRoom({ kind }: DiagramNode, { width }: Size): number {
  const shape = shapeOf(kind);
  if (shape === 'circle' || shape === 'oval' || shape === 'awayDome') return width / 8;
  return shape === 'roundEnds' || shape === 'awayRounded' ? width / 6 : 0;
}
