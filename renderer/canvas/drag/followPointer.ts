// One pointer from press to release. A drag begins after a few pixels; Escape, a lost pointer and a
// window that loses the focus end it as if it had not been.

export interface Gesture {
  /** The pointer has moved far enough to mean it. False: nothing can be dragged here. */
  begin: () => boolean;
  /** It moved, or Alt was pressed or let go. */
  move: (at: PointerAt) => void;
  drop: (at: PointerAt) => void;
  /** Released before it began: a click. */
  click?: (at: PointerAt) => void;
  /** Called last, however it ended. */
  end: () => void;
}

export interface PointerAt {
  readonly x: number;
  readonly y: number;
  readonly alt: boolean;
}

/** Pixels that a press may wander and still be a click. */
export const SLACK = 6;

/** @param home keeps the pointer's events while the drag lasts, and swallows the click after it */
export function followPointer(press: PointerEvent, home: HTMLElement, gesture: Gesture): void {
  let began = false;
  let last: PointerAt = { x: press.clientX, y: press.clientY, alt: press.altKey };
  const listeners = new AbortController();
  const on = <K extends keyof WindowEventMap>(type: K, hear: (event: WindowEventMap[K]) => void) =>
    window.addEventListener(type, hear, { capture: true, signal: listeners.signal });

  const finish = () => {
    if (listeners.signal.aborted) return;
    listeners.abort();
    if (began) swallowClick();
    if (home.hasPointerCapture(press.pointerId)) home.releasePointerCapture(press.pointerId);
    gesture.end();
  };
  const mine = (event: PointerEvent) => event.pointerId === press.pointerId;

  on('pointermove', (event) => {
    if (!mine(event)) return;
    // The button was let go where nobody heard it.
    if (event.buttons === 0) return finish();
    last = { x: event.clientX, y: event.clientY, alt: event.altKey };
    if (!began) {
      if (Math.hypot(last.x - press.clientX, last.y - press.clientY) <= SLACK) return;
      if (!gesture.begin()) return finish();
      began = true;
      home.setPointerCapture(press.pointerId);
    }
    gesture.move(last);
  });
  on('pointerup', (event) => {
    if (!mine(event)) return;
    last = { x: event.clientX, y: event.clientY, alt: event.altKey };
    if (began) gesture.drop(last);
    else gesture.click?.(last);
    finish();
  });
  on('pointercancel', (event) => mine(event) && finish());
  on('blur', (event) => event.target === window && finish());
  on('keydown', (event) => {
    if (event.key === 'Escape' && began) {
      event.preventDefault();
      event.stopPropagation();
      finish();
    } else if (event.key === 'Alt') hearAlt(event, true);
  });
  on('keyup', (event) => event.key === 'Alt' && hearAlt(event, false));

  function hearAlt(event: KeyboardEvent, alt: boolean): void {
    if (!began) return;
    event.preventDefault();
    last = { ...last, alt };
    gesture.move(last);
  }
}

/** The browser's click that follows a drag is none. */
function swallowClick(): void {
  const swallow = (event: MouseEvent) => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
}
