// Where JSON pointers lie in a text: one walk for any number of them.
import type { Position } from './position.ts';
import { scanJson } from './scanJson.ts';

interface Wanted {
  readonly children: Map<string, Wanted>;
  readonly pointers: string[];
}

/**
 * The place of each pointer that the text has: of the member's key, of the list's item, of the root.
 * A pointer to what is not there gets the nearest place above it. Empty where the text is no JSON.
 */
export function locate(text: string, pointers: Iterable<string>): Map<string, Position> {
  const root: Wanted = { children: new Map(), pointers: [] };
  const all = [...new Set(pointers)];
  for (const pointer of all) want(root, pointer);
  const offsets = new Map<Wanted, number>();
  // The wanted value at each depth that the walk is in; undefined where nothing below is wanted.
  const path: (Wanted | undefined)[] = [];
  let next: Wanted | undefined = root;
  const enter = (name: string, offset: number, depth: number): undefined => {
    next = path[depth - 1]?.children.get(name);
    if (next && !offsets.has(next)) offsets.set(next, offset);
  };
  const fault = scanJson(text, {
    key: enter,
    item: (index, offset, depth) => enter(String(index), offset, depth),
    open: (offset, depth): undefined => {
      if (depth === 1) offsets.set(root, offset);
      path[depth - 1] = next;
      next = undefined;
    },
  });
  const found = new Map<string, Position>();
  if (!fault) place(root, 0, offsets, found, lineStarts(text));
  return found;
}

function want(root: Wanted, pointer: string): void {
  let at = root;
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    const child = at.children.get(name) ?? { children: new Map(), pointers: [] };
    at.children.set(name, child);
    at = child;
  }
  at.pointers.push(pointer);
}

function place(
  at: Wanted,
  above: number,
  offsets: ReadonlyMap<Wanted, number>,
  found: Map<string, Position>,
  starts: readonly number[],
): void {
  const offset = offsets.get(at) ?? above;
  for (const pointer of at.pointers) found.set(pointer, positionIn(starts, offset));
  for (const child of at.children.values()) place(child, offset, offsets, found, starts);
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i);
    if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

function positionIn(starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
