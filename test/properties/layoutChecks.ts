// What must hold of every layout, checked the slow and obvious way.
import type { Diagram, DiagramLayout, NodeBox, Point } from '../../core/layout/diagram.ts';

/** Pairs of ids whose boxes overlap, or are nearer to each other than `gap`. */
export function overlaps(layout: DiagramLayout, gap = 0): string[] {
  const boxes = [...layout.boxes];
  const found: string[] = [];
  for (const [i, [a, p]] of boxes.entries()) {
    for (const [b, q] of boxes.slice(i + 1)) {
      const across = p.x < q.x + q.width + gap && q.x < p.x + p.width + gap;
      if (across && p.y < bottomOf(q) + gap && q.y < bottomOf(p) + gap) found.push(`${a} ${b}`);
    }
  }
  return found;
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
