// Distances of the layout, in drawing units (CSS pixels at zoom 1).

/** Between the outer boxes of neighbours; links find room here (see MARGIN). */
export const SIBLING_GAP = 36;
/** From the bottom of a parent's layer to the top of its children's. */
export const LAYER_GAP = 72;
/** The horizontal piece of links to children runs this far above their row. */
export const BUS_DROP = 40;
/** Links that were routed by search turn this far above their target, so apart from those. */
export const SEARCH_DROP = 19;
/** Between two rows of a folded family. */
export const ROW_GAP = 92;
/** Width that is kept clear between the halves of a folded row, for links to the rows below. */
export const LANE_WIDTH = 24;
/** From a node to what stands beside it: context, assumption, justification, challenger. */
export const SIDE_GAP = 44;
/** Between things stacked beside a node. */
export const SIDE_STACK_GAP = 30;
/** Between the cells of stacked leaves. */
export const CELL_GAP = { x: 32, y: 58 } as const;
/** Routed links keep this distance from boxes; at most half of every gap above, less a little. */
export const MARGIN = 12;
