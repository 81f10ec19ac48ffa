// Shows and hides what stands round the canvas.
import { PanelBottom, PanelLeft, PanelRight } from 'lucide-react';
import { changePanel, type PanelName } from '../store/settings.ts';
import { type Action, ALWAYS, defineAction } from './action.ts';

type Look = Pick<Action, 'id' | 'label' | 'icon' | 'keys'>;

function panel(name: PanelName, look: Look): Action {
  return defineAction({
    ...look,
    group: 'view',
    section: 'panels',
    keywords: ['panel', 'hide', 'show'],
    where: 'window',
    checked: ({ store }) => store.getState().settings.panels[name].shown,
    when: ALWAYS,
    run: (editor) => {
      const { shown } = editor.store.getState().settings.panels[name];
      changePanel(editor, name, { shown: !shown });
    },
  });
}

export const showOutline = panel('outline', {
  id: 'showOutline',
  label: 'Outline',
  icon: PanelLeft,
  keys: ['Mod+Alt+1'],
});
export const showInspector = panel('inspector', {
  id: 'showInspector',
  label: 'Inspector',
  icon: PanelRight,
  keys: ['Mod+Alt+2'],
});
export const showProblems = panel('problems', {
  id: 'showProblems',
  label: 'Problems',
  icon: PanelBottom,
  keys: ['Mod+Alt+3'],
});
