// Changes an assurance claim point as a whole: where it stands, its name, what argues for it. What an
// import brought with it stays.
import { claimPointName } from '../model/claimPoints.ts';
import { CLAIM_POINT, claimPointOf, makeGoal, mayMakeGoal, withGoal } from './addAcp.ts';
import { id } from './args.ts';
import { defineCommand } from './command.ts';
import { mayArgue, mayBeCalled, mayStandOn } from './parts/claimPoint.ts';
import { mayStore } from './parts/form.ts';
import { mayFindRecord } from './parts/tables.ts';
import { allOf } from './verdict.ts';

export const setAcp = defineCommand({
  id: 'setAcp',
  args: { acp: id, ...CLAIM_POINT },
  label: ({ case: c }, { acp }) => `Edit ${claimPointName(c, acp)}`,
  may: ({ index }, { acp, ...args }) => {
    const before = index.case.acps.get(acp);
    if (!before) return mayFindRecord(index, 'acps', acp);
    const record = { ...before, ...claimPointOf(args) };
    return allOf(
      mayStandOn(index, record.on),
      mayMakeGoal(args),
      mayArgue(index, record),
      mayBeCalled(index.case, args.name, acp),
      mayStore('acps', record, 'an assurance claim point'),
    );
  },
  run: (draft, { acp, ...args }, context) => {
    const drafted = draft.acps.get(acp);
    if (!drafted) return undefined;
    const record = claimPointOf(args);
    const goal = makeGoal(draft, context, args, record.on);
    const { on, name, argument } = withGoal(record, goal);
    if (JSON.stringify(drafted.on) !== JSON.stringify(on)) drafted.on = on;
    if (JSON.stringify(drafted.argument) !== JSON.stringify(argument)) {
      if (argument === undefined) delete drafted.argument;
      else drafted.argument = argument;
    }
    if (name !== undefined && name !== (drafted.name ?? acp)) drafted.name = name;
    return goal === undefined ? undefined : [goal];
  },
});
