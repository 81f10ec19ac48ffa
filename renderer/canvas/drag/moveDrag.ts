// Dragging a symbol: its branch goes under another parent or to another place among its siblings.
// With Alt held it is pinned where it is let go.
import type { Point } from '../../../core/layout/diagram.ts';
import { isContextual } from '../../../core/model/kinds.ts';
import { nodeName } from '../../../core/model/lookup.ts';
import { branch } from '../../../core/select/branch.ts';
import type { Editor } from '../../store/editor.ts';
import { pinAt } from '../../store/pinning.ts';
import type { Aim, Subject } from './dragStore.ts';
import { holdsSupport } from './holds.ts';
import { landingAt } from './landing.ts';
import { isMovable, isStaying, mayMove, moveTo, topmost } from './moveCalls.ts';

type MoveSubject = Extract<Subject, { kind: 'move' }>;

/** What moves when this symbol is grabbed at a point; the whole selection where it belongs to it. */
export function grab(editor: Editor, id: string, at: Point): MoveSubject | undefined {
  const { scene, selected } = editor.store.getState();
  const { index } = editor.document;
  const entry = index.nodes.get(id);
  const box = scene.layout.boxes.get(id);
  if (!entry || !box) return undefined;
  const several = selected.has(id) && selected.size > 1;
  if (!several) editor.select({ kind: 'node', id });
  const chosen = several ? inReadingOrder(editor, [...selected]) : [id];
  const moving = new Set<string>();
  for (const one of chosen) {
    const top = index.nodes.get(one);
    if (top) for (const below of branch([top])) moving.add(below);
  }
  const hold = { x: at.x - box.x, y: at.y - box.y };
  return { kind: 'move', grabbed: id, ids: chosen, branch: moving, hold };
}

export function aimMove(editor: Editor, subject: MoveSubject, at: Point, pins: boolean): Aim {
  const { case: c, index } = editor.document;
  if (pins) return { says: `Pin ${nodeName(c, subject.grabbed)} here` };
  const ids = topmost(index, subject.ids);
  if (ids.length === 0) {
    const challenger = subject.ids.some((id) => !isMovable(index, id));
    return challenger ? { refusal: CHALLENGERS_STAY } : {};
  }
  const landing = landingAt({
    scene: editor.store.getState().scene,
    index,
    at,
    branch: subject.branch,
    ordered: ids.every((id) => !isContextual(index.nodes.get(id)?.node.kind ?? 'goal')),
    holds: (id) => holdsSupport(editor, id),
  });
  if (!landing || isStaying(index, ids, landing)) return {};
  const { parent } = landing;
  const verdict = mayMove(editor, ids, landing);
  if (!verdict.allowed) return { over: parent, refusal: verdict.message };
  const what = ids.length > 1 ? `${ids.length} elements` : nodeName(c, ids[0] ?? '');
  const says = `Move ${what} ${landing.mark ? 'here, ' : ''}under ${nodeName(c, parent)}`;
  return { over: parent, landing, says };
}

const CHALLENGERS_STAY = 'A challenge has no parent; draw it to another target instead.';

/** Gives whether something moved. */
export function dropMove(
  editor: Editor,
  subject: MoveSubject,
  { landing, refusal }: Aim,
  at: Point,
  pins: boolean,
): void {
  if (pins) pinDragged(editor, subject, at);
  else if (refusal !== undefined) editor.notify('refused', refusal);
  else if (landing) {
    const ids = topmost(editor.document.index, subject.ids);
    if (moveTo(editor, ids, landing)) editor.refreshScene();
  }
}

/** All that was dragged keeps its distances. */
function pinDragged(editor: Editor, { grabbed, ids, hold }: MoveSubject, at: Point): void {
  const { boxes } = editor.store.getState().scene.layout;
  const from = boxes.get(grabbed);
  if (!from) return;
  const [dx, dy] = [at.x - hold.x - from.x, at.y - hold.y - from.y];
  const pinned: Record<string, Point> = {};
  for (const id of ids) {
    const box = boxes.get(id);
    if (box) pinned[id] = { x: Math.round(box.x + dx), y: Math.round(box.y + dy) };
  }
  pinAt(editor, pinned);
}

function inReadingOrder(editor: Editor, ids: readonly string[]): string[] {
  const { boxes } = editor.store.getState().scene.layout;
  const place = (id: string) => boxes.get(id) ?? { x: 0, y: 0 };
  return ids
    .filter((id) => boxes.has(id))
    .sort((a, b) => place(a).y - place(b).y || place(a).x - place(b).x);
}
