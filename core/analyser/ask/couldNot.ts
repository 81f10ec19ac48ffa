// Capability evidence that is offered for "could not": what the rules on elicitation ask about.
import type { CaseIndex } from '../../model/index.ts';
import { entriesOf } from './byKind.ts';
import { downFrom } from './descent.ts';
import { isCapabilityEvidence, isControlGoal, lacksElicitation } from './inability.ts';
import { type UsedEvidence, usedEvidence } from './usedEvidence.ts';

/** Used capability evidence below a goal that argues "could not", with the solutions there. */
export function couldNotEvidence(index: CaseIndex): readonly UsedEvidence[] {
  return index.memo('ask.couldNotEvidence', () => {
    const goals = entriesOf(index, 'goal').filter((entry) => isControlGoal(index, entry));
    if (goals.length === 0) return [];
    const under = downFrom(
      index,
      goals.map(({ id }) => id),
    );
    return usedEvidence(index).flatMap((used) => {
      if (!isCapabilityEvidence(used.evidence)) return [];
      const citedBy = used.citedBy.filter((solution) => under.has(solution));
      return citedBy.length === 0 ? [] : [{ ...used, citedBy }];
    });
  });
}

/** The same with an elicitation record; where there is none, ELI-01 says so. */
export function elicitedEvidence(index: CaseIndex): readonly UsedEvidence[] {
  return couldNotEvidence(index).filter(({ evidence }) => !lacksElicitation(evidence));
}
