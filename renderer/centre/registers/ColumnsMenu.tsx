// Which columns are shown, and in which order.
import { Popover } from '@base-ui/react/popover';
import { ChevronLeft, ChevronRight, Columns3 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Column } from '../../../core/registers/register.ts';
import { menuHome } from '../../menus/home.ts';
import { movedColumn, toggled } from './look.ts';
import type { Table } from './useTable.ts';

export function ColumnsMenu({ table }: { readonly table: Table }) {
  const hidden = table.all.length - table.columns.length;
  return (
    <Popover.Root>
      <Popover.Trigger className="button outlined filter-more">
        <Columns3 size={14} strokeWidth={1.75} aria-hidden /> Columns
        {hidden > 0 && <span className="panel-count">{hidden} hidden</span>}
      </Popover.Trigger>
      <Popover.Portal container={menuHome()}>
        <Popover.Positioner className="menu-positioner" side="bottom" align="end" sideOffset={6}>
          <Popover.Popup className="menu filter-popup register-columns" aria-label="Columns">
            <ColumnList table={table} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** Those that are shown first, in their order; the others as the register has them, by group. */
function ColumnList({ table }: { readonly table: Table }) {
  const { all, columns, changeLook } = table;
  const [query, setQuery] = useState('');
  const matches = ({ title }: Column) => title.toLowerCase().includes(query.trim().toLowerCase());
  const others = all.filter((column) => !columns.includes(column));
  const groups = [...new Set(others.map(({ group }) => group ?? 'Worked out'))];
  return (
    <>
      <div className="register-columns-head">
        <input
          type="search"
          className="small-field"
          aria-label="Find a column"
          placeholder="Find a column"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <button
          type="button"
          className="link-button"
          onClick={() => changeLook({ columns: undefined, widths: undefined })}
        >
          As at first
        </button>
      </div>
      <div className="register-columns-list">
        <h3>Shown</h3>
        <ul>
          {columns.filter(matches).map((column) => (
            <ColumnItem key={column.id} table={table} column={column} shown />
          ))}
        </ul>
        {groups.map((group) => {
          const own = others.filter((one) => (one.group ?? 'Worked out') === group).filter(matches);
          if (own.length === 0) return null;
          return (
            <section key={group} aria-label={group}>
              <h3>{group}</h3>
              <ul>
                {own.map((column) => (
                  <ColumnItem key={column.id} table={table} column={column} />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </>
  );
}

interface ItemProps {
  readonly table: Table;
  readonly column: Column;
  readonly shown?: boolean;
}

function ColumnItem({ table, column, shown = false }: ItemProps) {
  const { all, columns, changeLook } = table;
  const { id, title } = column;
  const first = id === all[0]?.id;
  const at = columns.indexOf(column);
  const move = (by: 1 | -1) => changeLook({ columns: [...movedColumn(columns, id, by)] });
  return (
    <li>
      <label className="inline-flag" title={column.about}>
        <input
          type="checkbox"
          checked={shown}
          disabled={first}
          onChange={() => changeLook({ columns: [...toggled(all, columns, id)] })}
        />
        {title}
      </label>
      {shown && !first && (
        <span>
          <Move name={`Move ${title} left`} off={at <= 1} onMove={() => move(-1)}>
            <ChevronLeft size={14} aria-hidden />
          </Move>
          <Move name={`Move ${title} right`} off={at === columns.length - 1} onMove={() => move(1)}>
            <ChevronRight size={14} aria-hidden />
          </Move>
        </span>
      )}
    </li>
  );
}

interface MoveProps {
  readonly name: string;
  readonly off: boolean;
  readonly onMove: () => void;
  readonly children: ReactNode;
}

function Move({ name, off, onMove, children }: MoveProps) {
  return (
    <button
      type="button"
      className="button icon tiny"
      aria-label={name}
      title={name}
      aria-disabled={off}
      onClick={() => !off && onMove()}
    >
      {children}
    </button>
  );
}
