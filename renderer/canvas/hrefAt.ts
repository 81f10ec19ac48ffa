// The link under a click that is meant to follow it; a plain click chooses the element.
import type { MouseEvent } from 'react';

export function hrefAt(event: MouseEvent): string | undefined {
  if (!(event.ctrlKey || event.metaKey) || !(event.target instanceof Element)) return undefined;
  return event.target.closest('[data-href]')?.getAttribute('data-href') ?? undefined;
}
