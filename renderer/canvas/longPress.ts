// A finger that rests means what the right button means. Some browsers say so themselves; where both
// do, the menu opens once, since it opens at the same place.

/** Milliseconds, as systems have it. */
const REST = 550;
/** Pixels that a resting finger may wander. */
const SLACK = 10;

/** Calls when the finger has rested; never once it moved, was lifted or was joined by another. */
export function onLongPress(press: PointerEvent, rested: () => void): void {
  const listeners = new AbortController();
  const stop = () => {
    clearTimeout(timer);
    listeners.abort();
  };
  const timer = setTimeout(() => {
    stop();
    rested();
  }, REST);
  const on = (type: 'pointermove' | 'pointerup' | 'pointercancel' | 'pointerdown') =>
    window.addEventListener(
      type,
      (event) => {
        const away = Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY);
        if (type !== 'pointermove' || away > SLACK) stop();
      },
      { capture: true, signal: listeners.signal },
    );
  // The press itself is still on its way to other listeners.
  setTimeout(() => !listeners.signal.aborted && on('pointerdown'));
  on('pointermove');
  on('pointerup');
  on('pointercancel');
}
