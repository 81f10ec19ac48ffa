// Where the focus was before it went into a menu: choosing an item must not leave it in the bar.
import { useEffect, useRef } from 'react';

/** Gives the element that had the focus last outside of anything that matches the selector. */
export function useFocusBefore(selector: string): () => HTMLElement | null {
  const before = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && !target.closest(selector)) before.current = target;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [selector]);
  return () => (before.current?.isConnected ? before.current : null);
}
