// One row of the problems: a group's heading, a finding, or a record that a figure of the health counts.
import { ChevronDown, ChevronRight, CircleSlash2 } from 'lucide-react';
import type { Finding } from '../../../core/analyser/finding.ts';
import { findRecord, nameOf } from '../../../core/model/lookup.ts';
import { recordTitle } from '../../../core/select/recordTitle.ts';
import { isNewFinding } from '../../store/changes.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { SeverityIcon } from '../../ui/SeverityIcon.tsx';
import { capital } from '../../ui/words.ts';
import type { GroupRow, ProblemRow, ThingRow } from './problemRows.ts';

interface Props {
  readonly row: ProblemRow;
  /** Its quick fix can be done. */
  readonly fixable: boolean;
}

export function ProblemRowView({ row, fixable }: Props) {
  if (row.kind === 'group') return <GroupHeading row={row} />;
  if (row.kind === 'thing') return <Thing row={row} />;
  return <FindingLine finding={row.finding} level={row.level} fixable={fixable} />;
}

function GroupHeading({ row }: { readonly row: GroupRow }) {
  const { label, detail, count, open, level, severity } = row;
  const Arrow = open ? ChevronDown : ChevronRight;
  return (
    <div className={`problem-heading level-${level}`}>
      <Arrow className="problem-chevron" size={14} aria-hidden />
      {severity && (
        <>
          <SeverityIcon severity={severity} size={15} />
          <span className="visually-hidden">{capital(severity)}, </span>
        </>
      )}
      <span className="problem-group-name">{label}</span>{' '}
      {detail !== undefined && <span className="problem-group-detail">{detail} </span>}
      <span className="panel-count">{count}</span>
    </div>
  );
}

function FindingLine({
  finding,
  level,
  fixable,
}: {
  readonly finding: Finding;
  readonly level: 2 | 3;
  readonly fixable: boolean;
}) {
  const { severity, rule, message, at, waived } = finding;
  const isNew = useUi((state) => isNewFinding(state, finding));
  return (
    <div className={`problem level-${level} ${severity} ${waived === undefined ? '' : 'waived'}`}>
      <SeverityIcon severity={severity} size={16} />
      <span className="problem-rule">
        <span className="visually-hidden">{capital(severity)}, </span>
        {rule}
        <span className="visually-hidden">: </span>
      </span>
      <span className="problem-message" title={message}>
        {isNew && (
          <>
            <span className="problem-new" title="New since the last save">
              new
            </span>{' '}
          </>
        )}
        {message}
      </span>
      {waived !== undefined && <Waived id={waived} />}
      {fixable && <span className="visually-hidden"> A quick fix is there.</span>}
      <span className="problem-place" title={at.join(', ')}>
        {at[0] ?? 'the case'}
        {at.length > 1 && ` +${at.length - 1}`}
      </span>
    </div>
  );
}

/** Who waived it, and until when. */
function Waived({ id }: { readonly id: string }) {
  const { document } = useEditor();
  const waiver = useUi(() => document.case.waivers.get(id));
  const owner = document.case.people.get(waiver?.owner ?? '')?.name ?? waiver?.owner;
  const who = [owner, waiver?.until && `until ${waiver.until}`].filter(Boolean).join(' ');
  return (
    <span className="problem-waived" title={waiver?.reason}>
      <CircleSlash2 size={13} aria-hidden /> waived {who && `by ${who}`}
    </span>
  );
}

function Thing({ row: { id, why } }: { readonly row: ThingRow }) {
  const { document } = useEditor();
  const about = useUi((state) => state.checked.byId.get(id));
  const { case: c } = document;
  const worst = about?.[0];
  const table = findRecord(c, id)?.table;
  const title = table === undefined ? '' : recordTitle(c, table, id);
  return (
    <div className={`problem ${worst?.severity ?? ''}`}>
      {worst ? <SeverityIcon severity={worst.severity} size={16} /> : <span />}
      <span className="problem-rule">{nameOf(c, id)}</span>
      <span className="problem-message" title={why}>
        {title !== '' && title !== id && <b>{title}: </b>}
        {why}
      </span>
      <span className="problem-place">
        {worst ? [...new Set(about?.map(({ rule }) => rule))].join(', ') : 'no finding'}
      </span>
    </div>
  );
}
