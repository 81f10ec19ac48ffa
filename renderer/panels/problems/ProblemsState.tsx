// Whether the findings are about the case as it is, and what an empty list means.
import { CircleCheck, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useProfile } from '../../store/profiles.ts';
import type { Checked } from '../../store/state.ts';

export function State({ checked }: { readonly checked: Checked }) {
  if (checked.status === 'failed') {
    return (
      <p className="panel-state failed" role="alert">
        <TriangleAlert size={14} aria-hidden /> Nothing is known: the analyser failed (
        {checked.problem}). The next edit starts it again.
      </p>
    );
  }
  return (
    <p className="panel-state" role="status">
      {checked.status === 'checking' && (
        <span className="late" title="checking …">
          <LoaderCircle className="spin" size={14} aria-hidden />
          <span className="visually-hidden">checking …</span>
        </span>
      )}
    </p>
  );
}

interface EmptyProps {
  readonly checked: Checked;
  readonly onShowAll: () => void;
}

export function Empty({ checked, onShowAll }: EmptyProps) {
  const { findings, status } = checked;
  const profile = useProfile(checked.profile)?.title ?? checked.profile;
  if (status === 'failed') return <p className="empty">Not checked.</p>;
  if (status === 'checking' && findings.length === 0) {
    return <p className="empty">Being checked.</p>;
  }
  if (findings.length > 0) {
    return (
      <p className="empty">
        {findings.length === 1
          ? 'The only problem is filtered out.'
          : `All ${findings.length} problems are filtered out.`}
        <button type="button" className="link-button" onClick={onShowAll}>
          Show all
        </button>
      </p>
    );
  }
  return (
    <p className="empty">
      <CircleCheck className="fine" size={18} aria-hidden /> Nothing found in profile {profile} as
      of {checked.today}. An edit checks it again.
    </p>
  );
}
