// Where a dragged branch would land: under the element below the pointer, or between two of its
// siblings, where a mark shows it. Pure geometry on the drawing.
import type { NodeBox, Point } from '../../../core/layout/diagram.ts';
import type { CaseIndex, LinkEntry, NodeEntry } from '../../../core/model/index.ts';
import type { Scene } from '../../store/scene.ts';
import { boxAt, boxesNear } from '../hit.ts';

export interface Landing {
  readonly parent: string;
  /** The sibling link beside which it lands; last where neither is given. */
  readonly before?: string;
  readonly after?: string;
  /** The mark between the siblings, in units of the drawing. */
  readonly mark?: Mark;
}

export interface Mark {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

export interface LandingQuery {
  readonly scene: Pick<Scene, 'grid' | 'layout'>;
  readonly index: CaseIndex;
  readonly at: Point;
  /** What is dragged: no target, and no neighbour either. */
  readonly branch: ReadonlySet<string>;
  /** Whether it may be set between supporters: contexts have no order that is seen. */
  readonly ordered: boolean;
  /** Whether an element may have anything below it. */
  readonly holds: (id: string) => boolean;
}

/** Part of a symbol's width at each side that means beside it, not under it. */
const SIDE = 0.24;
/** How far from a row of siblings the pointer still means a place in it. */
const REACH = { x: 260, y: 28 } as const;
/** From the outermost sibling to the mark. */
const BEYOND = 18;

/** Undefined where letting go would do nothing. */
export function landingAt(query: LandingQuery): Landing | undefined {
  const { scene, at, branch, ordered, holds } = query;
  const hit = boxAt(scene, at);
  if (hit !== undefined) {
    if (branch.has(hit)) return undefined;
    const box = scene.layout.boxes.get(hit);
    const part = box ? (at.x - box.x) / box.width : 0.5;
    const side = holds(hit) ? SIDE : 0.5;
    const beside = ordered && (part < side || part > 1 - side);
    return (beside ? besideOf(query, hit, part < 0.5) : undefined) ?? { parent: hit };
  }
  if (!ordered) return undefined;
  const near = nearestInRow(query);
  return near && besideOf(query, near.id, at.x < near.box.x + near.box.width / 2);
}

/** The sibling next to the pointer, in whose row it is. */
function nearestInRow({ scene, index, at, branch }: LandingQuery) {
  const { x, y } = at;
  const area = {
    x: x - REACH.x,
    y: y - REACH.y,
    width: 2 * REACH.x,
    height: 2 * REACH.y,
  };
  let best: { id: string; box: NodeBox; away: number } | undefined;
  for (const [id, box] of boxesNear(scene, area)) {
    if (branch.has(id) || !linkOf(index.nodes.get(id))) continue;
    const away = Math.max(box.x - x, x - box.x - box.width);
    if (!best || away < best.away) best = { id, box, away };
  }
  return best;
}

/** Between an element and its neighbour on that side, under the same parent. */
function besideOf({ scene, index, branch }: LandingQuery, id: string, left: boolean) {
  const box = scene.layout.boxes.get(id);
  const link = linkOf(index.nodes.get(id));
  const parent = link?.from;
  if (!box || !link || !parent || branch.has(parent.id)) return undefined;
  const row = parent.supportedBy.filter(({ to }) => to && !branch.has(to.id));
  const next = row[row.indexOf(link) + (left ? -1 : 1)]?.to;
  const other = next && scene.layout.boxes.get(next.id);
  const place = left ? { before: link.id } : { after: link.id };
  return { parent: parent.id, ...place, mark: markBeside(box, other, left) };
}

/** In the middle of the gap where the neighbour stands in the same row, else close by. */
function markBeside(box: NodeBox, other: NodeBox | undefined, left: boolean): Mark {
  const [top, bottom] = [box.y, box.y + box.height];
  const edge = left ? box.x : box.x + box.width;
  const facing = other && (left ? other.x + other.width : other.x);
  const level = other && other.y < bottom && other.y + other.height > top;
  const gap = facing === undefined ? 0 : left ? edge - facing : facing - edge;
  const near = level && gap > 0 && gap < 4 * BEYOND;
  const away = near ? gap / 2 : BEYOND;
  const x = edge + (left ? -away : away);
  if (!near) return { x, top, bottom };
  return { x, top: Math.min(top, other.y), bottom: Math.max(bottom, other.y + other.height) };
}

/** The link by which it is drawn in a row of supporters. */
function linkOf(entry: NodeEntry | undefined): LinkEntry | undefined {
  return entry?.supports.find(({ from }) => from !== undefined);
}
