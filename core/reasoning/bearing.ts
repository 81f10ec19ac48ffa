// What a solution asks of what it cites: usable, and its criterion, if any, an open gate.
import type { Reasoning } from './types.ts';

/** What has to be known for it. */
type Known = Pick<Reasoning, 'index' | 'usable' | 'criterionApproved'>;

/** usable(e) and approved(criterion, if it has one) (README.md here, "Support"). */
export function bearsWeight(known: Known, evidenceId: string): boolean {
  const criterion = known.index.case.evidence.get(evidenceId)?.criterion;
  return (
    known.usable(evidenceId).yes &&
    (criterion === undefined || known.criterionApproved(criterion).yes)
  );
}
