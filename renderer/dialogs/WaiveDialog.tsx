// Waives one finding or several: why, who answers for it, until when, who allowed it. What cannot be
// waived says so and is left out. Nothing is a finding less for it: blockers still count.
import { useId, useState } from 'react';
import type { Finding } from '../../core/analyser/finding.ts';
import { dayNumber, dayText } from '../../core/reasoning/days.ts';
import { useEditor, useUi } from '../store/useEditor.ts';
import { proposedTerms, type Terms, waivable, waiveCall } from '../store/waiving.ts';
import { Modal } from '../ui/Modal.tsx';
import { SeverityIcon } from '../ui/SeverityIcon.tsx';
import { capital, counted } from '../ui/words.ts';
import { CancelOr } from './CancelOr.tsx';

/** So many are listed; the others are counted. */
const LISTED = 6;
/** Days; later than this nobody should promise anything (GOV: reviews come once a year). */
const MOST_DAYS = 366;

export function WaiveDialog({ findings: asked }: { readonly findings: readonly string[] }) {
  const editor = useEditor();
  const id = useId();
  const checked = useUi((state) => state.checked);
  const wanted = new Set(asked);
  const found = checked.findings.filter(({ fingerprint }) => wanted.has(fingerprint));
  const { able, unable } = waivable(found);
  const [terms, setTerms] = useState<Terms>(() => proposedTerms(editor, able));
  const [tried, setTried] = useState(false);
  const today = checked.today || editor.host.today();
  const call = waiveCall(able, terms);
  const verdict = able.length > 0 ? editor.document.may(call) : undefined;
  const said = verdict && (verdict.allowed ? verdict.warning : verdict.message);
  const { people } = editor.document.case;
  const put = (change: Partial<Terms>) => setTerms({ ...terms, ...change });
  const waive = () => {
    setTried(true);
    if (!verdict?.allowed) return;
    editor.document.seal();
    const done = editor.document.execute(call);
    editor.document.seal();
    if (!done.allowed) return;
    editor.closeDialog();
    editor.store.setState({ problemsChosen: new Set() });
    const what = `${counted(able.length, 'finding')} waived until ${terms.until}.`;
    editor.notify('done', `${what} Undo takes it back.`);
  };
  const day = (days: number) => dayText((dayNumber(today) ?? 0) + days);
  const field = (key: 'owner' | 'approver', label: string, hint: string) => (
    <div className="form">
      <label htmlFor={`${id}-${key}`}>{label}</label>
      <input
        id={`${id}-${key}`}
        type="text"
        list={`${id}-people`}
        value={terms[key]}
        aria-describedby={`${id}-${key}-hint`}
        onChange={(event) => put({ [key]: event.target.value })}
      />
      <p className="field-hint" id={`${id}-${key}-hint`}>
        {people.get(terms[key])?.name ?? hint}
      </p>
    </div>
  );
  return (
    <Modal
      title={
        able.length === 1 ? `Waive ${able[0]?.rule}` : `Waive ${counted(able.length, 'finding')}`
      }
      size="medium"
      onClose={editor.closeDialog}
      actions={<CancelOr label="Waive" allowed={verdict?.allowed ?? false} onDo={waive} />}
    >
      <div className="form waive-form">
        <label htmlFor={`${id}-why`}>Why this may stand for now</label>
        <textarea
          id={`${id}-why`}
          rows={3}
          value={terms.reason}
          aria-describedby={`${id}-said`}
          onChange={(event) => put({ reason: event.target.value })}
        />
        <div className="form-columns">
          {field('owner', 'Who answers for it', 'A person of the case, or a name.')}
          {field('approver', 'Who allowed it', 'Somebody else than who answers for it.')}
        </div>
        <datalist id={`${id}-people`}>
          {[...people].map(([person, { name }]) => (
            <option key={person} value={person} label={name} />
          ))}
        </datalist>
        <div className="form">
          <label htmlFor={`${id}-until`}>Last day on which it holds</label>
          <input
            id={`${id}-until`}
            type="date"
            min={today}
            max={day(MOST_DAYS)}
            value={terms.until}
            onChange={(event) => put({ until: event.target.value })}
          />
          <p className="field-hint">As of {today}. A change of what it concerns ends it sooner.</p>
        </div>
        {said !== undefined && (verdict?.allowed || tried || terms.reason.trim() !== '') && (
          <p
            className={verdict?.allowed ? 'form-note' : 'form-refusal'}
            id={`${id}-said`}
            role="status"
          >
            {said}
          </p>
        )}
        <Listed title={able.length > 1 ? 'What is waived' : ''} findings={able} />
        {unable.length > 0 && (
          <section>
            <h3>Not waived</h3>
            <ul className="waive-list">
              {[...new Set(unable.map(({ why }) => why))].map((why) => (
                <li key={why}>{why}</li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Modal>
  );
}

function Listed({
  title,
  findings,
}: {
  readonly title: string;
  readonly findings: readonly Finding[];
}) {
  return (
    <section>
      {title !== '' && <h3>{title}</h3>}
      <ul className="waive-list">
        {findings.slice(0, LISTED).map(({ fingerprint, severity, rule, message }) => (
          <li key={fingerprint}>
            <SeverityIcon severity={severity} size={14} />{' '}
            <span className="visually-hidden">{capital(severity)}, </span>
            <b>{rule}</b> {message}
          </li>
        ))}
        {findings.length > LISTED && <li>And {findings.length - LISTED} more.</li>}
      </ul>
    </section>
  );
}
