// References to records: those chosen as a list that can be shortened, the rest in a select.
import { X } from 'lucide-react';
import type { RecordTable } from '../../../core/model/case.ts';
import { findRecord } from '../../../core/model/lookup.ts';
import { compareIdentifiers } from '../../../core/model/order.ts';
import type { Editor } from '../../store/editor.ts';
import { useEditor } from '../../store/useEditor.ts';
import type { ControlProps } from './Control.tsx';

interface Props extends ControlProps {
  readonly tables: readonly RecordTable[];
  readonly many: boolean;
}

export function RecordPicker({ value, onSet, about, tables, many, field }: Props) {
  const editor = useEditor();
  const all = idsIn(editor, tables);
  if (!many) {
    const current = typeof value === 'string' ? value : '';
    const missing = current !== '' && !all.includes(current);
    return (
      <select {...about} value={current} onChange={(event) => onSet(event.target.value || null)}>
        <option value="">–</option>
        {missing && <option value={current}>{current} (does not exist)</option>}
        {all.map((id) => (
          <option key={id} value={id}>
            {titleOf(editor, id)}
          </option>
        ))}
      </select>
    );
  }
  const chosen = Array.isArray(value) ? value.map(String) : [];
  const left = all.filter((id) => !chosen.includes(id));
  return (
    <div className="records">
      {chosen.length > 0 && (
        <ul>
          {chosen.map((id) => (
            <li key={id}>
              <b>{id}</b>
              <span title={titleOf(editor, id)}>{nameOf(editor, id) ?? 'does not exist'}</span>
              <button
                type="button"
                className="button icon small"
                aria-label={`Take out ${id}`}
                onClick={() => onSet(chosen.filter((one) => one !== id))}
              >
                <X size={14} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      <select
        {...about}
        value=""
        disabled={left.length === 0}
        onChange={(event) => onSet([...chosen, event.target.value])}
      >
        <option value="">
          {all.length === 0
            ? 'There is no such record yet'
            : left.length === 0
              ? 'All are chosen'
              : `${field.label} also …`}
        </option>
        {left.map((id) => (
          <option key={id} value={id}>
            {titleOf(editor, id)}
          </option>
        ))}
      </select>
    </div>
  );
}

function idsIn({ document }: Editor, tables: readonly RecordTable[]): string[] {
  return tables.flatMap((table) => [...document.case[table].keys()].sort(compareIdentifiers));
}

function nameOf({ document }: Editor, id: string): string | undefined {
  const record = findRecord(document.case, id)?.record;
  if (!record) return undefined;
  if ('title' in record && record.title) return record.title;
  return 'name' in record && record.name ? record.name : '';
}

function titleOf(editor: Editor, id: string): string {
  const name = nameOf(editor, id);
  return name ? `${id} · ${name}` : id;
}
