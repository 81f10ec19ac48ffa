// The page of a rule about one finding: what it says of this case, what was compared, why it matters
// and what to do. Goes on to the other findings of the same rule.
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import type { Finding } from '../../../core/analyser/finding.ts';
import { RULES } from '../../../core/generated/rules.ts';
import { fixAllProblems } from '../../actions/problems.ts';
import { FindingTools } from '../../panels/problems/FindingTools.tsx';
import { canFix, fixesOf } from '../../store/fixes.ts';
import { findingOf } from '../../store/found.ts';
import { siblingFinding } from '../../store/problems.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { SeverityIcon } from '../../ui/SeverityIcon.tsx';
import { capital } from '../../ui/words.ts';
import { Compared } from './Compared.tsx';
import { Force } from './Force.tsx';
import { GoTo } from './GoTo.tsx';
import { RulePage } from './RulePage.tsx';

export function ExplainDialog({ finding: fingerprint }: { readonly finding: string }) {
  const editor = useEditor();
  const found = useUi(({ checked }) => findingOf(checked.findings, fingerprint));
  // While the case is checked again after a fix, what was explained stays readable.
  const [last, setLast] = useState(found);
  if (found && found !== last) setLast(found);
  const finding = found ?? last;
  const rule = RULES.find(({ id }) => id === finding?.rule);
  if (!finding) {
    return (
      <Modal title="Explain" onClose={editor.closeDialog}>
        <p className="message">This finding is not in the case any more.</p>
      </Modal>
    );
  }
  return (
    <Modal
      title={rule?.title ?? finding.rule}
      size="large"
      onClose={editor.closeDialog}
      actions={<Walk finding={finding} />}
    >
      <div className="rule-page">
        <p className={`explain-kind ${finding.severity}`}>
          <SeverityIcon severity={finding.severity} size={16} />
          <b>{capital(finding.severity)}</b> {finding.rule}
          {rule?.heuristic && <span className="explain-tag">judges wording</span>}
          {finding.waived !== undefined && <span className="explain-tag">waived</span>}
        </p>
        <section className="explain-case" aria-label="In this case">
          <p className={finding.waived === undefined ? '' : 'struck'}>{finding.message}</p>
          {!found && (
            <p className="form-note" role="status">
              This finding is gone: the case has changed.
            </p>
          )}
          <p className="explain-places">
            {finding.ids.length === 0 ? 'About the case as a whole.' : 'About '}
            {finding.ids.map((id) => (
              <GoTo key={id} id={id} />
            ))}
          </p>
          {found && <FindingTools finding={found} explained />}
          {found && <FixAll finding={found} />}
        </section>
        <Compared finding={finding} rule={rule} />
        {rule && (
          <>
            <h3>What to do</h3>
            <p>{rule.remedy}</p>
            <Force finding={finding} rule={rule} />
            <RulePage rule={rule} />
          </>
        )}
      </div>
    </Modal>
  );
}

/** Offered where it does more than the fix beside it. */
function FixAll({ finding }: { readonly finding: Finding }) {
  const editor = useEditor();
  const more = fixesOf(editor, finding.rule).length > 1 && canFix(editor, finding);
  return more ? (
    <ActionButton action={fixAllProblems} look="both" className="outlined" iconSize={14} />
  ) : null;
}

function Walk({ finding }: { readonly finding: Finding }) {
  const editor = useEditor();
  const { checked } = editor.store.getState();
  const all = checked.findings.filter(({ rule }) => rule === finding.rule);
  const at = all.findIndex(({ fingerprint }) => fingerprint === finding.fingerprint);
  const go = (by: 1 | -1) => {
    const next = siblingFinding(editor, finding, by);
    if (!next) return;
    editor.store.setState({ problem: next.fingerprint });
    editor.open({ kind: 'explain', finding: next.fingerprint });
  };
  return (
    <div className="explain-walk">
      <span className="panel-count">{countWords(at, all.length, finding.rule)}</span>
      <button
        type="button"
        className="button outlined"
        aria-disabled={all.length < 2}
        onClick={() => go(-1)}
      >
        <ArrowUp size={15} aria-hidden /> Previous
      </button>
      <button
        type="button"
        className="button outlined"
        aria-disabled={all.length < 2}
        onClick={() => go(1)}
      >
        <ArrowDown size={15} aria-hidden /> Next
      </button>
      <button type="button" className="button primary" onClick={editor.closeDialog}>
        Close
      </button>
    </div>
  );
}

function countWords(at: number, count: number, rule: string): string {
  if (at < 0) return count === 0 ? `No finding of ${rule} is left` : `${count} more of ${rule}`;
  return count === 1 ? `The only finding of ${rule}` : `${at + 1} of ${count} findings of ${rule}`;
}
