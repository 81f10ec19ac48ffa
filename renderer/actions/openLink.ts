// Follows a link of the selected element's text; with several, asks which.
import { ExternalLink } from 'lucide-react';
import { linksOf } from '../../core/markdown/plainText.ts';
import { statementAt } from '../../core/model/statement.ts';
import type { Editor } from '../store/editor.ts';
import { followLink } from '../store/following.ts';
import { defineAction } from './action.ts';

export const openLink = defineAction({
  id: 'openLink',
  label: 'Follow link in text',
  group: 'argument',
  section: 'text',
  context: ['node', 'outline'],
  keywords: ['open', 'address', 'url', 'web'],
  icon: ExternalLink,
  keys: [],
  where: 'canvas',
  when: (editor) => links(editor).length > 0 || 'Select an element whose text has a link first.',
  run: (editor) => {
    const { selection } = editor.store.getState();
    const [first, ...more] = links(editor);
    if (!selection || !first) return;
    if (more.length === 0) followLink(editor, first.href);
    else editor.open({ kind: 'links', node: selection.id });
  },
});

function links({ store, document }: Editor) {
  const id = store.getState().selection?.id ?? '';
  return linksOf(statementAt(document.index, id));
}
