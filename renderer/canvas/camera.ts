// Where the canvas looks: pure arithmetic on viewports. A point p of the drawing is shown at
// p * zoom + (x, y) pixels from the canvas's corner.
import type { Rect } from '../../core/layout/diagram.ts';

export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const MIN_ZOOM = 0.001;
export const MAX_ZOOM = 2.5;
/** Below this, text cannot be read and one painting takes the place of symbols. */
export const OVERVIEW_BELOW = 0.3;
/** The zoom that typing needs. */
export const TYPING_ZOOM = 0.7;
/** Pixels that stay free around what is fitted. */
const MARGIN = 40;
/** Pixels above and below the drawing where the toolbars float. */
const TOOLBAR = 56;

/** The part of the drawing that is seen. */
export function seen({ x, y, zoom }: Viewport, { width, height }: Size): Rect {
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
}

/** Everything in view, in the middle, never larger than life. */
export function whole(bounds: Rect, size: Size): Viewport {
  const zoom = clampZoom(
    Math.min(
      (size.width - 2 * MARGIN) / Math.max(bounds.width, 1),
      (size.height - TOOLBAR - 2 * MARGIN) / Math.max(bounds.height, 1),
      1,
    ),
  );
  return {
    zoom,
    x: size.width / 2 - (bounds.x + bounds.width / 2) * zoom,
    y: (size.height + TOOLBAR) / 2 - (bounds.y + bounds.height / 2) * zoom,
  };
}

/** A zoom at which text can be read. */
const READING_ZOOM = 0.82;

/** The first view of a case: all of it where it can be read so, else its top at reading size. */
export function start(bounds: Rect, top: Rect | undefined, size: Size): Viewport {
  const all = whole(bounds, size);
  if (all.zoom >= READING_ZOOM || !top) return all;
  return {
    zoom: READING_ZOOM,
    x: size.width / 2 - (top.x + top.width / 2) * READING_ZOOM,
    y: TOOLBAR + MARGIN - bounds.y * READING_ZOOM,
  };
}

/** At less, the words in modules are guessed rather than read. */
const MODULE_ZOOM = 0.6;

/** All of the drawing where names can still be read, else the box in the middle at reading size. */
export function around(bounds: Rect, box: Rect, size: Size): Viewport {
  const all = whole(bounds, size);
  return all.zoom >= MODULE_ZOOM ? all : centre(box, size, { ...all, zoom: READING_ZOOM });
}

/** The box in the middle; from far away also near enough to read it. */
export function centre(box: Rect, size: Size, from: Viewport): Viewport {
  const zoom = from.zoom < OVERVIEW_BELOW ? READING_ZOOM : from.zoom;
  return {
    zoom,
    x: size.width / 2 - (box.x + box.width / 2) * zoom,
    y: size.height / 2 - (box.y + box.height / 2) * zoom,
  };
}

/** The least move after which the whole box is in view; the same viewport when it is already. */
export function nearest(box: Rect, size: Size, from: Viewport): Viewport {
  const { zoom } = from;
  const x = shift(box.x * zoom + from.x, box.width * zoom, MARGIN, size.width - MARGIN);
  const y = shift(box.y * zoom + from.y, box.height * zoom, TOOLBAR, size.height - MARGIN);
  return x === 0 && y === 0 ? from : { zoom, x: from.x + x, y: from.y + y };
}

/** The least move after which the box is in view, and near enough to be written in. */
export function readable(box: Rect, size: Size, from: Viewport): Viewport {
  return from.zoom < OVERVIEW_BELOW ? centre(box, size, from) : nearest(box, size, from);
}

function shift(at: number, length: number, low: number, high: number): number {
  if (at < low) return low - at;
  if (at + length > high) return Math.max(high - (at + length), low - at);
  return 0;
}

/** Another zoom about the middle of the canvas. */
export function zoomTo(from: Viewport, to: number, size: Size): Viewport {
  const zoom = clampZoom(to);
  const k = zoom / from.zoom;
  const [cx, cy] = [size.width / 2, size.height / 2];
  return { zoom, x: cx - (cx - from.x) * k, y: cy - (cy - from.y) * k };
}

function clampZoom(zoom: number): number {
  return Math.min(Math.max(zoom, MIN_ZOOM), MAX_ZOOM);
}
