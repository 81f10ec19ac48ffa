// The top goals, and the goals that speak of problems nobody thought of (#91).
import type { Evidence } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { isGoalLike } from '../../model/kinds.ts';
import { originOf } from '../../model/lookup.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { tagsOf } from '../../reasoning/caps.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { downFrom, strictlyUpFrom } from './descent.ts';

export const UNKNOWN_UNKNOWNS = 'unknown-unknowns';

/** Nothing is run on the system; evidence of no stated type counts so, too. */
const NO_TEST: ReadonlySet<Evidence['evalType']> = new Set([
  undefined,
  'expert-elicitation',
  'formal',
  'precedent/continuity',
  'forecast',
]);

/** Whether such evidence, if it is open-ended, is a search for what is on no list. */
export function isRunOnSystem(evalType: Evidence['evalType']): boolean {
  return !NO_TEST.has(evalType);
}

/**
 * Root goals of the main module; where it has none, of any module. A goal on which nothing is built
 * is WF-09's case, and no top goal beside one that is argued for. Library stock is none, unless
 * there is nothing else: an argument does not end where its top is called stock.
 */
export function topGoals(index: CaseIndex, reasoning: Reasoning): readonly string[] {
  const { main } = index.case;
  const all = reasoning.roots();
  const inUse = all.filter((id) => !index.nodes.get(id)?.node.tags?.includes('library'));
  const roots = inUse.length > 0 ? inUse : all;
  const inMain = roots.filter((id) => index.nodes.get(id)?.node.module === main);
  const tops = inMain.length > 0 ? inMain : roots;
  const argued = tops.filter((id) => (index.nodes.get(id)?.supportedBy.length ?? 0) > 0);
  return argued.length > 0 ? argued : tops;
}

/**
 * Tagged goals below a top goal, the uppermost of each branch only, in identifier order. Not a top
 * goal itself: a claim about everything, called one about the unknown, would hide what is below.
 */
export function unknownUnknownsGoals(index: CaseIndex, reasoning: Reasoning): readonly string[] {
  const tops = new Set(topGoals(index, reasoning));
  const all = [...downFrom(index, tops)].filter((id) => isTagged(index, id) && !tops.has(id));
  const children = all.flatMap((id) =>
    (index.nodes.get(id)?.supportedBy ?? []).flatMap(({ link }) => link.to ?? []),
  );
  const nested = downFrom(index, children);
  const uppermost = all.filter((id) => !nested.has(id)).map((id) => origin(index, id));
  return [...new Set(uppermost)].sort(compareIdentifiers);
}

/**
 * Everything above a goal that is tagged, and counts; not the goal itself, unless another one is
 * below it.
 */
export function aboveTagged(
  index: CaseIndex,
  counts: (id: string) => boolean = () => true,
): ReadonlySet<string> {
  const tagged = [...index.nodes.keys()].filter((id) => isTagged(index, id) && counts(id));
  return strictlyUpFrom(index, tagged);
}

export function isTagged(index: CaseIndex, id: string): boolean {
  const entry = index.nodes.get(id);
  if (!entry || !isGoalLike(entry.node.kind)) return false;
  return tagsOf(index, entry).includes(UNKNOWN_UNKNOWNS);
}

/** The goal that an away goal repeats; itself otherwise. */
function origin(index: CaseIndex, id: string): string {
  const entry = index.nodes.get(id);
  return (entry && originOf(index, entry)?.id) ?? id;
}
