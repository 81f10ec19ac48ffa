// What can be done with the selected rows: a column set for all of them, in one step; deleted; exported.
import { Download, Trash2, X } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import type { Column } from '../../../core/registers/register.ts';
import { deleteRows, exportRows, putCells, setWords, whyNotPlaces } from '../../store/registers.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { counted } from '../../ui/words.ts';
import { controlOf, type Draft, readDraft } from './edit/draft.ts';
import { ValueInput } from './edit/ValueInput.tsx';
import type { Grid } from './useGrid.ts';
import type { Table } from './useTable.ts';

interface Props {
  readonly table: Table;
  readonly grid: Grid;
  /** Gives the focus back to the grid. */
  readonly onDone: () => void;
}

export function BulkBar({ table, grid, onDone }: Props) {
  const editor = useEditor();
  const { register, columns } = table;
  const { chosen } = grid;
  const places = chosen.map(({ at }) => at);
  const why = useUi((state) => whyNotPlaces(state, places));
  const ids = columns.map(({ id }) => id);
  const remove = () => {
    if (why === undefined) deleteRows(editor, register, chosen);
    else editor.notify('refused', why);
  };
  return (
    <div
      className="register-bulk"
      role="toolbar"
      aria-label="Selected rows"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onDone();
      }}
    >
      <b role="status">{counted(chosen.length, 'row')} selected</b>
      <SetColumn table={table} grid={grid} why={why} />
      <button
        type="button"
        className="button icon"
        aria-label="Delete the selected rows"
        aria-disabled={why !== undefined}
        title={why ?? 'Delete the selected rows (Delete)'}
        onClick={remove}
      >
        <Trash2 size={15} aria-hidden />
      </button>
      <button
        type="button"
        className="button icon"
        aria-label="Export the selected rows as CSV"
        title="Export the selected rows as CSV"
        onClick={() => void exportRows(editor, register, chosen, ids)}
      >
        <Download size={15} aria-hidden />
      </button>
      <button
        type="button"
        className="button icon"
        aria-label="Select none"
        title="Select none (Escape)"
        onClick={() => {
          onDone();
          grid.select([]);
        }}
      >
        <X size={15} aria-hidden />
      </button>
    </div>
  );
}

interface SetProps {
  readonly table: Table;
  readonly grid: Grid;
  readonly why: string | undefined;
}

/** Columns that are shown come first, so that what is meant is at hand. */
function SetColumn({ table, grid, why }: SetProps) {
  const editor = useEditor();
  const { all, columns } = table;
  const [id, setId] = useState('');
  const [draft, setDraft] = useState<Draft>({ kind: 'text', text: '' });
  const [refusal, setRefusal] = useState<string>();
  const message = useId();
  const shown = columns.filter(({ fixed }) => fixed === undefined);
  const others = all.filter((one) => one.fixed === undefined && !columns.includes(one));
  const column = all.find((one) => one.id === id);
  const choose = (next: string) => {
    setId(next);
    setRefusal(undefined);
    const chosen = all.find((one) => one.id === next);
    setDraft(chosen ? emptyDraft(chosen) : { kind: 'text', text: '' });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!column) return;
    if (why !== undefined) return editor.notify('refused', why);
    const { index } = editor.document;
    const read = readDraft(index, column, draft, undefined);
    if (!read.ok) return setRefusal(read.problem);
    const value = read.value ?? null;
    const done = putCells(
      editor,
      grid.chosen.map(({ at }) => ({ at, field: column.id, value })),
    );
    setRefusal(done.allowed ? undefined : done.message);
    if (done.allowed) {
      editor.notify('done', setWords(column, value, grid.chosen.length));
    }
  };
  return (
    <form className="register-set" onSubmit={submit}>
      <label>
        Set{' '}
        <select
          className="small-field"
          value={id}
          aria-label="Column to set"
          onChange={(event) => choose(event.target.value)}
        >
          <option value="">a column …</option>
          <optgroup label="Shown">
            {shown.map(({ id: one, title }) => (
              <option key={one} value={one}>
                {title}
              </option>
            ))}
          </optgroup>
          <optgroup label="Hidden">
            {others.map(({ id: one, title }) => (
              <option key={one} value={one}>
                {title}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      {column && (
        <>
          to
          <span className="register-set-value">
            <ValueInput
              key={column.id}
              column={column}
              draft={draft}
              onDraft={(next) => {
                setDraft(next);
                setRefusal(undefined);
              }}
              about={{
                'aria-label': `New value of ${column.title}`,
                'aria-invalid': refusal !== undefined || undefined,
                'aria-describedby': refusal === undefined ? undefined : message,
              }}
            />
          </span>
          <button type="submit" className="button primary" aria-disabled={why !== undefined}>
            Set
          </button>
        </>
      )}
      {refusal !== undefined && (
        <p className="field-refusal" id={message} role="alert">
          {refusal}
        </p>
      )}
    </form>
  );
}

/** An empty one clears the column. */
function emptyDraft(column: Column): Draft {
  const kind = controlOf(column);
  return kind === 'pick' || kind === 'choice'
    ? { kind: 'value', value: undefined }
    : { kind: 'text', text: '' };
}
