// What the analyser found: counts that filter, and the list; choosing a finding selects its place.
import { CircleCheck, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Finding } from '../../../core/analyser/finding.ts';
import { shippedProfile } from '../../../core/analyser/profile.ts';
import { SEVERITIES, type Severity } from '../../../core/analyser/rule.ts';
import type { Checked } from '../../store/state.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { SeverityIcon } from '../../ui/SeverityIcon.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { capital } from '../../ui/words.ts';
import { placeOf } from './placeOf.ts';
import { PROBLEM_LIST } from './showOnly.ts';

const ROW_HEIGHT = 46;

export function Problems() {
  const editor = useEditor();
  const checked = useUi((state) => state.checked);
  const hidden = useUi((state) => state.hiddenSeverities);
  const [chosen, setChosen] = useState<string>();
  const rows = useMemo(
    () => checked.findings.filter(({ severity }) => !hidden.has(severity)),
    [checked, hidden],
  );
  const active = Math.max(
    0,
    rows.findIndex(({ fingerprint }) => fingerprint === chosen),
  );
  const jump = (row: number) => {
    const finding = rows[row];
    if (!finding) return;
    setChosen(finding.fingerprint);
    const place = placeOf(editor.document.index, finding.ids);
    if (place !== undefined) editor.goTo(place);
    else if (finding.ids.length > 0) {
      editor.select(undefined);
      editor.notify('refused', `No element of the argument refers to ${finding.at[0]}.`);
    }
  };

  return (
    <>
      <header className="panel-head">
        <h2>Problems</h2>
        <Filters checked={checked} />
        <State checked={checked} />
      </header>
      {rows.length === 0 ? (
        <Empty checked={checked} />
      ) : (
        <VirtualList
          id={PROBLEM_LIST}
          label="Problems"
          role="listbox"
          rows={rows}
          rowHeight={ROW_HEIGHT}
          active={active}
          busy={checked.status === 'checking'}
          onActive={(row) => setChosen(rows[row]?.fingerprint)}
          onChoose={jump}
          describe={(finding) => ({
            key: finding.fingerprint,
            selected: finding.fingerprint === chosen,
          })}
          render={(finding) => <Row finding={finding} />}
        />
      )}
    </>
  );
}

function Row({ finding }: { readonly finding: Finding }) {
  const { severity, rule, message, at, waived } = finding;
  return (
    <div className={`problem ${severity} ${waived === undefined ? '' : 'waived'}`}>
      <SeverityIcon severity={severity} size={16} />
      <span className="problem-rule">
        <span className="visually-hidden">{capital(severity)}, </span>
        {rule}
        <span className="visually-hidden">: </span>
      </span>
      <span className="problem-message" title={message}>
        {message}
      </span>
      <span className="problem-place" title={at.join(', ')}>
        {at[0] ?? 'the case'}
        {at.length > 1 && ` +${at.length - 1}`}
      </span>
    </div>
  );
}

function Filters({ checked }: { readonly checked: Checked }) {
  const editor = useEditor();
  const hidden = useUi((state) => state.hiddenSeverities);
  const toggle = (severity: Severity) => {
    const next = new Set(hidden);
    if (!next.delete(severity)) next.add(severity);
    editor.store.setState({ hiddenSeverities: next });
  };
  return (
    <fieldset className="filters" aria-label="Severities shown">
      {SEVERITIES.map((severity) => (
        <button
          key={severity}
          type="button"
          className="filter"
          aria-pressed={!hidden.has(severity)}
          onClick={() => toggle(severity)}
        >
          <SeverityIcon severity={severity} size={14} />
          <span className="filter-word">{capital(severity)}s</span>{' '}
          <b>{countOf(checked, severity)}</b>
        </button>
      ))}
    </fieldset>
  );
}

function countOf({ findings }: Checked, severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

function State({ checked }: { readonly checked: Checked }) {
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
        <>
          <LoaderCircle className="spin" size={14} aria-hidden /> checking …
        </>
      )}
    </p>
  );
}

function Empty({ checked }: { readonly checked: Checked }) {
  const { findings, status } = checked;
  if (status === 'failed') return <p className="empty">Not checked.</p>;
  if (status === 'checking') return <p className="empty">Being checked.</p>;
  if (findings.length > 0)
    return <p className="empty">All problems are filtered out. Choose a severity above.</p>;
  const profile = shippedProfile(checked.profile)?.title ?? checked.profile;
  return (
    <p className="empty">
      <CircleCheck className="fine" size={18} aria-hidden /> Nothing found in profile {profile} as
      of {checked.today}. An edit checks it again.
    </p>
  );
}
