// Every action, in the order of the shortcut sheet: what toolbar, keys and menus are made from.
import type { Action } from './action.ts';
import { addChild } from './addChild.ts';
import { addElement } from './addElement.ts';
import { addSibling } from './addSibling.ts';
import { challenge } from './challenge.ts';
import { connectTo } from './connectTo.ts';
import { deleteSelected } from './deleteSelected.ts';
import { editText } from './editText.ts';
import { exportPdf } from './exportPdf.ts';
import { exportSvg } from './exportSvg.ts';
import { leave } from './leave.ts';
import { newCase } from './newCase.ts';
import { openCase } from './openCase.ts';
import { openExample } from './openExample.ts';
import { openLink } from './openLink.ts';
import { redo } from './redo.ts';
import { nextRegion, previousRegion } from './regions.ts';
import { saveCase } from './saveCase.ts';
import { saveCaseAs } from './saveCaseAs.ts';
import { showShortcuts } from './showShortcuts.ts';
import { undo } from './undo.ts';
import { walkDown, walkLeft, walkRight, walkUp } from './walk.ts';
import { zoomActual, zoomFit, zoomIn, zoomOut } from './zoom.ts';

export const ACTIONS: readonly Action[] = [
  newCase,
  openCase,
  openExample,
  saveCase,
  saveCaseAs,
  exportPdf,
  exportSvg,
  undo,
  redo,
  editText,
  addChild,
  addSibling,
  addElement,
  connectTo,
  challenge,
  deleteSelected,
  openLink,
  walkUp,
  walkDown,
  walkLeft,
  walkRight,
  leave,
  zoomIn,
  zoomOut,
  zoomFit,
  zoomActual,
  nextRegion,
  previousRegion,
  showShortcuts,
];

/** The action that a chord means at this place; undefined where it means none. */
export function actionFor(chord: string, inCanvas: boolean): Action | undefined {
  return ACTIONS.find(
    ({ keys, where }) => keys.includes(chord) && (where === 'window' || inCanvas),
  );
}

/** Pairs of actions that one key would mean at the same place, as readable lines. */
export function clashes(actions: readonly Action[]): string[] {
  const found: string[] = [];
  for (const [i, a] of actions.entries()) {
    for (const b of actions.slice(i)) {
      const shared = a === b ? repeated(a.keys) : a.keys.filter((key) => b.keys.includes(key));
      const meet = a.where === b.where || a.where === 'window' || b.where === 'window';
      if (meet) found.push(...shared.map((key) => `${key}: ${a.id}, ${b.id}`));
    }
  }
  return found;
}

function repeated(keys: readonly string[]): string[] {
  return keys.filter((key, i) => keys.indexOf(key) !== i);
}
