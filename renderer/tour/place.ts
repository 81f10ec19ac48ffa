// Where the card of a step stands: beside what it speaks of, inside the window.

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const GAP = 14;
const EDGE = 12;

/**
 * The upper left corner of a card: on the first side of the target with room for it, else in the
 * target's lower right corner. All in pixels of the window.
 */
export function placeCard(
  target: Box,
  card: Pick<Box, 'width' | 'height'>,
  window: Pick<Box, 'width' | 'height'>,
): { x: number; y: number } {
  const middleX = target.x + target.width / 2 - card.width / 2;
  const sides = [
    { x: middleX, y: target.y + target.height + GAP },
    { x: middleX, y: target.y - card.height - GAP },
    { x: target.x - card.width - GAP, y: target.y + 40 },
    { x: target.x + target.width + GAP, y: target.y + 40 },
  ];
  const roomy = sides.find(
    ({ x, y }, side) =>
      (side < 2 || (x >= EDGE && x + card.width <= window.width - EDGE)) &&
      (side >= 2 || (y >= EDGE && y + card.height <= window.height - EDGE)),
  );
  const { x, y } = roomy ?? {
    x: target.x + target.width - card.width - 24,
    y: target.y + target.height - card.height - 24,
  };
  return {
    x: clamp(x, EDGE, window.width - card.width - EDGE),
    y: clamp(y, EDGE, window.height - card.height - EDGE),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
