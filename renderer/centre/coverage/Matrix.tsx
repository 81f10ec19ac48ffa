// The grid of domains by harm modes. One tab stop: arrows walk, Home and End go along a row (with Control to
// the corners), Enter opens the cell's card.
// Embodies demand #24.
import { type KeyboardEvent, useRef, useState } from 'react';
import { type Cell, cellOf, type Tuple } from '../../../core/select/coverage/cell.ts';
import type { Coverage, DomainRow } from '../../../core/select/coverage/coverage.ts';
import type { HarmMode } from '../../../core/select/coverage/nine.ts';
import { CellFace } from './CellFace.tsx';
import { RowHead } from './RowHead.tsx';
import { MODES, STATES } from './words.ts';

export interface At {
  readonly row: string;
  readonly mode: HarmMode;
}

interface Props {
  readonly coverage: Coverage;
  readonly tuple: Tuple;
  readonly open: At | undefined;
  readonly onOpen: (at: At) => void;
  /** The cell that has the tab stop first. */
  readonly first: At | undefined;
}

const TABLE_ROLE = { role: 'grid' } as const;

export function Matrix({ coverage, tuple, open, onOpen, first }: Props) {
  const { rows, modes } = coverage;
  const [stop, setStop] = useState<At | undefined>(first);
  const table = useRef<HTMLTableElement>(null);
  const cells = rows.map((row) => modes.map((mode) => cellOf(coverage, row, mode, tuple)));
  const active = stop && rows.some(({ key }) => key === stop.row) ? stop : undefined;
  const at = active ?? { row: rows[0]?.key ?? '', mode: modes[0] ?? 'misuse' };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const to = walked(event, coverage, at);
    if (!to) return;
    event.preventDefault();
    setStop(to);
    table.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cellId(to))}"]`)?.focus();
  };
  return (
    <table
      {...TABLE_ROLE}
      ref={table}
      className="coverage-matrix"
      aria-label="Risk domains by harm mode"
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          <th scope="col">Risk domain</th>
          {modes.map((mode, i) => (
            <th key={mode} scope="col" title={MODES[mode].means}>
              {MODES[mode].word}
              <small>{totals(cells.flatMap((row) => row[i] ?? []))}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, r) => (
          <tr key={row.key}>
            <RowHead row={row} total={totals(cells[r] ?? [])} />
            {modes.map((mode, m) => {
              const cell = cells[r]?.[m];
              return (
                cell && (
                  <GridCell
                    key={mode}
                    row={row}
                    mode={mode}
                    cell={cell}
                    stop={at.row === row.key && at.mode === mode}
                    open={open?.row === row.key && open.mode === mode}
                    onFocus={() => setStop({ row: row.key, mode })}
                    onOpen={() => onOpen({ row: row.key, mode })}
                  />
                )
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface GridCellProps {
  readonly row: DomainRow;
  readonly mode: HarmMode;
  readonly cell: Cell;
  readonly stop: boolean;
  readonly open: boolean;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
}

function GridCell({ row, mode, cell, stop, open, onFocus, onOpen }: GridCellProps) {
  return (
    <td
      className={`coverage-cell tone-${STATES[cell.state].tone} is-${cell.state}`}
      tabIndex={stop ? 0 : -1}
      data-open={open}
      data-cell={cellId({ row: row.key, mode })}
      {...(stop ? { 'data-centre-focus': true } : {})}
      onFocus={onFocus}
      onClick={onOpen}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onOpen();
      }}
    >
      <CellFace cell={cell} place={`${row.name}, ${MODES[mode].word}`} />
    </td>
  );
}

export function cellId({ row, mode }: At): string {
  return `${row} ${mode}`;
}

/** Where a key leads in the grid; undefined for any other key. */
function walked(
  { key, ctrlKey, metaKey }: KeyboardEvent,
  { rows, modes }: Coverage,
  at: At,
): At | undefined {
  const r = rows.findIndex((row) => row.key === at.row);
  const m = modes.indexOf(at.mode);
  const far = ctrlKey || metaKey;
  const to: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [r - 1, m],
    ArrowDown: [r + 1, m],
    ArrowLeft: [r, m - 1],
    ArrowRight: [r, m + 1],
    Home: [far ? 0 : r, 0],
    End: [far ? rows.length - 1 : r, modes.length - 1],
  };
  const [row, mode] = [rows[to[key]?.[0] ?? -1], modes[to[key]?.[1] ?? -1]];
  return row && mode ? { row: row.key, mode } : undefined;
}

/** What is left to do, else that nothing is. */
function totals(cells: readonly Cell[]): string {
  const sum = (state: 'empty' | 'unargued') =>
    cells.reduce((all, { counts }) => all + (counts.get(state) ?? 0), 0);
  const open = sum('empty') + sum('unargued');
  const total = cells.reduce((all, cell) => all + cell.total, 0);
  return open === 0 ? `${total} covered` : `${open} of ${total} open`;
}
