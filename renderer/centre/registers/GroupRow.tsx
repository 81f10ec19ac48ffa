// The heading of a group of rows: what they have in common, how many they are, open or closed.
import { ChevronDown, ChevronRight } from 'lucide-react';
import { counted } from '../../ui/words.ts';
import type { GridItem } from './arrange.ts';
import { cellId } from './GridView.tsx';
import type { Grid } from './useGrid.ts';
import type { Table } from './useTable.ts';

interface Props {
  readonly group: Extract<GridItem, { kind: 'group' }>;
  readonly index: number;
  readonly top: number;
  readonly rowHeight: number;
  readonly table: Table;
  readonly grid: Grid;
  readonly active: boolean;
  readonly onFocus: () => void;
}

export function GroupRow({ group, index, top, rowHeight, table, grid, active, onFocus }: Props) {
  const Chevron = group.open ? ChevronDown : ChevronRight;
  const column = table.all.find(({ id }) => id === table.look.group);
  return (
    <tr
      aria-rowindex={index + 2}
      className="register-row group"
      style={{ transform: `translateY(${top}px)`, height: rowHeight }}
    >
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: in a grid, td is a gridcell */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys */}
      <td
        id={cellId(index, grid.spot.column)}
        aria-colindex={1}
        aria-colspan={table.columns.length}
        aria-expanded={group.open}
        data-active={active || undefined}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          onFocus();
          grid.goTo({ row: index, column: grid.spot.column });
          table.setOpen(group.key, !group.open);
        }}
      >
        <span className="register-group">
          <Chevron size={15} aria-hidden />
          <span className="register-group-by">{column?.title}:</span>{' '}
          <b>{group.label === '' ? 'not stated' : group.label}</b>{' '}
          <span className="panel-count">{counted(group.count, 'row')}</span>
        </span>
      </td>
    </tr>
  );
}
