// The view that stands over the canvas. It takes the focus when it comes, and Escape leads back to the
// argument, unless something within has taken that key.
import { type ComponentType, type KeyboardEvent, lazy, Suspense, useEffect, useRef } from 'react';
import { focusCanvas } from '../keys/regions.ts';
import { type CentreViewId, showArgument } from '../store/centre.ts';
import { useEditor, useUi } from '../store/useEditor.ts';
import { Boundary } from '../ui/Boundary.tsx';
import { CENTRE_VIEWS } from './registry.ts';

const COMPONENTS = new Map<CentreViewId, ComponentType>(
  CENTRE_VIEWS.map(({ id, load }) => [id, lazy(load)]),
);

export function CentreView() {
  const editor = useEditor();
  const shown = useUi((state) => state.centre.view);
  const view = CENTRE_VIEWS.find(({ id }) => id === shown);
  const Shown = view && COMPONENTS.get(view.id);
  if (!view || !Shown) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    showArgument(editor);
    // The canvas can be focused once it is no longer covered.
    requestAnimationFrame(focusCanvas);
  };
  return (
    <section
      key={view.id}
      className="centre-view"
      aria-label={view.title}
      data-region="[data-centre-focus]"
      onKeyDown={onKeyDown}
    >
      <Boundary what={`The view ${view.title}`}>
        <Suspense fallback={<p className="empty">…</p>}>
          <Shown />
          <TakeFocus />
        </Suspense>
      </Boundary>
    </section>
  );
}

/** Stands behind the view, so that it comes when the view is there. */
function TakeFocus() {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    // What opened the view (palette, menu) gives the focus back first, to what is covered now.
    const frame = requestAnimationFrame(() => {
      const stop = mark.current?.parentElement?.querySelector<HTMLElement>('[data-centre-focus]');
      if (!document.querySelector('dialog[open]')) stop?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return <span ref={mark} hidden />;
}
