// Moves the canvas so that the card in which a text is written can be seen whole: it is larger than its
// symbol, and grows with the text and with what "@" offers.
import { useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';

/** Pixels between the card and the edges of the canvas; above, the tools float. */
const MARGIN = { left: 12, right: 12, top: 64, bottom: 12 };
/** Milliseconds after which the canvas has followed the selection by itself. */
const SETTLED = 220;

export function useCardInView(card: RefObject<HTMLElement | null>, place: string): void {
  const flow = useReactFlow();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `place` says that the symbol moved.
  useEffect(() => {
    const element = card.current;
    const around = element?.closest('.canvas');
    if (!element || !around) return undefined;
    const show = () => {
      const { x, y, zoom } = flow.getViewport();
      const [inner, outer] = [element.getBoundingClientRect(), around.getBoundingClientRect()];
      const dx = shift(
        inner.left - outer.left - MARGIN.left,
        outer.right - MARGIN.right - inner.right,
      );
      const dy = shift(
        inner.top - outer.top - MARGIN.top,
        outer.bottom - MARGIN.bottom - inner.bottom,
      );
      if (dx !== 0 || dy !== 0) void flow.setViewport({ x: x + dx, y: y + dy, zoom });
    };
    const timer = setTimeout(show, SETTLED);
    const sizes = new ResizeObserver(() => show());
    const watching = setTimeout(() => sizes.observe(element), SETTLED);
    return () => {
      clearTimeout(timer);
      clearTimeout(watching);
      sizes.disconnect();
    };
  }, [flow, card, place]);
}

/** How far to move, from the free space before and after; what does not fit begins at the margin. */
function shift(before: number, after: number): number {
  if (before < 0) return -before;
  return after < 0 ? -Math.min(-after, before) : 0;
}
