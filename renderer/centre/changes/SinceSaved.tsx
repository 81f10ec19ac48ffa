// What differs from the case as it was opened or last saved, with the findings that came and went.
import { useMemo } from 'react';
import { findingChanges } from '../../../core/diff/findingChanges.ts';
import { Renames } from '../../../core/diff/renames.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { DifferenceList } from './DifferenceList.tsx';
import { useDifference } from './useDifference.ts';

/** An edit keeps the ids. */
const NO_RENAMES = { renames: new Renames() };

export function SinceSaved() {
  const editor = useEditor();
  const saved = useUi(() => editor.document.savedCase);
  const difference = useDifference(saved);
  const before = useUi((state) => state.changes.findings);
  const { status, findings: now } = useUi((state) => state.checked);
  const findings = useMemo(() => before && findingChanges(NO_RENAMES, before, now), [before, now]);
  return (
    <DifferenceList
      difference={difference}
      findings={status === 'current' ? findings : undefined}
      nothing="Nothing has changed since the last save."
      whyNoFindings={
        status === 'current'
          ? 'Which findings are new is not known: the case was edited before it was checked as saved.'
          : 'The case is being checked.'
      }
    />
  );
}
