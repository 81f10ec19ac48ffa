// The window's regions, in the order of the page: F6 moves the focus to the next one's own stop.

/** Marks a region; the value is the selector of the element in it that takes the focus. */
export const REGION = 'data-region';

/** Moves the focus a number of regions on, round and round. */
export function focusNextRegion(by: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>(`[${REGION}]`)].filter(isShown);
  // A region may lie in another, and comes after it: the inner one counts.
  const at = regions.findLastIndex((region) => region.contains(document.activeElement));
  const from = at < 0 && by < 0 ? 0 : at;
  const next = regions[(from + by + regions.length) % regions.length];
  if (next) focusRegion(next);
}

/** Gives the focus to the canvas, which has one stop. */
export function focusCanvas(): void {
  document.querySelector<HTMLElement>('[data-canvas]')?.focus({ preventScroll: true });
}

function focusRegion(region: HTMLElement): void {
  const selector = region.getAttribute(REGION);
  const stop = selector ? region.querySelector<HTMLElement>(selector) : undefined;
  (stop ?? region).focus({ preventScroll: true });
}

function isShown(element: HTMLElement): boolean {
  return element.offsetParent !== null || element.getClientRects().length > 0;
}
