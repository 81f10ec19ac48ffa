// The browser's own modal dialog, for as long as the component lives; the focus goes back where it was.
import { type RefObject, useEffect, useRef } from 'react';

/** @param first finds what takes the focus; the browser's choice where absent */
export function useNativeDialog(
  first?: (dialog: HTMLDialogElement) => HTMLElement | null | undefined,
): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  const choose = useRef(first);
  useEffect(() => {
    const before = document.activeElement;
    const element = dialog.current;
    element?.showModal();
    if (element) choose.current?.(element)?.focus();
    return () => {
      element?.close();
      if (before instanceof HTMLElement && document.activeElement === document.body) before.focus();
    };
  }, []);
  return dialog;
}
