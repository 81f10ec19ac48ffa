// Adds what stands for something in another module: an away element, a module or contract reference.
import { CopyPlus, FileSymlink, Handshake } from 'lucide-react';
import type { Editor } from '../store/editor.ts';
import { type Action, defineAction } from './action.ts';

type Look = Pick<Action, 'id' | 'label' | 'icon' | 'keys'>;

function fromModule(look: Look, contract: boolean | undefined, open: (editor: Editor) => void) {
  return defineAction({
    ...look,
    group: 'argument',
    section: 'add',
    submenu: 'Add',
    keywords: ['module', 'repeat', 'refer'],
    edits: 'case',
    where: 'canvas',
    context: ['node', 'canvas'],
    when: (editor) => {
      const { selection } = editor.store.getState();
      if (selection?.kind === 'link') return 'Select an element, or nothing.';
      return others(editor, contract) || nothing(contract);
    },
    run: open,
  });
}

function others({ store, document }: Editor, contract: boolean | undefined): boolean {
  const { module } = store.getState();
  return [...document.case.modules].some(
    ([id, one]) =>
      id !== module && (contract === undefined || (one.contract ?? false) === contract),
  );
}

function nothing(contract: boolean | undefined): string {
  return contract ? 'There is no contract module yet.' : 'There is no other module yet.';
}

const parentOf = ({ store }: Editor) => store.getState().selection?.id;

export const addAwayElement = fromModule(
  { id: 'addAwayElement', label: 'Add away element…', icon: CopyPlus, keys: ['Shift+A'] },
  undefined,
  (editor) => editor.open({ kind: 'away', parent: parentOf(editor) }),
);

export const addModuleReference = fromModule(
  { id: 'addModuleReference', label: 'Add module reference…', icon: FileSymlink, keys: ['M'] },
  false,
  (editor) => editor.open({ kind: 'reference', parent: parentOf(editor), contract: false }),
);

export const addContractReference = fromModule(
  { id: 'addContractReference', label: 'Add contract reference…', icon: Handshake, keys: [] },
  true,
  (editor) => editor.open({ kind: 'reference', parent: parentOf(editor), contract: true }),
);
