// The canvas's view: follows requests of the editor, and tells which cells of the drawing are near.
// Moving within the same cells renders nothing.
import { type OnMove, useReactFlow, useStore, useStoreApi } from '@xyflow/react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Rect } from '../../core/layout/diagram.ts';
import type { Scene } from '../store/scene.ts';
import type { CameraRequest } from '../store/state.ts';
import { useEditor, useUi } from '../store/useEditor.ts';
import { lessMotion } from '../ui/look.ts';
import type { Size, Viewport } from './camera.ts';
import * as camera from './camera.ts';
import { type CellRange, rangeOf, sameRange } from './grid.ts';
import { boxAt } from './hit.ts';
import { firstStop } from './walk.ts';

interface View {
  readonly range: CellRange;
  readonly far: boolean;
  /** Per cent, for people. */
  readonly zoom: number;
}

const QUICK = 160;

export type Camera = ReturnType<typeof useCamera>;

export function useCamera() {
  const editor = useEditor();
  const flow = useReactFlow();
  const api = useStoreApi();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const request = useUi((state) => state.camera);
  const [view, setView] = useState<View>(() => viewOf(flow.getViewport(), { width, height }));
  const [size, setSize] = useState<Size>({ width, height });
  const watchers = useRef(new Set<(view: Viewport) => void>());
  const answered = useRef(-1);

  const follow = useCallback(
    (viewport: Viewport) => {
      const { width: w, height: h } = api.getState();
      const next = viewOf(viewport, { width: w, height: h });
      setView((before) => (sameView(before, next) ? before : next));
      for (const watcher of watchers.current) watcher(viewport);
    },
    [api],
  );
  const onMove: OnMove = useCallback((_event, viewport) => follow(viewport), [follow]);
  const watch = useCallback(
    (seen: (view: Viewport) => void) => {
      watchers.current.add(seen);
      seen(flow.getViewport());
      return () => void watchers.current.delete(seen);
    },
    [flow],
  );

  useLayoutEffect(() => {
    setSize({ width, height });
    if (width > 0) follow(flow.getViewport());
  }, [width, height, flow, follow]);

  useEffect(() => {
    if (width === 0 || answered.current === request.count) return;
    answered.current = request.count;
    const { scene } = editor.store.getState();
    const from = flow.getViewport();
    const to = answer(request.move, scene, { width, height }, from, () =>
      firstStop(editor.document.index, scene.layout.boxes),
    );
    if (!to || to === from) return;
    const instant = lessMotion() || request.move.kind === 'start';
    void flow.setViewport(to, instant ? {} : { duration: QUICK });
    if (instant) follow(to);
  }, [editor, flow, follow, request, width, height]);

  const nodeAt = useCallback(
    (scene: Scene, x: number, y: number) => boxAt(scene, flow.screenToFlowPosition({ x, y })),
    [flow],
  );
  /** Puts a point of the drawing in the middle. */
  const lookAt = useCallback(
    (x: number, y: number) => {
      const { zoom } = flow.getViewport();
      const to = { zoom, x: width / 2 - x * zoom, y: height / 2 - y * zoom };
      void flow.setViewport(to);
      follow(to);
    },
    [flow, follow, width, height],
  );
  /** Moves the view by so many pixels. */
  const panBy = useCallback(
    (dx: number, dy: number) => {
      const { x, y, zoom } = flow.getViewport();
      const to = { zoom, x: x + dx, y: y + dy };
      void flow.setViewport(to);
      follow(to);
    },
    [flow, follow],
  );
  return { ...view, size, onMove, watch, nodeAt, lookAt, panBy };
}

function answer(
  move: CameraRequest['move'],
  scene: Scene,
  size: Size,
  from: Viewport,
  top: () => string | undefined,
): Viewport | undefined {
  const { bounds, boxes } = scene.layout;
  switch (move.kind) {
    case 'fit':
      return camera.whole(bounds, size);
    case 'start':
      return camera.start(bounds, boxes.get(top() ?? ''), size);
    case 'in':
      return camera.zoomTo(from, from.zoom * 1.25, size);
    case 'out':
      return camera.zoomTo(from, from.zoom / 1.25, size);
    case 'actual':
      return camera.zoomTo(from, 1, size);
    default: {
      const box = boxes.get(move.id) ?? middleOf(scene, move.id);
      if (!box) return undefined;
      if (move.kind === 'around') return camera.around(bounds, box, size);
      if (move.kind === 'readable') return camera.readable(box, size, from);
      return move.kind === 'centre'
        ? camera.centre(box, size, from)
        : camera.nearest(box, size, from);
    }
  }
}

function middleOf(scene: Scene, link: string): Rect | undefined {
  const middle = scene.layout.routes.get(link)?.middle;
  return middle && { ...middle, width: 0, height: 0 };
}

function viewOf(viewport: Viewport, size: Size): View {
  return {
    range: rangeOf(camera.seen(viewport, size)),
    far: viewport.zoom < camera.OVERVIEW_BELOW,
    zoom: percentOf(viewport.zoom),
  };
}

/** Whole per cents, tenths below one. */
function percentOf(zoom: number): number {
  return zoom < 0.01 ? Math.round(zoom * 1000) / 10 : Math.round(zoom * 100);
}

function sameView(a: View, b: View): boolean {
  return sameRange(a.range, b.range) && a.far === b.far && a.zoom === b.zoom;
}
