// One cell of the matrix: the state that asks for most as icon and word; where it stands for several
// combinations, how many are in which state; the strength of the lines of what is argued.
import { CELL_STATES, type Cell } from '../../../core/select/coverage/cell.ts';
import { STATES } from './words.ts';

interface Props {
  readonly cell: Cell;
  /** Row and column, for whoever does not see them. */
  readonly place: string;
}

export function CellFace({ cell, place }: Props) {
  const { state, counts } = cell;
  const { word, Icon } = STATES[state];
  const mixed = counts.size > 1;
  const others = CELL_STATES.filter((one) => one !== state && counts.has(one));
  const lines = strengths(cell);
  return (
    <>
      <span className="visually-hidden">{place}: </span>
      <span className="cell-state">
        <Icon size={14} strokeWidth={2} aria-hidden /> {mixed ? `${counts.get(state)} ` : ''}
        {mixed ? word.toLowerCase() : word}
      </span>
      {others.map((one) => {
        const { word: other, Icon: Mark, tone } = STATES[one];
        return (
          <small key={one} className={`cell-other tone-${tone}`}>
            <Mark size={12} strokeWidth={2} aria-hidden /> {counts.get(one)} {other.toLowerCase()}
          </small>
        );
      })}
      {lines && <small>{lines}</small>}
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
