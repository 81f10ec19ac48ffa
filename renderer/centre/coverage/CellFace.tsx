// One cell of the matrix: its state as icon and word, the strength of its lines, how many tuples it stands for.
import type { Cell, CellState } from '../../../core/select/coverage/cell.ts';
import { STATES } from './words.ts';

/** States that a pathway makes. */
const OF_PATHWAYS: ReadonlySet<CellState> = new Set(['insufficient', 'oneLine', 'argued']);

interface Props {
  readonly cell: Cell;
  /** Row and column, for whoever does not see them. */
  readonly place: string;
}

export function CellFace({ cell, place }: Props) {
  const { word, Icon } = STATES[cell.state];
  const count = cell.counts.get(cell.state) ?? 0;
  const lines = strengths(cell);
  const detail = [
    cell.total > 1 && count < cell.total ? `${count} of ${cell.total}` : '',
    // What another tuple of an empty cell is argued by is not the empty one's.
    lines && !OF_PATHWAYS.has(cell.state) ? `also ${lines}` : lines,
  ].filter(Boolean);
  return (
    <>
      <span className="visually-hidden">{place}: </span>
      <span className="cell-state">
        <Icon size={14} strokeWidth={2} aria-hidden /> {word}
      </span>
      {detail.length > 0 && <small>{detail.join(' · ')}</small>}
    </>
  );
}

/** "C2 P1" of the one pathway; how many where there are several. */
function strengths({ pathways }: Cell): string {
  const argued = pathways.filter(({ arguedBy }) => arguedBy.length > 0);
  const [only] = argued;
  if (!only) return '';
  if (argued.length > 1) return `${argued.length} pathways`;
  return `C${only.sufficiency.controlStrength} P${only.sufficiency.propensityStrength}`;
}
