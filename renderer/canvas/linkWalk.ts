// The order in which the keyboard goes through the links of a drawing: by the element that they start
// at, from top to bottom and left to right, and there support, context and challenges.
import type { CaseIndex, LinkEntry } from '../../core/model/index.ts';
import { LINK_KINDS } from '../../core/model/kinds.ts';
import type { Scene } from '../store/scene.ts';

type Drawn = Pick<Scene, 'links' | 'layout'>;

/**
 * The link to go to from an element (the first of its own, else the first that ends there), from
 * another link (the next one), or from nowhere (the first). Undefined where none is drawn.
 */
export function nextLink(
  index: CaseIndex,
  scene: Drawn,
  at: string | undefined,
  by: 1 | -1,
): string | undefined {
  const order = linksInOrder(index, scene);
  if (order.length === 0) return undefined;
  const now = order.findIndex(({ id }) => id === at);
  if (now >= 0) return order[(now + by + order.length) % order.length]?.id;
  const own = order.filter(({ from }) => from?.id === at);
  const ending = order.filter(({ to }) => to !== undefined && to.id === at);
  const near = own.length > 0 ? own : ending;
  const list = near.length > 0 ? near : order;
  return list.at(by === 1 ? 0 : -1)?.id;
}

function linksInOrder(index: CaseIndex, { links, layout }: Drawn): LinkEntry[] {
  const place = (entry: LinkEntry) => {
    const box = layout.boxes.get((entry.from ?? entry.to)?.id ?? '');
    return box ?? { x: Number.MAX_VALUE, y: Number.MAX_VALUE };
  };
  const kind = ({ link }: LinkEntry) => LINK_KINDS.indexOf(link.kind);
  return [...links.keys()]
    .flatMap((id) => (layout.routes.has(id) ? (index.links.get(id) ?? []) : []))
    .map((entry) => ({ entry, at: place(entry) }))
    .sort(
      (a, b) =>
        a.at.y - b.at.y ||
        a.at.x - b.at.x ||
        kind(a.entry) - kind(b.entry) ||
        (a.entry.link.order < b.entry.link.order ? -1 : 1),
    )
    .map(({ entry }) => entry);
}
