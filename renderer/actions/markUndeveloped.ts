// Marks the selected goals and strategies as undeveloped (GSN 1:2.1.1), or takes the mark away.
import { Diamond } from 'lucide-react';
import { setNodeFields } from '../../core/commands/setNodeFields.ts';
import type { NodeEntry } from '../../core/model/index.ts';
import type { Editor } from '../store/editor.ts';
import { selectedNodes } from '../store/selecting.ts';
import { defineAction, withNode } from './action.ts';

export const markUndeveloped = defineAction({
  id: 'markUndeveloped',
  label: 'Mark undeveloped',
  group: 'argument',
  section: 'text',
  submenu: 'Marks',
  edits: 'case',
  icon: Diamond,
  keys: ['D'],
  where: 'canvas',
  context: ['node', 'outline'],
  checked: (editor) => {
    const ours = markable(editor);
    return ours.length > 0 && ours.every(isMarked);
  },
  when: withNode,
  run: (editor) => {
    const ours = markable(editor);
    if (ours.length === 0) {
      editor.notify('refused', 'Only goals and strategies are undeveloped (GSN 1:2.1.1).');
      return;
    }
    const undeveloped = ours.every(isMarked) ? null : true;
    const mark = editor.document.mark();
    for (const { id } of ours) {
      editor.execute(setNodeFields.call({ node: id, fields: { undeveloped } }));
    }
    const what = ours.length === 1 ? ours[0]?.node.identifier : `${ours.length} elements`;
    editor.document.commit(mark, `${undeveloped ? 'Mark' : 'Unmark'} ${what} undeveloped`);
    editor.refreshScene();
  },
});

/** The selected elements that GSN lets be undeveloped. */
function markable(editor: Editor): NodeEntry[] {
  const { nodes } = editor.document.index;
  const found = selectedNodes(editor).flatMap((id) => nodes.get(id) ?? []);
  return found.filter(({ node }) => node.kind === 'goal' || node.kind === 'strategy');
}

function isMarked({ node }: NodeEntry): boolean {
  return 'undeveloped' in node && node.undeveloped === true;
}
