// One row of the grid: its cells, its mark for selecting, and what a click in it means. Drawn anew only
// when something of it changed, so that scrolling and arrows stay quick.
import { memo } from 'react';
import type { Column, RegisterRow } from '../../../core/registers/register.ts';
import { CellView } from './CellView.tsx';
import type { Cells } from './cells.ts';
import { isNumber } from './GridHead.tsx';
import { cellId } from './GridView.tsx';

/** What the mouse does; the same object for as long as the grid is there. */
export interface RowActions {
  /** The keys go to this cell; with a key held, the row is selected, too. */
  readonly press: (key: string, column: number, held: { one: boolean; through: boolean }) => void;
  readonly toggle: (key: string, through: boolean) => void;
  readonly begin: (row: RegisterRow, column: Column) => void;
}

interface Props {
  readonly row: RegisterRow;
  readonly index: number;
  readonly top: number;
  readonly rowHeight: number;
  readonly columns: readonly Column[];
  readonly cells: Cells;
  readonly selected: boolean;
  /** The column that the keys are in; -1 where they are in another row. */
  readonly active: number;
  readonly actions: RowActions;
}

export const GridRow = memo(function GridRow(props: Props) {
  const { row, index, top, rowHeight, columns, cells, selected, active, actions } = props;
  const name = columns[0] ? cells.text(row, columns[0]) : row.key;
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={`register-row ${active >= 0 ? 'current' : ''}`}
      style={{ transform: `translateY(${top}px)`, height: rowHeight }}
    >
      {columns.map((column, i) => (
        // biome-ignore lint/a11y/useAriaPropsSupportedByRole: in a grid, td is a gridcell
        <td
          key={column.id}
          id={cellId(index, i)}
          aria-colindex={i + 1}
          aria-readonly={column.fixed !== undefined}
          data-active={i === active || undefined}
          className={isNumber(column) ? 'number' : ''}
          onMouseDown={(event) => {
            // The cell being edited refused to be left.
            if (event.defaultPrevented) return;
            event.preventDefault();
            const one = event.ctrlKey || event.metaKey;
            actions.press(row.key, i, { one, through: event.shiftKey });
          }}
          onDoubleClick={() => actions.begin(row, column)}
        >
          {i === 0 && (
            <input
              type="checkbox"
              tabIndex={-1}
              aria-label={`Select ${name}`}
              title="Select (Space)"
              checked={selected}
              onMouseDown={(event) => event.stopPropagation()}
              onClick={(event) => actions.toggle(row.key, event.shiftKey)}
              onDoubleClick={(event) => event.stopPropagation()}
              readOnly
            />
          )}
          <CellView row={row} column={column} cells={cells} />
        </td>
      ))}
    </tr>
  );
});
