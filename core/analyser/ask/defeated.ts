// What has been shown not to hold, and so argues nothing for a rule that looks for an argument.
import type { LinkEntry, NodeEntry } from '../../model/index.ts';

/** By its mark, or by a sustained challenge that is not marked defeated itself. */
export function isDefeated(at: NodeEntry | LinkEntry): boolean {
  const marked = 'node' in at ? at.node.defeated : at.link.defeated;
  return marked !== undefined || at.challengedBy.some(isSustained);
}

function isSustained({ link }: LinkEntry): boolean {
  return link.kind === 'challenges' && link.challenge?.status === 'sustained' && !link.defeated;
}
