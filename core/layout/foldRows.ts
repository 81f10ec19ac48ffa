// Wide families fold: the children of a node are set in several rows below each other, so that no
// drawing becomes a ribbon. Decided from estimated sizes, before anything is placed.
import { float, int } from './arrays.ts';
import type { Fold, Folds } from './diagram.ts';
import type { Families } from './families.ts';
import type { Graph } from './graph.ts';
import { LANE_WIDTH, LAYER_GAP, ROW_GAP, SIBLING_GAP } from './spacing.ts';

/** Families narrower than this keep one row, whatever their proportion. */
const NARROW = 3600;
/** Width to height above which a family may fold; few children make an ugly fold, so they wait. */
const FOLD_ABOVE = { two: 7, three: 5, more: 4, shared: 9 } as const;
/** The proportion of width to height that folding aims at. */
const WANTED = 2.2;
const MOST_ROWS = 12;
/** Rows of an earlier layout are kept while the family stays within these proportions. */
const KEEP = { least: 0.8, most: 8 } as const;

const ONE_ROW: readonly number[] = [0];
const NO_LANE: readonly number[] = [-1];

export interface FoldPlan {
  /** For each item: index of the first child of each row. */
  readonly starts: readonly (readonly number[])[];
  /**
   * For each row of a folded family: how many of its children stand left of the lane that leads from
   * the parent to the rows below; -1 where there is no lane.
   */
  readonly lanes: readonly (readonly number[])[];
}

interface Family {
  readonly kids: Int32Array;
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  /** A challenger stays in the row of what it challenges. */
  readonly glued: readonly boolean[];
  /** The width to height above which it may fold. */
  readonly limit: number;
}

