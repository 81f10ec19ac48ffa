// The arrow keys in a bar of buttons that is one tab stop.
import type { KeyboardEvent } from 'react';

/** Moves the focus to the button beside, where there is one. */
export function walkBar(event: KeyboardEvent<HTMLButtonElement>): void {
  const by = { ArrowRight: 'nextElementSibling', ArrowLeft: 'previousElementSibling' } as const;
  const to = event.key in by ? event.currentTarget[by[event.key as keyof typeof by]] : null;
  if (!(to instanceof HTMLElement)) return;
  event.preventDefault();
  to.focus();
}
