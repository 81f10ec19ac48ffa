// Whether the case argues anything yet. In a new case, with nothing but goals that are marked as still
// blank, what a finished case has to have is not missing but to come; that nothing is shown is said by
// the rules that block.
import type { CaseIndex } from '../../model/index.ts';
import { isBlankMark } from './placeholders.ts';

/** False for a case without elements, and while all its elements are goals marked as blank. */
export function isBegun(index: CaseIndex): boolean {
  return index.memo('ask.isBegun', () =>
    [...index.nodes.values()].some((entry) => entry.node.kind !== 'goal' || !isBlankMark(entry)),
  );
}
