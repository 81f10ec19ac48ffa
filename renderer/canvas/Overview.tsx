// The far view: one canvas, larger than what is seen, that is moved as a picture while the view moves
// and painted anew when the view rests or reaches its edge.

import { useEffect, useRef } from 'react';
import { stands } from '../../core/analyser/finding.ts';
import { findingsAt } from '../store/architecture.ts';
import type { Scene } from '../store/scene.ts';
import { useEditor, useUi } from '../store/useEditor.ts';
import { onColoursChanged } from '../ui/look.ts';
import type { Size, Viewport } from './camera.ts';
import { hiddenFindings } from './hiddenFindings.ts';
import { type Palette, paintOverview } from './paintOverview.ts';

interface Props {
  readonly scene: Scene;
  readonly size: Size;
  /** What the inspector shows, or where the arrow keys are. */
  readonly primary: string | undefined;
  readonly selected: ReadonlySet<string>;
  /** Calls back at each move of the view, and at once. Gives how to stop. */
  readonly watch: (seen: (view: Viewport) => void) => () => void;
}

/** Painted around what is seen, as a part of its width and height on each side. */
const MARGIN = 0.5;
/** Milliseconds after the last move until the picture is painted sharp again. */
const REST = 140;

export function Overview({ scene, size, primary, selected, watch }: Props) {
  const editor = useEditor();
  // Not the whole of what was checked: that it is being checked again changes nothing here.
  const findings = useUi((state) => state.checked.findings);
  const byId = useUi((state) => state.checked.byId);
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context || size.width === 0) return undefined;
    let painted: Viewport | undefined;
    let resting: ReturnType<typeof setTimeout> | undefined;
    const [dx, dy] = [size.width * MARGIN, size.height * MARGIN];

    const paint = (view: Viewport) => {
      const ratio = Math.min(window.devicePixelRatio, 2);
      element.width = (size.width + 2 * dx) * ratio;
      element.height = (size.height + 2 * dy) * ratio;
      element.style.width = `${size.width + 2 * dx}px`;
      element.style.height = `${size.height + 2 * dy}px`;
      context.setTransform(ratio, 0, 0, ratio, dx * ratio, dy * ratio);
      const area = {
        x: (-view.x - dx) / view.zoom,
        y: (-view.y - dy) / view.zoom,
        width: (size.width + 2 * dx) / view.zoom,
        height: (size.height + 2 * dy) / view.zoom,
      };
      const { opened } = editor.store.getState();
      const checked = { findings, byId };
      const worst = (id: string) =>
        findingsAt(editor.document.index, { checked, opened }, id).find(stands)?.severity;
      const hidden = hiddenFindings(editor.document.index, checked);
      const rest = { primary, selected, worst, hidden };
      paintOverview(context, { scene, view, area, palette: paletteOf(element), ...rest });
      element.style.transform = `translate(${-dx}px, ${-dy}px)`;
      painted = view;
    };

    const follow = (view: Viewport) => {
      clearTimeout(resting);
      if (!painted || leaves(painted, view, size)) {
        paint(view);
        return;
      }
      const k = view.zoom / painted.zoom;
      const [x, y] = [view.x - painted.x * k, view.y - painted.y * k];
      element.style.transform = `translate(${x - dx * k}px, ${y - dy * k}px) scale(${k})`;
      if (x !== 0 || y !== 0 || k !== 1) resting = setTimeout(() => paint(view), REST);
    };

    const stopColours = onColoursChanged(() => painted && paint(painted));
    const stop = watch(follow);
    return () => {
      stop();
      clearTimeout(resting);
      stopColours();
    };
  }, [editor, scene, size, findings, byId, primary, selected, watch]);

  return <canvas ref={canvas} className="overview" aria-hidden />;
}

/** Whether the picture no longer covers what is seen, or would be shown too coarse. */
function leaves(painted: Viewport, view: Viewport, size: Size): boolean {
  const k = view.zoom / painted.zoom;
  if (k > 1.8 || k < 0.55) return true;
  const [x, y] = [view.x - painted.x * k, view.y - painted.y * k];
  const [mx, my] = [size.width * MARGIN * k, size.height * MARGIN * k];
  return (
    x > mx ||
    y > my ||
    x + size.width * k + mx < size.width ||
    y + size.height * k + my < size.height
  );
}

function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element);
  const known = new Map<string, string>();
  return (name) => {
    const colour = known.get(name) ?? style.getPropertyValue(name).trim();
    known.set(name, colour);
    return colour;
  };
}
