// Shows the argument, or one of the views that take the canvas's place. Made from their registry.
import { Workflow } from 'lucide-react';
import { CENTRE_VIEWS } from '../centre/registry.ts';
import { isArgument, showArgument, showCentre } from '../store/centre.ts';
import { type Action, ALWAYS, defineAction } from './action.ts';

const IN_MENU = {
  group: 'view',
  section: 'centre',
  submenu: 'In the centre',
  where: 'window',
  when: ALWAYS,
} as const;

const argument = defineAction({
  ...IN_MENU,
  id: 'viewArgument',
  label: 'Argument',
  keywords: ['canvas', 'diagram', 'centre'],
  icon: Workflow,
  keys: ['Mod+Alt+4'],
  checked: ({ store }) => isArgument(store.getState()),
  run: showArgument,
});

export const centreViews: readonly Action[] =
  CENTRE_VIEWS.length === 0
    ? []
    : [
        argument,
        ...CENTRE_VIEWS.map(({ id, title, keywords, icon, keys }) =>
          defineAction({
            ...IN_MENU,
            id: `view.${id}`,
            label: title,
            keywords: [...keywords, 'centre', 'table'],
            icon,
            keys,
            checked: ({ store }) => store.getState().centre.view === id,
            run: (editor) => showCentre(editor, id),
          }),
        ),
      ];
