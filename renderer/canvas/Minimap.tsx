// Where the view is: the whole drawing painted once, a frame that follows the view and can be
// dragged. Painted by us, since one element per node would cost more than the canvas itself.
import { ChevronDown, Map as MapIcon } from 'lucide-react';
import { type PointerEvent, useEffect, useRef } from 'react';
import type { Point, Rect } from '../../core/layout/diagram.ts';
import type { Scene } from '../store/scene.ts';
import { useEditor, useUi } from '../store/useEditor.ts';
import { onColoursChanged } from '../ui/look.ts';
import { type Size, seen, type Viewport } from './camera.ts';
import { mapFrame, mapScale, paintMinimap } from './paintMinimap.ts';

interface Props {
  readonly scene: Scene;
  readonly size: Size;
  readonly watch: (seen: (view: Viewport) => void) => () => void;
  readonly onLook: (x: number, y: number) => void;
}

/** A picture for the pointer; the keyboard has the outline and the arrow keys. */
export function Minimap({ scene, size, watch, onLook }: Props) {
  const editor = useEditor();
  const open = useUi((state) => state.minimap);
  const map = useRef<HTMLDivElement>(null);

  // With everything in view there is nothing to find.
  useEffect(
    () =>
      watch((view) => {
        if (map.current) map.current.hidden = holds(seen(view, size), scene.layout.bounds);
      }),
    [scene, size, watch],
  );

  return (
    <div ref={map} className={`floating minimap ${open ? '' : 'closed'}`}>
      {open && <Picture scene={scene} size={size} watch={watch} onLook={onLook} />}
      <button
        type="button"
        className="button icon minimap-switch"
        aria-expanded={open}
        aria-label="Map of the argument"
        title={open ? 'Hide the map' : 'Show the map'}
        onClick={() => editor.store.setState({ minimap: !open })}
      >
        {open ? <ChevronDown size={14} aria-hidden /> : <MapIcon size={16} aria-hidden />}
      </button>
    </div>
  );
}

function Picture({ scene, size, watch, onLook }: Props) {
  const byId = useUi((state) => state.checked.byId);
  const selected = useUi((state) => state.selected);
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  /** What is seen, in the drawing. */
  const area = useRef<Rect | undefined>(undefined);
  /** From the middle of what is seen to the pointer that drags it. */
  const hold = useRef<Point>({ x: 0, y: 0 });

  useEffect(() => {
    const paint = () => canvas.current && paintMinimap(canvas.current, scene, byId, selected);
    paint();
    return onColoursChanged(paint);
  }, [scene, byId, selected]);

  useEffect(
    () =>
      watch((view) => {
        const element = frame.current;
        if (!element || size.width === 0) return;
        area.current = seen(view, size);
        const { x, y, width, height } = mapFrame(area.current, mapScale(scene.layout.bounds));
        element.style.transform = `translate(${x}px, ${y}px)`;
        element.style.width = `${width}px`;
        element.style.height = `${height}px`;
      }),
    [scene, size, watch],
  );

  const pointAt = (event: PointerEvent): Point => {
    const { k, x, y } = mapScale(scene.layout.bounds);
    const box = event.currentTarget.getBoundingClientRect();
    return { x: (event.clientX - box.left - x) / k, y: (event.clientY - box.top - y) / k };
  };
  const grab = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    const { x, y } = pointAt(event);
    const now = area.current;
    const inside =
      now && x >= now.x && y >= now.y && x <= now.x + now.width && y <= now.y + now.height;
    // Within the frame it is taken where it is; elsewhere it comes to the pointer.
    hold.current = inside
      ? { x: x - now.x - now.width / 2, y: y - now.y - now.height / 2 }
      : { x: 0, y: 0 };
    if (!inside) onLook(x, y);
  };
  const drag = (event: PointerEvent) => {
    if (event.buttons !== 1) return;
    const { x, y } = pointAt(event);
    onLook(x - hold.current.x, y - hold.current.y);
  };
  return (
    <div className="minimap-picture" aria-hidden onPointerDown={grab} onPointerMove={drag}>
      <canvas ref={canvas} />
      <div ref={frame} className="minimap-frame" />
    </div>
  );
}

function holds(area: Rect, part: Rect): boolean {
  return (
    area.x <= part.x &&
    area.y <= part.y &&
    area.x + area.width >= part.x + part.width &&
    area.y + area.height >= part.y + part.height
  );
}
