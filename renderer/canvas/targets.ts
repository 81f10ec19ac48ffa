// Which elements in view may be the target of the link being made or of the branch being moved, and
// which are moving.
import { createContext } from 'react';
import { proposal } from '../store/connecting.ts';
import type { Editor } from '../store/editor.ts';
import type { Connecting } from '../store/state.ts';
import type { Subject } from './drag/dragStore.ts';
import { mayMove, topmost } from './drag/moveCalls.ts';

export type Target = 'source' | 'legal' | 'illegal' | 'moving';

export const TargetsContext = createContext<ReadonlyMap<string, Target> | undefined>(undefined);

/** The command's own answer for each of some elements. */
export function targetsOf(
  editor: Editor,
  from: string,
  as: Connecting['as'],
  ids: readonly string[],
  moved?: string,
): Map<string, Target> {
  const answers = ids.map((id): [string, Target] => {
    if (id === from) return [id, 'source'];
    return [
      id,
      proposal(editor, { from, as, ...(moved === undefined ? {} : { moved }) }, id).verdict.allowed
        ? 'legal'
        : 'illegal',
    ];
  });
  return new Map(answers);
}

/** While a branch is dragged: its own elements, and the parents that it may go to. */
export function parentsFor(
  editor: Editor,
  { ids: dragged, branch }: Extract<Subject, { kind: 'move' }>,
  ids: readonly string[],
): Map<string, Target> {
  const tops = topmost(editor.document.index, dragged);
  const found = new Map<string, Target>();
  for (const id of ids) {
    if (branch.has(id)) found.set(id, 'moving');
    else if (tops.length > 0 && mayMove(editor, tops, { parent: id }).allowed) {
      found.set(id, 'legal');
    }
  }
  return found;
}
