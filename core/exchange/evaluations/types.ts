// What readers of evaluation logs, the import's plan and the hosts agree on. A log is read into runs,
// runs are compared with the case, the outcome is rows that people look at before anything is done.
import type { Evidence } from '../../model/case.ts';

/** Random access to a file's bytes, given by the host. */
export interface ByteSource {
  /** Its name, or its path below the folder that was chosen, with `/`. Shown, never opened. */
  readonly name: string;
  readonly size: number;
  /** The bytes [from, to); fewer only where the file became shorter. */
  read(from: number, to: number): Promise<Uint8Array>;
}

export const LOG_FORMATS = ['inspect', 'lm-eval', 'csv'] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

export interface ReadOptions {
  /** Told by the content where absent. */
  readonly from?: LogFormat;
  /** How a CSV's columns become evidence; guessed from its titles where absent. */
  readonly mapping?: CsvMapping;
  /** SHA-256 of the source, lower-case hexadecimal; a host may know a faster way than ours. */
  readonly digest?: (source: ByteSource) => Promise<string>;
  /** Asked between steps; true ends the reading with the problem "cancelled". */
  readonly cancelled?: () => boolean;
}

/** A file of logs: what it tells, or one sentence on what is wrong, where, and how to mend it. */
export type LogReading = LogRead | LogProblem;

export interface LogRead {
  readonly name: string;
  /** SHA-256 of the file's bytes. */
  readonly digest: string;
  readonly format: LogFormat;
  /** Inspect: one; lm-evaluation-harness: one a task; CSV: one a row. Never none. */
  readonly runs: readonly EvaluationRun[];
  /** Rows of a CSV that tell no evidence, each with its sentence. */
  readonly problems: readonly string[];
}

export interface LogProblem {
  readonly name: string;
  readonly problem: string;
}

export interface RunMetric {
  /** Of this run, stable: `match/accuracy`. */
  readonly key: string;
  readonly scorer?: string;
  readonly name: string;
  /** Absent where the log holds NaN, Infinity or no number. */
  readonly value?: number;
  /** The standard error that the log gives for it. */
  readonly stderr?: number;
  /** Samples that it is computed from, where the log tells them apart from the completed ones. */
  readonly samples?: number;
  /** A mean of scores 0 and 1 by the tool's own definition, so that value * n counts samples. */
  readonly proportion: boolean;
  /** One that the tool computed from others (a reduction, an alias): never the headline by default. */
  readonly secondary?: boolean;
}

export type RunStatus = 'started' | 'success' | 'cancelled' | 'error';

/** What a log tells of one run. An absent field is one that the log does not tell. */
export interface EvaluationRun {
  readonly tool: LogFormat;
  /** The file's form where the tool has several: "eval", "json". */
  readonly form?: string;
  /** As the tool numbers its format, or itself: "2", "0.4.9". */
  readonly logVersion?: string;
  readonly evalId?: string;
  readonly runId?: string;
  readonly taskId?: string;
  readonly task?: string;
  readonly taskVersion?: string;
  readonly model?: string;
  /** Role to model. */
  readonly modelRoles: Readonly<Record<string, string>>;
  /** As the log writes it. */
  readonly created?: string;
  /** The day of the run, YYYY-MM-DD, as its own clock showed it. */
  readonly date?: string;
  readonly status?: RunStatus;
  readonly invalidated?: boolean;
  readonly total?: number;
  readonly completed?: number;
  readonly epochs?: number;
  readonly limit?: string;
  /** Samples that ended with an error. */
  readonly errors?: number;
  /** What ended the run. */
  readonly error?: string;
  readonly tags: readonly string[];
  readonly revision?: string;
  readonly datasets: readonly string[];
  /** How many samples the data set has, of which `limit` may have taken some. */
  readonly datasetSamples?: number;
  readonly graders: readonly string[];
  readonly metrics: readonly RunMetric[];
  /** The row of a table, 2 for the first below the titles. */
  readonly row?: number;
  /** Evidence fields that a CSV tells by its mapping. */
  readonly fields?: Partial<Evidence>;
  /** What a reader must know of this run, a sentence each. */
  readonly remarks: readonly string[];
}

/** Evidence field paths (`value`, `interval.low`, `evaluator.org`) to column titles. */
export interface CsvMapping {
  readonly columns: Readonly<Record<string, string>>;
}

/** What a person says of the evidence that no log tells; by row and for all rows. */
export type StatedFields = Pick<
  Partial<Evidence>,
  'evalType' | 'systemVersion' | 'independenceGroups'
>;

export interface ImportSettings {
  /** Key of a row to the key of the metric that is its headline. */
  readonly metrics?: Readonly<Record<string, string>>;
  readonly stated?: StatedFields;
  /** Key of a row to what is said of it alone; wins over `stated`. */
  readonly statedOf?: Readonly<Record<string, StatedFields>>;
}

export type RowStatus = 'new' | 'update' | 'unchanged' | 'problem';

export interface FieldChange {
  /** Path of the field: `value`, `log.status`. */
  readonly field: string;
  /** Undefined where there is none. */
  readonly before: unknown;
  readonly after: unknown;
}

/** A record that the import would make or change; nothing is done yet. */
export interface ImportRow {
  /** The same for the same run of the same file in every plan. */
  readonly key: string;
  /** The file's name. */
  readonly source: string;
  readonly status: RowStatus;
  /** The evidence that it updates, or the id that a new one would get if all rows are taken. */
  readonly id?: string;
  readonly title: string;
  /** What the log tells; absent for a file that cannot be read. */
  readonly run?: EvaluationRun;
  /** SHA-256 of the file. */
  readonly digest?: string;
  /** Key of the metric that is the headline. */
  readonly metric?: string;
  /** Evidence fields to set; null removes one. Of an update only those that change. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Of an update. */
  readonly changes: readonly FieldChange[];
  readonly remarks: readonly string[];
  /** What the log does not tell and a person must add, in words: "who evaluated". */
  readonly untold: readonly string[];
  /** Why it cannot be imported. */
  readonly problem?: string;
}

export interface ImportPlan {
  readonly rows: readonly ImportRow[];
}
