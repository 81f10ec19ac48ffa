// What follows the pointer while something is dragged: the line of a link, the ghost of a branch, the
// mark of where it lands, the frame of a marquee, and the sentence that says what would happen.
import { useReactFlow } from '@xyflow/react';
import { memo, type RefObject } from 'react';
import { nodeShapes } from '../../../core/draw/shapes.ts';
import type { DiagramNode, NodeBox, Point, Rect } from '../../../core/layout/diagram.ts';
import type { Scene } from '../../store/scene.ts';
import { useUi } from '../../store/useEditor.ts';
import type { Size } from '../camera.ts';
import { Shapes } from '../paint.tsx';
import { type DragState, type Subject, useDrag } from './dragStore.ts';
import { linkLine } from './linkLine.ts';

type Move = Extract<Subject, { kind: 'move' }>;

export function DragOverlay({ home }: { readonly home: RefObject<HTMLElement | null> }) {
  const drag = useDrag((state) => state);
  const scene = useUi((state) => state.scene);
  const flow = useReactFlow();
  const corner = home.current?.getBoundingClientRect();
  const { subject, at, aim } = drag;
  if (!subject || !corner) return null;
  const { x, y, zoom } = flow.getViewport();
  const pointer = { x: at.x - corner.x, y: at.y - corner.y };
  const shown = (point: Point) => ({ x: point.x * zoom + x, y: point.y * zoom + y });
  const area = (box: Rect) => ({
    ...shown(box),
    width: box.width * zoom,
    height: box.height * zoom,
  });
  return (
    <div className={`drag-overlay ${aim.refusal === undefined ? '' : 'refused'}`} aria-hidden>
      {subject.kind === 'move' && (
        <Ghost
          subject={subject}
          scene={scene}
          pointer={pointer}
          zoom={zoom}
          faint={aim.over !== undefined}
        />
      )}
      <svg className="drag-lines" width="100%" height="100%" aria-hidden>
        {subject.kind === 'connect' && (
          <Line
            subject={subject}
            drag={drag}
            scene={scene}
            pointer={pointer}
            area={area}
            shown={shown}
          />
        )}
        {subject.kind === 'move' && <Landing drag={drag} scene={scene} area={area} />}
        {aim.caught?.map((id) => {
          const box = scene.layout.boxes.get(id);
          return box && <rect key={id} className="drag-caught" {...area(box)} rx={4} />;
        })}
        {aim.frame && <rect className="drag-frame" {...area(aim.frame)} />}
      </svg>
      <Says drag={drag} pointer={pointer} size={corner} />
    </div>
  );
}

interface Part {
  readonly drag: DragState;
  readonly scene: Scene;
  readonly area: (box: Rect) => Rect;
}

function Line({
  subject,
  drag,
  scene,
  pointer,
  area,
  shown,
}: Part & {
  readonly subject: Extract<Subject, { kind: 'connect' }>;
  readonly pointer: Point;
  readonly shown: (point: Point) => Point;
}) {
  const from = scene.layout.boxes.get(subject.from);
  if (!from) return null;
  const { over, refusal } = drag.aim;
  const to = refusal === undefined ? scene.layout.boxes.get(over ?? '') : undefined;
  const below = { ...from, height: from.height + from.below };
  const d = linkLine(subject.grip, area(below), pointer, to && area(to));
  const route = refusal === undefined ? scene.layout.routes.get(over ?? '') : undefined;
  return (
    <>
      {route && (
        <polyline
          className="drag-aimed"
          points={route.points
            .map(shown)
            .map((at) => `${at.x},${at.y}`)
            .join(' ')}
        />
      )}
      <path className="drag-line" d={d} />
      <circle className="drag-end" cx={pointer.x} cy={pointer.y} r={5} />
    </>
  );
}

/** The parent that is aimed at, and the mark between its children. */
function Landing({ drag, scene, area }: Part) {
  const { over, landing, refusal } = drag.aim;
  const box = scene.layout.boxes.get(over ?? '');
  const mark = landing?.mark;
  const bar = mark && area({ x: mark.x, y: mark.top, width: 0, height: mark.bottom - mark.top });
  return (
    <>
      {box && <rect className="drag-parent" {...grown(area(box), 5)} rx={6} />}
      {bar && refusal === undefined && (
        <g className="drag-mark">
          <line x1={bar.x} y1={bar.y} x2={bar.x} y2={bar.y + bar.height} />
          <circle cx={bar.x} cy={bar.y} r={4} />
          <circle cx={bar.x} cy={bar.y + bar.height} r={4} />
        </g>
      )}
    </>
  );
}

interface GhostProps {
  readonly subject: Move;
  readonly scene: Scene;
  readonly pointer: Point;
  readonly zoom: number;
  /** Over a target, which is to be read through it. */
  readonly faint: boolean;
}

function Ghost({ subject, scene, pointer, zoom, faint }: GhostProps) {
  const node = scene.nodes.get(subject.grabbed);
  const box = scene.layout.boxes.get(subject.grabbed);
  if (!node || !box) return null;
  const [x, y] = [pointer.x - subject.hold.x * zoom, pointer.y - subject.hold.y * zoom];
  const more = subject.branch.size - 1;
  return (
    <div
      className={`drag-ghost ${faint ? 'faint' : ''}`}
      style={{ transform: `translate(${x}px, ${y}px) scale(${zoom})` }}
    >
      <GhostDrawing node={node} box={box} />
      {more > 0 && <span className="drag-count">+{more}</span>}
    </div>
  );
}

const GhostDrawing = memo(function GhostDrawing(props: {
  readonly node: DiagramNode;
  readonly box: NodeBox;
}) {
  const { node, box } = props;
  return (
    <svg width={box.width} height={box.height} aria-hidden>
      <Shapes shapes={nodeShapes(node, box)} />
    </svg>
  );
});

/** Below the pointer at its right, on its other side near the edges. */
function Says({
  drag,
  pointer,
  size,
}: {
  readonly drag: DragState;
  readonly pointer: Point;
  readonly size: Size;
}) {
  const { aim, pins } = drag;
  const caught = aim.caught && `${aim.caught.length} element${aim.caught.length === 1 ? '' : 's'}`;
  const text = aim.refusal ?? aim.says ?? caught;
  if (text === undefined) return null;
  const across =
    pointer.x > size.width - 310
      ? { right: size.width - pointer.x + 12 }
      : { left: pointer.x + 16 };
  const down =
    pointer.y > size.height - 90
      ? { bottom: size.height - pointer.y + 14 }
      : { top: pointer.y + 18 };
  return (
    <p className={`drag-says ${pins ? 'pins' : ''}`} style={{ ...across, ...down }}>
      {text}
    </p>
  );
}

function grown({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
