// Where the chips of the bridges stand in their column: in their order, each as near to the middle of
// its ends as the others leave room. Numbers only.

const GAP = 8;
/** Of the first and the last line at a card from its corners. */
const EDGE = 8;

export interface ChipPlace {
  readonly height: number;
  /** Where its middle would best be. */
  readonly wanted: number;
}

/**
 * Tops of the chips, and the height that they take together.
 * @param room within which they stay, where they fit
 */
export function chipTops(
  chips: readonly ChipPlace[],
  room: number,
): { readonly tops: readonly number[]; readonly height: number } {
  const tops: number[] = [];
  let free = 0;
  for (const { height, wanted } of chips) {
    const top = Math.max(free, Math.round(wanted - height / 2));
    tops.push(top);
    free = top + Math.ceil(height) + GAP;
  }
  // What has been pushed beyond the room goes up again, as far as there is room above.
  const least = chips.reduce((sum, { height }) => sum + Math.ceil(height) + GAP, -GAP);
  let limit = Math.max(room, least);
  for (let i = chips.length - 1; i >= 0; i -= 1) {
    const height = Math.ceil(chips[i]?.height ?? 0);
    tops[i] = Math.max(0, Math.min(tops[i] ?? 0, limit - height));
    limit = (tops[i] ?? 0) - GAP;
  }
  const ends = chips.map(({ height }, i) => (tops[i] ?? 0) + Math.ceil(height));
  return { tops, height: Math.max(0, ...ends) };
}

/** Where the n-th of several lines meets the edge of a card. */
export function spread(
  { top, height }: { readonly top: number; readonly height: number },
  n: number,
  of: number,
): number {
  if (of <= 1) return top + height / 2;
  const inset = Math.min(EDGE, height / 2);
  return top + inset + ((height - 2 * inset) * n) / (of - 1);
}
