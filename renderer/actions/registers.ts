// Each register, opened in the place of the canvas. Made from the list of registers.
import type { RegisterGroup } from '../../core/registers/register.ts';
import { REGISTERS } from '../../core/registers/registers.ts';
import { pasteIntoRegister, shownRegister, showRegister } from '../store/registers.ts';
import { capital } from '../ui/words.ts';
import { type Action, ALWAYS, defineAction } from './action.ts';

/** One menu of them all would be longer than can be taken in. */
const OF_FACTS: ReadonlySet<RegisterGroup> = new Set(['Evidence', 'System', 'Policy', 'Risk']);

export const registerActions: readonly Action[] = REGISTERS.map(({ id, title, one, group }) =>
  defineAction({
    id: `showRegister${capital(id)}`,
    label: `${title} register`,
    group: 'view',
    section: 'centre',
    submenu: OF_FACTS.has(group) ? 'Registers of facts' : 'Registers of argument and people',
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
