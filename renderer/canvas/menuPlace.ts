// Where a menu that is asked for by key stands: at what is selected where that is in view, else on the
// canvas.
import type { Selection } from '../store/state.ts';

/** A point of the window, in pixels. */
export function menuPlace(selection: Selection | undefined): { x: number; y: number } {
  const canvas = document.querySelector('[data-canvas]')?.getBoundingClientRect();
  const middle = canvas
    ? { x: canvas.x + canvas.width / 2, y: canvas.y + canvas.height / 2 }
    : { x: window.innerWidth / 2, y: window.innerHeight / 2 };
  if (selection?.kind !== 'node') return middle;
  const symbol = document.getElementById(`symbol-${selection.id}`)?.getBoundingClientRect();
  if (!symbol || symbol.width === 0) return middle;
  return { x: symbol.x + Math.min(24, symbol.width / 2), y: symbol.y + symbol.height / 2 };
}
