// Clock and chance, as every host that runs in a page has them.
import type { Host } from '../../core/host.ts';

export const pageClock: Pick<Host, 'today' | 'time' | 'now' | 'random'> = {
  today: () => localDay(new Date()),
  time: () => new Date().toISOString(),
  now: () => performance.now(),
  random: () => Math.random(),
};

/** Letters and digits, never given before. */
export function randomName(): string {
  const numbers = globalThis.crypto.getRandomValues(new Uint32Array(4));
  return [...numbers].map((number) => number.toString(36).padStart(7, '0')).join('');
}

function localDay(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
