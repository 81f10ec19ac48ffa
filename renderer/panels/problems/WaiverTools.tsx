// Waive a finding; or, where it is waived or is about a waiver, renew that or take it back.
import type { Finding } from '../../../core/analyser/finding.ts';
import { whyNotWaivable } from '../../../core/commands/waive.ts';
import { whyNotEdit } from '../../store/mode.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { askToWaive, coveredBy, waiverIdOf, withdraw } from '../../store/waiving.ts';

export function WaiverTools({ finding }: { readonly finding: Finding }) {
  const editor = useEditor();
  const mode = useUi(() => whyNotEdit(editor, 'case'));
  const waiver = waiverIdOf(editor, finding);
  if (waiver === undefined) {
    const why = mode ?? whyNotWaivable(finding.rule);
    return (
      <Tool
        label="Waive …"
        about={finding.rule}
        why={why}
        run={() => askToWaive(editor, [finding])}
      />
    );
  }
  const covered = finding.waived === undefined ? coveredBy(editor, finding) : finding;
  return (
    <>
      {covered && (
        <Tool label="Renew …" about={waiver} why={mode} run={() => askToWaive(editor, [covered])} />
      )}
      <Tool label="Withdraw" about={waiver} why={mode} run={() => withdraw(editor, [waiver])} />
    </>
  );
}

interface ToolProps {
  readonly label: string;
  readonly about: string;
  /** Why it cannot be done, as a sentence; it can where absent. */
  readonly why: string | undefined;
  readonly run: () => void;
}

/** It stays focusable where it cannot be done, so that the reason can be read. */
function Tool({ label, about, why, run }: ToolProps) {
  const editor = useEditor();
  return (
    <button
      type="button"
      className="link-button"
      aria-label={`${label.replace(' …', '')} ${about}`}
      aria-disabled={why !== undefined}
      title={why}
      onClick={() => (why === undefined ? run() : editor.notify('refused', why))}
    >
      {label}
    </button>
  );
}
