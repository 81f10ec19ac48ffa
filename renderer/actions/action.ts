// What an action is: one thing the user can do, wherever it is offered. One file per action.
import type { LucideIcon } from 'lucide-react';
import type { Editor } from '../store/editor.ts';

export type ActionGroup = 'case' | 'edit' | 'argument' | 'walk' | 'view' | 'help';

export interface Action {
  readonly id: string;
  readonly label: string;
  readonly group: ActionGroup;
  readonly icon?: LucideIcon;
  /** Chords as in keys/chord.ts; the first is shown. */
  readonly keys: readonly string[];
  /** Where the keys work: in the whole window, or while the canvas has the focus. */
  readonly where: 'window' | 'canvas';
  /** In whose context menus it stands. */
  readonly context?: readonly ('node' | 'link' | 'canvas' | 'outline')[];
  /** The browser has these keys: they are shown, and its own event is answered (useClipboard). */
  readonly native?: boolean;
  /** What exactly it would do now: "Edit text of G3". */
  readonly detail?: (editor: Editor) => string | undefined;
  /** Whether it can be done now; otherwise why not, as a sentence. */
  readonly when: (editor: Editor) => true | string;
  readonly run: (editor: Editor) => void;
}

/** Identity, for types. */
export function defineAction(action: Action): Action {
  return action;
}

export const ALWAYS = () => true as const;

/** For actions on one element. */
export function withNode({ store }: Editor): true | string {
  return store.getState().selection?.kind === 'node' || 'Select an element first.';
}

/** For actions on an element or a link. */
export function withSelection({ store }: Editor): true | string {
  return store.getState().selection !== undefined || 'Select an element or a link first.';
}
