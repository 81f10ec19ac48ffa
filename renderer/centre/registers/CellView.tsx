// What a cell shows: words, a chip with an icon for what is judged, links to what uses the row, its
// findings. What is missing is a quiet dash that says so.
import type { Column, RegisterRow } from '../../../core/registers/register.ts';
import { goToUser } from '../../store/registers.ts';
import { useEditor } from '../../store/useEditor.ts';
import { SeverityIcon } from '../../ui/SeverityIcon.tsx';
import { capital } from '../../ui/words.ts';
import { Chip, chipOf, isJudging } from './Chip.tsx';
import { type Cells, FINDINGS_COLUMN } from './cells.ts';
import { userName } from './users.ts';

interface Props {
  readonly row: RegisterRow;
  readonly column: Column;
  readonly cells: Cells;
}

export function CellView({ row, column, cells }: Props) {
  if (column.id === 'usedBy') return <Users row={row} cells={cells} />;
  if (column.id === 'findings') return <Found row={row} cells={cells} />;
  const text = cells.text(row, column);
  if (text === '') return <Missing title="not stated" />;
  if (column.id === 'id') return <b className="register-text">{text}</b>;
  const look = isJudging(column) ? chipOf(cells.value(row, column)) : undefined;
  if (look) return <Chip look={look} text={text} />;
  return (
    <span className="register-text" title={text}>
      {text}
    </span>
  );
}

function Missing({ title }: { readonly title: string }) {
  return (
    <span className="register-missing" title={title}>
      <span aria-hidden>–</span>
      <span className="visually-hidden">{title}</span>
    </span>
  );
}

/** More are in the list that Enter opens. */
const MOST = 2;

function Users({ row, cells }: Pick<Props, 'row' | 'cells'>) {
  const editor = useEditor();
  const ids = cells.users(row);
  if (ids.length === 0) return <span className="register-unused">unused</span>;
  const names = ids.map((id) => userName(editor.document.case, id));
  return (
    <span className="register-users" title={`Used by ${names.join(', ')}`}>
      {ids.slice(0, MOST).map((id, i) => (
        <button
          key={id}
          type="button"
          tabIndex={-1}
          className="link-button"
          title={`Go to ${names[i]}`}
          onMouseDown={(event) => event.stopPropagation()}
          onClick={(event) => {
            event.stopPropagation();
            goToUser(editor, id);
          }}
        >
          {names[i]}
        </button>
      ))}
      {ids.length > MOST && <span className="panel-count">+{ids.length - MOST}</span>}
    </span>
  );
}

function Found({ row, cells }: Pick<Props, 'row' | 'cells'>) {
  const findings = cells.findings(row);
  const [worst] = findings;
  if (!worst) return <Missing title="no findings" />;
  const title = findings
    .slice(0, 5)
    .map(({ severity, rule, message }) => `${capital(severity)}, ${rule}: ${message}`)
    .join('\n');
  return (
    <span className={`register-found severity-${worst.severity}`} title={title}>
      <SeverityIcon severity={worst.severity} size={14} />
      <span aria-hidden>{findings.length}</span>
      <span className="visually-hidden">{cells.text(row, FINDINGS_COLUMN)}</span>
    </span>
  );
}
