// Each register, opened in the place of the canvas. Made from the list of registers.
import { REGISTERS } from '../../core/registers/registers.ts';
import { pasteIntoRegister, shownRegister, showRegister } from '../store/registers.ts';
import { capital } from '../ui/words.ts';
import { type Action, ALWAYS, defineAction } from './action.ts';

export const registerActions: readonly Action[] = REGISTERS.map(({ id, title, one, group }) =>
  defineAction({
    id: `showRegister${capital(id)}`,
    label: `${title} register`,
    group: 'view',
    section: 'centre',
    submenu: 'Open register',
    keywords: [one, group, 'table', 'records'],
    keys: [],
    where: 'window',
    checked: ({ store }) => {
      const state = store.getState();
      return state.centre.view === 'register' && shownRegister(state)?.id === id;
    },
    when: ALWAYS,
    run: (editor) => showRegister(editor, id),
  }),
);

export const pasteRegisterRows = defineAction({
  id: 'pasteRegisterRows',
  label: 'Paste rows into the register…',
  edits: 'case',
  group: 'edit',
  section: 'clipboard',
  keywords: ['spreadsheet', 'csv', 'excel', 'table'],
  keys: [],
  where: 'window',
  when: ALWAYS,
  run: pasteIntoRegister,
});
