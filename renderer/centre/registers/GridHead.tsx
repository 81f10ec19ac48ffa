// The head of the grid: a click sorts, the edge of a title is dragged to make the column wider.
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type CSSProperties, type PointerEvent, useState } from 'react';
import type { Column } from '../../../core/registers/register.ts';
import { cellId } from './GridView.tsx';
import { nextSort, widthOf } from './look.ts';
import { HEAD } from './moves.ts';
import type { Grid } from './useGrid.ts';
import type { Table } from './useTable.ts';

interface Props {
  readonly table: Table;
  readonly grid: Grid;
  readonly style: CSSProperties;
  readonly onFocus: () => void;
}

export function GridHead({ table, grid, style, onFocus }: Props) {
  const { columns, look, changeLook } = table;
  return (
    <thead className="register-titles" style={style}>
      <tr aria-rowindex={1} className="register-row">
        {columns.map((column, i) => {
          const sorted = look.sort?.column === column.id ? look.sort : undefined;
          const Arrow = sorted?.descending ? ArrowDown : ArrowUp;
          return (
            <th
              key={column.id}
              id={cellId(HEAD, i)}
              scope="col"
              aria-colindex={i + 1}
              aria-sort={sorted ? (sorted.descending ? 'descending' : 'ascending') : 'none'}
              data-active={(grid.spot.row === HEAD && grid.spot.column === i) || undefined}
              className={isNumber(column) ? 'number' : ''}
              title={column.about ?? column.title}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                onFocus();
                grid.goTo({ row: HEAD, column: i });
                changeLook({ sort: nextSort(look.sort, column.id) });
              }}
            >
              <span className="register-title">{column.title}</span>
              {sorted && <Arrow size={13} strokeWidth={2} aria-hidden />}
              <Edge table={table} column={column} />
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

export function isNumber({ form }: Column): boolean {
  return form.type === 'number';
}

function Edge({ table, column }: { readonly table: Table; readonly column: Column }) {
  const { look, changeLook } = table;
  const [from, setFrom] = useState<{ readonly x: number; readonly width: number }>();
  const onPointerMove = ({ clientX }: PointerEvent) => {
    if (!from) return;
    const width = Math.max(60, Math.min(900, from.width + clientX - from.x));
    changeLook({ widths: { ...look.widths, [column.id]: width } });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Shift with the arrows does the same by key
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click is kept from sorting
    <span
      className="register-edge"
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={() => {
        const { [column.id]: _own, ...widths } = look.widths ?? {};
        changeLook({ widths });
      }}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        setFrom({ x: event.clientX, width: widthOf(look, column) });
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => setFrom(undefined)}
      onPointerCancel={() => setFrom(undefined)}
    />
  );
}
