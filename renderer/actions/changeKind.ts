// Makes the selected element another kind, where its links allow it.
import { kindName, withArticle } from '../../core/model/kinds.ts';
import { changeKind, type OwnKind } from '../store/kinds.ts';
import { type Action, defineAction, withNode } from './action.ts';

function makeKind(id: string, kind: OwnKind): Action {
  return defineAction({
    id,
    label: `Make it ${withArticle(kindName(kind))}`,
    group: 'argument',
    section: 'text',
    submenu: 'Make it',
    keywords: ['change kind', 'turn into'],
    edits: 'case',
    keys: [],
    where: 'canvas',
    context: ['node', 'outline'],
    when: (editor) => {
      const selected = withNode(editor);
      if (selected !== true) return selected;
      const { selection } = editor.store.getState();
      const node = editor.document.index.nodes.get(selection?.id ?? '')?.node;
      return node?.kind !== kind || `${node.identifier} is ${withArticle(kindName(kind))} already.`;
    },
    run: (editor) => {
      const { selection } = editor.store.getState();
      if (selection) changeKind(editor, selection.id, kind);
    },
  });
}

export const makeGoal = makeKind('makeGoal', 'goal');
export const makeStrategy = makeKind('makeStrategy', 'strategy');
export const makeSolution = makeKind('makeSolution', 'solution');
export const makeContext = makeKind('makeContext', 'context');
export const makeAssumption = makeKind('makeAssumption', 'assumption');
export const makeJustification = makeKind('makeJustification', 'justification');
