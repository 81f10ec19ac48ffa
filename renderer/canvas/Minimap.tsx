// Where the view is: the whole drawing painted once, a frame that follows the view. Painted by us,
// since one element per node would cost more than the canvas itself.
import { type PointerEvent, useEffect, useRef } from 'react';
import type { Rect } from '../../core/layout/diagram.ts';
import type { Scene } from '../store/scene.ts';
import { onColoursChanged } from '../ui/look.ts';
import { type Size, seen, type Viewport } from './camera.ts';

interface Props {
  readonly scene: Scene;
  readonly size: Size;
  readonly watch: (seen: (view: Viewport) => void) => () => void;
  readonly onLook: (x: number, y: number) => void;
}

const WIDTH = 176;
const HEIGHT = 108;
const PADDING = 8;

/** A picture for the pointer; the keyboard has the outline and the arrow keys. */
export function Minimap({ scene, size, watch, onLook }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const map = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const scale = scaleOf(scene);

  useEffect(() => {
    const paint = () => canvas.current && paintMap(canvas.current, scene);
    paint();
    return onColoursChanged(paint);
  }, [scene]);

  useEffect(
    () =>
      watch((view) => {
        const element = frame.current;
        if (!element || size.width === 0) return;
        const { k, x, y } = scaleOf(scene);
        const area = seen(view, size);
        // With everything in view there is nothing to find.
        if (map.current) map.current.hidden = holds(area, scene.layout.bounds);
        const left = Math.max(area.x * k + x, 0);
        const top = Math.max(area.y * k + y, 0);
        const right = Math.min((area.x + area.width) * k + x, WIDTH);
        const bottom = Math.min((area.y + area.height) * k + y, HEIGHT);
        element.style.transform = `translate(${left}px, ${top}px)`;
        element.style.width = `${Math.max(right - left, 4)}px`;
        element.style.height = `${Math.max(bottom - top, 4)}px`;
      }),
    [scene, size, watch],
  );

  const look = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    onLook(
      (event.clientX - box.left - scale.x) / scale.k,
      (event.clientY - box.top - scale.y) / scale.k,
    );
  };
  return (
    <div
      ref={map}
      className="floating minimap"
      aria-hidden
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        look(event);
      }}
      onPointerMove={(event) => {
        if (event.buttons === 1) look(event);
      }}
    >
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

function scaleOf({ layout: { bounds } }: Scene): { k: number; x: number; y: number } {
  const k = Math.min(
    (WIDTH - 2 * PADDING) / Math.max(bounds.width, 1),
    (HEIGHT - 2 * PADDING) / Math.max(bounds.height, 1),
  );
  return {
    k,
    x: WIDTH / 2 - (bounds.x + bounds.width / 2) * k,
    y: HEIGHT / 2 - (bounds.y + bounds.height / 2) * k,
  };
}

function paintMap(element: HTMLCanvasElement, scene: Scene): void {
  const context = element.getContext('2d');
  if (!context) return;
  const ratio = Math.min(window.devicePixelRatio, 2);
  element.width = WIDTH * ratio;
  element.height = HEIGHT * ratio;
  element.style.width = `${WIDTH}px`;
  element.style.height = `${HEIGHT}px`;
  const style = getComputedStyle(element);
  const neither = style.getPropertyValue('--ink-faint');
  const colours: Readonly<Record<string, string>> = {
    control: style.getPropertyValue('--paint-control'),
    propensity: style.getPropertyValue('--paint-propensity'),
  };
  const { k, x, y } = scaleOf(scene);
  context.scale(ratio, ratio);
  for (const [id, box] of scene.layout.boxes) {
    context.fillStyle = colours[scene.nodes.get(id)?.lineOfDefence ?? ''] ?? neither;
    context.fillRect(
      box.x * k + x,
      box.y * k + y,
      Math.max(box.width * k, 1),
      Math.max(box.height * k, 1),
    );
  }
}
