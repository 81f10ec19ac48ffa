// After placing: puts pinned nodes where people put them. What hangs from one goes along, whatever
// else is in the way gives way. Without pins nothing is computed and nothing moves.
import { addFloat, float, int } from './arrays.ts';
import type { Rect } from './diagram.ts';
import type { Graph } from './graph.ts';
import type { Placement } from './placeDiagram.ts';
import { type Body, PlacedBoxes } from './placedBoxes.ts';

/** How far each node was moved from its automatic place. */
export interface Moves {
  readonly dx: Float64Array;
  readonly dy: Float64Array;
}

/** Nodes that move together, by the move of another node; -1 where by none. */
interface Follower {
  readonly members: readonly number[];
  readonly follows: number;
}

/** Farther out nothing can be drawn sensibly; a file may say anything. */
const FARTHEST = 1_000_000;

/** The moves that honour all pins; undefined where nothing is pinned. */
export function pinBoxes(graph: Graph, place: Placement): Moves | undefined {
  const pinned: number[] = [];
  for (const [v, node] of graph.nodes.entries()) if (node.pinned) pinned.push(v);
  if (pinned.length === 0) return undefined;
  const id = (v: number) => graph.nodes[v]?.id ?? '';
  pinned.sort((a, b) => (id(a) < id(b) ? -1 : 1));
  return new Pinning(graph, place, pinned).run();
}

/** The same drawing with every node where it was moved to. */
export function movedPlacement(place: Placement, { dx, dy }: Moves): Placement {
  const [x, y] = [place.x.slice(), place.y.slice()];
  for (let v = 0; v < x.length; v += 1) {
    addFloat(x, v, float(dx, v));
    addFloat(y, v, float(dy, v));
  }
  return { ...place, x, y };
}

class Pinning {
  private readonly moves: Moves;
  private readonly placed = new PlacedBoxes();
  private readonly isPinned: Uint8Array;

  constructor(
    private readonly graph: Graph,
    private readonly place: Placement,
    private readonly pinned: readonly number[],
  ) {
    const count = graph.nodes.length;
    this.moves = { dx: new Float64Array(count), dy: new Float64Array(count) };
    this.isPinned = new Uint8Array(count);
    for (const v of pinned) this.isPinned[v] = 1;
  }

  run(): Moves {
    for (const v of this.pinned) {
      const at = this.graph.nodes[v]?.pinned ?? { x: 0, y: 0 };
      const [dx, dy] = [whole(at.x) - float(this.place.x, v), whole(at.y) - float(this.place.y, v)];
      this.settle([v], dx, dy);
    }
    for (const { members, follows } of this.settleUntouched()) {
      const [dx, dy] =
        follows < 0 ? [0, 0] : [float(this.moves.dx, follows), float(this.moves.dy, follows)];
      this.settle(members, dx, dy);
    }
    return this.moves;
  }

  /** What hangs from no pin and is in no pin's way stays; gives the rest, parents first. */
  private settleUntouched(): Follower[] {
    const { families } = this.place;
    const waiting: Follower[] = [];
    const staying: (readonly number[])[] = [];
    /** The node whose move an item shares; -1 where it shares none. */
    const lead = new Int32Array(families.count).fill(-1);
    for (let i = 0; i < families.preorder.length; i += 1) {
      const item = int(families.preorder, i);
      const followed = int(lead, item);
      const bodies = this.bodiesOf(item, followed);
      for (const body of bodies) {
        const free = body.follows < 0 && this.placed.isFree(this.boxesOf(body.members), 0, 0);
        if (free) staying.push(body.members);
        else waiting.push(body);
      }
      const pinned = item < families.root && this.isPinned[item] === 1;
      const next = pinned ? item : followed < 0 ? -1 : (bodies[0]?.members[0] ?? followed);
      for (let k = int(families.kidStart, item); k < int(families.kidEnd, item); k += 1) {
        lead[int(families.kids, k)] = next;
      }
    }
    for (const members of staying) this.settle(members, 0, 0);
    return waiting;
  }

  /**
   * What moves together of an item: the node or the stacked leaves, with what stands beside them.
   * What stands beside a pinned node goes along with it piece by piece, as far as there is room.
   */
  private bodiesOf(item: number, follows: number): Follower[] {
    const { families } = this.place;
    const stack = families.stacks.get(item);
    const owners = stack
      ? stack.cells.map((cell) => cell.node)
      : item < families.root
        ? [item]
        : [];
    const together: number[] = [];
    const alone: Follower[] = [];
    for (const v of owners) {
      const sides = (families.units.get(v)?.sides ?? []).map((side) => side.node);
      const free = sides.filter((side) => this.isPinned[side] === 0);
      if (this.isPinned[v] === 0) together.push(v, ...free);
      else alone.push(...free.map((side) => ({ members: [side], follows: v })));
    }
    return together.length > 0 ? [{ members: together, follows }, ...alone] : alone;
  }

  private boxesOf(members: readonly number[]): Body {
    return members.map((v): Rect => {
      const size = this.graph.sizes[v];
      const above = size?.above ?? 0;
      const height = above + (size?.height ?? 0) + (size?.below ?? 0);
      const [x, y] = [float(this.place.x, v), float(this.place.y, v) - above];
      return { x, y, width: size?.width ?? 0, height };
    });
  }

  /** Moves these together by the wanted way, or to the nearest place from there that is free. */
  private settle(members: readonly number[], dx: number, dy: number): void {
    const at = this.placed.put(this.boxesOf(members), dx, dy);
    for (const v of members) {
      this.moves.dx[v] = at.dx;
      this.moves.dy[v] = at.dy;
    }
  }
}

function whole(value: number): number {
  return Math.round(Math.min(Math.max(value, -FARTHEST), FARTHEST));
}
