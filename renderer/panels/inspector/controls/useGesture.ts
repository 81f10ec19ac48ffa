// All that a field changes from its first key until it is left is one step of undo; Escape takes it
// back without trace. The field may go without losing the focus first: a key selects something else.
import { useEffect, useMemo, useRef } from 'react';
import type { Mark } from '../../../../core/commands/history.ts';
import { useEditor } from '../../../store/useEditor.ts';

export interface Gesture {
  /** Before each change. */
  begin(): void;
  /** The field is left: what was changed stays. */
  end(): void;
  /** Takes back all since the first change. */
  giveUp(): void;
}

export function useGesture(): Gesture {
  const { document } = useEditor();
  const mark = useRef<Mark | undefined>(undefined);
  const gesture = useMemo(() => {
    const close = (how: (open: Mark) => void) => {
      const open = mark.current;
      mark.current = undefined;
      if (open) how(open);
    };
    return {
      begin: () => {
        mark.current ??= document.mark();
      },
      end: () => close((open) => document.commit(open)),
      giveUp: () => close((open) => document.bail(open)),
    };
  }, [document]);
  useEffect(() => gesture.end, [gesture]);
  return gesture;
}
