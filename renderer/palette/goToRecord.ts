// A record is gone to at the element that cites it, or is about it.
import { citations, subjects } from '../../core/model/lookup.ts';
import type { Editor } from '../store/editor.ts';

export function goToRecord(editor: Editor, id: string): void {
  const { index } = editor.document;
  const [user] = [...(citations(index).get(id) ?? []), ...(subjects(index).get(id) ?? [])];
  if (user) editor.goTo(user.id);
  else editor.notify('refused', `No element of the argument refers to ${id}.`);
}
