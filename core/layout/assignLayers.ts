// Heights: the children of a layer stand one layer lower, whatever their parents' sizes, and a
// shared supporter below all its parents. Each row of a folded family has layers of its own.
import { byte, float, int } from './arrays.ts';
import type { Families } from './families.ts';
import type { FoldPlan } from './foldRows.ts';
import type { Graph } from './graph.ts';
import { LAYER_GAP, ROW_GAP } from './spacing.ts';
import { LINK_ROLE, type SpanningTree } from './spanningTree.ts';

export interface Layers {
  /** Top of each item (of its node, without what stands higher beside it). */
  readonly top: Float64Array;
  /** Rows of item i's children are numbers `firstRow[i] ..`; -1 when it has no children. */
  readonly firstRow: Int32Array;
  /** Where each row begins, and for rows of folded families where it ends. */
  readonly rowTop: Float64Array;
  readonly rowEnd: Float64Array;
}

export function assignLayers(
  graph: Graph,
  tree: SpanningTree,
  families: Families,
  plan: FoldPlan,
): Layers {
  const bands = new Bands(families, plan);
  return bands.heights(layersInBands(graph, tree, families, bands.bandOf));
}

interface LayerNumbers {
  /** Length of the longest chain of support above an item within its band. */
  readonly layer: Int32Array;
  /** 1 for items with something of their band below them. */
  readonly supported: Uint8Array;
}

function layersInBands(
  graph: Graph,
  tree: SpanningTree,
  families: Families,
  bandOf: Int32Array,
): LayerNumbers {
  const { kidStart, kidEnd, kids, stackOf } = families;
  const layer = new Int32Array(families.count);
  const supported = new Uint8Array(families.count);
  const lower = (item: number, above: number) => {
    if (int(bandOf, item) !== int(bandOf, above)) return;
    supported[above] = 1;
    layer[item] = Math.max(int(layer, item), int(layer, above) + 1);
  };
  // The reverse of the order in which branches were completed has parents before children.
  for (let i = tree.postorder.length - 1; i >= 0; i -= 1) {
    const v = int(tree.postorder, i);
    for (let k = int(kidStart, v); k < int(kidEnd, v); k += 1) lower(int(kids, k), v);
    for (let k = int(graph.outStart, v); k < int(graph.outStart, v + 1); k += 1) {
      const link = int(graph.out, k);
      const target = int(graph.to, link);
      const counts = byte(tree.linkRole, link) === LINK_ROLE.extra && target >= 0 && target !== v;
      if (!counts || graph.links[link]?.kind !== 'supportedBy') continue;
      if (int(tree.owner, target) >= 0) continue;
      const stack = int(stackOf, target);
      lower(stack >= 0 ? stack : target, v);
    }
  }
  return { layer, supported };
}

/** A band is what shares layers: a row of a folded family with all below it that is not folded. */
class Bands {
  readonly bandOf: Int32Array;
  private readonly families: Families;
  private readonly starts: FoldPlan['starts'];
  /** First band of the rows of an item's children; -1 when they are in the item's own band. */
  private readonly firstBand: Int32Array;
  private count = 0;

  constructor(families: Families, plan: FoldPlan) {
    const { kidStart, kidEnd, kids, preorder, root, count } = families;
    this.families = families;
    this.starts = plan.starts;
    this.bandOf = new Int32Array(count).fill(-1);
    this.firstBand = new Int32Array(count).fill(-1);
    for (let i = 0; i < preorder.length; i += 1) {
      const item = int(preorder, i);
      const [begin, end] = [int(kidStart, item), int(kidEnd, item)];
      if (begin === end) continue;
      const starts = plan.starts[item] ?? [];
      const folded = starts.length > 1 || item === root;
      if (folded) {
        this.firstBand[item] = this.count;
        this.count += starts.length;
      }
      for (let row = 0, k = begin; k < end; k += 1) {
        if (k - begin === starts[row + 1]) row += 1;
        const band = folded ? int(this.firstBand, item) + row : int(this.bandOf, item);
        this.bandOf[int(kids, k)] = band;
      }
    }
  }

