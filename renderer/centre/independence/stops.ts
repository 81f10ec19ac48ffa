// Where the arrow keys go between the two lanes and the bridges: along a column, and to what lies
// nearest in the next.

const COLUMNS = ['control', 'bridges', 'propensity'];

/** Moves the focus from a stop; gives whether the key was one of its own. */
export function walkStops(place: HTMLElement, target: EventTarget, key: string): boolean {
  const from = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-stop]') : null;
  const column = from?.dataset.stop;
  if (!from || column === undefined) return false;
  const to = nextStop(place, from, column, key);
  to?.focus();
  return to !== undefined;
}

function nextStop(place: HTMLElement, from: HTMLElement, column: string, key: string) {
  const own = stopsIn(place, column);
  const at = own.indexOf(from);
  switch (key) {
    case 'ArrowDown':
      return own[at + 1] ?? from;
    case 'ArrowUp':
      return own[at - 1] ?? from;
    case 'Home':
      return own[0];
    case 'End':
      return own.at(-1);
    case 'ArrowRight':
      return nearest(place, from, COLUMNS.slice(COLUMNS.indexOf(column) + 1)) ?? from;
    case 'ArrowLeft':
      return nearest(place, from, COLUMNS.slice(0, COLUMNS.indexOf(column)).reverse()) ?? from;
    default:
      return undefined;
  }
}

/** In the first of these columns that has any. */
function nearest(place: HTMLElement, from: HTMLElement, columns: readonly string[]) {
  const y = middle(from);
  for (const column of columns) {
    const [first, ...others] = stopsIn(place, column);
    if (!first) continue;
    return others.reduce(
      (best, one) => (Math.abs(middle(one) - y) < Math.abs(middle(best) - y) ? one : best),
      first,
    );
  }
  return undefined;
}

function stopsIn(place: HTMLElement, column: string): HTMLElement[] {
  return [...place.querySelectorAll<HTMLElement>(`[data-stop="${column}"]`)];
}

function middle(element: HTMLElement): number {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
}
