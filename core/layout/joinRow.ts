// Sets branches beside each other as close as their outlines allow, in order, and spreads small
// branches evenly between large ones.
import { addFloat, float } from './arrays.ts';
import type { Contour, Pieces } from './contour.ts';
import { SIBLING_GAP } from './spacing.ts';

/** Touching sizes differ by rounding; without tolerance, equal ones would count as overlapping. */
const EPSILON = 1e-9;

export interface Row {
  /** Middle of each branch, with that of the first at 0. */
  readonly xs: Float64Array;
  readonly contour: Contour;
}

/** All contours begin at the same height. They are used up: the row's contour takes their pieces. */
export function joinRow(pieces: Pieces, branches: readonly Contour[]): Row {
  const [forest] = branches;
  if (!forest) throw new RangeError('a row has at least one branch');
  const xs = new Float64Array(branches.length);
  if (branches.length === 1) return { xs, contour: forest };
  const spread = new Spread(branches.length);
  spread.enter(0, forest.bottom);
  for (let i = 1; i < branches.length; i += 1) {
    const branch = branches[i];
    if (branch) xs[i] = join(pieces, forest, branch, i, spread);
  }
  spread.apply(xs);
  return { xs, contour: forest };
}

/** Adds branch `i` at the right of the forest; returns where its middle comes to lie. */
function join(pieces: Pieces, forest: Contour, branch: Contour, i: number, spread: Spread): number {
  let moved = 0;
  let r = forest.rightHead;
  let rFrame = forest.rightFrame;
  let l = branch.leftHead;
  let lFrame = branch.leftFrame;
  while (r >= 0 && l >= 0) {
    const rBottom = pieces.bottom(r);
    const lBottom = pieces.bottom(l);
    const overlap = rFrame + pieces.x(r) + SIBLING_GAP - (lFrame + pieces.x(l) + moved);
    const touched = spread.ownerAt(rBottom);
    if (overlap > EPSILON) {
      moved += overlap;
      spread.push(touched, i, overlap);
    }
    if (rBottom <= lBottom) {
      rFrame += pieces.shift(r);
      r = pieces.after(r);
    }
    if (lBottom <= rBottom) {
      lFrame += pieces.shift(l);
      l = pieces.after(l);
    }
  }
  branch.move(moved);
  if (l >= 0) {
    // The branch is deeper: below the forest, its left side is the forest's too.
    pieces.append(forest.leftTail, l, lFrame + moved - forest.leftTailFrame);
    forest.leftTail = branch.leftTail;
    forest.leftTailFrame = branch.leftTailFrame;
  }
  if (r >= 0) {
    // The forest is deeper: below the branch, its right side stays what it was.
    pieces.append(branch.rightTail, r, rFrame - branch.rightTailFrame);
  } else {
    forest.rightTail = branch.rightTail;
    forest.rightTailFrame = branch.rightTailFrame;
  }
  forest.rightHead = branch.rightHead;
  forest.rightFrame = branch.rightFrame;
  forest.bottom = Math.max(forest.bottom, branch.bottom);
  spread.enter(i, branch.bottom);
  return moved;
}

/**
 * Room that opens between two large branches is shared among the smaller ones between them, which
 * are hidden from both sides. Constant time each, summed up at the end.
 */
class Spread {
  private readonly shift: Float64Array;
  private readonly change: Float64Array;
  /** Branches that are visible from the right, the lowest-reaching first. */
  private readonly visible: number[] = [];
  private readonly reach: number[] = [];
  private cursor = -1;

  constructor(count: number) {
    this.shift = new Float64Array(count);
    this.change = new Float64Array(count);
  }

  enter(branch: number, bottom: number): void {
    while (this.reach.length > 0 && (this.reach.at(-1) ?? 0) <= bottom) {
      this.reach.pop();
      this.visible.pop();
    }
    this.visible.push(branch);
    this.reach.push(bottom);
    this.cursor = this.visible.length - 1;
  }

  /** The branch that the forest's right side belongs to where a piece ends at `bottom`. */
  ownerAt(bottom: number): number {
    while (this.cursor > 0 && (this.reach[this.cursor] ?? 0) < bottom) this.cursor -= 1;
    return this.visible[this.cursor] ?? 0;
  }

  /** Branch `to` was pushed right by touching branch `from`. */
  push(from: number, to: number, by: number): void {
    const steps = to - from;
    if (steps < 2) return;
    addFloat(this.shift, from + 1, by / steps);
    addFloat(this.shift, to, -by / steps);
    addFloat(this.change, to, -(by - by / steps));
  }

  apply(xs: Float64Array): void {
    let shift = 0;
    let sum = 0;
    for (let i = 0; i < xs.length; i += 1) {
      shift += float(this.shift, i);
      sum += shift + float(this.change, i);
      addFloat(xs, i, sum);
    }
  }
}
