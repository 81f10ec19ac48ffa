// Deleting what is selected: at once where nothing else suffers, else after a question that names
// the consequences.
import { deleteElements } from '../../core/commands/deleteElements.ts';
import { consequences } from '../../core/commands/parts/removal.ts';
import { ownerOf, parentLink } from './adding.ts';
import type { Editor } from './editor.ts';

/** Deletes, or opens the question. */
export function removeSelected(editor: Editor): void {
  const { selection } = editor.store.getState();
  if (!selection) return;
  const ids = [selection.id];
  const { unsupported, orphaned, naming, links, sentence } = consequences(
    editor.document.index,
    ids,
  );
  // The one link by which a leaf hangs goes with it unasked.
  const asks = [unsupported, orphaned, naming].some((list) => list.length > 0) || links.length > 1;
  if (asks) editor.open({ kind: 'delete', ids, sentence });
  else remove(editor, ids);
}

/** Deletes and selects what the first of them hung from. */
export function remove(editor: Editor, ids: readonly string[]): void {
  const { index } = editor.document;
  const [first] = ids;
  const node = first === undefined ? undefined : index.nodes.get(first);
  const link = first === undefined ? undefined : index.links.get(first);
  const up = node ? parentLink(node) : undefined;
  const next = link?.from ?? (node && up && ownerOf(up, node));
  const done = editor.execute(deleteElements.call({ ids: [...ids] }));
  if (!done.allowed) return;
  editor.refreshScene();
  if (next && editor.document.index.nodes.has(next.id)) editor.goTo(next.id, 'nearest');
}
