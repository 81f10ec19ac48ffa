// What an action is: one thing the user can do, wherever it is offered. One file per action; menus,
// palette, context menus, the shortcut sheet and the native menu are made from it.
import type { LucideIcon } from 'lucide-react';
import { isArchitecture } from '../store/architecture.ts';
import type { Editor } from '../store/editor.ts';
import { type Edits, whyNotEdit } from '../store/mode.ts';

export type ActionGroup = 'case' | 'edit' | 'argument' | 'walk' | 'view' | 'help';

/** What a context menu can be about. */
export type ActionContext = 'node' | 'link' | 'canvas' | 'outline' | 'module';

export interface Action {
  readonly id: string;
  readonly label: string;
  /** Which menu it stands in. */
  readonly group: ActionGroup;
  /** Actions of one group with one section stand together; dividers go between sections. */
  readonly section?: string;
  /** The menu within the menu that it stands in, where there are many of its sort. */
  readonly submenu?: string;
  /** Other words by which the palette finds it. */
  readonly keywords?: readonly string[];
  /** In which context menus it stands; in none where absent. */
  readonly context?: readonly ActionContext[];
  readonly icon?: LucideIcon;
  /** Chords as in keys/chord.ts; the first is shown. Settings may say others (keys/bindings.ts). */
  readonly keys: readonly string[];
  /** Where the keys work: in the whole window, while the canvas has the focus, or it or the outline. */
  readonly where: 'window' | 'canvas' | 'argument';
  /** Its keys are heard while a menu or the palette is open, too: that closes, and it is done. */
  readonly overMenus?: boolean;
  /** What it changes; absent where it changes nothing. The mode has a say in it (store/mode.ts). */
  readonly edits?: Edits;
  /** For what is on or off. */
  readonly checked?: (editor: Editor) => boolean;
  /** The browser has these keys: they are shown, and its own event is answered (useClipboard). */
  readonly native?: boolean;
  /** What exactly it would do now: "Edit text of G3". */
  readonly detail?: (editor: Editor) => string | undefined;
  /** Whether it can be done now; otherwise why not, as a sentence. */
  readonly when: (editor: Editor) => true | string;
  readonly run: (editor: Editor) => void;
}

/** Completes an action: what edits asks the mode before anything else. */
export function defineAction(action: Action): Action {
  const { edits } = action;
  if (edits === undefined) return action;
  // In the architecture view there are modules, and no element to be edited.
  const onElements = action.where !== 'window' && !action.context?.includes('module');
  const when = (editor: Editor) => {
    const why = whyNotEdit(editor, edits);
    if (why !== undefined) return why;
    if (onElements && isArchitecture(editor.store.getState())) return 'Open a module first.';
    return action.when(editor);
  };
  return { ...action, when };
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
