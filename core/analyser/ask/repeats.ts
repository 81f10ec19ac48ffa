// Away elements with what they repeat, for rules about the two (GSN v3 Table 1:4-1).
import type { AwayElement } from '../../model/case.ts';
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { originOf } from '../../model/lookup.ts';

export interface Repeat {
  readonly away: NodeEntry;
  readonly node: AwayElement;
  /** What it repeats in the end. */
  readonly origin: NodeEntry;
}

/**
 * Away elements whose origin is there and of their kind, in file order. The others are WF-07's: what
 * they ought to say is not known.
 */
export function repeats(index: CaseIndex): readonly Repeat[] {
  return index.memo('ask.repeats', () => {
    const found: Repeat[] = [];
    for (const away of index.nodes.values()) {
      const { node } = away;
      if (!('origin' in node)) continue;
      const origin = originOf(index, away);
      if (origin && node.kind.toLowerCase() === `away${origin.node.kind}`) {
        found.push({ away, node, origin });
      }
    }
    return found;
  });
}
