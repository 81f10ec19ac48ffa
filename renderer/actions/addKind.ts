// One key for each kind: below what is selected, or standing alone where nothing is.
import type { NodeKind } from '../../core/model/kinds.ts';
import { kindName } from '../../core/model/kinds.ts';
import { add, kindCall } from '../store/adding.ts';
import { type Action, ALWAYS, defineAction } from './action.ts';

/** Letters of the kinds: G, S and J begin their word, E is evidence, K kontext, U the u of assumption. */
function addKind(id: string, kind: NodeKind, key: string): Action {
  return defineAction({
    id,
    label: `Add ${kindName(kind)}`,
    group: 'argument',
    section: 'add',
    submenu: 'Add',
    edits: 'case',
    keys: [key],
    where: 'canvas',
    context: ['node', 'canvas', 'outline'],
    when: ALWAYS,
    run: (editor) => void add(editor, kindCall(editor, kind)),
  });
}

export const addGoal = addKind('addGoal', 'goal', 'G');
export const addStrategy = addKind('addStrategy', 'strategy', 'S');
export const addSolution = addKind('addSolution', 'solution', 'E');
export const addContext = addKind('addContext', 'context', 'K');
export const addAssumption = addKind('addAssumption', 'assumption', 'U');
export const addJustification = addKind('addJustification', 'justification', 'J');
