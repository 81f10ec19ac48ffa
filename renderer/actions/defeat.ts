// The judgement that what is selected is defeated, recorded and lifted.
import { CircleX, Undo } from 'lucide-react';
import { liftDefeat as lift } from '../../core/commands/liftDefeat.ts';
import { isJudged } from '../store/defeats.ts';
import type { Editor } from '../store/editor.ts';
import { defineAction, withSelection } from './action.ts';

const selected = ({ store }: Editor) => store.getState().selection?.id ?? '';

export const judgeDefeated = defineAction({
  id: 'judgeDefeated',
  label: 'Judge defeated…',
  group: 'argument',
  section: 'dialectic',
  submenu: 'Challenge and confidence',
  keywords: ['defeat', 'cross', 'fallen'],
  context: ['node', 'link', 'outline'],
  edits: 'case',
  icon: CircleX,
  keys: ['Shift+X'],
  where: 'canvas',
  when: (editor) => {
    const chosen = withSelection(editor);
    if (chosen !== true) return chosen;
    return !isJudged(editor, selected(editor)) || 'It is judged defeated already.';
  },
  run: (editor) => editor.open({ kind: 'defeat', at: selected(editor) }),
});

export const liftDefeat = defineAction({
  id: 'liftDefeat',
  label: 'Lift the defeat',
  group: 'argument',
  section: 'dialectic',
  submenu: 'Challenge and confidence',
  keywords: ['undefeat', 'restore'],
  context: ['node', 'link', 'outline'],
  edits: 'case',
  icon: Undo,
  keys: [],
  where: 'canvas',
  when: (editor) => isJudged(editor, selected(editor)) || 'Nothing selected is judged defeated.',
  run: (editor) => {
    editor.execute(lift.call({ at: selected(editor) }));
    editor.refreshScene();
  },
});
