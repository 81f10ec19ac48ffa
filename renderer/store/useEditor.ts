// How components reach the editor: one context, and a hook that renders again when its part changes.
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Editor } from './editor.ts';
import type { EditorState } from './state.ts';

export const EditorContext = createContext<Editor | undefined>(undefined);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('There is no editor above this component.');
  return editor;
}

/** A part of the state; the component renders again when the part is another. */
export function useUi<T>(select: (state: EditorState) => T): T {
  return useStore(useEditor().store, select);
}
