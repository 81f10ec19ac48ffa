// What the columns of a table are: each with its first values and the evidence field it fills. Guessed
// from the titles; a mapping can be kept under a name and used again.
import { useState } from 'react';
import { guessMapping } from '../../../core/exchange/evaluations/csv/fields.ts';
import type { CsvMapping } from '../../../core/exchange/evaluations/types.ts';
import { useEditor } from '../../store/useEditor.ts';
import { Modal } from '../../ui/Modal.tsx';
import { counted } from '../../ui/words.ts';
import { MAPPABLE } from './fields.ts';
import { SavedMappings } from './SavedMappings.tsx';
import type { TableGroup } from './useImport.ts';

interface Props {
  readonly title: string;
  readonly groups: readonly TableGroup[];
  /** The tables that are asked about. */
  readonly at: number;
  readonly onMap: (mapping: CsvMapping) => void;
  readonly onBack: () => void;
}

type Columns = CsvMapping['columns'];

const SHOWN = 3;

export function MappingStep({ title, groups, at, onMap, onBack }: Props) {
  const editor = useEditor();
  const group = groups[at];
  const head = group?.heads[0];
  const titles = (head?.table.titles ?? []).filter((column) => column !== '');
  const [columns, setColumns] = useState<Columns>(
    () => group?.mapping?.columns ?? guessMapping(titles),
  );
  const named = columns.title !== undefined || columns['log.task'] !== undefined;
  const used = Object.keys(columns).length;
  const others = (group?.heads.length ?? 1) - 1;
  return (
    <Modal
      title={title}
      size="large"
      onClose={editor.closeDialog}
      actions={
        <>
          <span className="import-summary" role="status">
            {named
              ? `${used} of ${counted(titles.length, 'column')} ${used === 1 ? 'is' : 'are'} imported.`
              : 'Say which column tells what was evaluated: make one the title or the task.'}
          </span>
          <button type="button" className="button outlined" onClick={onBack}>
            Back
          </button>
          <button
            type="button"
            className="button primary"
            aria-disabled={!named}
            onClick={() => named && onMap({ columns })}
          >
            Preview
          </button>
        </>
      }
    >
      <div className="import-mapping">
        <p>
          What are the columns of <strong>{head?.file.name}</strong>
          {others > 0 && ` and ${others} more ${others === 1 ? 'table' : 'tables'} like it`}
          {groups.length > 1 && ` (${at + 1} of ${groups.length})`}?
        </p>
        <SavedMappings titles={titles} columns={columns} onLoad={setColumns} />
        <table>
          <caption className="visually-hidden">Columns and the fields they fill</caption>
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">First values</th>
              <th scope="col">Becomes</th>
            </tr>
          </thead>
          <tbody>
            {titles.map((column) => (
              <tr key={column}>
                <th scope="row">{column}</th>
                <td className="import-quiet">{firstValues(head, column)}</td>
                <td>
                  <FieldSelect
                    column={column}
                    columns={columns}
                    onChange={(path) => setColumns(mapped(columns, column, path))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Modal>
  );
}

interface SelectProps {
  readonly column: string;
  readonly columns: Columns;
  readonly onChange: (path: string) => void;
}

function FieldSelect({ column, columns, onChange }: SelectProps) {
  const path = Object.keys(columns).find((one) => columns[one] === column) ?? '';
  return (
    <select
      aria-label={`${column} becomes`}
      value={path}
      onChange={({ target }) => onChange(target.value)}
    >
      <option value="">Not imported</option>
      {MAPPABLE.map((group) => (
        <optgroup key={group.title} label={group.title}>
          {group.fields.map((field) => (
            <option key={field.path} value={field.path}>
              {field.label}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

/** Each column fills one field, each field comes from one column: the last choice wins. */
function mapped(columns: Columns, column: string, path: string): Columns {
  const others = Object.entries(columns).filter(([field, of]) => of !== column && field !== path);
  return Object.fromEntries(path === '' ? others : [...others, [path, column]]);
}

function firstValues(head: TableGroup['heads'][number] | undefined, column: string): string {
  if (!head) return '';
  const at = head.table.titles.indexOf(column);
  const values = head.table.rows.map(({ cells }) => cells[at] ?? '').filter((one) => one !== '');
  const shown = values
    .slice(0, SHOWN)
    .map((one) => (one.length > 60 ? `${one.slice(0, 60)}…` : one));
  return shown.length === 0 ? '–' : shown.join(' · ');
}
