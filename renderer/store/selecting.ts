// Taking more into the selection: everything, a branch, the next element of a walk.
import { branch } from '../../core/select/branch.ts';
import { hiddenBelow } from '../../core/select/hiddenBelow.ts';
import type { Editor } from './editor.ts';
import { collapsedIds } from './folding.ts';

/** All elements of the module; with a focus, all of that branch. */
export function selectEverything(editor: Editor): void {
  const { module, focus, selection } = editor.store.getState();
  const { index } = editor.document;
  const root = focus === undefined ? undefined : index.nodes.get(focus);
  const all = root
    ? [...branch([root])]
    : [...index.nodes.values()].filter(({ node }) => node.module === module).map(({ id }) => id);
  const last = selection && all.includes(selection.id) ? selection.id : all[0];
  if (last !== undefined) editor.selectAll([...all.filter((id) => id !== last), last]);
  editor.notify('done', `${all.length} element${all.length === 1 ? '' : 's'} selected.`);
}

/** What is selected, with everything below it. */
export function selectBranch(editor: Editor): void {
  const { selection } = editor.store.getState();
  const entries = selectedNodes(editor).flatMap((id) => editor.document.index.nodes.get(id) ?? []);
  const all = [...branch(entries)];
  const last = selection?.kind === 'node' ? selection.id : all[0];
  if (last === undefined) return;
  editor.selectAll([...all.filter((id) => id !== last), last]);
  editor.notify('done', `${all.length} element${all.length === 1 ? '' : 's'} selected.`);
}

/** Takes one more element into the selection; going back to the one before lets the last one go. */
export function extendTo(editor: Editor, id: string): void {
  const order = [...editor.store.getState().selected];
  if (order.at(-2) === id) order.pop();
  editor.selectAll([...order.filter((one) => one !== id), id]);
  editor.look({ kind: 'nearest', id });
}

/** The selected elements, links aside, in the order of choosing. */
export function selectedNodes(editor: Editor): string[] {
  const { nodes } = editor.document.index;
  return [...editor.store.getState().selected].filter((id) => nodes.has(id));
}

/** The same, each collapsed one with what it hides. */
export function selectedWithHidden(editor: Editor): string[] {
  const { module, focus } = editor.store.getState();
  const { index } = editor.document;
  const hidden = hiddenBelow(index, collapsedIds(editor), { module, root: focus });
  return [...new Set(selectedNodes(editor).flatMap((id) => [id, ...(hidden.get(id)?.ids ?? [])]))];
}