  heights({ layer, supported }: LayerNumbers): Layers {
    const { families, bandOf } = this;
    const { preorder, root, below, count, kidStart, kidEnd } = families;
    const grid = this.layerTops(layer, supported);
    const topIn = (item: number) =>
      float(grid.tops, int(grid.first, int(bandOf, item)) + int(layer, item));
    // Depth of each band, inner bands first.
    const depth = new Float64Array(this.count);
    for (let i = preorder.length - 1; i > 0; i -= 1) {
      const item = int(preorder, i);
      let bottom = topIn(item) + float(below, item);
      const first = int(this.firstBand, item);
      if (first >= 0) {
        bottom += LAYER_GAP - ROW_GAP;
        const rows = this.starts[item]?.length ?? 0;
        for (let row = 0; row < rows; row += 1) bottom += ROW_GAP + float(depth, first + row);
      }
      const band = int(bandOf, item);
      depth[band] = Math.max(float(depth, band), bottom);
    }
    const bandStart = new Float64Array(this.count);
    const top = new Float64Array(count);
    const firstRow = new Int32Array(count).fill(-1);
    const [rowTop, rowEnd] = [new Float64Array(count), new Float64Array(count)];
    let rows = 0;
    for (let i = 0; i < preorder.length; i += 1) {
      const item = int(preorder, i);
      const band = int(bandOf, item);
      if (item !== root) top[item] = float(bandStart, band) + topIn(item);
      if (int(kidStart, item) === int(kidEnd, item)) continue;
      firstRow[item] = rows;
      const first = int(this.firstBand, item);
      if (first < 0) {
        const next = int(grid.first, band) + int(layer, item) + 1;
        rowTop[rows] = float(bandStart, band) + float(grid.starts, next);
        rows += 1;
        continue;
      }
      let y = item === root ? 0 : float(top, item) + float(below, item) + LAYER_GAP;
      for (let row = 0; row < (this.starts[item]?.length ?? 0); row += 1) {
        rowTop[rows] = y;
        bandStart[first + row] = y;
        rowEnd[rows] = y + float(depth, first + row);
        y = float(rowEnd, rows) + ROW_GAP;
        rows += 1;
      }
    }
    return { top, firstRow, rowTop, rowEnd };
  }

  /** For each layer of each band: where it starts, and where the tops of its nodes are. */
  private layerTops(layer: Int32Array, supported: Uint8Array) {
    const { bandOf, families } = this;
    const { preorder, above, below } = families;
    const layers = new Int32Array(this.count);
    for (let i = 1; i < preorder.length; i += 1) {
      const item = int(preorder, i);
      const band = int(bandOf, item);
      layers[band] = Math.max(int(layers, band), int(layer, item) + 1);
    }
    const first = new Int32Array(this.count + 1);
    for (let band = 0; band < this.count; band += 1) {
      first[band + 1] = int(first, band) + int(layers, band) + 1;
    }
    const total = int(first, this.count);
    const [rise, fall] = [new Float64Array(total), new Float64Array(total)];
    for (let i = 1; i < preorder.length; i += 1) {
      const item = int(preorder, i);
      const slot = int(first, int(bandOf, item)) + int(layer, item);
      rise[slot] = Math.max(float(rise, slot), float(above, item));
      // Leaves may hang lower than the next layer begins; the tree keeps others clear of them.
      if (supported[item]) fall[slot] = Math.max(float(fall, slot), float(below, item));
    }
    const [starts, tops] = [new Float64Array(total), new Float64Array(total)];
    for (let band = 0; band < this.count; band += 1) {
      let y = 0;
      for (let slot = int(first, band); slot < int(first, band + 1); slot += 1) {
        starts[slot] = y;
        tops[slot] = y + float(rise, slot);
        y = float(tops, slot) + float(fall, slot) + LAYER_GAP;
      }
    }
    return { first, starts, tops };
  }
}
