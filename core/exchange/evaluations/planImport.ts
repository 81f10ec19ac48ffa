// What importing logs would do to a case, row by row, for people to look at before it is done.
import { mayStore, withFields } from '../../commands/parts/form.ts';
import { takenNumbers } from '../../commands/parts/numbering.ts';
import type { Evidence } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { updateOf } from './changes.ts';
import { evidenceOf, headlineOf } from './evidenceOf.ts';
import { KnownRuns, runKeys } from './identity.ts';
import { remarksOf, untoldOf } from './remarks.ts';
import type {
  EvaluationRun,
  ImportPlan,
  ImportRow,
  ImportSettings,
  LogRead,
  LogReading,
} from './types.ts';

/** The rows of all files in their order. Same input, same rows. */
export function planImport(
  index: CaseIndex,
  readings: readonly LogReading[],
  settings: ImportSettings = {},
): ImportPlan {
  const planning = new Planning(index, settings);
  return { rows: readings.flatMap((reading) => planning.rowsOf(reading)) };
}

interface Seen {
  readonly row: ImportRow;
  readonly evidence: Evidence;
}

class Planning {
  private readonly known: KnownRuns;
  private readonly numbers;
  private readonly keys = new Set<string>();
  /** Runs of this import by what identifies them. */
  private readonly seen = new Map<string, Seen>();
  /** Records that a row updates. */
  private readonly updated = new Map<string, string>();

  constructor(
    private readonly index: CaseIndex,
    private readonly settings: ImportSettings,
  ) {
    this.known = new KnownRuns(index.case);
    this.numbers = takenNumbers(index, index.case.main);
  }

  rowsOf(reading: LogReading): ImportRow[] {
    const { name } = reading;
    if ('problem' in reading) return [this.problemRow(name, reading.problem, `${name}#`)];
    const { runs, problems, digest } = reading;
    return [
      ...runs.map((run, i) => this.rowOf(reading, run, `${digest.slice(0, 16)}#${run.row ?? i}`)),
      ...problems.map((problem, i) => this.problemRow(name, problem, `${name}#problem${i}`)),
    ];
  }

  private rowOf(read: LogRead, run: EvaluationRun, base: string): ImportRow {
    const key = this.unique(base);
    const match = this.known.find(run, read.digest);
    const [id] = match?.ids ?? [];
    const record = id === undefined ? undefined : this.index.case.evidence.get(id);
    const metric = headlineOf(run, this.settings.metrics?.[key] ?? record?.log?.headline);
    const told = evidenceOf(run, read, metric);
    const stated = { ...this.settings.stated, ...this.settings.statedOf?.[key] };
    const common = {
      key,
      source: read.name,
      title: record?.title ?? told.title,
      run,
      digest: read.digest,
      ...(metric ? { metric: metric.key } : {}),
    };
    const problem = (text: string): ImportRow => ({
      ...common,
      ...NOTHING,
      status: 'problem',
      problem: text,
    });
    if (match && match.ids.length > 1) {
      return problem(
        `${match.ids.join(' and ')} are both of this run (${match.by}), so which one to update is not known; mark one as superseded, or delete it.`,
      );
    }
    const twin = runKeys(run, read.digest).flatMap((one) => this.seen.get(one) ?? [])[0];
    if (twin) return this.twinRow(common, told, twin, problem);
    if (id !== undefined && this.updated.has(id)) {
      return problem(`${this.updated.get(id)} is of the same run and updates ${id} already.`);
    }
    const row =
      record && id !== undefined
        ? updateRow(common, { id, record, told, run, stated })
        : newRow(common, { ...told, ...stated }, run);
    const after = withFields(record ?? {}, removed(row.fields));
    const fits = mayStore('evidence', after, 'the evidence');
    if (!fits.allowed) return problem(`It does not fit into a case: ${fits.message}`);
    const numbered =
      row.id === undefined ? { ...row, id: this.numbers.record(this.index.case, 'evidence') } : row;
    if (id !== undefined) this.updated.set(id, read.name);
    for (const one of runKeys(run, read.digest)) {
      this.seen.set(one, { row: numbered, evidence: told });
    }
    return numbered;
  }

  /** The same run again, in another file of this import. */
  private twinRow(
    common: Common,
    told: Evidence,
    { row, evidence }: Seen,
    problem: (text: string) => ImportRow,
  ): ImportRow {
    const figures = ({ metric, value, n, log }: Evidence) =>
      JSON.stringify([metric, value, n, log?.status, log?.completed, log?.total]);
    if (figures(told) !== figures(evidence)) {
      return problem(
        `It is of the same run as ${row.source}, but tells other figures; import only the one that holds.`,
      );
    }
    return {
      ...common,
      ...NOTHING,
      status: 'unchanged',
      ...(row.id === undefined ? {} : { id: row.id }),
      remarks: [`It is the same run as ${row.source}, which is imported.`],
    };
  }

  private problemRow(source: string, problem: string, base: string): ImportRow {
    const key = this.unique(base);
    return { key, source, title: source, ...NOTHING, status: 'problem', problem };
  }

  private unique(base: string): string {
    let key = base;
    for (let i = 2; this.keys.has(key); i += 1) key = `${base}~${i}`;
    this.keys.add(key);
    return key;
  }
}

const NOTHING = { fields: {}, changes: [], remarks: [], untold: [] } as const;

type Common = Pick<ImportRow, 'key' | 'source' | 'title' | 'run' | 'digest' | 'metric'>;

function newRow(common: Common, evidence: Evidence, run: EvaluationRun): ImportRow {
  const metric = run.metrics.find(({ key }) => key === common.metric);
  return {
    ...common,
    status: 'new',
    fields: { ...evidence },
    changes: [],
    remarks: remarksOf(run, metric, evidence),
    untold: untoldOf(evidence),
  };
}

function updateRow(
  common: Common,
  {
    id,
    record,
    told,
    run,
    stated,
  }: {
    readonly id: string;
    readonly record: Evidence;
    readonly told: Evidence;
    readonly run: EvaluationRun;
    readonly stated: Partial<Evidence>;
  },
): ImportRow {
  // A table's columns are statements as a person's are; a row may change them, and says so.
  const { title: _title, interval: _interval, ...ofTable } = run.fields ?? {};
  const { fields, changes, remarks } = updateOf(record, told, { ...ofTable, ...stated });
  const after = withFields(record, removed(fields)) as unknown as Evidence;
  const metric = run.metrics.find(({ key }) => key === common.metric);
  return {
    ...common,
    id,
    status: changes.length > 0 ? 'update' : 'unchanged',
    fields,
    changes,
    remarks: [...remarks, ...remarksOf(run, metric, after)],
    untold: untoldOf(after),
  };
}

/** null asks to remove a field. */
function removed(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, value === null ? undefined : value]),
  );
}
