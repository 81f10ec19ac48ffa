// From link to link by key, so that whatever the pointer reaches on an arrow, the keyboard reaches too.
// While a target is being chosen the candidate moves and the selection stays.
import { nextLink } from '../canvas/linkWalk.ts';
import { aimAt } from '../store/connecting.ts';
import type { Editor } from '../store/editor.ts';
import { type Action, defineAction } from './action.ts';

function walk(id: string, by: 1 | -1, label: string, key: string): Action {
  return defineAction({
    id,
    label,
    group: 'walk',
    section: 'links',
    keywords: ['relation', 'arrow', 'challenge'],
    keys: [key],
    where: 'canvas',
    when: (editor) => next(editor, by) !== undefined || 'There is no link here.',
    run: (editor) => {
      const link = next(editor, by);
      if (link === undefined) return;
      if (editor.store.getState().connecting) aimAt(editor, link);
      else editor.goTo(link, 'nearest');
    },
  });
}

function next({ document, store }: Editor, by: 1 | -1): string | undefined {
  const { scene, selection, connecting } = store.getState();
  return nextLink(document.index, scene, connecting?.at ?? selection?.id, by);
}

export const walkNextLink = walk('walkNextLink', 1, 'To the next link', 'L');
export const walkPreviousLink = walk('walkPreviousLink', -1, 'To the previous link', 'Shift+L');
