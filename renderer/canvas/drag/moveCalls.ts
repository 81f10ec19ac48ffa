// What moving branches to another place means as commands, and whether it may be done: the commands
// answer. Several branches land one after the other; all of it is one step.
import type { Call } from '../../../core/commands/command.ts';
import { connect } from '../../../core/commands/connect.ts';
import { moveSubtree } from '../../../core/commands/moveSubtree.ts';
import { reorder } from '../../../core/commands/reorder.ts';
import { ALLOWED, type Verdict } from '../../../core/commands/verdict.ts';
import type { CaseIndex, LinkEntry, NodeEntry } from '../../../core/model/index.ts';
import { isContextual } from '../../../core/model/kinds.ts';
import { nodeName } from '../../../core/model/lookup.ts';
import type { Editor } from '../../store/editor.ts';
import type { Landing } from './landing.ts';

type Place = Pick<Landing, 'before' | 'after'>;

/** The link by which an element would move: the one to this parent, else the first. */
function linkOf(entry: NodeEntry, parent?: string): LinkEntry | undefined {
  const links = [...entry.supports, ...entry.contextOf];
  return links.find(({ from }) => from?.id === parent) ?? links[0] ?? entry.challenges[0];
}

/** Whether an element hangs from something by a link that can be moved, or from nothing yet. */
export function isMovable(index: CaseIndex, id: string): boolean {
  const entry = index.nodes.get(id);
  return entry !== undefined && linkOf(entry)?.link.kind !== 'challenges';
}

/** Of some elements those that hang from none of the others, and can be moved, in their order. */
export function topmost(index: CaseIndex, ids: readonly string[]): string[] {
  const all = new Set(ids);
  const hangs = (entry: NodeEntry, seen: Set<NodeEntry>): boolean =>
    [...entry.supports, ...entry.contextOf].some(({ from }) => {
      if (!from || seen.has(from)) return false;
      seen.add(from);
      return all.has(from.id) || hangs(from, seen);
    });
  return ids.filter((id) => {
    const entry = index.nodes.get(id);
    return entry !== undefined && isMovable(index, id) && !hangs(entry, new Set([entry]));
  });
}

/** Undefined: it hangs there already, and no place among its siblings was asked for. */
function callFor(entry: NodeEntry, parent: string, place: Place): Call | undefined {
  const link = linkOf(entry, parent);
  const contextual = isContextual(entry.node.kind);
  if (!link) {
    const kind = contextual ? 'inContextOf' : 'supportedBy';
    return connect.call({ kind, from: parent, to: entry.id, ...(contextual ? {} : place) });
  }
  const among = link.link.kind === 'supportedBy' ? place : {};
  if (link.from?.id !== parent) return moveSubtree.call({ link: link.id, parent, ...among });
  const asked = among.before ?? among.after;
  return asked === undefined ? undefined : reorder.call({ link: link.id, ...among });
}

/** The command's own answer; for several the first refusal. */
export function mayMove(editor: Editor, ids: readonly string[], landing: Landing): Verdict {
  const { index } = editor.document;
  for (const id of ids) {
    const entry = index.nodes.get(id);
    const call = entry && callFor(entry, landing.parent, placeOf(landing));
    const verdict = call ? editor.document.may(call) : ALLOWED;
    if (!verdict.allowed) return verdict;
  }
  return ALLOWED;
}

/** Whether everything would stay where it is. */
export function isStaying(index: CaseIndex, ids: readonly string[], landing: Landing): boolean {
  const moving = ids.map((id) => {
    const entry = index.nodes.get(id);
    return entry && linkOf(entry, landing.parent);
  });
  if (moving.some((link) => link?.from?.id !== landing.parent)) return false;
  const beside = landing.before ?? landing.after;
  if (beside === undefined) return true;
  const links = new Set(moving);
  const row = index.nodes.get(landing.parent)?.supportedBy ?? [];
  const rest = row.filter((link) => !links.has(link));
  const at = rest.findIndex(({ id }) => id === beside) + (landing.before === undefined ? 1 : 0);
  const after = [...rest.slice(0, at), ...moving, ...rest.slice(at)];
  return after.length === row.length && row.every((link, i) => link === after[i]);
}

/** Does it, as one step of history. */
export function moveTo(editor: Editor, ids: readonly string[], landing: Landing): boolean {
  const { document } = editor;
  if (isStaying(document.index, ids, landing)) return false;
  const mark = document.mark();
  let place: Place = placeOf(landing);
  let moved = 0;
  for (const id of ids) {
    const entry = document.index.nodes.get(id);
    const call = entry && callFor(entry, landing.parent, place);
    if (!call) continue;
    const done = editor.execute(call);
    if (!done.allowed) {
      document.bail(mark);
      return false;
    }
    moved += 1;
    // The next one comes after this one.
    const link = document.index.nodes.get(id)?.supports.find((l) => l.from?.id === landing.parent);
    if (link && (place.before ?? place.after) !== undefined) place = { after: link.id };
  }
  const under = nodeName(document.case, landing.parent);
  document.commit(mark, moved > 1 ? `Move ${moved} elements under ${under}` : undefined);
  return moved > 0;
}

function placeOf({ before, after }: Landing): Place {
  return {
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}
