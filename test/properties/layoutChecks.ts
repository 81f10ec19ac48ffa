// What must hold of every layout, checked the slow and obvious way.
import type { Diagram, DiagramLayout, NodeBox, Point, Rect } from '../../core/layout/diagram.ts';
import { labelRect } from '../../core/layout/labels.ts';
import { markRects } from '../../core/layout/linkMarks.ts';

/** Pairs of ids whose boxes overlap, or are nearer to each other than `gap`. */
export function overlaps(layout: DiagramLayout, gap = 0): string[] {
  const boxes = [...layout.boxes];
  const found: string[] = [];
  for (const [i, [a, p]] of boxes.entries()) {
    for (const [b, q] of boxes.slice(i + 1)) {
      const across = p.x < q.x + q.width + gap && q.x < p.x + p.width + gap;
      if (across && topOf(p) < bottomOf(q) + gap && topOf(q) < bottomOf(p) + gap) {
        found.push(`${a} ${b}`);
      }
    }
  }
  return found;
}

/** What decorators and the marks of links need above a box is the node's own. */
export function topOf(box: NodeBox): number {
  return box.y - (box.above ?? 0);
}

export function bottomOf(box: NodeBox): number {
  return box.y + box.height + box.below;
}

/** Links that run through a box. Only the first and last piece may touch the link's own boxes. */
export function linksThroughBoxes(diagram: Diagram, layout: DiagramLayout): string[] {
  const found: string[] = [];
  for (const link of diagram.links) {
    const points = layout.routes.get(link.id)?.points ?? [];
    for (const [i, a] of points.entries()) {
      const b = points[i + 1];
      if (!b) continue;
      for (const [id, box] of layout.boxes) {
        const own = (i === 0 && id === link.from) || (i === points.length - 2 && id === link.to);
        if (!own && enters(a, b, box)) found.push(`${link.id} through ${id}`);
      }
    }
  }
  return found;
}

/** Whether a horizontal or vertical piece meets the inside of a box. */
function enters(a: Point, b: Point, box: NodeBox): boolean {
  const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
  const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
  const inside = 0.5;
  const across = left < box.x + box.width - inside && right > box.x + inside;
  return across && top < box.y + box.height - inside && bottom > box.y + inside;
}

/** Pieces that are neither horizontal nor vertical. */
export function slantingPieces(layout: DiagramLayout): string[] {
  return [...layout.routes].flatMap(([id, { points }]) =>
    points.some((a, i) => {
      const b = points[i + 1];
      return b !== undefined && a.x !== b.x && a.y !== b.y;
    })
      ? [id]
      : [],
  );
}

interface Piece {
  readonly of: string;
  readonly rect: Rect;
}

/** Each decorator of nodes and links with its label, in the drawing's coordinates. */
export function markPieces(layout: DiagramLayout): Piece[] {
  const pieces: Piece[] = [];
  for (const [id, box] of layout.boxes) {
    for (const mark of box.marks ?? []) {
      if (mark.kind === 'stem' || mark.kind.startsWith('off')) continue;
      const rects = [mark as Rect, labelRect(mark.lines)];
      for (const rect of rects) {
        const inside = mark.kind === 'instantiation' && rect !== mark;
        if (rect && !inside) pieces.push({ of: id, rect: moved(rect, box) });
      }
    }
  }
  for (const [id, { marks }] of layout.routes) {
    for (const mark of marks ?? []) {
      for (const rect of markRects(mark)) pieces.push({ of: id, rect });
    }
  }
  return pieces;
}

/** Pairs of decorators that lie on each other, and decorators that lie on another node's box. */
export function markCollisions(layout: DiagramLayout): string[] {
  const pieces = markPieces(layout);
  const found: string[] = [];
  for (const [i, a] of pieces.entries()) {
    for (const b of pieces.slice(i + 1)) {
      if (meet(a.rect, b.rect)) found.push(`mark of ${a.of} on mark of ${b.of}`);
    }
    for (const [id, box] of layout.boxes) {
      const whole = { ...box, height: box.height };
      if (id !== a.of && meet(a.rect, whole)) found.push(`mark of ${a.of} on ${id}`);
    }
  }
  return found;
}

/** Labels and decorators of links that another link, or the link itself, runs over. */
export function marksUnderLinks(layout: DiagramLayout): string[] {
  const found: string[] = [];
  for (const [id, { marks }] of layout.routes) {
    for (const mark of marks ?? []) {
      const label = labelRect(mark.lines);
      if (!label) continue;
      for (const [other, { points }] of layout.routes) {
        const runs = points.some((a, i) => {
          const b = points[i + 1];
          return b !== undefined && enters(a, b, { ...label, lines: [], below: 0 });
        });
        if (runs) found.push(`label of ${id} under ${other}`);
      }
    }
  }
  return found;
}

function moved(rect: Rect, { x, y }: { readonly x: number; readonly y: number }): Rect {
  return { ...rect, x: rect.x + x, y: rect.y + y };
}

/** A hair of common ground does not count. */
function meet(a: Rect, b: Rect): boolean {
  const hair = 0.5;
  const across = a.x < b.x + b.width - hair && b.x < a.x + a.width - hair;
  return across && a.y < b.y + b.height - hair && b.y < a.y + a.height - hair;
}
