// A record is gone to in the inspector; the element that cites it, or is about it, comes into view.
import { citations, findRecord, subjects } from '../../core/model/lookup.ts';
import type { Editor } from '../store/editor.ts';
import { showRecord } from '../store/panels.ts';

export function goToRecord(editor: Editor, id: string): void {
  const { index } = editor.document;
  const found = findRecord(index.case, id);
  if (!found) {
    editor.notify('refused', `There is no record ${id} in this case.`);
    return;
  }
  showRecord(editor, { table: found.table, id });
  const [user] = [...(citations(index).get(id) ?? []), ...(subjects(index).get(id) ?? [])];
  if (user && user.node.module === editor.store.getState().module) {
    editor.look({ kind: 'centre', id: user.id });
  }
}
