// The change of a text word by word: the shortest edit (Myers 1986, "An O(ND) Difference Algorithm"),
// given up for "all of the middle" where two texts have little in common.
import type { Run } from './types.ts';

/** Insertions and deletions after which two texts are told whole: nobody reads more of them. */
const MOST_EDITS = 400;

const WORDS = /\s+|[\p{L}\p{N}\p{M}_'’]+|[^\s\p{L}\p{N}\p{M}_'’]/gu;

/** Runs that are the same, removed or added; joined, the same and removed ones are `before`. */
export function wordChanges(before: string, after: string): readonly Run[] {
  const runs = changesBetween(before, after);
  return isMuch(runs) ? runs : whole(before, after);
}

/** Less in common than this, and a reader does better with the two texts apart. */
const LEAST_COMMON = 0.25;

function isMuch(runs: readonly Run[]): boolean {
  const length = (is: Run['is']) =>
    runs.reduce((sum, run) => sum + (run.is === is ? run.text.length : 0), 0);
  const changed = Math.max(length('removed'), length('added'));
  return length('same') >= LEAST_COMMON * (length('same') + changed);
}

function whole(before: string, after: string): readonly Run[] {
  return [...runs('removed', [before]), ...runs('added', [after])].filter(
    ({ text }) => text !== '',
  );
}

function changesBetween(before: string, after: string): readonly Run[] {
  // One direction only is computed, so that the change back is the change with its sides exchanged.
  if (before <= after) return joined(compare(split(before), split(after)));
  return joined(swapRuns(compare(split(after), split(before))));
}

/** The same change the other way round. */
export function swapRuns(runs: readonly Run[]): readonly Run[] {
  return inOrder(
    runs.map(({ is, text }) => ({
      is: is === 'same' ? is : is === 'added' ? 'removed' : 'added',
      text,
    })),
  );
}

function split(text: string): readonly string[] {
  return text.match(WORDS) ?? [];
}

function compare(a: readonly string[], b: readonly string[]): Run[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  return [
    ...runs('same', a.slice(0, start)),
    ...middle(a.slice(start, endA), b.slice(start, endB)),
    ...runs('same', a.slice(endA)),
  ];
}

function runs(is: Run['is'], words: readonly string[]): Run[] {
  return words.length === 0 ? [] : [{ is, text: words.join('') }];
}

/** The furthest points of each number of edits, then the way back through them. */
function middle(a: readonly string[], b: readonly string[]): Run[] {
  const most = Math.min(a.length + b.length, MOST_EDITS);
  const trail: Int32Array[] = [];
  const furthest = new Int32Array(2 * most + 3);
  for (let d = 0; d <= most; d += 1) {
    trail.push(furthest.slice());
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && at(furthest, most, k - 1) < at(furthest, most, k + 1));
      let x = down ? at(furthest, most, k + 1) : at(furthest, most, k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      furthest[most + 1 + k] = x;
      if (x >= a.length && x - k >= b.length) return wayBack(a, b, trail, most);
    }
  }
  return [...runs('removed', a), ...runs('added', b)];
}

function at(furthest: Int32Array, most: number, k: number): number {
  return furthest[most + 1 + k] ?? 0;
}

function wayBack(
  a: readonly string[],
  b: readonly string[],
  trail: readonly Int32Array[],
  most: number,
): Run[] {
  const back: Run[] = [];
  let [x, y] = [a.length, b.length];
  for (let d = trail.length - 1; d >= 0; d -= 1) {
    const before = trail[d] as Int32Array;
    const k = x - y;
    const down = k === -d || (k !== d && at(before, most, k - 1) < at(before, most, k + 1));
    const fromK = down ? k + 1 : k - 1;
    const fromX = d === 0 ? 0 : at(before, most, fromK);
    const fromY = d === 0 ? 0 : fromX - fromK;
    while (x > fromX && y > fromY) {
      x -= 1;
      y -= 1;
      back.push({ is: 'same', text: a[x] ?? '' });
    }
    if (d === 0) break;
    if (down) back.push({ is: 'added', text: b[fromY] ?? '' });
    else back.push({ is: 'removed', text: a[fromX] ?? '' });
    [x, y] = [fromX, fromY];
  }
  return back.reverse();
}

/** A space between two changed words goes with them, and neighbours of a kind are one run. */
function joined(parts: readonly Run[]): readonly Run[] {
  const bridged = parts.flatMap((run, i): Run[] => {
    const between =
      run.is === 'same' &&
      /^\s+$/.test(run.text) &&
      parts[i - 1]?.is !== 'same' &&
      parts[i + 1]?.is !== 'same' &&
      i > 0 &&
      i < parts.length - 1;
    if (!between) return [run];
    return [
      { is: 'removed', text: run.text },
      { is: 'added', text: run.text },
    ];
  });
  return inOrder(bridged);
}

/** Between two runs that stay, what was removed stands before what was added. */
function inOrder(parts: readonly Run[]): readonly Run[] {
  const result: Run[] = [];
  let pending = { removed: '', added: '' };
  const settle = () => {
    if (pending.removed !== '') result.push({ is: 'removed', text: pending.removed });
    if (pending.added !== '') result.push({ is: 'added', text: pending.added });
    pending = { removed: '', added: '' };
  };
  for (const { is, text } of parts) {
    if (is !== 'same') {
      pending[is] += text;
      continue;
    }
    settle();
    const last = result.at(-1);
    if (last?.is === 'same') result[result.length - 1] = { is, text: last.text + text };
    else result.push({ is, text });
  }
  settle();
  return result;
}
