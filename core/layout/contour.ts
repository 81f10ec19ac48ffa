// The left and right outlines of branches, as linked pieces that end at falling heights. Joining two
// costs the height of the lower one only, which makes the whole layout linear (Reingold & Tilford
// 1981; van der Ploeg 2014, "Drawing non-layered tidy trees in linear time").
import { float, int } from './arrays.ts';

/** All pieces of one layout. A piece reaches from the end of the one before down to `bottom`. */
export class Pieces {
  private bottoms: Float64Array;
  private xs: Float64Array;
  private next: Int32Array;
  /** Added to the frame when going on to the next piece. */
  private shifts: Float64Array;
  private count = 0;

  constructor(capacity: number) {
    this.bottoms = new Float64Array(capacity);
    this.xs = new Float64Array(capacity);
    this.next = new Int32Array(capacity);
    this.shifts = new Float64Array(capacity);
  }

  make(bottom: number, x: number): number {
    if (this.count === this.bottoms.length) this.grow();
    const piece = this.count;
    this.bottoms[piece] = bottom;
    this.xs[piece] = x;
    this.next[piece] = -1;
    this.count += 1;
    return piece;
  }

  bottom(piece: number): number {
    return float(this.bottoms, piece);
  }

  x(piece: number): number {
    return float(this.xs, piece);
  }

  after(piece: number): number {
    return int(this.next, piece);
  }

  shift(piece: number): number {
    return float(this.shifts, piece);
  }

  /** Lets `following`, in a frame that lies `by` further right, follow `piece`. */
  append(piece: number, following: number, by: number): void {
    this.next[piece] = following;
    this.shifts[piece] = by;
  }

  private grow(): void {
    const size = this.bottoms.length * 2 + 16;
    const wider = <T extends Float64Array | Int32Array>(wide: T, old: T): T => {
      wide.set(old);
      return wide;
    };
    this.bottoms = wider(new Float64Array(size), this.bottoms);
    this.xs = wider(new Float64Array(size), this.xs);
    this.shifts = wider(new Float64Array(size), this.shifts);
    this.next = wider(new Int32Array(size), this.next);
  }
}

/** Both sides of a branch, or of branches beside each other; its frame is the branch's middle. */
export class Contour {
  leftHead: number;
  leftFrame = 0;
  leftTail: number;
  leftTailFrame = 0;
  rightHead: number;
  rightFrame = 0;
  rightTail: number;
  rightTailFrame = 0;
  bottom: number;

  /** What reaches down to `bottom`, from `left` to `right` of the middle. */
  constructor(pieces: Pieces, bottom: number, left: number, right: number) {
    this.leftHead = pieces.make(bottom, left);
    this.leftTail = this.leftHead;
    this.rightHead = pieces.make(bottom, right);
    this.rightTail = this.rightHead;
    this.bottom = bottom;
  }

  /** Moves everything right. */
  move(by: number): void {
    this.leftFrame += by;
    this.leftTailFrame += by;
    this.rightFrame += by;
    this.rightTailFrame += by;
  }

  /** Adds what lies below, which is used up. */
  append(pieces: Pieces, below: Contour): void {
    pieces.append(this.leftTail, below.leftHead, below.leftFrame - this.leftTailFrame);
    this.leftTail = below.leftTail;
    this.leftTailFrame = below.leftTailFrame;
    pieces.append(this.rightTail, below.rightHead, below.rightFrame - this.rightTailFrame);
    this.rightTail = below.rightTail;
    this.rightTailFrame = below.rightTailFrame;
    this.bottom = Math.max(this.bottom, below.bottom);
  }
}
