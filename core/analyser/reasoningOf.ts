// The reasoning about a case by its own profile, for whoever asks outside of an analysis: commands and
// views. Equal questions share their work (core/reasoning/reason.ts).
import type { CaseIndex } from '../model/index.ts';
import { reason } from '../reasoning/reason.ts';
import type { Reasoning } from '../reasoning/types.ts';
import { asOf } from './analyse.ts';
import { type FindProfile, parametersOf } from './profile.ts';
import { profileFor } from './profileLibrary.ts';

/**
 * @param clock the day where the case is not frozen, YYYY-MM-DD
 * @param contradicted evidence whose artefacts are not the files cited, where that was checked
 * @param find the profiles at hand; the shipped ones where absent
 */
export function reasoningOf(
  index: CaseIndex,
  clock: string,
  contradicted?: ReadonlySet<string>,
  find?: FindProfile,
): Reasoning {
  const c = index.case;
  const { profile } = profileFor(c, find);
  return reason(index, {
    family: profile.family,
    parameters: parametersOf(profile, c),
    today: asOf(c, undefined, clock).today,
    ...(contradicted ? { contradicted } : {}),
  });
}
