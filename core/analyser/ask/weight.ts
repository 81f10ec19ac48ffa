// How much hangs on an element, as the severity cases `critical` and `notNeeded` say it.
import type { CaseIndex } from '../../model/index.ts';
import type { Reasoning } from '../../reasoning/types.ts';

/**
 * `critical`, `notNeeded`, or undefined for the default. Where the main module has no root, nothing
 * counts as not needed: what is needed is then not known.
 */
export function weightOf(
  index: CaseIndex,
  reasoning: Reasoning,
  ids: readonly string[],
): 'critical' | 'notNeeded' | undefined {
  if (ids.some((id) => reasoning.critical(id))) return 'critical';
  if (ids.some((id) => reasoning.needed(id)) || !hasRoot(index, reasoning)) return undefined;
  return 'notNeeded';
}

function hasRoot(index: CaseIndex, reasoning: Reasoning): boolean {
  return index.memo('ask.hasRoot', () =>
    reasoning.roots().some((id) => index.nodes.get(id)?.node.module === index.case.main),
  );
}

/** The severity case as a field of a report, left out where it is the default. */
export function caseOf(weight: string | undefined): { readonly case?: string } {
  return weight === undefined ? {} : { case: weight };
}
