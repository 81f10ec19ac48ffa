// Runs a call: refuses what `may` refuses, else makes the next case with the patches between.
import type { Patch } from 'immer';
import type { Case } from '../model/case.ts';
import type { Call, Command, CommandContext } from './command.ts';
import { frozenCopy } from './parts/frozenCopy.ts';
import { produceWithPatches } from './parts/patching.ts';
import { commandById } from './registry.ts';
import { type Refused, refused, type Verdict } from './verdict.ts';

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
  const ready = prepare(call);
  return ready.allowed ? ready.command.may(context, ready.args) : ready;
}

/**
 * Does the call on `context.index.case`. A refusal is a result, not an exception. The index is left
 * as it is: whoever keeps the case moves it on by the patches.
 */
export function execute(call: Call, context: CommandContext): Done | Refused {
  const ready = prepare(call);
  if (!ready.allowed) return ready;
  const { command, args } = ready;
  const verdict = command.may(context, args);
  if (!verdict.allowed) return verdict;
  const label = call.label ?? command.label(context.index, args);
  let made: readonly string[] = [];
  const [next, patches, inverse] = produceWithPatches(context.index.case, (draft) => {
    made = command.run(draft, args, context);
  });
  const { history } = command;
  const mergeKey = command.mergeKey(args);
  return { ...verdict, case: next, patches, inverse, label, mergeKey, history, made };
}

interface Ready {
  readonly allowed: true;
  readonly command: Command;
  readonly args: Call['args'];
}

function prepare(call: Call): Ready | Refused {
  const command = commandById(call.command);
  if (!command) return refused('unknown-command', `There is no command "${call.command}".`);
  try {
    return { allowed: true, command, args: frozenCopy(call.args) as Call['args'] };
  } catch (error) {
    return refused('wrong-arguments', (error as Error).message);
  }
}
