// Raises a challenge against whatever is selected: an element, a relation, another challenge.
import { ShieldQuestion } from 'lucide-react';
import { defineAction, withSelection } from './action.ts';

export const challengeThis = defineAction({
  id: 'challengeThis',
  label: 'Challenge this…',
  group: 'argument',
  section: 'dialectic',
  submenu: 'Challenge and confidence',
  keywords: ['doubt', 'object', 'rebut', 'undercut', 'undermine', 'defeater', 'counter'],
  context: ['node', 'link', 'outline'],
  edits: 'challenge',
  icon: ShieldQuestion,
  keys: ['X'],
  where: 'canvas',
  when: withSelection,
  run: (editor) => {
    const { selection } = editor.store.getState();
    if (selection) editor.open({ kind: 'challenge', target: selection.id });
  },
});
