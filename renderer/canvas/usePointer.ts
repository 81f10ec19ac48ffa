// Presses, clicks and the context menu on the canvas. From afar there are no symbols in the page: then
// the drawing itself is asked what lies under the pointer, and a plain drag moves the view.
import { type MouseEvent, type PointerEvent, type TouchEvent, useMemo } from 'react';
import { moduleIn } from '../../core/select/architecture.ts';
import { focusCanvas } from '../keys/regions.ts';
import { isArchitecture, openModule } from '../store/architecture.ts';
import { pick } from '../store/connecting.ts';
import type { Editor } from '../store/editor.ts';
import { followLink } from '../store/following.ts';
import { showRecord } from '../store/panels.ts';
import type { Selection } from '../store/state.ts';
import { startTyping } from '../store/typing.ts';
import { openMenu } from './canvasMenu.ts';
import type { DragStore, Grip } from './drag/dragStore.ts';
import type { Dragging } from './drag/useDragging.ts';
import { hrefAt } from './hrefAt.ts';
import { onLongPress } from './longPress.ts';
import type { Camera } from './useCamera.ts';

type Modified = Pick<MouseEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>;

export function usePointer(editor: Editor, camera: Camera, dragging: Dragging, drags: DragStore) {
  const { far, nodeAt } = camera;
  return useMemo(() => {
    const hit = (event: MouseEvent): Selection | undefined => {
      const { target } = event;
      if (!(target instanceof Element)) return undefined;
      const node = far
        ? nodeAt(editor.store.getState().scene, event.clientX, event.clientY)
        : idAt(target, 'node');
      if (node !== undefined) return { kind: 'node', id: node };
      const link = idAt(target, 'link');
      return link === undefined ? undefined : { kind: 'link', id: link };
    };
    const authoring = () => {
      const state = editor.store.getState();
      return state.mode === 'author' && !isArchitecture(state);
    };
    const choose = (chosen: Selection, how: Modified) => {
      const module = moduleIn(chosen.id);
      if (module !== undefined) {
        showRecord(editor, { table: 'modules', id: module });
        return;
      }
      if (isArchitecture(editor.store.getState())) return;
      if (editor.store.getState().connecting) pick(editor, chosen.id);
      else if (how.shiftKey || how.ctrlKey || how.metaKey) editor.toggle(chosen);
      else editor.select(chosen);
    };
    return {
      onPointerDownCapture(event: PointerEvent) {
        const { target } = event;
        if (!(target instanceof Element) || event.button !== 0 || !isDrawing(target)) return;
        const press = event.nativeEvent;
        const grip = target.closest('[data-grip]')?.getAttribute('data-grip');
        const owner = target.closest('[data-handles]')?.getAttribute('data-handles');
        if (owner && (grip === 'support' || grip === 'context' || grip === 'challenge')) {
          dragging.grip(press, owner, grip satisfies Grip);
          return;
        }
        if (editor.store.getState().connecting) return;
        const chosen = target.closest('button') ? undefined : hit(event);
        // A finger moves the view; grips are for it to draw links.
        if (event.pointerType === 'touch') {
          const at = { x: event.clientX, y: event.clientY };
          onLongPress(press, () => openMenu(editor, at, chosen));
          return;
        }
        if (chosen?.kind === 'node' && !far && authoring()) dragging.symbol(press, chosen.id);
        else if (event.shiftKey && isPane(target) && !isArchitecture(editor.store.getState())) {
          dragging.marquee(press);
        }
      },
      /** What is a drag of ours is none of the view's. */
      onMouseDownCapture(event: MouseEvent) {
        const { target } = event;
        if (!(target instanceof Element) || event.button !== 0 || !isDrawing(target)) return;
        const connecting = editor.store.getState().connecting !== undefined;
        const handle = target.closest('.handle, .hidden-badge') !== null;
        const symbol = !far && !connecting && authoring() && target.closest('[data-node]') !== null;
        if (handle) event.preventDefault();
        if (handle || symbol || (event.shiftKey && !connecting && isPane(target))) {
          event.stopPropagation();
          if (!handle) focusCanvas();
        }
      },
      onTouchStartCapture(event: TouchEvent) {
        // A finger on a grip draws a link instead of moving the view.
        if (event.target instanceof Element && event.target.closest('[data-grip]')) {
          event.stopPropagation();
        }
      },
      onPointerOver(event: PointerEvent) {
        if (event.pointerType === 'touch' || !(event.target instanceof Element)) return;
        const at = event.target.closest('[data-node], [data-handles]');
        const id = at?.getAttribute('data-node') ?? at?.getAttribute('data-handles') ?? undefined;
        if (drags.getState().hovered !== id) drags.setState({ hovered: id });
      },
      onPointerLeave: () => drags.setState({ hovered: undefined }),
      onClick(event: MouseEvent) {
        if (!(event.target instanceof Element) || !isDrawing(event.target)) return;
        if (event.target.closest('button')) return;
        const href = hrefAt(event);
        if (href !== undefined) return followLink(editor, href);
        const chosen = hit(event);
        if (chosen) choose(chosen, event);
        else if (isPane(event.target) && !event.shiftKey && !editor.store.getState().connecting) {
          editor.select(undefined);
        }
      },
      onDoubleClick(event: MouseEvent) {
        const { target } = event;
        if (!(target instanceof Element) || editor.store.getState().connecting) return;
        if (!isDrawing(target) || target.closest('button')) return;
        const chosen = hit(event);
        if (chosen?.kind !== 'node') return;
        const module = moduleIn(chosen.id);
        if (module !== undefined) {
          openModule(editor, module);
          return;
        }
        if (far) editor.goTo(chosen.id);
        startTyping(editor, chosen.id);
      },
      onContextMenu(event: MouseEvent) {
        const { target } = event;
        if (!(target instanceof Element) || target.closest('.text-card, .floating')) return;
        event.preventDefault();
        // On the canvas itself it comes from a key, for which there is an action.
        if (target.hasAttribute('data-canvas')) return;
        openMenu(editor, { x: event.clientX, y: event.clientY }, hit(event));
      },
    };
  }, [editor, far, nodeAt, dragging, drags]);
}

/** Part of the drawing, not of what floats over it or is typed in. */
function isDrawing(target: Element): boolean {
  return (
    target.closest('[data-canvas]') !== null && target.closest('.text-card, .drop-menu') === null
  );
}

function isPane(target: Element): boolean {
  return target.closest('[data-node], [data-link], [data-handles], button') === null;
}

function idAt(target: Element, what: 'node' | 'link'): string | undefined {
  return target.closest(`[data-${what}]`)?.getAttribute(`data-${what}`) ?? undefined;
}
