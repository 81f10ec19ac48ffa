// Where it is argued that a stated confidence is calibrated: assurance claim points with such an argument.
import { holderOf, placesOf } from '../../model/claimPoints.ts';
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { tagsOf } from '../../reasoning/caps.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { isDefeated } from './defeated.ts';
import { structureOf } from './structure.ts';

const TAG = 'calibration';
const WORD = /calibrat/i;

export interface Calibration {
  readonly acp: string;
  /** The goal tagged calibration; undefined where the claim point argues it in words. */
  readonly goal: string | undefined;
  /** The goal is supported; words count as they stand. */
  readonly holds: boolean;
}

/** By the element that bears the claim point. */
export function calibrations(
  index: CaseIndex,
  reasoning: Reasoning,
): ReadonlyMap<string, readonly Calibration[]> {
  const found = new Map<string, Calibration[]>();
  for (const [acp, { on, argument = {} }] of index.case.acps) {
    const argued = arguedBy(index, argument).map((entry) => ({
      acp,
      goal: entry.id,
      holds: reasoning.support(entry.id).status === 'supported' && !isDefeated(index, entry),
    }));
    const said = WORD.test(argument.text ?? '') ? [{ acp, goal: undefined, holds: true }] : [];
    if (argued.length + said.length === 0) continue;
    for (const place of placesOf(index, on)) {
      const holder = holderOf(place);
      if (!holder) continue;
      const list = found.get(holder.id) ?? [];
      list.push(...argued, ...said);
      found.set(holder.id, list);
    }
  }
  return found;
}

/** The goals tagged calibration that a claim point's argument names, or its module publishes. */
function arguedBy(
  index: CaseIndex,
  { goal, module }: { readonly goal?: string; readonly module?: string },
): NodeEntry[] {
  const named = index.nodes.get(goal ?? '');
  const goals = named ? [named] : structureOf(index).publicGoals(module ?? '');
  return goals.filter((entry) => tagsOf(index, entry).includes(TAG));
}
