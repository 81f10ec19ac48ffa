// Every command, by id. A command that is not listed here does not exist.
import { acceptRun } from './acceptRun.ts';
import { addAcp } from './addAcp.ts';
import { addAway } from './addAway.ts';
import { addModule } from './addModule.ts';
import { addNode } from './addNode.ts';
import { addPolicy } from './addPolicy.ts';
import { addRecord } from './addRecord.ts';
import { addReference } from './addReference.ts';
import { argueCell } from './argueCell.ts';
import { askApproval } from './askApproval.ts';
import { castVote } from './castVote.ts';
import { challengeInference } from './challengeInference.ts';
import type { Command } from './command.ts';
import { connect } from './connect.ts';
import { deleteElements } from './deleteElements.ts';
import { deleteModule } from './deleteModule.ts';
import { deleteRecord } from './deleteRecord.ts';
import { deleteRecords } from './deleteRecords.ts';
import { disconnect } from './disconnect.ts';
import { duplicate } from './duplicate.ts';
import { groupChoice } from './groupChoice.ts';
import { importEvidence } from './importEvidence.ts';
import { inlineModule } from './inlineModule.ts';
import { insertBetween } from './insertBetween.ts';
import { instantiatePattern } from './instantiatePattern.ts';
import { judgeEvidence } from './judgeEvidence.ts';
import { justifyIndependence } from './justifyIndependence.ts';
import { liftDefeat } from './liftDefeat.ts';
import { markRead } from './markRead.ts';
import { moveChallenge } from './moveChallenge.ts';
import { moveSubtree } from './moveSubtree.ts';
import { moveToModule } from './moveToModule.ts';
import { pasteElements } from './pasteElements.ts';
import { pasteOutline } from './pasteOutline.ts';
import { pasteRows } from './pasteRows.ts';
import { recordDefeat } from './recordDefeat.ts';
import { renameRecord } from './renameRecord.ts';
import { renewApproval } from './renewApproval.ts';
import { renumber } from './renumber.ts';
import { reorder } from './reorder.ts';
import { setAcp } from './setAcp.ts';
import { setCells } from './setCells.ts';
import { setIdentifier } from './setIdentifier.ts';
import { setKind } from './setKind.ts';
import { setLinkFields } from './setLinkFields.ts';
import { setManyNodeFields } from './setManyNodeFields.ts';
import { setMetaFields } from './setMetaFields.ts';
import { setModuleFields } from './setModuleFields.ts';
import { setMultiplicity } from './setMultiplicity.ts';
import { setNodeFields } from './setNodeFields.ts';
import { setRecordFields } from './setRecordFields.ts';
import { setText } from './setText.ts';
import { setView } from './setView.ts';
import { signOff } from './signOff.ts';
import { waive } from './waive.ts';
import { withdrawWaiver } from './withdrawWaiver.ts';

export const COMMANDS: readonly Command[] = [
  acceptRun,
  addAcp,
  addAway,
  addModule,
  addNode,
  addPolicy,
  addRecord,
  addReference,
  argueCell,
  askApproval,
  castVote,
  challengeInference,
  connect,
  deleteElements,
  deleteModule,
  deleteRecord,
  deleteRecords,
  disconnect,
  duplicate,
  groupChoice,
  importEvidence,
  inlineModule,
  insertBetween,
  instantiatePattern,
  judgeEvidence,
  justifyIndependence,
  liftDefeat,
  markRead,
  moveChallenge,
  moveSubtree,
  moveToModule,
  pasteElements,
  pasteOutline,
  pasteRows,
  recordDefeat,
  renameRecord,
  renewApproval,
  renumber,
  reorder,
  setAcp,
  setCells,
  setIdentifier,
  setKind,
  setLinkFields,
  setManyNodeFields,
  setMetaFields,
  setModuleFields,
  setMultiplicity,
  setNodeFields,
  setRecordFields,
  setText,
  setView,
  signOff,
  waive,
  withdrawWaiver,
];

const BY_ID: ReadonlyMap<string, Command> = new Map(COMMANDS.map((one) => [one.id, one]));

/** The command with this id; undefined where there is none. */
export function commandById(id: string): Command | undefined {
  return BY_ID.get(id);
}
