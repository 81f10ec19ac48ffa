// What can be done about the problem that is chosen, or about several; the list itself holds no
// buttons, since an item of a tree may not.

import type { Finding } from '../../../core/analyser/finding.ts';
import {
  fixAllProblems,
  nextProblem,
  previousProblem,
  waiveProblems,
} from '../../actions/problems.ts';
import { fixesOf } from '../../store/fixes.ts';
import { findingOf } from '../../store/found.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { FindingTools } from './FindingTools.tsx';

export function ChosenProblem() {
  const chosen = useUi(({ checked, problem }) => findingOf(checked.findings, problem));
  const several = useUi((state) => state.problemsChosen.size);
  return (
    <footer className="problem-foot">
      <ActionButton action={previousProblem} iconSize={15} />
      <ActionButton action={nextProblem} iconSize={15} />
      {several > 1 ? (
        <>
          <b>{several} problems chosen</b>
          <ActionButton action={waiveProblems} look="text" label="Waive …" className="foot-tool" />
        </>
      ) : chosen ? (
        <>
          <b>{chosen.rule}</b>
          <span className="problem-foot-place">{chosen.at.join(', ') || 'the case'}</span>
          <FindingTools finding={chosen} />
          <FixAll finding={chosen} />
        </>
      ) : (
        <span className="panel-count">
          Choose a problem to see why, and its fix where there is one.
        </span>
      )}
    </footer>
  );
}

/** Only where there is more than one to be fixed. */
function FixAll({ finding }: { readonly finding: Finding }) {
  const editor = useEditor();
  const count = useUi(() => fixesOf(editor, finding.rule).length);
  if (count < 2) return null;
  const label = `Fix all ${count}`;
  return <ActionButton action={fixAllProblems} look="text" label={label} className="foot-tool" />;
}
