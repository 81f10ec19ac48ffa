// The rows of a paste: what each would change, from what to what, and what cannot be read and why.
import { CircleAlert, Plus, SquarePen } from 'lucide-react';
import type { PastePlan, PlannedRow, Register } from '../../core/registers/register.ts';
import { columnById } from '../../core/registers/registers.ts';
import { counted } from '../ui/words.ts';

/** More are summed up; what is wrong is shown first. */
const MOST = 100;

interface Props {
  readonly plan: PastePlan;
  readonly register: Register;
}

export function PastePreview({ plan, register }: Props) {
  if (plan.problem !== undefined) {
    return (
      <p className="field-refusal" role="alert">
        {plan.problem}
      </p>
    );
  }
  const { rows } = plan;
  const bad = rows.filter(isBad);
  const added = rows.filter((row) => row.at.kind === 'new' && takes(row));
  const changed = rows.filter((row) => row.at.kind !== 'new' && takes(row));
  const same =
    rows.length - added.length - changed.length - bad.filter((row) => !takes(row)).length;
  const shown = [...bad, ...rows.filter((row) => !isBad(row) && takes(row))];
  return (
    <>
      <p className="message" role="status">
        {counted(added.length, 'new row')}, {counted(changed.length, 'row')} changed
        {same > 0 ? `, ${counted(same, 'row')} as before` : ''}
        {bad.length > 0 ? `, ${counted(bad.length, 'row')} with something that cannot be read` : ''}
        .
      </p>
      {shown.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by key
        <ul className="paste-preview" aria-label="What would be done" tabIndex={0}>
          {shown.slice(0, MOST).map((row) => (
            <PreviewRow key={row.line} row={row} register={register} />
          ))}
        </ul>
      )}
      {shown.length > MOST && (
        <p className="message quiet">and {counted(shown.length - MOST, 'more row')}</p>
      )}
    </>
  );
}

function PreviewRow({ row, register }: { readonly row: PlannedRow; readonly register: Register }) {
  const isNew = row.at.kind === 'new';
  const Icon = isBad(row) ? CircleAlert : isNew ? Plus : SquarePen;
  const cells = row.cells.filter(({ changes, problem }) => changes || problem !== undefined);
  return (
    <li className={isBad(row) ? 'bad' : ''}>
      <span className="paste-line">
        <Icon size={14} aria-hidden />
        <b>{row.name}</b> <span className="panel-count">line {row.line}</span>
      </span>
      {row.problem !== undefined && <p className="field-refusal">{row.problem}</p>}
      {row.problem === undefined && (
        <dl>
          {cells.map(({ field, text, before, problem }) => (
            <div key={field}>
              <dt>{columnById(register, field)?.title ?? field}</dt>
              <dd>
                {before !== '' && problem === undefined && <del>{before}</del>}{' '}
                {problem === undefined ? (
                  <ins>{text === '' ? 'emptied' : text}</ins>
                ) : (
                  <q>{text}</q>
                )}{' '}
                {problem !== undefined && <span className="field-refusal">{problem}</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

function isBad({ problem, cells }: PlannedRow): boolean {
  return problem !== undefined || cells.some((cell) => cell.problem !== undefined);
}

/** Something of it would be done. */
function takes({ problem, cells }: PlannedRow): boolean {
  return problem === undefined && cells.some((cell) => cell.changes && cell.problem === undefined);
}
