// What a command is: one piece of code that answers "may I, and why not" and does it.
// One file per command; registry.ts lists them, execute.ts runs them.
import type { Draft } from 'immer';
import type { FindProfile } from '../analyser/profile.ts';
import type { CommandCall } from '../analyser/rule.ts';
import type { Case } from '../model/case.ts';
import type { Tolerance } from '../model/connections.ts';
import type { IdSource } from '../model/ids.ts';
import type { CaseIndex } from '../model/index.ts';
import { type ArgShape, type ArgsOf, wrongArgs } from './args.ts';
import { refused, type Verdict } from './verdict.ts';

export type CaseDraft = Draft<Case>;

/** What a command may know. The case is `index.case`. */
export interface CommandContext {
  readonly index: CaseIndex;
  /** Connections beyond GSN that the case's profile tolerates. */
  readonly tolerates: readonly Tolerance[];
  readonly newId: IdSource;
  /** The profiles at hand; the shipped ones where absent. */
  readonly profiles?: FindProfile;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Who edits: a person's id or a name. */
  readonly by?: string;
}

/** A command to be done, as data; the label is the command's own where absent. */
export type Call = Omit<CommandCall, 'label'> & Partial<Pick<CommandCall, 'label'>>;

type RawArgs = Call['args'];

/** A command as the registry knows it. `label`, `mergeKey` and `run` need arguments that `may` allows. */
export interface Command {
  readonly id: string;
  /** `ignore`: no undo step, and redo survives (collapsing, pinning). */
  readonly history: 'record' | 'ignore';
  readonly may: (context: CommandContext, args: RawArgs) => Verdict;
  readonly label: (index: CaseIndex, args: RawArgs) => string;
  readonly mergeKey: (args: RawArgs) => string | undefined;
  /** Changes the draft; gives the ids of the elements and records that it made. */
  readonly run: (draft: CaseDraft, args: RawArgs, context: CommandContext) => readonly string[];
}

/** A command that knows the type of its arguments. */
export interface TypedCommand<A> extends Command {
  /** The call as data: `setText.call({ node, text })`. */
  readonly call: (args: A) => Call;
}

interface Definition<S extends ArgShape> {
  readonly id: string;
  readonly args: S;
  readonly history?: Command['history'];
  /** Whole words for the undo menu: "Edit text of G3". */
  readonly label: (index: CaseIndex, args: ArgsOf<S>) => string;
  readonly may: (context: CommandContext, args: ArgsOf<S>) => Verdict;
  /** Calls with the same key within half a second become one undo step: typing. */
  readonly mergeKey?: (args: ArgsOf<S>) => string | undefined;
  /** Never sees what `may` refuses. Gives the ids it made, if any. */
  readonly run: (
    draft: CaseDraft,
    args: ArgsOf<S>,
    context: CommandContext,
  ) => readonly string[] | undefined;
}

/** Makes a command that refuses arguments of the wrong form before anything else looks at them. */
export function defineCommand<S extends ArgShape>(
  definition: Definition<S>,
): TypedCommand<ArgsOf<S>> {
  const { id, args: shape } = definition;
  return {
    id,
    history: definition.history ?? 'record',
    may: (context, args) => {
      const wrong = wrongArgs(id, shape, args);
      if (wrong !== undefined) return refused('wrong-arguments', wrong);
      return definition.may(context, args as ArgsOf<S>);
    },
    label: (index, args) => definition.label(index, args as ArgsOf<S>),
    mergeKey: (args) => definition.mergeKey?.(args as ArgsOf<S>),
    run: (draft, args, context) => definition.run(draft, args as ArgsOf<S>, context) ?? [],
    call: (args) => ({ command: id, args: args as RawArgs }),
  };
}
