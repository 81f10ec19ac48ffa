// Marks the selected goals and strategies as undeveloped (GSN 1:2.1.1), or takes the mark away.
import { Diamond } from 'lucide-react';
import { setNodeFields } from '../../core/commands/setNodeFields.ts';
import { selectedNodes } from '../store/selecting.ts';
import { defineAction, withNode } from './action.ts';

export const markUndeveloped = defineAction({
  id: 'markUndeveloped',
  label: 'Undeveloped, or not',
  group: 'argument',
  icon: Diamond,
  keys: ['D'],
  where: 'canvas',
  context: ['node', 'outline'],
  when: withNode,
  run: (editor) => {
    const ids = selectedNodes(editor);
    const { nodes } = editor.document.index;
    const isMarked = (id: string) => {
      const node = nodes.get(id)?.node;
      return node !== undefined && 'undeveloped' in node && node.undeveloped === true;
    };
    const undeveloped = ids.every(isMarked) ? null : true;
    const mark = editor.document.mark();
    const done = ids.filter(
      (node) => editor.execute(setNodeFields.call({ node, fields: { undeveloped } })).allowed,
    );
    const what = done.length === 1 ? (nodes.get(ids[0] ?? '')?.node.identifier ?? '') : 'elements';
    editor.document.commit(mark, `${undeveloped ? 'Mark' : 'Unmark'} ${what} undeveloped`);
    editor.refreshScene();
  },
});
