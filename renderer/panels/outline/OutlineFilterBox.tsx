// Which rows of the outline are shown.
import type { SignOff } from '../../../core/model/case.ts';
import { kindName } from '../../../core/model/kinds.ts';
import { capital, counted } from '../../ui/words.ts';
import { FILTERS, type OutlineFilter } from './outlineFilter.ts';

interface Props {
  readonly filter: OutlineFilter;
  /** The last review that says what it covered. */
  readonly reviewed: SignOff | undefined;
  readonly onFilter: (filter: OutlineFilter) => void;
  readonly fitting: number | undefined;
  readonly total: number;
}

export function OutlineFilterBox({ filter, reviewed, onFilter, fitting, total }: Props) {
  return (
    <div className="outline-tools">
      <select
        className="small-field"
        aria-label="Elements shown"
        value={filter}
        onChange={(event) => {
          const found = FILTERS.find((one) => one === event.target.value);
          if (found) onFilter(found);
        }}
      >
        {FILTERS.filter((one) => one !== 'touched' || reviewed !== undefined || one === filter).map(
          (one) => (
            <option key={one} value={one}>
              {labelOf(one, reviewed)}
            </option>
          ),
        )}
      </select>
      <span className="panel-count" role="status">
        {fitting === undefined ? counted(total, 'element') : `${fitting} of ${total}`}
      </span>
    </div>
  );
}

function labelOf(filter: OutlineFilter, reviewed: SignOff | undefined): string {
  if (filter === 'all') return 'All elements';
  if (filter === 'findings') return 'With findings';
  if (filter === 'touched')
    return `Touched since the review${reviewed?.on ? ` of ${reviewed.on}` : ''}`;
  if (filter === 'control') return 'Control line';
  if (filter === 'propensity') return 'Propensity line';
  return `Only: ${capital(kindName(filter))}`;
}
