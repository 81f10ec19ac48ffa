// The reasoning core as a view of the window asks it: about the document as it is now, with the
// parameters of the case's profile, as of the day of the last analysis.
import { useMemo } from 'react';
import { DEFAULT_PROFILE, parametersOf, shippedProfile } from '../../core/analyser/profile.ts';
import { reason } from '../../core/reasoning/reason.ts';
import type { Reasoning } from '../../core/reasoning/types.ts';
import type { Editor } from './editor.ts';
import { useEditor, useUi } from './useEditor.ts';

/** Undefined where the case names a profile that is not known. */
export function reasoningOf({ document, store, host }: Editor): Reasoning | undefined {
  const { index } = document;
  const profile = shippedProfile(index.case.meta.profile ?? DEFAULT_PROFILE);
  if (!profile) return undefined;
  const today = store.getState().checked.today || host.today();
  const parameters = parametersOf(profile, index.case);
  return reason(index, { family: profile.family, parameters, today });
}

/** What is computed from the reasoning core, once per version of the case and day. */
export function useReasoned<T>(compute: (reasoning: Reasoning) => T): T | undefined {
  const editor = useEditor();
  const version = useUi((state) => state.version);
  const today = useUi((state) => state.checked.today);
  // biome-ignore lint/correctness/useExhaustiveDependencies: version and day stand for the document
  return useMemo(() => {
    const reasoning = reasoningOf(editor);
    return reasoning && compute(reasoning);
  }, [editor, version, today, compute]);
}
