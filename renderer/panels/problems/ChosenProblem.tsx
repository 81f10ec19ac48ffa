// What can be done about the problem that is chosen; the list itself holds no buttons, since an option
// of a listbox may not.
import { nextProblem, previousProblem } from '../../actions/problems.ts';
import { useUi } from '../../store/useEditor.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { FindingTools } from './FindingTools.tsx';

export function ChosenProblem() {
  const chosen = useUi(({ checked, problem }) =>
    checked.findings.find(({ fingerprint }) => fingerprint === problem),
  );
  return (
    <footer className="problem-foot">
      <ActionButton action={previousProblem} iconSize={15} />
      <ActionButton action={nextProblem} iconSize={15} />
      {chosen ? (
        <>
          <b>{chosen.rule}</b>
          <span className="problem-foot-place">{chosen.at.join(', ') || 'the case'}</span>
          <FindingTools finding={chosen} />
        </>
      ) : (
        <span className="panel-count">
          Choose a problem to see why, and its fix where there is one.
        </span>
      )}
    </footer>
  );
}
