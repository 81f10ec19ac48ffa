// The difference from another version of the case to this one, once there is time after an edit.
import { useMemo } from 'react';
import { reasoningOf } from '../../../core/analyser/reasoningOf.ts';
import { diffCases } from '../../../core/diff/diffCases.ts';
import { withStates } from '../../../core/diff/evidenceStates.ts';
import type { Matching } from '../../../core/diff/matching.ts';
import type { CaseDiff, VerdictChange } from '../../../core/diff/types.ts';
import { verdictChanges } from '../../../core/diff/verdictChanges.ts';
import type { Case } from '../../../core/model/case.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { useReasoning } from '../../store/reasoning.ts';
import { useEditor } from '../../store/useEditor.ts';

export interface Difference {
  /** Which thing of either case is which. */
  readonly matching: Matching;
  readonly content: CaseDiff;
  readonly verdicts: readonly VerdictChange[];
}

/** Both as of the day of the case as it is now. */
export function useDifference(before: Case): Difference {
  const editor = useEditor();
  const now = useReasoning();
  const then = useMemo(() => new CaseIndex(before), [before]);
  return useMemo(() => {
    const { matching, content } = diffCases(then, now.index);
    const past = reasoningOf(then, now.settings.today || editor.host.today());
    const evidence = withStates(content.evidence, matching, past, now);
    const verdicts = verdictChanges(matching, past, now);
    return { matching, content: { ...content, evidence }, verdicts };
  }, [editor, then, now]);
}
