// Which rows of the outline are shown.
import { kindName } from '../../../core/model/kinds.ts';
import { capital, counted } from '../../ui/words.ts';
import { FILTERS, type OutlineFilter } from './outlineFilter.ts';

const LABELS: Readonly<Partial<Record<OutlineFilter, string>>> = {
  all: 'All elements',
  findings: 'With findings',
  control: 'Control line',
  propensity: 'Propensity line',
};

interface Props {
  readonly filter: OutlineFilter;
  readonly onFilter: (filter: OutlineFilter) => void;
  readonly fitting: number | undefined;
  readonly total: number;
}

export function OutlineFilterBox({ filter, onFilter, fitting, total }: Props) {
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
        {FILTERS.map((one) => (
          <option key={one} value={one}>
            {LABELS[one] ?? `Only: ${capital(nameOf(one))}`}
          </option>
        ))}
      </select>
      <span className="panel-count" role="status">
        {fitting === undefined ? counted(total, 'element') : `${fitting} of ${total}`}
      </span>
    </div>
  );
}

function nameOf(filter: OutlineFilter): string {
  if (filter === 'all' || filter === 'findings') return filter;
  if (filter === 'control' || filter === 'propensity') return filter;
  return kindName(filter);
}
