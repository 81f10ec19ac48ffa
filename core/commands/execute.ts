// Runs a call: refuses what `may` refuses, else makes the next case with the patches between.
import { enableMapSet, enablePatches, type Patch, produceWithPatches } from 'immer';
import type { Case } from '../model/case.ts';
import type { Call, CommandContext } from './command.ts';
import { commandById } from './registry.ts';
import { type Refused, refused, type Verdict } from './verdict.ts';

enableMapSet();
enablePatches();

export interface Done {
  readonly allowed: true;
  readonly warning?: string;
  readonly case: Case;
  /** Empty when nothing changed. */
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
  readonly label: string;
  readonly mergeKey: string | undefined;
  readonly history: 'record' | 'ignore';
  /** Ids of the elements and records that were made. */
  readonly made: readonly string[];
}

/** Whether the call would be done. Never throws, whatever the call holds. */
export function may(call: Call, context: CommandContext): Verdict {
  const command = commandById(call.command);
  if (!command) return refused('unknown-command', `There is no command "${call.command}".`);
  return command.may(context, call.args);
}

/**
 * Does the call on `context.index.case`. A refusal is a result, not an exception. The index is left
 * as it is: whoever keeps the case moves it on by the patches.
 */
export function execute(call: Call, context: CommandContext): Done | Refused {
  const verdict = may(call, context);
  const command = commandById(call.command);
  if (!verdict.allowed || !command) return verdict as Refused;
  const label = call.label ?? command.label(context.index, call.args);
  let made: readonly string[] = [];
  const [next, patches, inverse] = produceWithPatches(context.index.case, (draft) => {
    made = command.run(draft, call.args, context);
  });
  const { history } = command;
  const mergeKey = command.mergeKey(call.args);
  return { ...verdict, case: next, patches, inverse, label, mergeKey, history, made };
}
