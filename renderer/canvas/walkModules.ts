// Walking the architecture view with the arrow keys: down to what a module is joined to, and up, and
// to the nearest symbol on a side where no link leads.
import type { Diagram, NodeBox } from '../../core/layout/diagram.ts';
import type { Direction } from './walk.ts';

type Boxes = ReadonlyMap<string, NodeBox>;

/** The next symbol in a direction; the topmost where nothing is chosen. */
export function walkModules(
  { nodes, links }: Diagram,
  boxes: Boxes,
  at: string | undefined,
  direction: Direction,
): string | undefined {
  const from = at === undefined ? undefined : boxes.get(at);
  if (at === undefined || !from) return first(nodes, boxes);
  const joined = links.flatMap((link) => {
    if (link.from === at) return link.to ?? [];
    return link.to === at ? link.from : [];
  });
  const others = nodes.map(({ id }) => id).filter((id) => id !== at);
  return nearest(boxes, from, joined, direction) ?? nearest(boxes, from, others, direction);
}

function first(nodes: Diagram['nodes'], boxes: Boxes): string | undefined {
  let found: { readonly id: string; readonly box: NodeBox } | undefined;
  for (const { id } of nodes) {
    const box = boxes.get(id);
    if (!box) continue;
    if (!found || box.y < found.box.y || (box.y === found.box.y && box.x < found.box.x)) {
      found = { id, box };
    }
  }
  return found?.id;
}

function nearest(
  boxes: Boxes,
  from: NodeBox,
  ids: readonly string[],
  direction: Direction,
): string | undefined {
  const sign = direction === 'Right' || direction === 'Down' ? 1 : -1;
  const upright = direction === 'Up' || direction === 'Down';
  let best: { readonly id: string; readonly distance: number } | undefined;
  for (const id of ids) {
    const box = boxes.get(id);
    if (!box) continue;
    const dx = box.x + box.width / 2 - from.x - from.width / 2;
    const dy = box.y + box.height / 2 - from.y - from.height / 2;
    const along = sign * (upright ? dy : dx);
    if (along <= (upright ? from.height : from.width) / 2) continue;
    const distance = along + Math.abs(upright ? dx : dy) / 4;
    if (!best || distance < best.distance) best = { id, distance };
  }
  return best?.id;
}
