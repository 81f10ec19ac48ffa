// Whether what the inspector shows can be changed in this mode: in Read nothing, in Review what the
// reviewer raised. The document refuses the rest anyway; here it is said before anybody types.
import { createContext, useContext } from 'react';
import { whyNotChange } from '../../store/mode.ts';
import { useUi } from '../../store/useEditor.ts';

/** The id of the element that says why. */
export const WHY_FIXED = 'why-fixed';

/** Why the fields below cannot be changed, as a sentence; undefined where they can. */
const WhyFixedContext = createContext<string | undefined>(undefined);
export const WhyFixedProvider = WhyFixedContext.Provider;

export function useWhyFixed(): string | undefined {
  return useContext(WhyFixedContext);
}

/** The reason for these subjects; none named: the case as a whole, or a record. */
export function useReason(ids: readonly string[]): string | undefined {
  return useUi(({ mode, review }) => whyNotChange({ mode, review }, ids));
}
