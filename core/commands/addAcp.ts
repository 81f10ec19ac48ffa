// Puts an assurance claim point on a relation, on the whole inference to a goal, or on an element that
// refers to an artefact (GSN 1:5), with what argues confidence; a local goal may be made with it.
import type { AssuranceClaimPoint } from '../model/case.ts';
import { holderOf, placesOf } from '../model/claimPoints.ts';
import type { CaseIndex } from '../model/index.ts';
import { nameOf } from '../model/lookup.ts';
import { type ArgsOf, id, optional, text } from './args.ts';
import { type CaseDraft, type CommandContext, defineCommand } from './command.ts';
import { mayArgue, mayBeCalled, mayStandOn } from './parts/claimPoint.ts';
import { mayStore } from './parts/form.ts';
import { freshId, isTaken } from './parts/freshId.ts';
import { proposeIdentifier, proposeRecordId } from './parts/numbering.ts';
import { allOf, refused } from './verdict.ts';

/** Where it stands (exactly one), what it is called, and what argues for it. */
export const CLAIM_POINT = {
  link: optional(id),
  /** A goal, whose whole inference is meant. */
  inference: optional(id),
  node: optional(id),
  name: optional(text),
  /** The argument in words. */
  text: optional(text),
  /** The goal that argues it, here or in another module. */
  goal: optional(id),
  /** A module that argues it. */
  module: optional(id),
  /** The statement of a goal to be made, in the module of the place, that argues it. */
  newGoal: optional(text),
};

export type ClaimPointArgs = ArgsOf<typeof CLAIM_POINT>;

export const addAcp = defineCommand({
  id: 'addAcp',
  args: CLAIM_POINT,
  label: ({ case: c }, args) => {
    const at = args.link ?? args.inference ?? args.node ?? '';
    return `Add ${args.name?.trim() || proposeRecordId(c, 'acps')} on ${nameOf(c, at)}`;
  },
  may: ({ index }, args) => {
    const record = claimPointOf(args);
    return allOf(
      mayStandOn(index, record.on),
      mayMakeGoal(args),
      mayArgue(index, record),
      mayBeCalled(index.case, args.name),
      mayStore('acps', record, 'an assurance claim point'),
    );
  },
  run: (draft, args, context) => {
    const { case: c } = context.index;
    const name = args.name?.trim() || proposeRecordId(c, 'acps');
    const free = /^ACP[0-9]+$/.test(name) && !isTaken(c, name);
    const own = free ? name : proposeRecordId(c, 'acps');
    const record = claimPointOf(args);
    const goal = makeGoal(draft, context, args, record.on);
    const named = name === own ? {} : { name };
    const { name: _given, ...rest } = withGoal(record, goal);
    draft.acps.set(own, { ...rest, ...named });
    return goal === undefined ? [own] : [own, goal];
  },
});

/** The record that the arguments describe, less a goal that is still to be made. */
export function claimPointOf(args: ClaimPointArgs): AssuranceClaimPoint {
  const { link, inference, node, goal, module } = args;
  const argument = {
    ...(args.text?.trim() ? { text: args.text } : {}),
    ...(goal === undefined ? {} : { goal }),
    ...(module === undefined ? {} : { module }),
  };
  return {
    on: {
      ...(link === undefined ? {} : { link }),
      ...(inference === undefined ? {} : { inference }),
      ...(node === undefined ? {} : { node }),
    },
    ...(args.name?.trim() ? { name: args.name.trim() } : {}),
    ...(Object.keys(argument).length === 0 ? {} : { argument }),
  };
}

/** Either a goal that is there or one to be made. */
export function mayMakeGoal({ goal, newGoal }: ClaimPointArgs) {
  if (goal === undefined || newGoal === undefined) return allOf();
  return refused(
    'wrong-arguments',
    'A claim point has one goal that argues it: this one, or a new one.',
  );
}

/** Makes the goal that is asked for, in the module where the claim point stands; gives its id. */
export function makeGoal(
  draft: CaseDraft,
  context: CommandContext,
  { newGoal }: ClaimPointArgs,
  on: AssuranceClaimPoint['on'],
): string | undefined {
  if (newGoal === undefined) return undefined;
  const { index } = context;
  const module = moduleAt(index, on);
  const goal = freshId(context);
  const identifier = proposeIdentifier(index, module, 'goal');
  const words = newGoal.trim() === '' ? {} : { text: newGoal };
  draft.nodes.set(goal, { kind: 'goal', module, identifier, ...words });
  return goal;
}

export function withGoal(record: AssuranceClaimPoint, goal: string | undefined) {
  return goal === undefined ? record : { ...record, argument: { ...record.argument, goal } };
}

function moduleAt(index: CaseIndex, on: AssuranceClaimPoint['on']): string {
  const [place] = placesOf(index, on);
  return (place && holderOf(place)?.node.module) ?? index.case.main;
}