interface Shape {
  readonly starts: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** `shared`: the families that a fold would make links run upwards in (sharedAcross). */
export function foldRows(
  graph: Graph,
  families: Families,
  shared: Uint8Array,
  before: Folds | undefined,
): FoldPlan {
  const { count, root, preorder, kidStart, kidEnd, kids, left, right, above, below } = families;
  const starts: (readonly number[])[] = new Array(count).fill(ONE_ROW);
  const lanes: (readonly number[])[] = new Array(count).fill(NO_LANE);
  const width = new Float64Array(count);
  const height = new Float64Array(count);
  for (let i = preorder.length - 1; i >= 0; i -= 1) {
    const item = int(preorder, i);
    width[item] = float(left, item) + float(right, item);
    height[item] = float(above, item) + float(below, item);
    const [start, end] = [int(kidStart, item), int(kidEnd, item)];
    if (start === end) continue;
    let [wide, high] = [-SIBLING_GAP, 0];
    for (let k = start; k < end; k += 1) {
      wide += float(width, int(kids, k)) + SIBLING_GAP;
      high = Math.max(high, float(height, int(kids, k)));
    }
    if (wide <= NARROW && !before?.has(item === root ? '' : (graph.nodes[item]?.id ?? ''))) {
      width[item] = Math.max(float(width, item), wide);
      height[item] = float(height, item) + LAYER_GAP + high;
      continue;
    }
    const list = kids.subarray(start, end);
    const family: Family = {
      kids: list,
      widths: Array.from(list, (kid) => float(width, kid)),
      heights: Array.from(list, (kid) => float(height, kid)),
      glued: Array.from(list, (kid) => families.beside[kid] === 1),
      limit: shared[item] === 1 ? FOLD_ABOVE.shared : foldLimit(list.length),
    };
    const id = item === root ? '' : (graph.nodes[item]?.id ?? '');
    const known = before && positionsIn(graph, families, family, before.get(id));
    const kept = known && keptShape(family, known.starts);
    const shape = kept ?? chooseShape(family);
    starts[item] = shape.starts;
    const lanesNow = lanesOf(family, shape.starts);
    lanes[item] = kept && known ? keptLanes(family, known, lanesNow) : lanesNow;
    width[item] = Math.max(float(width, item), shape.width);
    height[item] = float(height, item) + LAYER_GAP + shape.height;
  }
  return { starts, lanes };
}

/** What a later layout needs to keep the rows. */
export function foldsOf(graph: Graph, families: Families, plan: FoldPlan): Folds {
  const folds = new Map<string, Fold>();
  for (let item = 0; item <= families.root; item += 1) {
    const starts = plan.starts[item];
    if (!starts || starts.length < 2) continue;
    const first = int(families.kidStart, item);
    const idAt = (k: number) => idOf(graph, families, int(families.kids, first + k));
    const rows = starts.slice(1).map(idAt);
    const lanes = starts.map((start, row) => {
      const lane = plan.lanes[item]?.[row] ?? -1;
      return lane < 0 ? '' : idAt(start + lane);
    });
    folds.set(item === families.root ? '' : (graph.nodes[item]?.id ?? ''), { rows, lanes });
  }
  return folds;
}

/** A node's id; for a stack that of its first node. */
function idOf(graph: Graph, families: Families, item: number): string {
  const node = families.stacks.get(item)?.cells[0]?.node ?? item;
  return graph.nodes[node]?.id ?? '';
}

/** An earlier fold in numbers of children; -1 for those that are gone. */
interface Known {
  readonly starts: readonly number[];
  readonly lanes: readonly number[];
}

function positionsIn(
  graph: Graph,
  families: Families,
  family: Family,
  fold: Fold | undefined,
): Known {
  if (!fold) return { starts: [0], lanes: NO_LANE };
  const positions = new Map<string, number>();
  for (const [k, kid] of family.kids.entries()) positions.set(idOf(graph, families, kid), k);
  const position = (id: string) => positions.get(id) ?? -1;
  return { starts: [0, ...fold.rows.map(position)], lanes: fold.lanes.map(position) };
}

/** The rows of the earlier layout, if its children are still there and the shape still does. */
function keptShape(family: Family, starts: readonly number[]): Shape | undefined {
  if (starts.some((start, row) => row > 0 && start <= (starts[row - 1] ?? 0))) return undefined;
  const shape = shapeOf(family, starts);
  const proportion = shape.width / shape.height;
  if (starts.length > 1) {
    return proportion >= KEEP.least && proportion <= KEEP.most ? shape : undefined;
  }
  return shape.width <= 1.3 * NARROW || proportion <= 1.5 * family.limit ? shape : undefined;
}

/** The lanes of the earlier layout; where their child is gone, those of today. */
function keptLanes(family: Family, known: Known, today: readonly number[]): readonly number[] {
  const { starts } = known;
  return starts.map((start, row) => {
    const end = starts[row + 1] ?? family.kids.length;
    const lane = known.lanes[row] ?? -1;
    const needed = row < starts.length - 1;
    if (lane < 0 && !needed) return -1;
    return lane >= start && lane < end ? lane - start : (today[row] ?? -1);
  });
}

function chooseShape(family: Family): Shape {
  const one = shapeOf(family, [0]);
  if (one.width <= NARROW || one.width / one.height <= family.limit) return one;
  const cost = (shape: Shape) => Math.max(shape.width / WANTED, shape.height);
  let best = one;
  for (let rows = 2; rows <= Math.min(family.kids.length, MOST_ROWS); rows += 1) {
    const shape = shapeOf(family, balancedStarts(family, rows));
    if (cost(shape) < cost(best)) best = shape;
  }
  return best;
}

function foldLimit(children: number): number {
  if (children <= 2) return FOLD_ABOVE.two;
  return children === 3 ? FOLD_ABOVE.three : FOLD_ABOVE.more;
}

/** Rows of nearly equal width, in order. */
function balancedStarts(family: Family, rows: number): number[] {
  const total = family.widths.reduce((sum, width) => sum + width + SIBLING_GAP, 0);
  const starts = [0];
  let before = 0;
  for (const [k, width] of family.widths.entries()) {
    const middle = before + (width + SIBLING_GAP) / 2;
    const row = Math.floor((middle / total) * rows);
    if (k > 0 && row >= starts.length && !family.glued[k]) starts.push(k);
    before += width + SIBLING_GAP;
  }
  return starts;
}

function shapeOf(family: Family, starts: readonly number[]): Shape {
  let widest = 0;
  let total = 0;
  for (const [row, start] of starts.entries()) {
    const end = starts[row + 1] ?? family.kids.length;
    let width = row < starts.length - 1 ? LANE_WIDTH : -SIBLING_GAP;
    let height = 1;
    for (let k = start; k < end; k += 1) {
      width += (family.widths[k] ?? 0) + SIBLING_GAP;
      height = Math.max(height, family.heights[k] ?? 0);
    }
    widest = Math.max(widest, width);
    total += height + (row > 0 ? ROW_GAP : 0);
  }
  return { starts, width: widest, height: total };
}

/**
 * The lane runs through the middle of the rows; or at the left of all of them, when some row is a
 * single child, which it could not divide.
 */
function lanesOf(family: Family, starts: readonly number[]): number[] {
  if (starts.length < 2) return [-1];
  const ends = [...starts.slice(1), family.kids.length];
  if (starts.some((start, row) => (ends[row] ?? 0) - start < 2)) return starts.map(() => 0);
  return starts.map((start, row) => (ends[row + 1] ? laneIn(family, start, ends[row] ?? 0) : -1));
}

/** The place in a row that divides it most evenly. */
function laneIn(family: Family, start: number, end: number): number {
  const widths = family.widths.slice(start, end);
  const total = widths.reduce((sum, width) => sum + width, 0);
  let before = 0;
  let best = 0;
  let smallest = total;
  for (const [k, width] of widths.entries()) {
    const difference = Math.abs(total - 2 * before);
    if (difference < smallest) [smallest, best] = [difference, k];
    before += width;
  }
  return best;
}
