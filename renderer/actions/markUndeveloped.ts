// Marks the selected goals and strategies as undeveloped (GSN 1:2.1.1), or takes the mark away.
import { Diamond } from 'lucide-react';
import { setNodeFields } from '../../core/commands/setNodeFields.ts';
import { selectedNodes } from '../store/selecting.ts';
import { defineAction, withNode } from './action.ts';

export const markUndeveloped = defineAction({
  id: 'markUndeveloped',
  label: 'Undeveloped, or not',
  group: 'argument',
  section: 'text',
  edits: 'case',
  icon: Diamond,
  keys: ['D'],
  where: 'canvas',
  context: ['node', 'outline'],
  when: withNode,
  run: (editor) => {
    const { nodes } = editor.document.index;
    const found = selectedNodes(editor).flatMap((id) => nodes.get(id) ?? []);
    const ours = found.filter(({ node }) => node.kind === 'goal' || node.kind === 'strategy');
    if (ours.length === 0) {
      editor.notify('refused', 'Only goals and strategies are undeveloped (GSN 1:2.1.1).');
      return;
    }
    const marked = ours.every(({ node }) => 'undeveloped' in node && node.undeveloped === true);
    const undeveloped = marked ? null : true;
    const mark = editor.document.mark();
    for (const { id } of ours) {
      editor.execute(setNodeFields.call({ node: id, fields: { undeveloped } }));
    }
    const what = ours.length === 1 ? ours[0]?.node.identifier : `${ours.length} elements`;
    editor.document.commit(mark, `${undeveloped ? 'Mark' : 'Unmark'} ${what} undeveloped`);
    editor.refreshScene();
  },
});
