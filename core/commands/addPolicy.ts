// Adds a published framework to the case: the policy, its versions, levels and criteria, each field
// with its source. What is there already is known again; it is brought up to date only when asked.

import { MAX_RECORDS } from '../format/limits.ts';
import type { PolicyFile } from '../generated/policy.types.ts';
import { differencesIn, type PlannedRecord, planPolicy } from '../policies/comparePolicy.ts';
import { checkPolicy } from '../policies/readPolicy.ts';
import { fields, flag, optional } from './args.ts';
import { type CommandContext, defineCommand } from './command.ts';
import { setFields } from './parts/form.ts';
import { takenNumbers } from './parts/numbering.ts';
import { recordCount } from './parts/recordCount.ts';
import { draftTable } from './parts/tables.ts';
import { ALLOWED, refused } from './verdict.ts';

export const addPolicy = defineCommand({
  id: 'addPolicy',
  args: {
    /** The policy as a policy file. */
    policy: fields,
    /** Fields that differ take the value of the file. */
    update: optional(flag),
  },
  label: (_index, { policy, update }) =>
    `${update ? 'Update' : 'Add'} ${(policy as unknown as PolicyFile).title}`,
  may: (context, { policy, update }) => {
    const checked = checkPolicy(policy);
    if (!checked.ok) return refused('wrong-form', checked.problem.message);
    const planned = planOf(context, checked.policy);
    const added = planned.filter(({ now }) => now === undefined).length;
    if (recordCount(context.index.case) + added > MAX_RECORDS) {
      return refused('too-many', `The case would have more than ${MAX_RECORDS} records.`);
    }
    if (added > 0) return ALLOWED;
    const differing = differencesIn(planned).length;
    const { title } = checked.policy;
    if (differing === 0) return refused('there', `${title} is in this case, and nothing differs.`);
    if (update) return ALLOWED;
    return refused(
      'differs',
      `${title} is in this case, and differs in ${differing === 1 ? 'one field' : `${differing} fields`}. It can be updated.`,
    );
  },
  run: (draft, { policy, update }, context) => {
    const planned = planOf(context, policy as unknown as PolicyFile);
    for (const { table, id, now, fields: said } of planned) {
      const records = draftTable(draft, table);
      const there = records.get(id);
      if (now === undefined) records.set(id, { ...said });
      else if (there && update) setFields(there, said);
    }
    return planned.filter(({ now }) => now === undefined).map(({ id }) => id);
  },
});

function planOf({ index }: CommandContext, policy: PolicyFile): readonly PlannedRecord[] {
  const numbers = takenNumbers(index, '');
  return planPolicy(index.case, policy, (table) => numbers.record(index.case, table));
}
