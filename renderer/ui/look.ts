// The user's choice of colours, movement and density, as marks on the page that the style sheets read.
// Media queries alone would not do: the settings may say otherwise than the system.
import type { Settings } from '../store/settings.ts';

const DARK = '(prefers-color-scheme: dark)';
const REDUCED = '(prefers-reduced-motion: reduce)';

/** Marks the page; to be called again when settings or system change. */
export function applyLook({ theme, motion, density }: Settings): void {
  const { dataset } = document.documentElement;
  const dark = theme === 'system' ? window.matchMedia(DARK).matches : theme === 'dark';
  const reduced = motion === 'reduced' || window.matchMedia(REDUCED).matches;
  dataset.theme = dark ? 'dark' : 'light';
  dataset.motion = reduced ? 'reduced' : 'full';
  dataset.density = density;
}

/** Calls when the system changes its mind; gives how to stop. */
export function onSystemLook(changed: () => void): () => void {
  const queries = [DARK, REDUCED].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
  };
}

/** Calls when the colours are others: for what is painted and not styled. Gives how to stop. */
export function onColoursChanged(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

/** Whether things should move as little as possible. */
export function lessMotion(): boolean {
  return document.documentElement.dataset.motion === 'reduced';
}
