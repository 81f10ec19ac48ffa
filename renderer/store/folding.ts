// Collapsing branches, showing one branch alone, and finding a way to what is hidden. None of it is a
// step of history; what is collapsed is kept with the case, focus is not.
import { setView } from '../../core/commands/setView.ts';
import { branch } from '../../core/select/branch.ts';
import { hidersOf } from '../../core/select/hiddenBelow.ts';
import type { Editor } from './editor.ts';

/** The ids of all that is collapsed. */
export function collapsedIds({ document }: Editor): ReadonlySet<string> {
  return new Set(Object.keys(document.case.view?.collapsed ?? {}));
}

/** Collapses these elements, or unfolds them when all of them are collapsed. */
export function toggleCollapsed(editor: Editor, ids: readonly string[]): void {
  const { index } = editor.document;
  const collapsed = collapsedIds(editor);
  const foldable = ids.filter((id) => collapsed.has(id) || hasBelow(editor, id));
  if (foldable.length === 0) {
    const name = index.nodes.get(ids[0] ?? '')?.node.identifier ?? 'It';
    editor.notify('refused', `${name} has nothing below it that could be folded away.`);
    return;
  }
  setCollapsed(editor, foldable, !foldable.every((id) => collapsed.has(id)));
}

/** Collapses everything below an element that has something below itself; it stays open itself. */
export function collapseBelow(editor: Editor, id: string): void {
  const entry = editor.document.index.nodes.get(id);
  if (!entry) return;
  const below = [...branch([entry])].filter((one) => one !== id && hasBelow(editor, one));
  setCollapsed(editor, below, true);
}

/** Unfolds all of a module. */
export function expandAll(editor: Editor): void {
  const { module } = editor.store.getState();
  const { index } = editor.document;
  const own = [...collapsedIds(editor)].filter((id) => index.nodes.get(id)?.node.module === module);
  setCollapsed(editor, own, false);
}

/** Makes an element visible: unfolds what hides it, and ends a focus that leaves it out. */
export function reveal(editor: Editor, id: string): void {
  const { index } = editor.document;
  const { focus, module } = editor.store.getState();
  const root = focus === undefined ? undefined : index.nodes.get(focus);
  const outside = root && !branch([root]).has(id);
  if (outside) editor.store.setState({ focus: undefined });
  const scope = { module, root: outside ? undefined : focus };
  const hiders = hidersOf(index, collapsedIds(editor), id, scope);
  if (hiders.length > 0) setCollapsed(editor, hiders, false);
  else if (outside) editor.refreshScene();
}

/** Shows only the branch of an element, with its context. */
export function focusOn(editor: Editor, id: string): void {
  const entry = editor.document.index.nodes.get(id);
  if (!entry) return;
  if (entry.node.module !== editor.store.getState().module) editor.goTo(id);
  editor.store.setState({ focus: id });
  editor.refreshScene();
  editor.select({ kind: 'node', id });
  editor.look({ kind: 'start' });
}

/** Shows the whole module again, with what was shown in the middle. */
export function leaveFocus(editor: Editor): void {
  const { focus, selection } = editor.store.getState();
  if (focus === undefined) return;
  editor.store.setState({ focus: undefined });
  editor.refreshScene();
  editor.look({ kind: 'centre', id: selection?.kind === 'node' ? selection.id : focus });
}

function hasBelow({ document }: Editor, id: string): boolean {
  const entry = document.index.nodes.get(id);
  return entry !== undefined && branch([entry]).size > 1;
}

function setCollapsed(editor: Editor, ids: readonly string[], value: boolean): void {
  if (ids.length === 0) return;
  const collapsed = Object.fromEntries(ids.map((id) => [id, value || null]));
  editor.execute(setView.call({ collapsed }));
  editor.refreshScene();
  const { scene, selection } = editor.store.getState();
  // The selection stays where it can be seen.
  const hidden = selection?.kind === 'node' && !scene.nodes.has(selection.id);
  if (value && hidden && ids[0] !== undefined) editor.select({ kind: 'node', id: ids[0] });
}
