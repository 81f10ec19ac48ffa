// Which elements in view may be the target of the link being made.
import { createContext } from 'react';
import { proposal } from '../store/connecting.ts';
import type { Editor } from '../store/editor.ts';
import type { Connecting } from '../store/state.ts';

export type Target = 'source' | 'legal' | 'illegal';

export const TargetsContext = createContext<ReadonlyMap<string, Target> | undefined>(undefined);

/** The command's own answer for each of some elements. */
export function targetsOf(
  editor: Editor,
  from: string,
  as: Connecting['as'],
  ids: readonly string[],
): Map<string, Target> {
  const answers = ids.map((id): [string, Target] => {
    if (id === from) return [id, 'source'];
    return [id, proposal(editor, { from, as }, id).verdict.allowed ? 'legal' : 'illegal'];
  });
  return new Map(answers);
}
