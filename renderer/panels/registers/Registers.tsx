// The records: evidence, systems, levels, people and the rest, by table. Choosing one shows it in the
// inspector; a new one is made from here or where it is named.
import { ChevronDown, ChevronRight, Table2 } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import { EDITABLE_TABLES, type EditableTable } from '../../../core/commands/parts/tables.ts';
import { RECORDS } from '../../../core/presentation/catalogue.ts';
import { showRecord } from '../../store/panels.ts';
import { showRegister } from '../../store/registers.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { SeverityIcon } from '../../ui/SeverityIcon.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { counted } from '../../ui/words.ts';
import { newRecord } from '../inspector/creating.ts';
import { keyOf, openFindings, type RegisterRow, registerRows } from './registerRows.ts';

const ROW_HEIGHT = 28;

export function Registers() {
  const editor = useEditor();
  const version = useUi((state) => state.version);
  const record = useUi((state) => state.record);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState('');
  const rows = useMemo(
    () => (version >= 0 ? registerRows(editor.document.case, closed) : []),
    [editor, version, closed],
  );
  const shown = record && `${record.table}/${record.id}`;
  useEffect(() => {
    if (shown) setActive(shown);
  }, [shown]);
  const at = Math.max(
    0,
    rows.findIndex((row) => keyOf(row) === active),
  );
  const setOpen = (table: string, open: boolean) => {
    const next = new Set(closed);
    if (open) next.delete(table);
    else next.add(table);
    setClosed(next);
  };
  const moveTo = (to: number) => {
    const row = rows[to];
    if (!row) return;
    setActive(keyOf(row));
    if (row.kind !== 'record') return;
    // The register in the centre goes along.
    if (editor.store.getState().centre.view === 'register') showRegister(editor, row.table);
    showRecord(editor, row);
  };
  const openTable = (table: EditableTable) => {
    showRegister(editor, table);
    requestAnimationFrame(() => {
      document.querySelector<HTMLElement>('.centre-view [data-centre-focus]')?.focus();
    });
  };
  const onKey = ({ key }: KeyboardEvent): boolean => {
    const row = rows[at];
    if (!row || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return false;
    if (row.kind === 'table') setOpen(row.table, key === 'ArrowRight');
    else if (key === 'ArrowLeft') setActive(row.table);
    return true;
  };
  return (
    <>
      <NewRecord />
      {rows.length === 0 ? (
        <p className="empty">
          No records yet. Evidence, levels and people are added here, or where an element names
          them.
        </p>
      ) : (
        <VirtualList
          id="register-tree"
          label="Registers"
          role="tree"
          rows={rows}
          rowHeight={ROW_HEIGHT}
          active={at}
          onActive={moveTo}
          onChoose={(to, event) => {
            const row = rows[to];
            const opens = 'key' in event ? event.key === 'Enter' : event.detail === 2;
            if (row?.kind === 'table' && opens) openTable(row.table);
            else if (row?.kind === 'table') setOpen(row.table, !row.open);
            moveTo(to);
          }}
          onKey={onKey}
          describe={(row) => ({
            key: keyOf(row),
            selected: keyOf(row) === shown,
            level: row.kind === 'table' ? 1 : 2,
            ...(row.kind === 'table' ? { expanded: row.open } : {}),
            ...(row.kind === 'record' ? { setSize: row.setSize, position: row.position } : {}),
          })}
          render={(row) => <Row row={row} onOpen={openTable} />}
        />
      )}
    </>
  );
}

interface RowProps {
  readonly row: RegisterRow;
  readonly onOpen: (table: EditableTable) => void;
}

function Row({ row, onOpen }: RowProps) {
  const byId = useUi((state) => state.checked.byId);
  if (row.kind === 'table') {
    const Chevron = row.open ? ChevronDown : ChevronRight;
    return (
      <div className="register-table">
        <Chevron size={14} aria-hidden />
        <b>{RECORDS[row.table].many}</b> <span className="panel-count">{row.count}</span>
        <button
          type="button"
          className="button icon tiny register-open"
          tabIndex={-1}
          aria-label={`Open ${RECORDS[row.table].many} as a table`}
          title="Open as a table (Enter)"
          onClick={(event) => {
            event.stopPropagation();
            onOpen(row.table);
          }}
        >
          <Table2 size={14} strokeWidth={1.75} aria-hidden />
        </button>
      </div>
    );
  }
  const findings = openFindings(byId, row.id);
  const [worst] = findings;
  return (
    <div className="outline-row register-record">
      <b>{row.id}</b>
      <span className="visually-hidden">: </span>
      <span className="outline-text" title={row.title}>
        {row.title}
      </span>
      {worst && <SeverityIcon severity={worst.severity} size={13} />}
      {worst && (
        <>
          <span className="outline-count" aria-hidden>
            {findings.length}
          </span>
          <span className="visually-hidden">. {counted(findings.length, 'finding')}</span>
        </>
      )}
    </div>
  );
}

/** Chosen first and made by a button: a list walked by key chooses everything on its way. */
function NewRecord() {
  const editor = useEditor();
  const [chosen, setChosen] = useState<EditableTable>();
  const tables = EDITABLE_TABLES.filter(
    (table) => editor.document.may(newRecord(table, NEW)).allowed,
  );
  const make = () => {
    if (!chosen) return;
    const done = editor.execute(newRecord(chosen, NEW));
    const [id] = done.allowed ? done.made : [];
    if (id !== undefined) showRecord(editor, { table: chosen, id });
  };
  return (
    <div className="outline-tools">
      <select
        className="small-field"
        aria-label="New record"
        value={chosen ?? ''}
        onChange={(event) =>
          setChosen(EDITABLE_TABLES.find((table) => table === event.target.value))
        }
      >
        <option value="">New record …</option>
        {tables.map((table) => (
          <option key={table} value={table}>
            {RECORDS[table].one}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="button outlined"
        aria-disabled={chosen === undefined}
        title={chosen ? `Add ${RECORDS[chosen].one}` : 'Choose what to add first'}
        onClick={make}
      >
        Add
      </button>
    </div>
  );
}

const NEW = 'New';
