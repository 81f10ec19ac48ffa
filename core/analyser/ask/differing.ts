// Two texts that differ, short enough for one message.

const MOST = 120;
const BEFORE = 30;

/** Both texts on one line; of long ones the part around the first difference. */
export function differing(a: string, b: string): readonly [string, string] {
  const [one, other] = [characters(a), characters(b)];
  const differs = one.findIndex((character, i) => character !== other[i]);
  const from = Math.max(0, (differs < 0 ? one.length : differs) - BEFORE);
  return [around(one, from), around(other, from)];
}

function characters(text: string): string[] {
  return [...text.replace(/\s+/gu, ' ').trim()];
}

function around(text: readonly string[], from: number): string {
  if (text.length <= MOST) return text.join('');
  const end = from + MOST;
  const [before, after] = [from > 0 ? '…' : '', end < text.length ? '…' : ''];
  return `${before}${text.slice(from, end).join('')}${after}`;
}
