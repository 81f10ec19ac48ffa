// What may hang from an element at all: which grips it shows, and whether a branch dropped on it
// goes below it.
import { connectionLegality } from '../../../core/model/connections.ts';
import { type LinkKind, NODE_KINDS } from '../../../core/model/kinds.ts';
import type { Editor } from '../../store/editor.ts';

export const holdsSupport = (editor: Editor, id: string) => holds(editor, id, 'supportedBy');
export const holdsContext = (editor: Editor, id: string) => holds(editor, id, 'inContextOf');

/** Whether it may challenge anything (GSN 1:6.2.6). */
export function mayChallenge({ document }: Editor, id: string): boolean {
  const node = document.index.nodes.get(id)?.node;
  return node !== undefined && connectionLegality('challenges', node.kind, 'link') === 'allowed';
}

/** Whether GSN lets any kind of element be at the other end. */
function holds({ document }: Editor, id: string, kind: LinkKind): boolean {
  const node = document.index.nodes.get(id)?.node;
  if (!node) return false;
  const contractModule = document.case.modules.get(node.module)?.contract === true;
  return NODE_KINDS.some(
    (to) => connectionLegality(kind, node.kind, to, { contractModule }) === 'allowed',
  );
}
