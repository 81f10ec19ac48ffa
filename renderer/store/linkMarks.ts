// Which links an action about a pattern's marks is for: the selected ones, or those by which the selected
// elements hang.

import type { LinkEntry } from '../../core/model/index.ts';
import { parentLink } from './adding.ts';
import type { Editor } from './editor.ts';

export function markedLinks({ document, store }: Editor): LinkEntry[] {
  const { nodes, links } = document.index;
  const found = [...store.getState().selected].flatMap((id) => {
    const entry = nodes.get(id);
    const link = entry ? parentLink(entry) : links.get(id);
    return link ? [link] : [];
  });
  return [...new Set(found)];
}

/** Why there is none. */
export function withLinks(editor: Editor): true | string {
  return markedLinks(editor).length > 0 || 'Select a link, or an element that hangs by one, first.';
}
