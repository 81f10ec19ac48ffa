// Every action, in the order of the shortcut sheet: what toolbar, keys and menus are made from.
import { keysOf, meet, type Overrides } from '../keys/bindings.ts';
import type { Action } from './action.ts';
import { addChild } from './addChild.ts';
import { addElement } from './addElement.ts';
import { addAwayElement, addContractReference, addModuleReference } from './addFromModule.ts';
import {
  addAssumption,
  addContext,
  addGoal,
  addJustification,
  addSolution,
  addStrategy,
} from './addKind.ts';
import { addPolicy } from './addPolicy.ts';
import { addSibling } from './addSibling.ts';
import { architectureView } from './architecture.ts';
import { centreViews } from './centreViews.ts';
import { challenge } from './challenge.ts';
import { challengeThis } from './challengeThis.ts';
import {
  makeAssumption,
  makeContext,
  makeGoal,
  makeJustification,
  makeSolution,
  makeStrategy,
} from './changeKind.ts';
import { addClaimPoint, goToConfidence } from './claimPoints.ts';
import { copy, cut, paste } from './clipboard.ts';
import { connectTo } from './connectTo.ts';
import { judgeDefeated, liftDefeat } from './defeat.ts';
import { deleteSelected } from './deleteSelected.ts';
import { duplicateBranch } from './duplicateSelected.ts';
import { editText } from './editText.ts';
import { acceptTheRun, judgeByCriterion, showOnTimeline } from './evidence.ts';
import { exportPdf } from './exportPdf.ts';
import { exportSvg } from './exportSvg.ts';
import { focusBranch } from './focusBranch.ts';
import { focusMenuBar } from './focusMenuBar.ts';
import { foldBelow, toggleFold, unfoldAll } from './fold.ts';
import { goToOrigin } from './goToOrigin.ts';
import { healthActions } from './health.ts';
import { importLogs } from './importLogs.ts';
import { insertPattern } from './insertPattern.ts';
import { insertStrategy } from './insertStrategy.ts';
import { leave } from './leave.ts';
import { markUndeveloped } from './markUndeveloped.ts';
import { changeModeAuthor, changeModeRead, changeModeReview } from './modes.ts';
import {
  deleteTheModule,
  inlineTheModule,
  renameTheModule,
  renumberTheModule,
} from './moduleTools.ts';
import { moveDown, moveLeft, moveRight, moveUp } from './moveBranch.ts';
import { moveChallenge } from './moveChallenge.ts';
import { moveToModule } from './moveToModule.ts';
import { newCase } from './newCase.ts';
import { newContractModule, newModule } from './newModule.ts';
import { openCase } from './openCase.ts';
import { openExample } from './openExample.ts';
import { openLink } from './openLink.ts';
import { openPalette } from './openPalette.ts';
import { openSettings } from './openSettings.ts';
import {
  groupIntoChoice,
  makeOptional,
  markUninstantiated,
  setMultiplicityOf,
} from './patternMarks.ts';
import {
  explainProblem,
  fixAllProblems,
  nextProblem,
  previousProblem,
  quickFix,
  waiveProblems,
} from './problems.ts';
import { redo } from './redo.ts';
import { nextRegion, previousRegion } from './regions.ts';
import { pasteRegisterRows, registerActions } from './registers.ts';
import { saveCase } from './saveCase.ts';
import { saveCaseAs } from './saveCaseAs.ts';
import { findEverywhere, nextResult, previousResult, showRegisters } from './search.ts';
import { selectAll, selectBranch } from './selectMore.ts';
import { showBackups } from './showBackups.ts';
import { showContextMenu } from './showContextMenu.ts';
import { showDemands } from './showDemands.ts';
import { showInspector, showOutline, showProblems } from './showPanels.ts';
import { showShortcuts } from './showShortcuts.ts';
import { showWelcome } from './showWelcome.ts';
import { startTour } from './startTour.ts';
import { toggleByContract } from './toggleByContract.ts';
import { togglePin } from './togglePin.ts';
import { togglePublic } from './togglePublic.ts';
import { goBack, goForward } from './trail.ts';
import { undo } from './undo.ts';
import { verifyArtefacts } from './verifyArtefacts.ts';
import {
  extendDown,
  extendLeft,
  extendRight,
  extendUp,
  walkDown,
  walkLeft,
  walkRight,
  walkUp,
} from './walk.ts';
import { walkNextLink, walkPreviousLink } from './walkLinks.ts';
import { zoomActual, zoomFit, zoomIn, zoomOut } from './zoom.ts';

