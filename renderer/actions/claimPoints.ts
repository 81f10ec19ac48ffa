// Assurance claim points: one more at what is selected, and the way to what argues it and back.
import { ArrowLeftRight, SquareCheckBig } from 'lucide-react';
import { otherSide } from '../store/claimPoints.ts';
import type { Editor } from '../store/editor.ts';
import { goToAny } from '../store/panels.ts';
import { defineAction, withSelection } from './action.ts';

export const addClaimPoint = defineAction({
  id: 'addClaimPoint',
  label: 'Add assurance claim point…',
  group: 'argument',
  section: 'dialectic',
  submenu: 'Challenge and confidence',
  keywords: ['acp', 'confidence', 'square'],
  context: ['node', 'link', 'outline'],
  edits: 'case',
  icon: SquareCheckBig,
  keys: ['Shift+P'],
  where: 'canvas',
  when: withSelection,
  run: (editor) => {
    const { selection } = editor.store.getState();
    if (selection) editor.open({ kind: 'claimPoint', at: selection.id });
  },
});

export const goToConfidence = defineAction({
  id: 'goToConfidence',
  label: 'Go to the confidence argument, and back',
  group: 'walk',
  section: 'trail',
  submenu: 'Follow',
  keywords: ['acp', 'assurance claim point', 'why'],
  context: ['node', 'link', 'outline'],
  icon: ArrowLeftRight,
  keys: ['Y'],
  where: 'canvas',
  when: (editor) =>
    target(editor) !== undefined || 'Select what has an assurance claim point, or argues one.',
  run: (editor) => {
    const there = target(editor);
    if (there !== undefined) goToAny(editor, there);
  },
});

function target({ document, store }: Editor): string | undefined {
  const { selection } = store.getState();
  return selection && otherSide(document.index, selection.id);
}
