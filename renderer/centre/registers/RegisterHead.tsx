// The tools above a register: the search, filters, columns, groups, a new row, paste, export.
import { ClipboardPaste, Download, Group, Import, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { whyNotEdit } from '../../store/mode.ts';
import { exportRows, whyNotAdd } from '../../store/registers.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { ColumnsMenu } from './ColumnsMenu.tsx';
import { FilterBar } from './FilterBar.tsx';
import type { Table } from './useTable.ts';

interface Props {
  readonly table: Table;
  readonly onAdd: () => void;
}

export function RegisterHead({ table, onAdd }: Props) {
  const editor = useEditor();
  const { register, columns, rows, total, query, setQuery } = table;
  const why = useUi(() => whyNotAdd(editor, register));
  const whyPaste = useUi(() => whyNotEdit(editor, 'case'));
  const csv = () => {
    const ids = columns.map(({ id }) => id);
    void exportRows(editor, register, rows, ids);
  };
  const paste = () =>
    editor.open({
      kind: 'pasteRows',
      register: register.id,
      text: '',
      columns: columns.map(({ id }) => id),
      rows: rows.map(({ key }) => key),
    });
  return (
    <div className="register-head">
      <input
        type="search"
        className="small-field register-search"
        aria-label={`Search in ${register.title}`}
        placeholder="Search"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || query === '') return;
          // The first one clears; the view is left by the next.
          event.preventDefault();
          setQuery('');
        }}
      />
      <FilterBar table={table} />
      <span className="panel-count" role="status">
        {rows.length === total ? '' : `${rows.length} of ${total}`}
      </span>
      <span className="register-tools">
        <ColumnsMenu table={table} />
        <GroupBy table={table} />
        {register.id === 'evidence' && (
          <Tool
            icon={<Import size={15} aria-hidden />}
            name="Import evaluation logs…"
            short
            why={whyPaste}
            onDo={() => editor.open({ kind: 'importLogs' })}
          />
        )}
        <Tool
          icon={<ClipboardPaste size={15} aria-hidden />}
          name="Paste rows…"
          short
          why={whyPaste}
          onDo={paste}
        />
        <Tool icon={<Download size={15} aria-hidden />} name="Export CSV" short onDo={csv} />
        <Tool
          icon={<Plus size={15} aria-hidden />}
          name={`New ${register.one}`}
          why={why}
          onDo={onAdd}
        />
      </span>
    </div>
  );
}

function GroupBy({ table }: { readonly table: Table }) {
  const { all, columns, look, changeLook } = table;
  const own = ['id', 'usedBy', 'findings'];
  const offered = all.filter(
    (column) => !own.includes(column.id) && (columns.includes(column) || column.id === look.group),
  );
  return (
    <span className="register-group-by-field">
      <Group size={15} strokeWidth={1.75} aria-hidden />
      <select
        className="small-field"
        aria-label="Group rows"
        value={look.group ?? ''}
        onChange={({ target }) => changeLook({ group: target.value || undefined })}
      >
        <option value="">No groups</option>
        {offered.map(({ id, title }) => (
          <option key={id} value={id}>{`By ${title}`}</option>
        ))}
      </select>
    </span>
  );
}

interface ToolProps {
  readonly icon: ReactNode;
  readonly name: string;
  /** Its name is in its title only. */
  readonly short?: boolean;
  /** Why it cannot be done now. */
  readonly why?: string | undefined;
  readonly onDo: () => void;
}

function Tool({ icon, name, short, why, onDo }: ToolProps) {
  const editor = useEditor();
  return (
    <button
      type="button"
      className={`button ${short ? 'icon' : 'outlined register-new'}`}
      aria-label={short ? name : undefined}
      aria-disabled={why !== undefined}
      title={why ?? name}
      onClick={() => {
        if (why === undefined) onDo();
        else editor.notify('refused', why);
      }}
    >
      {icon}
      {!short && name}
    </button>
  );
}
