// The small map's picture: every element as a speck, lines of defence in their colours, blockers and
// the selection as dots that do not shrink.
import type { Point, Rect } from '../../core/layout/diagram.ts';
import type { FindingsById } from '../store/findingsById.ts';
import type { Scene } from '../store/scene.ts';
import type { Size } from './camera.ts';

export const MAP = { width: 176, height: 108 } as const;
const PADDING = 8;
const DOT = 2.5;

export interface MapScale {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** A point p of the drawing is shown at p * k + (x, y). */
export function mapScale(bounds: Rect, map: Size = MAP): MapScale {
  const k = Math.min(
    (map.width - 2 * PADDING) / Math.max(bounds.width, 1),
    (map.height - 2 * PADDING) / Math.max(bounds.height, 1),
  );
  return {
    k,
    x: map.width / 2 - (bounds.x + bounds.width / 2) * k,
    y: map.height / 2 - (bounds.y + bounds.height / 2) * k,
  };
}

/** The part of the map that stands for an area, cut off at the map's edges, never too small to see. */
export function mapFrame(area: Rect, { k, x, y }: MapScale): Rect {
  const left = Math.max(area.x * k + x, 0);
  const top = Math.max(area.y * k + y, 0);
  const right = Math.min((area.x + area.width) * k + x, MAP.width);
  const bottom = Math.min((area.y + area.height) * k + y, MAP.height);
  return { x: left, y: top, width: Math.max(right - left, 4), height: Math.max(bottom - top, 4) };
}

export function paintMinimap(
  element: HTMLCanvasElement,
  scene: Scene,
  byId: FindingsById,
  selected: ReadonlySet<string>,
): void {
  const context = element.getContext('2d');
  if (!context) return;
  const ratio = Math.min(window.devicePixelRatio, 2);
  element.width = MAP.width * ratio;
  element.height = MAP.height * ratio;
  element.style.width = `${MAP.width}px`;
  element.style.height = `${MAP.height}px`;
  const style = getComputedStyle(element);
  const neither = style.getPropertyValue('--ink-faint');
  const colours: Readonly<Record<string, string>> = {
    control: style.getPropertyValue('--paint-control'),
    propensity: style.getPropertyValue('--paint-propensity'),
  };
  const { k, x, y } = mapScale(scene.layout.bounds);
  context.scale(ratio, ratio);
  const blocked: Point[] = [];
  const chosen: Point[] = [];
  for (const [id, box] of scene.layout.boxes) {
    context.fillStyle = colours[scene.nodes.get(id)?.lineOfDefence ?? ''] ?? neither;
    const [left, top] = [box.x * k + x, box.y * k + y];
    const [width, height] = [Math.max(box.width * k, 1), Math.max(box.height * k, 1)];
    context.fillRect(left, top, width, height);
    const middle = { x: left + width / 2, y: top + height / 2 };
    if (selected.has(id)) chosen.push(middle);
    const findings = byId.get(id);
    if (findings?.some((one) => one.severity === 'blocker')) {
      blocked.push(middle);
    }
  }
  paintDots(context, blocked, style.getPropertyValue('--blocker'), DOT);
  paintDots(context, chosen, style.getPropertyValue('--accent'), DOT + 1);
}

function paintDots(
  context: CanvasRenderingContext2D,
  dots: readonly Point[],
  colour: string,
  radius: number,
): void {
  context.fillStyle = colour;
  for (const { x, y } of dots) {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fill();
  }
}
