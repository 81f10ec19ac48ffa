// One row of the preview: what would happen to it, its figures, and its details when they are open.
import {
  ChevronDown,
  ChevronRight,
  CircleEqual,
  CirclePlus,
  CircleX,
  type LucideIcon,
  RefreshCw,
  TriangleAlert,
} from 'lucide-react';
import type { ImportRow, RowStatus, StatedFields } from '../../../core/exchange/evaluations/types.ts';
import { useEditor } from '../../store/useEditor.ts';
import { COLUMN_COUNT } from './columns.ts';
import { RowDetails } from './RowDetails.tsx';
import {
  figure,
  intervalWords,
  isImportable,
  metricName,
  recordAfter,
  samplesWords,
  statusWord,
} from './words.ts';

interface Props {
  readonly row: ImportRow;
  readonly index: number;
  readonly measure: (element: HTMLElement | null) => void;
  readonly chosen: boolean;
  readonly open: boolean;
  readonly stated: StatedFields;
  readonly onChoose: (take: boolean) => void;
  readonly onOpen: () => void;
  readonly onMetric: (metric: string) => void;
  readonly onState: (stated: StatedFields) => void;
}

const ICONS: Readonly<Record<RowStatus, LucideIcon>> = {
  new: CirclePlus,
  update: RefreshCw,
  unchanged: CircleEqual,
  problem: CircleX,
};

export function PreviewRow(props: Props) {
  const { row, index, measure, chosen, open } = props;
  const Icon = ICONS[row.status];
  const Chevron = open ? ChevronDown : ChevronRight;
  const name = nameOf(row);
  return (
    <tbody ref={measure} data-index={index} data-status={row.status}>
      <tr aria-rowindex={index + 2}>
        <td>
          <input
            type="checkbox"
            aria-label={`Import ${name}`}
            checked={chosen}
            disabled={!isImportable(row)}
            onChange={({ target }) => props.onChoose(target.checked)}
          />
        </td>
        <td>
          <span className={`import-status ${row.status}`}>
            <Icon size={14} aria-hidden /> {statusWord(row)}
            {row.status === 'update' && row.id !== undefined && ` ${row.id}`}
          </span>
        </td>
        {row.run ? <Figures {...props} /> : <ProblemCell row={row} />}
        <td>
          <button
            type="button"
            className="button icon small"
            aria-expanded={open}
            aria-label={`Details of ${name}`}
            onClick={props.onOpen}
          >
            <Chevron size={15} aria-hidden />
          </button>
        </td>
      </tr>
      {open && (
        <tr className="import-details">
          <td colSpan={COLUMN_COUNT}>
            <RowDetails row={row} stated={props.stated} onState={props.onState} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

function Figures({ row, onMetric }: Props) {
  const { document } = useEditor();
  const { run } = row;
  if (!run) return null;
  const record = recordAfter(document.case, row);
  const interval = intervalWords(record.interval);
  return (
    <>
      <th scope="row">
        <span className="import-name">{run.task ?? row.title}</span>
        <span className="import-quiet import-name">{row.source}</span>
        <Remark row={row} />
      </th>
      <td className="import-name">{run.model ?? '–'}</td>
      <td className="import-date">{run.date ?? '–'}</td>
      <td>
        {run.metrics.length > 1 ? (
          <select
            aria-label={`Metric of ${nameOf(row)}`}
            value={row.metric ?? ''}
            disabled={row.status === 'problem'}
            onChange={({ target }) => onMetric(target.value)}
          >
            {run.metrics.map((metric) => (
              <option key={metric.key} value={metric.key}>
                {metricName(metric)}
              </option>
            ))}
          </select>
        ) : (
          (run.metrics[0] && metricName(run.metrics[0])) ?? 'none'
        )}
      </td>
      <td className="import-figure">
        <span title={record.value === undefined ? undefined : String(record.value)}>
          {figure(record.value)}
        </span>
        {interval !== undefined && (
          <span className="import-quiet">
            {interval}
            {record.interval?.computed && ', computed'}
          </span>
        )}
      </td>
      <td className="import-figure">{samplesWords(run) ?? '–'}</td>
      <td className="import-figure">{run.epochs ?? '–'}</td>
      <td>{run.limit ?? '–'}</td>
      <td className="import-figure">{run.errors ?? '–'}</td>
    </>
  );
}

/** The problem, or the first remark; the details have all. */
function Remark({ row }: { readonly row: ImportRow }) {
  const [first, ...others] = row.remarks;
  const words = row.problem ?? first;
  if (words === undefined) return null;
  return (
    <span className={`import-remark ${row.problem === undefined ? '' : 'problem'}`}>
      <TriangleAlert size={12} aria-hidden />
      <span>
        {words}
        {row.problem === undefined && others.length > 0 && ` (and ${others.length} more)`}
      </span>
    </span>
  );
}

function ProblemCell({ row }: { readonly row: ImportRow }) {
  return (
    <th scope="row" colSpan={COLUMN_COUNT - 3}>
      <span className="import-name">{row.source}</span>
      <Remark row={row} />
    </th>
  );
}

function nameOf({ run, title, source }: ImportRow): string {
  return run ? `${title} from ${source}` : source;
}
