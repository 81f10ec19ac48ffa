// The reasoning about a case by its own profile, for whoever asks outside of an analysis: commands and
// views. Equal questions share their work (core/reasoning/reason.ts).
import type { CaseIndex } from '../model/index.ts';
import { reason } from '../reasoning/reason.ts';
import type { Reasoning } from '../reasoning/types.ts';
import { asOf } from './analyse.ts';
import { DEFAULT_PROFILE, parametersOf, shippedProfile } from './profile.ts';

/**
 * @param clock the day where the case is not frozen, YYYY-MM-DD
 * @param contradicted evidence whose artefacts are not the files cited, where that was checked
 */
export function reasoningOf(
  index: CaseIndex,
  clock: string,
  contradicted?: ReadonlySet<string>,
): Reasoning {
  const c = index.case;
  const profile =
    shippedProfile(c.meta.profile ?? DEFAULT_PROFILE) ?? shippedProfile(DEFAULT_PROFILE);
  if (!profile) throw new Error('There is no default profile.');
  return reason(index, {
    family: profile.family,
    parameters: parametersOf(profile, c),
    today: asOf(c, undefined, clock).today,
    ...(contradicted ? { contradicted } : {}),
  });
}
