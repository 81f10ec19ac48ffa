// What stands in the centre of the window: the argument on the canvas, or one of the views of the facts
// behind it (centre/registry.ts). Going to an element, or writing in one, leads back to the argument.
import type { Editor } from './editor.ts';
import type { EditorState } from './state.ts';

/** The views that can take the canvas's place, in the order of their tabs. */
export const CENTRE_VIEW_IDS = [
  'register',
  'freshness',
  'coverage',
  'independence',
  'policies',
  'approvals',
  'deployment',
  'rules',
  'changes',
] as const;

export type CentreViewId = (typeof CENTRE_VIEW_IDS)[number];

export interface Centre {
  readonly view: 'argument' | CentreViewId;
  /** What the view is to show: the register, a pathway's id, an approval's id. */
  readonly at?: string;
}

export const ARGUMENT: Centre = { view: 'argument' };

/** Shows a view in the place of the canvas; without `at` it shows what it showed last, or the first. */
export function showCentre(editor: Editor, view: CentreViewId, at?: string): void {
  const { centre } = editor.store.getState();
  if (centre.view === view && (at === undefined || centre.at === at)) return;
  editor.store.setState({ centre: at === undefined ? { view } : { view, at }, welcome: false });
}

/** Shows the canvas again. */
export function showArgument(editor: Editor): void {
  if (!isArgument(editor.store.getState())) editor.store.setState({ centre: ARGUMENT });
}

export function isArgument({ centre }: Pick<EditorState, 'centre'>): boolean {
  return centre.view === 'argument';
}

/** Texts are written, and links are drawn, on the canvas: it comes back when that begins. */
export function keepCentre(editor: Editor): void {
  editor.store.subscribe((state, before) => {
    const begun = (what: 'editing' | 'connecting') =>
      state[what] !== undefined && before[what] === undefined;
    if (begun('editing') || begun('connecting')) showArgument(editor);
  });
}
