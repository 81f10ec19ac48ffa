// What of the window's state still stands after an edit or its undo: what is gone is neither selected
// nor shown nor edited.
import type { CaseDocument } from '../../core/commands/document.ts';
import { ARCHITECTURE } from './architecture.ts';
import { isThere } from './panels.ts';
import type { EditorState, Selection } from './state.ts';

/** What the id is in the case; undefined where there is neither element nor link. */
export function selectionOf(
  { index }: CaseDocument,
  id: string | undefined,
): Selection | undefined {
  if (id === undefined) return undefined;
  if (index.nodes.has(id)) return { kind: 'node', id };
  return index.links.has(id) ? { kind: 'link', id } : undefined;
}

/** An edit, or its undo, may take away the module that is shown. */
export function stillShown(
  { case: c }: CaseDocument,
  { module }: EditorState,
): Partial<Pick<EditorState, 'module' | 'focus'>> & { readonly module?: string } {
  const there =
    module === ARCHITECTURE ||
    c.modules.has(module) ||
    [...c.nodes.values()].some((node) => node.module === module);
  return there ? {} : { module: c.main, focus: undefined };
}

/** An undo may take away what is selected, edited or being connected. */
export function stillThere(document: CaseDocument, state: EditorState): Partial<EditorState> {
  const { nodes, links } = document.index;
  const { editing, connecting, focus, record } = state;
  const left = [...state.selected].filter((id) => nodes.has(id) || links.has(id));
  const gone = left.length < state.selected.size;
  return {
    ...(gone ? { selected: new Set(left), selection: selectionOf(document, left.at(-1)) } : {}),
    ...(record && !isThere(document.case, record) ? { record: undefined } : {}),
    ...(editing && !nodes.has(editing.node) ? { editing: undefined } : {}),
    ...(focus !== undefined && !nodes.has(focus) ? { focus: undefined } : {}),
    ...(connecting && !nodes.has(connecting.from) ? { connecting: undefined } : {}),
  };
}
