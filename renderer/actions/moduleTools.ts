// What is done with a whole module: the one chosen, else the one that the canvas shows.
import { Hash, PackageMinus, PencilLine, Trash2 } from 'lucide-react';
import { currentModule } from '../store/architecture.ts';
import type { Editor } from '../store/editor.ts';
import {
  inline,
  removeModuleOrAsk,
  renameModule,
  renumberModule,
  withModule,
} from '../store/modules.ts';
import { type Action, defineAction } from './action.ts';

type Look = Pick<Action, 'id' | 'label' | 'icon' | 'keywords'>;

function tool(
  look: Look,
  run: (editor: Editor, module: string) => void,
  when: Action['when'] = withModule,
): Action {
  return defineAction({
    ...look,
    group: 'argument',
    section: 'modules',
    submenu: 'Modules',
    context: ['module'],
    edits: 'case',
    keys: [],
    where: 'window',
    detail: (editor) => {
      const module = currentModule(editor);
      return module === undefined ? undefined : editor.document.case.modules.get(module)?.name;
    },
    when,
    run: (editor) => {
      const module = currentModule(editor);
      if (module !== undefined) run(editor, module);
    },
  });
}

/** The main module neither goes nor dissolves. */
function notMain(editor: Editor): true | string {
  const chosen = withModule(editor);
  if (chosen !== true) return chosen;
  return (
    currentModule(editor) !== editor.document.case.main || 'The main module of the case stays.'
  );
}

export const renameTheModule = tool(
  { id: 'renameModule', label: 'Rename module', icon: PencilLine, keywords: ['name'] },
  renameModule,
);

export const renumberTheModule = tool(
  {
    id: 'renumberModule',
    label: 'Renumber module',
    icon: Hash,
    keywords: ['identifiers', 'order'],
  },
  renumberModule,
);

export const inlineTheModule = tool(
  { id: 'inlineModule', label: 'Inline module', icon: PackageMinus, keywords: ['join', 'merge'] },
  inline,
  notMain,
);

export const deleteTheModule = tool(
  { id: 'deleteModule', label: 'Delete module…', icon: Trash2, keywords: ['remove'] },
  removeModuleOrAsk,
  notMain,
);
