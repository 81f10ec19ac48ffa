// Makes an empty module, or an empty contract (GSN 1:4.1, 1:4.7).
import { Handshake, Package } from 'lucide-react';
import { type Action, ALWAYS, defineAction } from './action.ts';

function newOne(look: Pick<Action, 'id' | 'label' | 'icon'>, contract: boolean): Action {
  return defineAction({
    ...look,
    group: 'argument',
    section: 'modules',
    submenu: 'Modules',
    keywords: ['add', 'module'],
    edits: 'case',
    keys: [],
    where: 'window',
    when: ALWAYS,
    run: (editor) => editor.open({ kind: 'newModule', contract }),
  });
}

export const newModule = newOne({ id: 'newModule', label: 'New module…', icon: Package }, false);
export const newContractModule = newOne(
  { id: 'newContractModule', label: 'New contract module…', icon: Handshake },
  true,
);
