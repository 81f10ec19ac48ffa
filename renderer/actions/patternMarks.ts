// The marks of patterns (GSN 1:3): multiplicity, option and choice on links, and elements that are to
// be instantiated.
import { CircleDot, Diamond, Spline, Triangle } from 'lucide-react';
import { setLinkFields } from '../../core/commands/setLinkFields.ts';
import { setManyNodeFields } from '../../core/commands/setManyNodeFields.ts';
import { linkName } from '../../core/model/lookup.ts';
import type { Editor } from '../store/editor.ts';
import { markedLinks, withLinks } from '../store/linkMarks.ts';
import { selectedNodes } from '../store/selecting.ts';
import { defineAction, withNode } from './action.ts';

const COMMON = {
  group: 'argument',
  section: 'text',
  submenu: 'Marks',
  edits: 'case',
  keys: [],
  where: 'canvas',
} as const;

const isOptional = (editor: Editor) => {
  const links = markedLinks(editor);
  return links.length > 0 && links.every(({ link }) => link.optional === true);
};

const isUninstantiated = (editor: Editor) => {
  const nodes = selectedNodes(editor).flatMap((id) => editor.document.index.nodes.get(id) ?? []);
  return nodes.length > 0 && nodes.every(({ node }) => node.uninstantiated === true);
};

export const markUninstantiated = defineAction({
  ...COMMON,
  id: 'markUninstantiated',
  label: 'Mark as to be instantiated',
  keywords: ['uninstantiated', 'abstract', 'pattern', 'triangle'],
  icon: Triangle,
  context: ['node', 'outline'],
  checked: isUninstantiated,
  when: withNode,
  run: (editor) => {
    const nodes = selectedNodes(editor);
    const uninstantiated = isUninstantiated(editor) ? null : true;
    editor.execute(setManyNodeFields.call({ nodes, fields: { uninstantiated } }));
    editor.refreshScene();
  },
});

export const setMultiplicityOf = defineAction({
  ...COMMON,
  id: 'setMultiplicityOf',
  label: 'Set multiplicity…',
  keywords: ['pattern', 'ball', 'cardinality', 'repeat'],
  icon: CircleDot,
  context: ['node', 'link', 'outline'],
  checked: (editor) => markedLinks(editor).some(({ link }) => link.multiplicity !== undefined),
  when: withLinks,
  run: (editor) => openMark(editor, 'multiplicity'),
});

export const makeOptional = defineAction({
  ...COMMON,
  id: 'makeOptional',
  label: 'Make optional',
  keywords: ['pattern', 'hollow ball', 'optionality'],
  icon: Spline,
  context: ['node', 'link', 'outline'],
  checked: isOptional,
  when: withLinks,
  run: (editor) => {
    const links = markedLinks(editor);
    const optional = isOptional(editor) ? null : true;
    const mark = editor.document.mark();
    for (const { id } of links)
      editor.execute(setLinkFields.call({ link: id, fields: { optional } }));
    const { case: c } = editor.document;
    const what = links.length === 1 ? linkName(c, links[0]?.id ?? '') : `${links.length} links`;
    editor.document.commit(mark, `${optional ? 'Make' : 'No longer'} ${what} optional`);
    editor.refreshScene();
  },
});

export const groupIntoChoice = defineAction({
  ...COMMON,
  id: 'groupIntoChoice',
  label: 'Group into a choice…',
  keywords: ['pattern', 'diamond', 'm of n', 'alternative'],
  icon: Diamond,
  context: ['node', 'link', 'outline'],
  checked: (editor) => markedLinks(editor).some(({ link }) => link.choice !== undefined),
  when: withLinks,
  run: (editor) => openMark(editor, 'choice'),
});

function openMark(editor: Editor, mark: 'multiplicity' | 'choice'): void {
  editor.open({ kind: 'linkMark', mark, links: markedLinks(editor).map(({ id }) => id) });
}
