// Deleting what is selected: at once where nothing else suffers, else after one question that names
// the consequences. However many go, it is one step.
import { deleteElements } from '../../core/commands/deleteElements.ts';
import { consequences, removalOf } from '../../core/commands/parts/removal.ts';
import type { CaseIndex } from '../../core/model/index.ts';
import { ownerOf, parentLink } from './adding.ts';
import type { Editor } from './editor.ts';

/** Deletes all that is selected, or opens the question. */
export function removeSelected(editor: Editor): void {
  removeOrAsk(editor, [...editor.store.getState().selected]);
}

/** @param label of the step; the command's own where absent */
export function removeOrAsk(editor: Editor, ids: readonly string[], label?: string): void {
  if (ids.length === 0) return;
  const { index } = editor.document;
  const { unsupported, orphaned, repeating, naming, acps, sentence } = consequences(index, ids);
  const suffers = [unsupported, orphaned, repeating, naming, acps].some((list) => list.length > 0);
  const asks = suffers || looseEnds(index, ids) > 1;
  if (asks) editor.open({ kind: 'delete', ids, sentence, ...(label ? { label } : {}) });
  else remove(editor, ids, label);
}

/** Links that go though they were not asked for, and whose other end stays. A leaf has one. */
function looseEnds(index: CaseIndex, ids: readonly string[]): number {
  const { nodes, links } = removalOf(index, ids);
  const asked = new Set(ids);
  return [...links].filter((id) => {
    const link = index.links.get(id);
    const within = link?.from && link.to && nodes.has(link.from.id) && nodes.has(link.to.id);
    return !asked.has(id) && !within;
  }).length;
}

/** Deletes, and selects what the topmost of them hung from. */
export function remove(editor: Editor, ids: readonly string[], label?: string): void {
  const { index } = editor.document;
  const next = ids.map((id) => ownerBefore(index, id)).find((id) => id && !ids.includes(id));
  const call = deleteElements.call({ ids: [...ids] });
  const done = editor.execute(label === undefined ? call : { ...call, label });
  if (!done.allowed) return;
  editor.refreshScene();
  if (next && editor.document.index.nodes.has(next)) editor.goTo(next, 'nearest');
}

function ownerBefore(index: CaseIndex, id: string): string | undefined {
  const node = index.nodes.get(id);
  const up = node && parentLink(node);
  return index.links.get(id)?.from?.id ?? (node && up && ownerOf(up, node)?.id);
}
