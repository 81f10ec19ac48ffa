// Work that may take longer than half a second: then it says what it does and can be stopped. What is
// quicker shows nothing.
import type { Editor } from './editor.ts';
import type { Busy } from './state.ts';

/** Milliseconds before it is shown. */
export const QUIET = 500;

export interface Work {
  /** Aborted when the user cancels. */
  readonly signal: AbortSignal;
  /** How far it is, 0 to 1. */
  readonly tell: (part: number) => void;
  /** Lets the window draw and hear the user; rejects when the work was cancelled. */
  readonly pause: () => Promise<void>;
}

export type Outcome<T> = { readonly done: true; readonly value: T } | { readonly done: false };

/**
 * Does the work; what it throws is thrown on.
 * @returns its value, or that it was cancelled
 */
export async function withProgress<T>(
  editor: Editor,
  label: string,
  work: (progress: Work) => Promise<T>,
): Promise<Outcome<T>> {
  const { signal, abort } = abortable();
  let busy: Busy = { label, cancel: abort, quiet: true };
  const show = (change: Partial<Busy>) => {
    if (signal.aborted) return;
    busy = { ...busy, ...change };
    editor.store.setState({ busy });
  };
  show({});
  const waiting = setTimeout(() => show({ quiet: false }), QUIET);
  const tell = (progress: number) => show({ progress });
  const pause = async () => {
    await new Promise((resume) => setTimeout(resume));
    signal.throwIfAborted();
  };
  const cancelled = new Promise<Outcome<T>>((end) => {
    signal.addEventListener('abort', () => end({ done: false }));
  });
  try {
    const finished = work({ signal, tell, pause }).then(
      (value): Outcome<T> => ({ done: true, value }),
    );
    finished.catch(() => {}); // heard below, unless it was cancelled before
    return await Promise.race([finished, cancelled]);
  } finally {
    clearTimeout(waiting);
    // Other work may have taken the place meanwhile.
    if (editor.store.getState().busy === busy) editor.store.setState({ busy: undefined });
  }
}

function abortable() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
