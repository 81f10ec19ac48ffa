// What a solution asks of what it cites: usable, and its criterion, if any, an open gate.
import type { Reasoning } from './types.ts';

/** Whether a solution that cites this evidence is supported by it (README.md here, "Support"). */
export function bearsWeight(reasoning: Reasoning, evidenceId: string): boolean {
  const criterion = reasoning.index.case.evidence.get(evidenceId)?.criterion;
  const open = criterion === undefined || reasoning.criterionApproved(criterion).yes;
  return open && reasoning.usable(evidenceId).yes;
}
