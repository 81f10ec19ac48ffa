// Whether an exclusion leaves a pathway out of the case.
import type { Coverage } from '../../select/coverage/coverage.ts';
import { type ExclusionAnswer, excludes } from '../../select/coverage/exclusions.ts';
import type { PathwayAnswer } from '../../select/coverage/pathways.ts';

/** Exclusions whose every value is the pathway's, in order or not. */
export function exclusionsOf(
  { exclusionsOn, rowOf }: Coverage,
  { pathway }: PathwayAnswer,
): readonly ExclusionAnswer[] {
  const { domain, harmMode, actor, context } = pathway;
  const spellings = rowOf(domain)?.records ?? [domain];
  return exclusionsOn(spellings).filter((one) =>
    spellings.some((own) => excludes(one, { domain: own, harmMode, actor, context })),
  );
}
