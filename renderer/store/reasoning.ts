// The reasoning core as a view of the window asks it: about the document as it is now, by the case's
// profile, as of the day of the last analysis, and knowing the artefacts that EVI-16 speaks of.
import { useDeferredValue, useMemo } from 'react';
import type { Finding } from '../../core/analyser/finding.ts';
import { reasoningOf as reasoningAbout } from '../../core/analyser/reasoningOf.ts';
import type { Reasoning } from '../../core/reasoning/types.ts';
import type { Editor } from './editor.ts';
import { finderOf } from './profiles.ts';
import { useEditor, useUi } from './useEditor.ts';

export function reasoningOf(editor: Editor): Reasoning {
  const { document, store, host } = editor;
  const { today, findings } = store.getState().checked;
  const contradicted = contradictedBy(findings);
  const checked = contradicted.size > 0 ? contradicted : undefined;
  return reasoningAbout(document.index, today || host.today(), checked, finderOf(editor));
}

/** What is computed from the reasoning core, once per version of the case and day. */
export function useReasoned<T>(compute: (reasoning: Reasoning) => T): T | undefined {
  const editor = useEditor();
  const version = useUi((state) => state.version);
  const today = useUi((state) => state.checked.today);
  const contradicted = useContradicted();
  const profiles = useUi((state) => state.organisation.profiles);
  // biome-ignore lint/correctness/useExhaustiveDependencies: version and day stand for the document
  return useMemo(
    () => compute(reasoningOf(editor)),
    [editor, version, today, contradicted, profiles, compute],
  );
}

/** The reasoning itself; after an edit a new one, once there is time for it: typing does not wait. */
export function useReasoning(): Reasoning {
  const editor = useEditor();
  const version = useDeferredValue(useUi((state) => state.version));
  const today = useUi((state) => state.checked.today);
  const contradicted = useContradicted();
  const profiles = useUi((state) => state.organisation.profiles);
  // biome-ignore lint/correctness/useExhaustiveDependencies: version and day stand for the document
  return useMemo(() => reasoningOf(editor), [editor, version, today, contradicted, profiles]);
}

/** The ids as one text: what is equal is the same. */
function useContradicted(): string {
  return useUi((state) => [...contradictedBy(state.checked.findings)].join(' '));
}

const known = new WeakMap<readonly Finding[], ReadonlySet<string>>();

/** Evidence whose artefacts were read and are not the files cited. */
export function contradictedBy(findings: readonly Finding[]): ReadonlySet<string> {
  const before = known.get(findings);
  if (before) return before;
  const wrong = findings.filter(
    ({ rule, case: sort }) => rule === 'EVI-16' && sort !== 'unreadable',
  );
  const ids = new Set(wrong.flatMap((finding) => finding.ids));
  known.set(findings, ids);
  return ids;
}
