// One cell of the matrix: its state as icon and word, the strength of its lines, how many tuples it stands for.
import type { Cell } from '../../../core/select/coverage/cell.ts';
import { STATES } from './words.ts';

export function CellFace({ cell }: { readonly cell: Cell }) {
  const { word, Icon } = STATES[cell.state];
  const count = cell.counts.get(cell.state) ?? 0;
  const detail = [
    strengths(cell),
    cell.total > 1 && count < cell.total ? `${count} of ${cell.total}` : '',
  ].filter(Boolean);
  return (
    <>
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

/** The same for a screen reader, with the row and the column. */
export function cellName(row: string, mode: string, cell: Cell): string {
  const count = cell.counts.get(cell.state) ?? 0;
  const some = cell.total > 1 ? `, ${count} of ${cell.total}` : '';
  const only = cell.pathways.length === 1 ? cell.pathways[0] : undefined;
  const lines =
    only && only.arguedBy.length > 0
      ? `, control ${only.sufficiency.controlStrength}, propensity ${only.sufficiency.propensityStrength}`
      : '';
  return `${row}, ${mode}: ${STATES[cell.state].word}${some}${lines}`;
}
