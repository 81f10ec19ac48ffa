// Walking the marks of the compute drawing by arrow keys.
import type { Lane, Mark } from './gapPlot.ts';

/** Where a key leads: along the lane, or to what is nearest in the next one; undefined: nowhere. */
export function walkMarks(
  lanes: readonly Lane[],
  from: Mark | undefined,
  key: string,
): Mark | undefined {
  const filled = lanes.filter(({ marks }) => marks.length > 0);
  const all = filled.flatMap(({ marks }) => marks);
  const lane = filled.findIndex(({ marks }) => from !== undefined && marks.includes(from));
  const along = from === undefined ? -1 : all.indexOf(from);
  switch (key) {
    case 'ArrowRight':
      return all[along + 1] ?? from;
    case 'ArrowLeft':
      return all[along - 1] ?? from;
    case 'Home':
      return all[0];
    case 'End':
      return all.at(-1);
    case 'ArrowDown':
    case 'ArrowUp': {
      const next = filled[lane + (key === 'ArrowDown' ? 1 : -1)];
      return next ? nearest(next.marks, from?.x ?? 0) : from;
    }
    default:
      return undefined;
  }
}

function nearest(marks: readonly Mark[], x: number): Mark | undefined {
  return marks.reduce<Mark | undefined>(
    (best, mark) =>
      best === undefined || Math.abs(mark.x - x) < Math.abs(best.x - x) ? mark : best,
    undefined,
  );
}
