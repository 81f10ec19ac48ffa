// What has been shown not to hold, and so argues nothing for a rule that looks for an argument.
import type { CaseIndex, LinkEntry, NodeEntry } from '../../model/index.ts';
import { refutedChallenges } from '../../reasoning/challenges.ts';

/** By its mark, or by a sustained challenge that is not itself defeated or countered (GSN 1:6.3.14). */
export function isDefeated(index: CaseIndex, at: NodeEntry | LinkEntry): boolean {
  const marked = 'node' in at ? at.node.defeated : at.link.defeated;
  return marked !== undefined || at.challengedBy.some((challenge) => holds(index, challenge));
}

function holds(index: CaseIndex, { id, link }: LinkEntry): boolean {
  if (link.kind !== 'challenges' || link.challenge?.status !== 'sustained') return false;
  return !index.memo('ask.refutedChallenges', () => refutedChallenges(index)).has(id);
}
