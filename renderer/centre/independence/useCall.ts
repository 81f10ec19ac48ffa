// A command as a button does it: whether it may be done now and why not, and doing it as one step.
import { useState } from 'react';
import type { Call } from '../../../core/commands/command.ts';
import { useEditor } from '../../store/useEditor.ts';

export interface Doing {
  /** Why it was refused when it was last tried. */
  readonly refusal: string | undefined;
  /** Gives whether it was done. */
  readonly run: (call: Call) => boolean;
}

export function useCall(): Doing {
  const { document } = useEditor();
  const [refusal, setRefusal] = useState<string>();
  const run = (call: Call) => {
    document.seal();
    const done = document.execute(call);
    setRefusal(done.allowed ? undefined : done.message);
    return done.allowed;
  };
  return { refusal, run };
}
