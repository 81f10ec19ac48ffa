// Takes waivers back: what they covered is told again. One that a sign-off names is kept, marked as
// withdrawn, so that the signature still says what was accepted.
import type { CaseIndex } from '../model/index.ts';
import { ids } from './args.ts';
import { type CaseDraft, defineCommand } from './command.ts';
import { listed } from './parts/naming.ts';
import { mayFindRecord } from './parts/tables.ts';
import { ALLOWED, refused } from './verdict.ts';

export const withdrawWaiver = defineCommand({
  id: 'withdrawWaiver',
  args: { waivers: ids },
  label: ({ case: c }, args) => `Withdraw ${listed(c, args.waivers)}`,
  may: ({ index }, args) => {
    if (args.waivers.length === 0) return refused('nothing', 'No waiver is selected.');
    for (const id of args.waivers) {
      const on = index.case.waivers.get(id)?.withdrawnOn;
      if (on !== undefined) return refused('withdrawn', `${id} was withdrawn on ${on} already.`);
      const found = mayFindRecord(index, 'waivers', id);
      if (!found.allowed) return found;
    }
    return ALLOWED;
  },
  run: (draft, args, { index, today }) => {
    takeBack(draft, index, args.waivers, today);
    return undefined;
  },
});

/** Removes waivers from a draft, or marks those that a sign-off names. */
export function takeBack(
  draft: CaseDraft,
  index: CaseIndex,
  waivers: readonly string[],
  today: string,
): void {
  const signed = new Set([...index.case.signOffs.values()].flatMap((one) => one.waivers ?? []));
  for (const id of waivers) {
    const waiver = draft.waivers.get(id);
    if (waiver && signed.has(id)) waiver.withdrawnOn = today;
    else draft.waivers.delete(id);
  }
}
