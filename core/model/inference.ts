// The inference to a goal (GSN 1:2.2.4, 1:2.2.6, 1:2.2.9): all its SupportedBy relations together are
// one, and indivisible. Edit-time legality and the linter both ask here.
import type { LinkEntry } from './index.ts';
import { isGoalLike } from './kinds.ts';

/**
 * The relations that together are the inference of which this link is only one part; undefined where
 * it is a whole, or no part of an inference to a goal. A challenge cannot end on such a part alone
 * (GSN 1:6.3.12).
 */
export function indivisibleWith(link: LinkEntry): readonly LinkEntry[] | undefined {
  const { from } = link;
  if (link.link.kind !== 'supportedBy' || !from || !isGoalLike(from.node.kind)) return undefined;
  return from.supportedBy.length > 1 ? from.supportedBy : undefined;
}