export const ACTIONS: readonly Action[] = [
  newCase,
  openCase,
  openExample,
  saveCase,
  saveCaseAs,
  showBackups,
  addPolicy,
  importLogs,
  verifyArtefacts,
  exportPdf,
  exportSvg,
  showWelcome,
  openSettings,
  undo,
  redo,
  cut,
  copy,
  paste,
  pasteRegisterRows,
  duplicateBranch,
  selectAll,
  selectBranch,
  editText,
  openLink,
  addChild,
  addSibling,
  addElement,
  addGoal,
  addStrategy,
  addSolution,
  addContext,
  addAssumption,
  addJustification,
  addAwayElement,
  addModuleReference,
  addContractReference,
  insertStrategy,
  connectTo,
  challenge,
  challengeThis,
  moveChallenge,
  judgeDefeated,
  liftDefeat,
  addClaimPoint,
  judgeByCriterion,
  acceptTheRun,
  showOnTimeline,
  moveLeft,
  moveRight,
  moveUp,
  moveDown,
  markUndeveloped,
  togglePublic,
  toggleByContract,
  insertPattern,
  markUninstantiated,
  setMultiplicityOf,
  makeOptional,
  groupIntoChoice,
  makeGoal,
  makeStrategy,
  makeSolution,
  makeContext,
  makeAssumption,
  makeJustification,
  moveToModule,
  newModule,
  newContractModule,
  renameTheModule,
  renumberTheModule,
  inlineTheModule,
  deleteTheModule,
  deleteSelected,
  quickFix,
  fixAllProblems,
  waiveProblems,
  walkUp,
  walkDown,
  walkLeft,
  walkRight,
  walkNextLink,
  walkPreviousLink,
  extendUp,
  extendDown,
  extendLeft,
  extendRight,
  goToConfidence,
  goToOrigin,
  goBack,
  goForward,
  leave,
  nextProblem,
  previousProblem,
  findEverywhere,
  nextResult,
  previousResult,
  openPalette,
  ...centreViews,
  ...healthActions,
  ...registerActions,
  architectureView,
  showOutline,
  showRegisters,
  showInspector,
  showProblems,
  toggleFold,
  foldBelow,
  unfoldAll,
  focusBranch,
  togglePin,
  zoomIn,
  zoomOut,
  zoomFit,
  zoomActual,
  changeModeAuthor,
  changeModeReview,
  changeModeRead,
  nextRegion,
  previousRegion,
  showContextMenu,
  focusMenuBar,
  showShortcuts,
  explainProblem,
  showDemands,
  startTour,
];

/** The action that a chord means at this place; undefined where it means none. */
export function actionFor(
  chord: string,
  inCanvas: boolean,
  overrides: Overrides = {},
  inOutline = false,
): Action | undefined {
  const reaches = ({ where }: Action) =>
    where === 'window' || inCanvas || (where === 'argument' && inOutline);
  return ACTIONS.find((action) => reaches(action) && keysOf(action, overrides).includes(chord));
}

/** The action with this id; undefined where there is none. */
export function actionById(id: string): Action | undefined {
  return ACTIONS.find((action) => action.id === id);
}

/** Pairs of actions that one key would mean at the same place, as readable lines. */
export function clashes(actions: readonly Action[], overrides: Overrides = {}): string[] {
  const found: string[] = [];
  for (const [i, a] of actions.entries()) {
    const own = keysOf(a, overrides);
    for (const b of actions.slice(i)) {
      const other = keysOf(b, overrides);
      const shared = a === b ? repeated(own) : own.filter((key) => other.includes(key));
      if (meet(a, b)) found.push(...shared.map((key) => `${key}: ${a.id}, ${b.id}`));
    }
  }
  return found;
}

function repeated(keys: readonly string[]): string[] {
  return keys.filter((key, i) => keys.indexOf(key) !== i);
}
