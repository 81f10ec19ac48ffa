// The grid: a head that stays, rows of which only those in view exist, and the cell being edited. One
// tab stop; the active cell is told by reference, since rows come and go (ARIA grid pattern).
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RegisterRow } from '../../../core/registers/register.ts';
import { PROBLEM_LIST } from '../../panels/problems/showOnly.ts';
import { changePanel } from '../../store/settings.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { CellEditor } from './edit/CellEditor.tsx';
import { GridHead } from './GridHead.tsx';
import { GridRow } from './GridRow.tsx';
import { GroupRow } from './GroupRow.tsx';
import { HEAD } from './moves.ts';
import { UserList } from './UserList.tsx';
import type { Grid } from './useGrid.ts';
import { useGridClipboard } from './useGridClipboard.ts';
import { useGridKeys } from './useGridKeys.ts';
import { useRowActions } from './useRowActions.ts';
import type { Table } from './useTable.ts';

const HEAD_HEIGHT = 34;
const ROW_HEIGHT = { comfortable: 34, compact: 29 } as const;
/** Rows beyond the edges that exist, so that fast scrolling shows no gaps. */
const MARGIN = 10;

interface Props {
  readonly table: Table;
  readonly grid: Grid;
}

export function GridView({ table, grid }: Props) {
  const editor = useEditor();
  const rowHeight = useUi(({ settings }) => ROW_HEIGHT[settings.density]);
  const mode = useUi((state) => state.mode);
  const scroller = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLTableElement>(null);
  const [users, setUsers] = useState<RegisterRow>();
  const { items, columns, lefts, register } = table;
  const { spot, item } = grid;
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: MARGIN,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew at another height
  useLayoutEffect(() => virtual.measure(), [virtual, rowHeight]);
  const focus = () => root.current?.focus({ preventScroll: true });
  const page = () => {
    const height = (scroller.current?.clientHeight ?? 400) - HEAD_HEIGHT;
    return Math.max(1, Math.floor(height / rowHeight) - 1);
  };
  const { onKeyDown, begin } = useGridKeys(table, grid, page, {
    showUsers: (row) => {
      if (table.cells.users(row).length > 0) setUsers(row);
      else editor.notify('refused', 'Nothing in the case names it.');
    },
    showFinding: (row) => {
      const [worst] = table.cells.findings(row);
      if (!worst) return editor.notify('refused', 'No findings about it.');
      changePanel(editor, 'problems', { shown: true });
      editor.store.setState({ problem: worst.fingerprint });
      requestAnimationFrame(() => document.getElementById(PROBLEM_LIST)?.focus());
    },
  });
  useGridClipboard(root, table, grid);
  const rowActions = useRowActions(table, grid, begin, focus);

  // Only when the spot moves: scrolling by wheel must not be pulled back by the next edit.
  useEffect(() => {
    if (spot.row !== HEAD) virtual.scrollToIndex(spot.row, { align: 'auto' });
  }, [virtual, spot.row]);
  useEffect(() => {
    const box = scroller.current;
    const left = lefts[spot.column];
    if (!box || left === undefined || spot.column === 0) return;
    const end = lefts[spot.column + 1] ?? left;
    const fixed = lefts[1] ?? 0;
    if (left - fixed < box.scrollLeft) box.scrollLeft = left - fixed;
    else if (end > box.scrollLeft + box.clientWidth) {
      box.scrollLeft = Math.min(end - box.clientWidth, left - fixed);
    }
  }, [lefts, spot.column]);

  const total = lefts.at(-1) ?? 0;
  const template = columns.map((_, i) => `${(lefts[i + 1] ?? 0) - (lefts[i] ?? 0)}px`).join(' ');
  const style = { '--columns': template, width: total } as CSSProperties;
  const editedAt = grid.editing ? table.places.get(grid.editing.row.key) : undefined;
  const edited = grid.editing && editedAt !== undefined;
  return (
    <div ref={scroller} className="register-scroll">
      <table
        ref={root}
        className="register-grid"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table with keys of its own
        role="grid"
        tabIndex={0}
        data-centre-focus
        data-mode={mode}
        aria-label={register.title}
        aria-rowcount={items.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable
        style={{ width: total }}
        aria-activedescendant={edited ? undefined : cellId(spot.row, spot.column)}
        onKeyDown={onKeyDown}
      >
        <GridHead table={table} grid={grid} style={style} onFocus={focus} />
        <tbody className="register-rows" style={{ ...style, height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const one = items[index];
            const top = start - HEAD_HEIGHT;
            const active = index === spot.row ? spot.column : -1;
            if (one?.kind === 'group') {
              return (
                <GroupRow
                  key={one.key}
                  {...{ group: one, index, top, rowHeight, table, grid }}
                  active={active >= 0}
                  onFocus={focus}
                />
              );
            }
            if (!one) return null;
            return (
              <GridRow
                key={one.key}
                {...{ row: one.row, index, top, rowHeight, columns, active }}
                cells={table.cells}
                selected={grid.selected.has(one.key)}
                actions={rowActions}
              />
            );
          })}
        </tbody>
      </table>
      {/* Beside the grid, whose children are rows. */}
      <div className="register-over">
        {items.length === 0 && (
          <p className="register-none">
            No row has all that. “Show all rows” takes the filters away.
          </p>
        )}
        {grid.editing && editedAt !== undefined && (
          <CellEditor
            key={`${grid.editing.row.key} ${grid.editing.column.id}`}
            cell={grid.editing}
            {...{ table, grid, rowHeight, scroller }}
            top={editedAt * rowHeight}
            onFocus={focus}
          />
        )}
        {users && item?.kind === 'row' && (
          <UserList
            row={users}
            {...{ table, rowHeight, scroller }}
            top={(table.places.get(users.key) ?? 0) * rowHeight}
            onClose={() => {
              setUsers(undefined);
              focus();
            }}
          />
        )}
      </div>
    </div>
  );
}

/** The id of a cell on the page; of the head, row HEAD. */
export function cellId(row: number, column: number): string {
  return `register-cell-${row}-${column}`;
}
