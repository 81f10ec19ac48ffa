// Shows and hides what stands round the canvas.
import { PanelBottom, PanelLeft, PanelRight } from 'lucide-react';
import type { Editor } from '../store/editor.ts';
import { showLeft } from '../store/panels.ts';
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

const leftPanel = panel('outline', {
  id: 'showOutline',
  label: 'Outline',
  icon: PanelLeft,
  keys: ['Mod+Alt+1'],
});

/** While the panel shows registers or the search, this brings the outline back. */
export const showOutline: Action = {
  ...leftPanel,
  checked: (editor) => isOutline(editor) && leftPanel.checked?.(editor) === true,
  run: (editor) => {
    if (isOutline(editor)) leftPanel.run(editor);
    else showLeft(editor, 'outline');
  },
};

const isOutline = ({ store }: Editor) => store.getState().left === 'outline';

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
