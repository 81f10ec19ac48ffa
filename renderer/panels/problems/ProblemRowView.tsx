// One row of the problems.
import { SeverityIcon } from '../../ui/SeverityIcon.tsx';
import { capital } from '../../ui/words.ts';
import type { ProblemRow } from './problemRows.ts';

interface Props {
  readonly row: ProblemRow;
  /** Its quick fix can be done. */
  readonly fixable: boolean;
}

export function ProblemRowView({ row, fixable }: Props) {
  if (row.kind === 'heading') {
    return (
      <div className="problem-heading">
        {row.label} <span className="panel-count">{row.count}</span>
      </div>
    );
  }
  const { finding } = row;
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
      {waived !== undefined && <span className="problem-waived">waived</span>}
      {fixable && <span className="visually-hidden"> A quick fix is there.</span>}
      <span className="problem-place" title={at.join(', ')}>
        {at[0] ?? 'the case'}
        {at.length > 1 && ` +${at.length - 1}`}
      </span>
    </div>
  );
}
