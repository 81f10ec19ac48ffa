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
import type {
  EvaluationRun,
  ImportRow,
  RowStatus,
  StatedFields,
} from '../../../core/exchange/evaluations/types.ts';
import { textWidth } from '../../../core/layout/measureText.ts';
import { runDoubts } from '../../../core/reasoning/run.ts';
import { useEditor } from '../../store/useEditor.ts';
import { COLUMN_COUNT } from './columns.ts';
import { fieldLabel } from './fields.ts';
import { RowDetails } from './RowDetails.tsx';
import {
  doubtWords,
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
          <span className="import-status" data-status={row.status}>
            <Icon size={14} aria-hidden /> {statusWord(row)}
            {row.status === 'update' && row.id !== undefined && ` ${row.id}`}
          </span>
        </td>
        {row.run ? <Figures {...props} /> : <ProblemCell row={row} />}
        <td>
          {row.run && (
            <button
              type="button"
              className="button icon small"
              aria-expanded={open}
              aria-label={`Details of ${name}`}
              onClick={props.onOpen}
            >
              <Chevron size={15} aria-hidden />
            </button>
          )}
        </td>
      </tr>
      <Notes row={row} />
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

function Figures(props: Props) {
  const { row } = props;
  const { document } = useEditor();
  const { run } = row;
  if (!run) return null;
  const record = recordAfter(document.case, row);
  const interval = intervalWords(record.interval);
  const value = record.value ?? run.metrics.find(({ key }) => key === row.metric)?.value;
  return (
    <>
      <th scope="row">
        <span className="import-name">{run.task ?? row.title}</span>
        <span className="import-quiet import-name">{row.source}</span>
      </th>
      <td className="import-name">{run.model ?? '–'}</td>
      <td className="import-date">{run.date ?? '–'}</td>
      <td>
        <Metric {...props} run={run} />
      </td>
      <td className="import-figure">
        <span title={value === undefined ? undefined : String(value)}>{figure(value)}</span>
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

/** Pixels: --text of tokens.css. */
const TEXT = 13;
/** Pixels for a name in the list: the column of importPreview.css, less paddings and arrow. */
const LIST_ROOM = 118;

/** A list cuts what is longer than it is wide: the name that is chosen stands whole below it then. */
function Metric({ row, run, onMetric }: Props & { readonly run: EvaluationRun }) {
  const { metrics } = run;
  const metric = metrics.length > 1 ? metrics.find(({ key }) => key === row.metric) : metrics[0];
  const name = metric && metricName(metric);
  if (metrics.length < 2) return <span className="import-name">{name ?? 'none'}</span>;
  return (
    <>
      <select
        aria-label={`Metric of ${nameOf(row)}`}
        value={row.metric ?? ''}
        disabled={row.status === 'problem'}
        onChange={({ target }) => onMetric(target.value)}
      >
        {metrics.map((one) => (
          <option key={one.key} value={one.key}>
            {metricName(one)}
          </option>
        ))}
      </select>
      {name !== undefined && textWidth(name, 'regular', TEXT) > LIST_ROOM && (
        <span className="import-quiet import-name" aria-hidden>
          {name}
        </span>
      )}
    </>
  );
}

/** What nobody may overlook: the problem, a run that did not end well, what changes. */
function Notes({ row }: { readonly row: ImportRow }) {
  const { document } = useEditor();
  const { problem, changes, remarks } = row;
  const doubts = runDoubts(recordAfter(document.case, row).log);
  const twin = row.status === 'unchanged' && !document.case.evidence.has(row.id ?? '');
  if (problem === undefined && doubts.length === 0 && !twin && changes.length === 0) return null;
  return (
    <tr className="import-notes">
      <td colSpan={2} />
      <td colSpan={COLUMN_COUNT - 2}>
        {problem !== undefined && <Warning words={problem} bad />}
        {doubts.length > 0 && <Warning words={doubtWords(doubts.map(({ message }) => message))} />}
        {twin && <span className="import-quiet">{remarks[0]}</span>}
        {changes.length > 0 && (
          <span className="import-quiet">
            Changes {changes.map(({ field }) => fieldLabel(field)).join(', ')}
          </span>
        )}
      </td>
    </tr>
  );
}

function Warning({ words, bad = false }: { readonly words: string; readonly bad?: boolean }) {
  return (
    <span className={bad ? 'import-remark bad' : 'import-remark'}>
      <TriangleAlert size={12} aria-hidden />
      <span>{words}</span>
    </span>
  );
}

function ProblemCell({ row }: { readonly row: ImportRow }) {
  return (
    <th scope="row" colSpan={COLUMN_COUNT - 3}>
      <span className="import-name">{row.source}</span>
    </th>
  );
}

function nameOf({ run, title, source }: ImportRow): string {
  return run ? `${title} from ${source}` : source;
}
