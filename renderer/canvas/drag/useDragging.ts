// Turns presses on the canvas into drags: which kind, what it aims at as it moves, what it does when
// it is let go. The pictures of it are the overlay's.
import { useReactFlow } from '@xyflow/react';
import { type RefObject, useMemo } from 'react';
import type { Point } from '../../../core/layout/diagram.ts';
import { startConnecting } from '../../store/connecting.ts';
import type { Editor } from '../../store/editor.ts';
import { endTyping } from '../../store/typing.ts';
import { between, boxAt, boxesNear, linkAt } from '../hit.ts';
import type { Camera } from '../useCamera.ts';
import { aimLink, dropLink } from './connectDrag.ts';
import { type Aim, AT_REST, type DragStore, type Grip, type Subject } from './dragStore.ts';
import { edgeSpeed, keepPanning } from './edgePan.ts';
import { followPointer, type PointerAt } from './followPointer.ts';
import { aimMove, dropMove, grab } from './moveDrag.ts';

export interface Dragging {
  symbol(press: PointerEvent, id: string): void;
  grip(press: PointerEvent, from: string, grip: Grip): void;
  marquee(press: PointerEvent): void;
}

export function useDragging(
  editor: Editor,
  camera: Camera,
  store: DragStore,
  home: RefObject<HTMLElement | null>,
): Dragging {
  const flow = useReactFlow();
  const { panBy } = camera;
  return useMemo(() => {
    const inDrawing = ({ x, y }: Point) => flow.screenToFlowPosition({ x, y });
    const scene = () => editor.store.getState().scene;

    const targetAt = ({ grip }: { grip: Grip }, point: Point) =>
      boxAt(scene(), point) ??
      (grip === 'challenge' ? linkAt(scene(), point, NEAR / flow.getZoom()) : undefined);

    const aim = (subject: Subject, at: PointerAt): Aim => {
      const point = inDrawing(at);
      if (subject.kind === 'connect') return aimLink(editor, subject, targetAt(subject, point));
      if (subject.kind === 'move') return aimMove(editor, subject, point, at.alt);
      const frame = between(subject.start, point);
      return { frame, caught: boxesNear(scene(), frame).map(([id]) => id) };
    };

    const drop = (subject: Subject, at: PointerAt) => {
      const point = inDrawing(at);
      if (subject.kind === 'marquee') {
        const { caught = [] } = aim(subject, at);
        const before = editor.store.getState().selected;
        if (caught.length > 0) editor.selectAll([...new Set([...before, ...caught])]);
        return;
      }
      if (subject.kind === 'move') {
        dropMove(editor, subject, aim(subject, at), point, at.alt);
        return;
      }
      const over = targetAt(subject, point);
      if (over !== undefined) dropLink(editor, subject, over);
      else if (subject.grip !== 'challenge') ask(subject.from, subject.grip, at);
    };
    const ask = (from: string, grip: Grip, { x, y }: Point) =>
      store.setState({ dropMenu: { from, grip, at: { x, y } } });

    const drag = (
      press: PointerEvent,
      subjectAt: (point: Point) => Subject | undefined,
      click?: (at: PointerAt) => void,
    ) => {
      const element = home.current;
      if (!element) return;
      let subject: Subject | undefined;
      let last: PointerAt | undefined;
      let stopPanning: (() => void) | undefined;
      const show = () => {
        if (!subject || !last) return;
        const { x, y, alt } = last;
        store.setState({ at: { x, y }, pins: alt, aim: aim(subject, last) });
      };
      followPointer(press, element, {
        begin: () => {
          endTyping(editor);
          subject = subjectAt(inDrawing({ x: press.clientX, y: press.clientY }));
          if (!subject) return false;
          const box = element.getBoundingClientRect();
          stopPanning = keepPanning(
            () => (last ? edgeSpeed(last, box) : { x: 0, y: 0 }),
            ({ x, y }) => panBy(x, y),
            show,
          );
          store.setState({ subject, dropMenu: undefined });
          return true;
        },
        move: (at) => {
          last = at;
          show();
        },
        drop: (at) => {
          if (subject && isWithin(element.getBoundingClientRect(), at)) drop(subject, at);
        },
        ...(click ? { click } : {}),
        end: () => {
          stopPanning?.();
          store.setState(AT_REST);
        },
      });
    };

    return {
      symbol: (press, id) => drag(press, (at) => grab(editor, id, at)),
      grip: (press, from, grip) =>
        drag(
          press,
          () => ({ kind: 'connect', from, grip }),
          (at) =>
            grip === 'challenge' ? startConnecting(editor, from, grip) : ask(from, grip, at),
        ),
      marquee: (press) => drag(press, (start) => ({ kind: 'marquee', start })),
    };
  }, [editor, flow, store, home, panBy]);
}

/** Pixels from a link at which the pointer still means it. */
const NEAR = 9;

function isWithin(box: DOMRect, { x, y }: Point): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}
