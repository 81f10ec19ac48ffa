// Outlines and decorators of the far view, from the same shape library as the near one. Small
// decorators are left out where they would be specks; a cross is never left out.
import { defeatedCross, openDecorator } from '../../core/draw/decorators.ts';
import { linkShapes } from '../../core/draw/linkShapes.ts';
import { marksBefore, marksBehind } from '../../core/draw/nodeMarkShapes.ts';
import type { PathPrimitive, Primitive } from '../../core/draw/primitives.ts';
import { outlineOf } from '../../core/draw/shapes.ts';
import type { DiagramLink, DiagramNode, NodeBox, Route } from '../../core/layout/diagram.ts';
import { variableOf } from './paint.tsx';

/** From this zoom on a decorator of twelve units is a few pixels. */
const SEEN_FROM = 0.2;
/** Sizes of symbols are few; a case with very many of them starts afresh. */
const MOST = 4_000;

/** Paths by kind and size: equal symbols share one. */
export class Outlines {
  private readonly known = new Map<string, Path2D>();

  of(node: DiagramNode, box: NodeBox): Path2D {
    const key = `${node.kind} ${node.simple ? 1 : 0} ${box.width} ${box.height}`;
    const known = this.known.get(key);
    if (known) return known;
    if (this.known.size > MOST) this.known.clear();
    const path = new Path2D(outlineOf(node, box));
    this.known.set(key, path);
    return path;
  }
}

/** What is painted before the symbol. */
export function marksUnder(box: NodeBox): Primitive[] {
  return box.marks ? marksBehind(box) : [];
}

/** What is painted on the symbol. */
export function marksOver(node: DiagramNode, box: NodeBox, zoom: number): Primitive[] {
  const small = zoom >= SEEN_FROM ? [...openDecorator(node, box), ...marksOf(node, box)] : [];
  return node.defeated ? [...small, ...defeatedCross(node, box)] : small;
}

function marksOf(node: DiagramNode, box: NodeBox): Primitive[] {
  return box.marks ? marksBefore(node, box) : [];
}

/** Balls, diamonds, squares and crosses of a link. */
export function linkMarks(link: DiagramLink, route: Route, zoom: number): Primitive[] {
  const small = zoom >= SEEN_FROM;
  return linkShapes(link, route).filter(
    ({ part }) => part === 'defeated' || (small && part !== 'line' && part !== 'head'),
  );
}

/** Paths only: labels cannot be read from afar. */
export function paintMarks(
  context: CanvasRenderingContext2D,
  {
    palette,
    view,
  }: { readonly palette: (name: string) => string; readonly view: { zoom: number } },
  shapes: readonly Primitive[],
): void {
  const paths = shapes.filter((shape): shape is PathPrimitive => shape.type === 'path');
  if (paths.length === 0) return;
  context.save();
  for (const { d, fill, stroke } of paths) {
    const path = new Path2D(d);
    if (fill !== 'none') {
      context.fillStyle = palette(variableOf(fill));
      context.fill(path);
    }
    if (stroke === 'none') continue;
    context.strokeStyle = palette(variableOf(stroke));
    context.lineWidth = Math.max(1.2, 0.8 / view.zoom);
    context.stroke(path);
  }
  context.restore();
}
