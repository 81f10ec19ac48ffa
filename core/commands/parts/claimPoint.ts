// What addAcp, setAcp and the record commands share about assurance claim points (GSN 1:5): where one
// may stand, what may argue for it, what it may be called.
import type { AssuranceClaimPoint, Case } from '../../model/case.ts';
import {
  claimPointName,
  holderOf,
  placeIds,
  placesOf,
  whyAmbiguous,
  whyNoClaimPoint,
} from '../../model/claimPoints.ts';
import type { CaseIndex } from '../../model/index.ts';
import { isGoalLike, kindName, withArticle } from '../../model/kinds.ts';
import { nameOf, nodeName } from '../../model/lookup.ts';
import { labelKey, visible } from '../../reasoning/words.ts';
import { ALLOWED, allOf, refused, type Verdict } from '../verdict.ts';
import { restsOn } from './restsOn.ts';

/** Whether it may stand there; what is ambiguous is let through with a warning. */
export function mayStandOn(index: CaseIndex, on: AssuranceClaimPoint['on']): Verdict {
  if (placeIds(on).length !== 1) {
    return refused(
      'one-place',
      'An assurance claim point stands on one relation, one inference or one element (GSN 1:5.2).',
    );
  }
  const [place] = placesOf(index, on);
  if (!place) {
    return refused(
      'no-such-element',
      `There is no "${placeIds(on)[0]}" of this kind in this case.`,
    );
  }
  const why = whyNoClaimPoint(place);
  if (why !== undefined) return refused('forbidden-place', why);
  if (place.kind === 'inference' && place.goal.supportedBy.length === 0) {
    const name = nodeName(index.case, place.goal.id);
    return refused('no-inference', `Nothing supports ${name} yet, so there is no inference to it.`);
  }
  const warning = AMBIGUOUS[whyAmbiguous(place) ?? 'clear'];
  return warning === undefined ? ALLOWED : { allowed: true, warning };
}

const AMBIGUOUS: Readonly<Record<string, string | undefined>> = {
  belowStrategy:
    'Below a strategy it is not clear what a claim point means; the relation from the goal to the strategy stands for the whole inference (GSN 1:5.3.3).',
  oneOfSeveral:
    'This relation is one of several that are one inference; a claim point spans them all when it stands on the whole inference (GSN 1:5.3.5).',
};

/** Whether these may be its confidence argument. None at all is a gap, which the linter tells. */
export function mayArgue(
  index: CaseIndex,
  { on, argument }: Pick<AssuranceClaimPoint, 'on' | 'argument'>,
): Verdict {
  const { goal, module } = argument ?? {};
  const { case: c } = index;
  if (module !== undefined && !c.modules.has(module)) {
    return refused('no-such-module', `There is no module "${module}" in this case.`);
  }
  if (goal === undefined) return ALLOWED;
  const entry = index.nodes.get(goal);
  if (!entry) return refused('no-such-element', `There is no element "${goal}" in this case.`);
  if (!isGoalLike(entry.node.kind)) {
    const kind = withArticle(kindName(entry.node.kind));
    return refused('wrong-kind', `A goal argues confidence, and this is ${kind} (GSN 1:5.2.3).`);
  }
  return mayVouch(index, { on, argument });
}

/** Whether its goal does not rest on what it is to vouch for; one that is not there does not. */
function mayVouch(
  index: CaseIndex,
  { on, argument }: Pick<AssuranceClaimPoint, 'on' | 'argument'>,
): Verdict {
  const entry = index.nodes.get(argument?.goal ?? '');
  const [place] = placesOf(index, on);
  const holder = place && holderOf(place);
  if (entry && holder && restsOn(index, entry, holder)) {
    const name = nameOf(index.case, entry.id);
    return refused(
      'cycle',
      `Not possible: ${name} rests on what it would vouch for; confidence needs its own argument (GSN 1:5.1.1).`,
    );
  }
  return ALLOWED;
}

/** Whether no other claim point is called this (GSN 1:5.2.3). */
export function mayBeCalled(c: Case, name: string | undefined, own?: string): Verdict {
  if (name === undefined) return ALLOWED;
  if (visible(name).trim() === '')
    return refused('no-name', 'An assurance claim point needs a name.');
  const key = labelKey(name);
  const twin = [...c.acps.keys()].find(
    (id) => id !== own && labelKey(claimPointName(c, id)) === key,
  );
  if (twin === undefined) return ALLOWED;
  return refused(
    'name-taken',
    `The name ${name.trim()} is another claim point’s already (GSN 1:5.2.3).`,
  );
}

/** The same of the fields that a record command sets: those that are not touched are not judged. */
export function mayHoldClaimPoint(
  index: CaseIndex,
  record: Partial<AssuranceClaimPoint>,
  changes: object,
  own?: string,
): Verdict {
  const on = record.on ?? {};
  return allOf(
    'on' in changes ? mayStandOn(index, on) : ALLOWED,
    'argument' in changes ? mayArgue(index, { ...record, on }) : ALLOWED,
    'on' in changes ? mayVouch(index, { ...record, on }) : ALLOWED,
    record.name !== undefined && 'name' in changes
      ? mayBeCalled(index.case, record.name, own)
      : ALLOWED,
  );
}
