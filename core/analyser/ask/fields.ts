// Small questions about fields and texts that several rules ask alike.
import { perText } from '../../markdown/perText.ts';
import { visible } from '../../reasoning/words.ts';

/** Whether a text says nothing. */
export function isBlank(text: string | undefined): boolean {
  return text === undefined || isUnseen(text);
}

const isUnseen = perText((text) => visible(text).trim() === '');

/** Lower case, everything but letters and digits as single spaces: for comparing names. */
export const plainName = perText((text) =>
  visible(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
);

/** "a", "a and b", "a, b and c". */
export function listOf(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** "operator is missing", "operator and unit are missing". */
export function missingFields(fields: readonly string[]): string {
  return `${listOf(fields)} ${fields.length === 1 ? 'is' : 'are'} missing`;
}

/** A number in few digits, as people write it: 0.1, 5.8, 2995, 8.1e+25. */
export function figure(value: number, digits = 2): string {
  return String(Number(value.toPrecision(digits)));
}

/** "5.8 %" for 0.058155. */
export function percent(rate: number, digits = 2): string {
  return `${figure(rate * 100, digits)} %`;
}

/** Appends to the list that a map holds under a key. */
export function addTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
