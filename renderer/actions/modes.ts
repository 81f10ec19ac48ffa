// Author, review, read: what the window lets the user change.
import { BookOpenText, MessagesSquare, PencilRuler } from 'lucide-react';
import { changeMode } from '../store/changeMode.ts';
import type { Mode } from '../store/mode.ts';
import { type Action, ALWAYS, defineAction } from './action.ts';

type Look = Pick<Action, 'label' | 'icon' | 'keywords'>;

function mode(to: Mode, id: string, look: Look): Action {
  return defineAction({
    ...look,
    id,
    group: 'view',
    section: 'mode',
    submenu: 'Mode',
    keys: [],
    where: 'window',
    checked: ({ store }) => store.getState().mode === to,
    when: ALWAYS,
    run: (editor) => changeMode(editor, to),
  });
}

export const changeModeAuthor = mode('author', 'modeAuthor', {
  label: 'Author',
  icon: PencilRuler,
  keywords: ['mode', 'write', 'edit'],
});
export const changeModeReview = mode('review', 'modeReview', {
  label: 'Review',
  icon: MessagesSquare,
  keywords: ['mode', 'challenge', 'doubt'],
});
export const changeModeRead = mode('read', 'modeRead', {
  label: 'Read',
  icon: BookOpenText,
  keywords: ['mode', 'look', 'lock'],
});
