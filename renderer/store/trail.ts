// Back and forward through what was selected, as in a browser: going somewhere else from the middle
// forgets what lay ahead. What no longer exists is passed over.
import type { Editor } from './editor.ts';

/** Places that are remembered. */
const LONGEST = 200;

interface Trail {
  readonly places: string[];
  at: number;
  /** A step along the trail is no new place. */
  walking: boolean;
}

const trails = new WeakMap<Editor, Trail>();

/** Remembers what is selected, from now on. */
export function keepTrail(editor: Editor): void {
  const trail: Trail = { places: [], at: -1, walking: false };
  trails.set(editor, trail);
  editor.store.subscribe(({ selection }, before) => {
    const id = selection?.id;
    if (id === undefined || trail.walking || id === before.selection?.id) return;
    if (trail.places[trail.at] === id) return;
    trail.places.splice(trail.at + 1);
    trail.places.push(id);
    if (trail.places.length > LONGEST) trail.places.shift();
    trail.at = trail.places.length - 1;
  });
}

/** The place before (-1) or after (1) the present one; undefined at the end of the trail. */
export function placeOnTrail(editor: Editor, by: -1 | 1): string | undefined {
  return step(editor, by)?.id;
}

/** Goes there; nothing happens at the end of the trail. */
export function walkTrail(editor: Editor, by: -1 | 1): void {
  const trail = trails.get(editor);
  const next = step(editor, by);
  if (!trail || !next) return;
  trail.at = next.at;
  trail.walking = true;
  editor.goTo(next.id);
  trail.walking = false;
}

function step(
  editor: Editor,
  by: -1 | 1,
): { readonly id: string; readonly at: number } | undefined {
  const trail = trails.get(editor);
  const { nodes, links } = editor.document.index;
  const now = editor.store.getState().selection?.id;
  for (let at = (trail?.at ?? -1) + (now === undefined && by < 0 ? 0 : by); ; at += by) {
    const id = trail?.places[at];
    if (id === undefined) return undefined;
    if (id !== now && (nodes.has(id) || links.has(id))) return { id, at };
  }
}
