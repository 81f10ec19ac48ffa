// Path data with numbers of at most two decimals: short, and the same on every machine.
import type { Point } from '../layout/diagram.ts';

/** At most two decimals, no trailing zeros, no minus zero. */
export function num(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

export function polygon(...points: readonly Point[]): string {
  return `${polyline(...points)}Z`;
}

export function polyline(...points: readonly Point[]): string {
  return points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${num(x)} ${num(y)}`).join('');
}

export function rectangle(x: number, y: number, width: number, height: number): string {
  return `M${num(x)} ${num(y)}h${num(width)}v${num(height)}h${num(-width)}Z`;
}

export function ellipse(cx: number, cy: number, rx: number, ry: number): string {
  const arc = `A${num(rx)} ${num(ry)} 0 1 1`;
  return `M${num(cx - rx)} ${num(cy)}${arc} ${num(cx + rx)} ${num(cy)}${arc} ${num(cx - rx)} ${num(cy)}Z`;
}

/** A polyline whose bends are rounded, by less where a piece is short. */
export function roundedPolyline(points: readonly Point[], radius: number): string {
  let path = '';
  for (const [i, point] of points.entries()) {
    const [before, after] = [points[i - 1], points[i + 1]];
    if (!before) path += `M${num(point.x)} ${num(point.y)}`;
    else if (!after) path += `L${num(point.x)} ${num(point.y)}`;
    else {
      const r = Math.min(radius, distance(before, point) / 2, distance(point, after) / 2);
      const [a, b] = [towards(point, before, r), towards(point, after, r)];
      path += `L${num(a.x)} ${num(a.y)}Q${num(point.x)} ${num(point.y)} ${num(b.x)} ${num(b.y)}`;
    }
  }
  return path;
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

/** The point `by` away from `from` on the way to `to`. */
export function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to);
  if (length === 0) return from;
  const part = by / length;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}
