// While something is dragged near the edge of the canvas, the view moves on by itself.
import type { Point, Rect } from '../../../core/layout/diagram.ts';

/** Pixels from the edge within which the view moves. */
const EDGE = 44;
/** Pixels a second at the very edge. */
const SPEED = 900;

/** How fast the view moves, in pixels a second; none away from the edges and outside. */
export function edgeSpeed(at: Point, canvas: Rect): Point {
  const inside =
    at.x >= canvas.x &&
    at.y >= canvas.y &&
    at.x <= canvas.x + canvas.width &&
    at.y <= canvas.y + canvas.height;
  if (!inside) return { x: 0, y: 0 };
  return {
    x: along(at.x - canvas.x, canvas.width),
    y: along(at.y - canvas.y, canvas.height),
  };
}

function along(at: number, length: number): number {
  if (at < EDGE) return SPEED * (1 - at / EDGE);
  if (length - at < EDGE) return -SPEED * (1 - (length - at) / EDGE);
  return 0;
}

/** Moves the view while asked to; `tick` hears after each step. Gives how to stop. */
export function keepPanning(
  speed: () => Point,
  pan: (by: Point) => void,
  tick: () => void,
): () => void {
  let before: number | undefined;
  let frame = requestAnimationFrame(step);
  function step(now: number): void {
    const { x, y } = speed();
    const seconds = Math.min((now - (before ?? now)) / 1000, 0.1);
    before = now;
    if ((x !== 0 || y !== 0) && seconds > 0) {
      pan({ x: x * seconds, y: y * seconds });
      tick();
    }
    frame = requestAnimationFrame(step);
  }
  return () => cancelAnimationFrame(frame);
}
