// What the symbols in view are to the link being made or the branch being dragged. Asked anew when
// that begins and when other symbols come into view, not while the pointer moves.
import { useMemo } from 'react';
import { useEditor, useUi } from '../store/useEditor.ts';
import { asOf } from './drag/connectDrag.ts';
import { useDrag } from './drag/dragStore.ts';
import { parentsFor, type Target, targetsOf } from './targets.ts';

export function useTargets(near: readonly string[]): ReadonlyMap<string, Target> | undefined {
  const editor = useEditor();
  const version = useUi((state) => state.version);
  const connecting = useUi((state) => state.connecting);
  const subject = useDrag((state) => state.subject);
  const [from, as, moved] = [connecting?.from, connecting?.as, connecting?.moved];
  return useMemo(() => {
    // `version`: an edit may change which targets are legal.
    if (version < 0) return undefined;
    if (from && as) return targetsOf(editor, from, as, near, moved);
    if (subject?.kind === 'connect')
      return targetsOf(editor, subject.from, asOf(subject.grip), near);
    if (subject?.kind === 'move') return parentsFor(editor, subject, near);
    return undefined;
  }, [editor, from, as, moved, subject, near, version]);
}
