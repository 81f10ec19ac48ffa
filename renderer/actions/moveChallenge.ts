// Points the selected challenge at something else, chosen like the target of any link.
import { Crosshair } from 'lucide-react';
import { startMovingChallenge } from '../store/connecting.ts';
import type { Editor } from '../store/editor.ts';
import { defineAction } from './action.ts';

export const moveChallenge = defineAction({
  id: 'moveChallenge',
  label: 'Point the challenge elsewhere…',
  group: 'argument',
  section: 'dialectic',
  submenu: 'Challenge and confidence',
  keywords: ['target', 'retarget'],
  context: ['link'],
  edits: 'case',
  icon: Crosshair,
  keys: [],
  where: 'canvas',
  when: (editor) => selected(editor) !== undefined || 'Select a challenge first.',
  run: (editor) => {
    const challenge = selected(editor);
    if (challenge) startMovingChallenge(editor, challenge.id, challenge.from.id);
  },
});

function selected({ document, store }: Editor) {
  const { selection } = store.getState();
  const entry = document.index.links.get(selection?.id ?? '');
  const from = entry?.link.kind === 'challenges' ? entry.from : undefined;
  return entry && from ? { id: entry.id, from } : undefined;
}
