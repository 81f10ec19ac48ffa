// What can be done about a finding, beside its text: its fix, the explanation, a waiver, a copy.
import { Copy, WandSparkles } from 'lucide-react';
import type { Finding } from '../../../core/analyser/finding.ts';
import { applyFix, canFix } from '../../store/fixes.ts';
import { useEditor } from '../../store/useEditor.ts';
import { findingText } from './findingText.ts';
import { WaiverTools } from './WaiverTools.tsx';

interface Props {
  readonly finding: Finding;
  /** It stands in its explanation. */
  readonly explained?: boolean;
}

export function FindingTools({ finding, explained }: Props) {
  const editor = useEditor();
  const { fix, rule, fingerprint } = finding;
  const copy = () => {
    navigator.clipboard
      ?.writeText(findingText(finding))
      .then(() => editor.notify('done', 'The finding is on the clipboard.'))
      .catch(() => editor.notify('failed', 'The browser does not let Warrant copy.'));
  };
  return (
    <span className="finding-tools">
      {fix && canFix(editor, finding) && (
        <button type="button" className="link-button fix" onClick={() => applyFix(editor, finding)}>
          <WandSparkles size={12} aria-hidden /> {fix.label}
        </button>
      )}
      {!explained && (
        <button
          type="button"
          className="link-button"
          aria-label={`Explain ${rule}`}
          onClick={() => editor.open({ kind: 'explain', finding: fingerprint })}
        >
          Explain
        </button>
      )}
      <WaiverTools finding={finding} />
      <button
        type="button"
        className="button icon tiny"
        aria-label={`Copy the finding ${rule}`}
        title="Copy"
        onClick={copy}
      >
        <Copy size={12} aria-hidden />
      </button>
    </span>
  );
}
