// Widths: every branch as narrow as its outline allows, parents centred over their children, equal
// branches drawn equally. Heights are given. Linear in the number of items; no recursion.
import { float, int } from './arrays.ts';
import type { Layers } from './assignLayers.ts';
import { Contour, Pieces } from './contour.ts';
import type { Families } from './families.ts';
import type { FoldPlan } from './foldRows.ts';
import { joinRow } from './joinRow.ts';
import { BUS_DROP, LANE_WIDTH, LAYER_GAP, MARGIN } from './spacing.ts';

/** Kept clear at each side of a vertical link. */
const LINK_CLEAR = 6;
/** A parent stands so much off the middle rather than nearly above a child. */
const SNAP = 14;
/** Kept clear below everything, so that boxes of different branches never nearly touch. */
const BOX_CLEAR = 2 * MARGIN + 4;

/** Above a stack there must also be room for the links to its first row. */
const STACK_CLEAR = BUS_DROP + MARGIN;

/** Whether something stands at least a layer lower than the row that it belongs to begins. */
export function isLowered(top: number, rowTop: number): boolean {
  return top >= rowTop + LAYER_GAP;
}

/** The x of the middle of each item. */
export function tidyTree(families: Families, layers: Layers, plan: FoldPlan): Float64Array {
  const { preorder, kidStart, kidEnd, kids, count } = families;
  const tidy = new Tidy(families, layers, plan);
  for (let i = preorder.length - 1; i >= 0; i -= 1) tidy.branch(int(preorder, i));
  const xs = new Float64Array(count);
  for (let i = 0; i < preorder.length; i += 1) {
    const item = int(preorder, i);
    for (let k = int(kidStart, item); k < int(kidEnd, item); k += 1) {
      const kid = int(kids, k);
      xs[kid] = float(xs, item) + float(tidy.offset, kid);
    }
  }
  for (let i = 0; i < count; i += 1) xs[i] = Math.round(float(xs, i));
  return xs;
}

class Tidy {
  /** Middle of each item from the middle of its parent. */
  readonly offset: Float64Array;
  private readonly families: Families;
  private readonly layers: Layers;
  private readonly plan: FoldPlan;
  private readonly pieces: Pieces;
  private readonly contours: (Contour | undefined)[];

  constructor(families: Families, layers: Layers, plan: FoldPlan) {
    this.families = families;
    this.layers = layers;
    this.plan = plan;
    this.offset = new Float64Array(families.count);
    this.pieces = new Pieces(6 * families.count);
    this.contours = new Array(families.count).fill(undefined);
  }

  /** Makes the contour of an item and all below it, whose branches are made already. */
  branch(item: number): void {
    const { kidStart, kidEnd, left, right, below, root } = this.families;
    const { pieces, layers } = this;
    const bottom = float(layers.top, item) + float(below, item) + BOX_CLEAR;
    const isRoot = item === root;
    const own = isRoot
      ? undefined
      : new Contour(pieces, bottom, -float(left, item), float(right, item));
    this.contours[item] = own;
    const [begin, end] = [int(kidStart, item), int(kidEnd, item)];
    if (begin === end) return;
    const starts = this.plan.starts[item] ?? [];
    for (let row = 0; row < starts.length; row += 1) {
      const from = begin + (starts[row] ?? 0);
      const to = begin + (starts[row + 1] ?? end - begin);
      this.row(own, from, to, int(layers.firstRow, item) + row, this.plan.lanes[item]?.[row] ?? -1);
    }
  }

  /** Joins the branches of a row below the contour of their parent. */
  private row(own: Contour | undefined, from: number, to: number, row: number, lane: number): void {
    const { pieces, layers, offset } = this;
    const { kids } = this.families;
    const rowTop = float(layers.rowTop, row);
    const branches: Contour[] = [];
    for (let k = from; k < to; k += 1) branches.push(this.reachUp(int(kids, k), rowTop));
    const open = own && lane >= 0;
    if (open) {
      const [half, bottom] = [LANE_WIDTH / 2, float(layers.rowEnd, row)];
      branches.splice(lane, 0, new Contour(pieces, bottom, -half, half));
    }
    const { xs, contour } = joinRow(pieces, branches);
    const x = (k: number) => float(xs, open && k >= lane ? k + 1 : k);
    const middle = open ? float(xs, lane) : this.middleOf(from, to, x);
    for (let k = from; k < to; k += 1) offset[int(kids, k)] = x(k - from) - middle;
    contour.move(-middle);
    if (!own) return;
    // From the parent to its row, only the links need room.
    const first = Math.min(0, x(0) - middle);
    const last = Math.max(0, x(to - from - 1) - middle);
    own.append(pieces, new Contour(pieces, rowTop, first - LINK_CLEAR, last + LINK_CLEAR));
    own.append(pieces, contour);
  }

  /** A branch that begins lower than its row keeps the way of its link up to the row clear. */
  private reachUp(kid: number, rowTop: number): Contour {
    const contour = this.contours[kid];
    this.contours[kid] = undefined;
    if (!contour) throw new RangeError('children are placed before their parents');
    const top = float(this.layers.top, kid) - float(this.families.above, kid);
    if (!isLowered(top, rowTop)) return contour;
    const clear = this.families.stacks.has(kid) ? STACK_CLEAR : BOX_CLEAR;
    const link = new Contour(this.pieces, top - clear, -LINK_CLEAR, LINK_CLEAR);
    link.append(this.pieces, contour);
    return link;
  }

  /** The middle between the first and the last child that belongs to the parent. */
  private middleOf(from: number, to: number, x: (k: number) => number): number {
    const { kids, beside } = this.families;
    let first = from;
    let last = to - 1;
    while (first < last && beside[int(kids, first)] === 1) first += 1;
    while (last > first && beside[int(kids, last)] === 1) last -= 1;
    const middle = (x(first - from) + x(last - from)) / 2;
    // A child that is nearly below its parent is put exactly below: a straight link, not a kink.
    for (let k = first; k <= last; k += 1) {
      if (Math.abs(x(k - from) - middle) <= SNAP) return x(k - from);
    }
    return middle;
  }
}
