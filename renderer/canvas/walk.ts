// Walking the argument with the arrow keys: along links, in the direction in which they are drawn.
// Up leads to what an element hangs from, down to what it rests on; left and right to its context on
// that side, else to the next of its siblings.
import type { NodeBox } from '../../core/layout/diagram.ts';
import type { CaseIndex, NodeEntry } from '../../core/model/index.ts';
import { sources, targets } from '../../core/model/lookup.ts';

export type Direction = 'Up' | 'Down' | 'Left' | 'Right';

type Boxes = ReadonlyMap<string, NodeBox>;

/** Where a walk begins when nothing is selected: the topmost element, the leftmost of those. */
export function firstStop(index: CaseIndex, boxes: Boxes): string | undefined {
  let first: { id: string; box: NodeBox } | undefined;
  for (const [id, box] of boxes) {
    const entry = index.nodes.get(id);
    if (!entry || entry.supports.length + entry.contextOf.length > 0) continue;
    if (!first || box.y < first.box.y || (box.y === first.box.y && box.x < first.box.x)) {
      first = { id, box };
    }
  }
  return first?.id ?? boxes.keys().next().value;
}

/** The next element in a direction; undefined where there is none. From a link: one of its ends. */
export function walkFrom(
  index: CaseIndex,
  boxes: Boxes,
  at: string,
  direction: Direction,
): string | undefined {
  const link = index.links.get(at);
  if (link) {
    const onward = direction === 'Down' || direction === 'Right';
    // A challenge may end on a link, and leads there.
    if (onward && !link.to && link.toLink) return link.toLink.id;
    const end = onward ? link.to : link.from;
    return end && boxes.has(end.id) ? end.id : undefined;
  }
  const entry = index.nodes.get(at);
  const box = boxes.get(at);
  if (!entry || !box) return undefined;
  const found = { Up: up, Down: down, Left: sideways, Right: sideways }[direction](
    entry,
    boxes,
    direction,
  );
  return found?.id;
}

function up(entry: NodeEntry, boxes: Boxes): NodeEntry | undefined {
  const stacked = neighbour(entry, owners(entry).flatMap(contexts), boxes, 'Up');
  return stacked ?? shown(owners(entry), boxes)[0];
}

function down(entry: NodeEntry, boxes: Boxes): NodeEntry | undefined {
  const first = shown(targets(entry.supportedBy), boxes)[0];
  const stacked = neighbour(entry, owners(entry).flatMap(contexts), boxes, 'Down');
  return first ?? stacked ?? shown(sources(entry.challengedBy), boxes)[0];
}

function sideways(entry: NodeEntry, boxes: Boxes, direction: Direction): NodeEntry | undefined {
  // From a context towards its owner.
  const beside = shown(besides(entry), boxes);
  const owner = nearest(entry, beside, boxes, direction);
  if (owner) return owner;
  const own = nearest(entry, drawnBeside(entry, boxes), boxes, direction);
  if (own) return own;
  // Beyond the context: what comes next to its owner.
  const stem = beside[0] ?? entry;
  return sibling(stem, boxes, direction);
}

/** Beside it below the first of its parents that has one on that side. */
function sibling(entry: NodeEntry, boxes: Boxes, direction: Direction): NodeEntry | undefined {
  for (const parent of sources(entry.supports)) {
    const row = shown(targets(parent.supportedBy), boxes);
    const at = row.indexOf(entry);
    const next = at < 0 ? undefined : row[at + (direction === 'Right' ? 1 : -1)];
    if (next) return next;
  }
  return undefined;
}

/** What an element hangs from: what it supports, is context of, or challenges. */
function owners(entry: NodeEntry): NodeEntry[] {
  const challenged = entry.challenges.flatMap(({ to, toLink }) => to ?? toLink?.from ?? []);
  return [...sources(entry.supports), ...sources(entry.contextOf), ...challenged];
}

/** What an element stands beside. */
function besides(entry: NodeEntry): NodeEntry[] {
  const challenged = entry.challenges.flatMap(({ to, toLink }) => to ?? toLink?.from ?? []);
  return [...sources(entry.contextOf), ...challenged];
}

/** What stands beside an element: its context, and what challenges it. */
function contexts(entry: NodeEntry): NodeEntry[] {
  return [...targets(entry.inContextOf), ...sources(entry.challengedBy)];
}

/** The contexts that stand beside this element, and not beside another that shares them. */
function drawnBeside(entry: NodeEntry, boxes: Boxes): NodeEntry[] {
  return shown(contexts(entry), boxes).filter((context) => {
    const near = shown(besides(context), boxes).map((owner) => ({
      owner,
      distance: distance(boxes.get(context.id), boxes.get(owner.id)),
    }));
    near.sort((a, b) => a.distance - b.distance);
    return near[0]?.owner === entry;
  });
}

/** The closest of some elements that lies on that side. */
function nearest(
  entry: NodeEntry,
  others: readonly NodeEntry[],
  boxes: Boxes,
  direction: Direction,
): NodeEntry | undefined {
  const sign = direction === 'Right' || direction === 'Down' ? 1 : -1;
  const upright = direction === 'Up' || direction === 'Down';
  const from = boxes.get(entry.id);
  if (!from) return undefined;
  let best: { entry: NodeEntry; distance: number } | undefined;
  for (const other of others) {
    const box = boxes.get(other.id);
    if (!box || other === entry) continue;
    const along = sign * (upright ? middleY(box) - middleY(from) : middleX(box) - middleX(from));
    const across = upright ? middleX(box) - middleX(from) : middleY(box) - middleY(from);
    // Beyond the edge of the one it starts from, or it is not on that side.
    if (along <= (upright ? from.height : from.width) / 2) continue;
    const distance = along + Math.abs(across) / 4;
    if (!best || distance < best.distance) best = { entry: other, distance };
  }
  return best?.entry;
}

/** The next of the elements stacked on the same side of their owner. */
function neighbour(
  entry: NodeEntry,
  others: readonly NodeEntry[],
  boxes: Boxes,
  direction: Direction,
): NodeEntry | undefined {
  const from = boxes.get(entry.id);
  if (!from || !others.includes(entry)) return undefined;
  const overlapping = shown(others, boxes).filter((other) => {
    const box = boxes.get(other.id);
    return box && box.x < from.x + from.width && from.x < box.x + box.width;
  });
  return nearest(entry, overlapping, boxes, direction);
}

function shown(entries: readonly NodeEntry[], boxes: Boxes): NodeEntry[] {
  return entries.filter(({ id }) => boxes.has(id));
}

function distance(a: NodeBox | undefined, b: NodeBox | undefined): number {
  if (!a || !b) return Number.POSITIVE_INFINITY;
  return Math.hypot(middleX(a) - middleX(b), middleY(a) - middleY(b));
}

const middleX = ({ x, width }: NodeBox) => x + width / 2;
const middleY = ({ y, height }: NodeBox) => y + height / 2;
