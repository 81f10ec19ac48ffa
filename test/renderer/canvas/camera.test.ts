// Where the canvas looks: by arithmetic on viewports of 800 by 600 pixels.
import { describe, expect, test } from '@jest/globals';
import * as camera from '../../../renderer/canvas/camera.ts';

const SIZE = { width: 800, height: 600 };
const box = (x: number, y: number, width = 100, height = 50) => ({ x, y, width, height });

/** A rectangle of the drawing in pixels of the canvas. */
function shown({ x, y, zoom }: camera.Viewport, rect: ReturnType<typeof box>) {
  return {
    left: rect.x * zoom + x,
    top: rect.y * zoom + y,
    right: (rect.x + rect.width) * zoom + x,
    bottom: (rect.y + rect.height) * zoom + y,
  };
}

describe('camera', () => {
  test('what is seen is the canvas in units of the drawing', () => {
    expect(camera.seen({ x: -100, y: 50, zoom: 0.5 }, SIZE)).toEqual({
      x: 200,
      y: -100,
      width: 1600,
      height: 1200,
    });
  });

  test('modules are all in view where their names can be read, else the chosen one is', () => {
    const chosen = box(700, 500);
    const all = box(0, 0, 900, 700);
    expect(camera.around(all, chosen, SIZE)).toEqual(camera.whole(all, SIZE));
    const { left, top, right, bottom } = shown(
      camera.around(box(0, 0, 9000, 7000), chosen, SIZE),
      chosen,
    );
    expect([(left + right) / 2, (top + bottom) / 2]).toEqual([400, 300]);
  });

  test.each([[box(0, 0, 5000, 300)], [box(-300, 200, 200, 9000)], [box(10, 10, 10, 10)]])(
    'the whole of %j is in view, never larger than life',
    (bounds) => {
      const view = camera.whole(bounds, SIZE);
      const { left, top, right, bottom } = shown(view, bounds);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(SIZE.width);
      expect(bottom).toBeLessThanOrEqual(SIZE.height);
      expect(view.zoom).toBeLessThanOrEqual(1);
    },
  );

  test('a large case begins at its top, readable; a small one whole', () => {
    const top = box(2000, 0);
    const large = camera.start(box(0, 0, 5000, 4000), top, SIZE);
    expect(large.zoom).toBeGreaterThan(camera.OVERVIEW_BELOW);
    const { left, right } = shown(large, top);
    expect((left + right) / 2).toBeCloseTo(400);
    expect(camera.start(box(0, 0, 300, 200), top, SIZE)).toEqual(
      camera.whole(box(0, 0, 300, 200), SIZE),
    );
  });

  test('centring puts the middle in the middle and comes near enough to read', () => {
    const from = { x: 0, y: 0, zoom: 0.05 };
    const view = camera.centre(box(900, 700), SIZE, from);
    const { left, right, top, bottom } = shown(view, box(900, 700));
    expect((left + right) / 2).toBeCloseTo(400);
    expect((top + bottom) / 2).toBeCloseTo(300);
    expect(view.zoom).toBeGreaterThan(camera.OVERVIEW_BELOW);
    expect(camera.centre(box(0, 0), SIZE, { x: 0, y: 0, zoom: 1.5 }).zoom).toBe(1.5);
  });

  test('nearest moves no more than it must, and not at all when it need not', () => {
    const from = { x: 0, y: 0, zoom: 1 };
    expect(camera.nearest(box(300, 300), SIZE, from)).toBe(from);
    const view = camera.nearest(box(1000, 300), SIZE, from);
    expect(view.y).toBe(0);
    expect(shown(view, box(1000, 300)).right).toBeLessThanOrEqual(SIZE.width);
    expect(shown(view, box(1000, 300)).right).toBeGreaterThan(SIZE.width - 100);
  });

  test('zooming keeps the middle where it is, within limits', () => {
    const from = { x: -37, y: 12, zoom: 0.8 };
    const to = camera.zoomTo(from, 1.6, SIZE);
    const middle = (view: camera.Viewport) => ({
      x: (400 - view.x) / view.zoom,
      y: (300 - view.y) / view.zoom,
    });
    expect(middle(to).x).toBeCloseTo(middle(from).x);
    expect(middle(to).y).toBeCloseTo(middle(from).y);
    expect(camera.zoomTo(from, 99, SIZE).zoom).toBe(camera.MAX_ZOOM);
    expect(camera.zoomTo(from, 0, SIZE).zoom).toBe(camera.MIN_ZOOM);
  });
});
