// One row of the grid: its cells, its mark for selecting, and what a click in it means.
import type { MouseEvent } from 'react';
import type { Column, RegisterRow } from '../../../core/registers/register.ts';
import { CellView } from './CellView.tsx';
import { isNumber } from './GridHead.tsx';
import { cellId } from './GridView.tsx';
import type { Grid } from './useGrid.ts';
import type { Table } from './useTable.ts';

interface Props {
  readonly row: RegisterRow;
  readonly index: number;
  readonly top: number;
  readonly rowHeight: number;
  readonly table: Table;
  readonly grid: Grid;
  /** The column that the keys are in; -1 where they are in another row. */
  readonly active: number;
  readonly begin: (row: RegisterRow, column: Column) => void;
  readonly onFocus: () => void;
}

export function GridRow(props: Props) {
  const { row, index, top, rowHeight, table, grid, active, begin, onFocus } = props;
  const selected = grid.selected.has(row.key);
  const name = table.columns[0] ? table.cells.text(row, table.columns[0]) : row.key;
  const activate = (event: MouseEvent, column: number) => {
    // The cell being edited refused to be left.
    if (event.defaultPrevented) return;
    event.preventDefault();
    onFocus();
    grid.goTo({ row: index, column });
    if (event.ctrlKey || event.metaKey || event.shiftKey) grid.toggle(row.key, event.shiftKey);
  };
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={`register-row ${active >= 0 ? 'current' : ''}`}
      style={{ transform: `translateY(${top}px)`, height: rowHeight }}
    >
      {table.columns.map((column, i) => (
        // biome-ignore lint/a11y/useAriaPropsSupportedByRole: in a grid, td is a gridcell
        <td
          key={column.id}
          id={cellId(index, i)}
          aria-colindex={i + 1}
          aria-readonly={column.fixed !== undefined}
          data-active={i === active || undefined}
          className={isNumber(column) ? 'number' : ''}
          onMouseDown={(event) => activate(event, i)}
          onDoubleClick={() => begin(row, column)}
        >
          {i === 0 && (
            <input
              type="checkbox"
              tabIndex={-1}
              aria-label={`Select ${name}`}
              title="Select (Space)"
              checked={selected}
              onMouseDown={(event) => event.stopPropagation()}
              onClick={(event) => {
                event.stopPropagation();
                grid.toggle(row.key, event.shiftKey);
                onFocus();
              }}
              onDoubleClick={(event) => event.stopPropagation()}
              readOnly
            />
          )}
          <CellView row={row} column={column} cells={table.cells} />
        </td>
      ))}
    </tr>
  );
}
