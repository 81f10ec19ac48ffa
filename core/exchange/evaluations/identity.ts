// Which record of the case is of the same run: same eval_id, else same run and task, else same file
// (formats.md 6). run_id alone is shared by all tasks of a run and identifies nothing.
import type { Case, Evidence } from '../../model/case.ts';
import { lineOf } from './told.ts';
import type { EvaluationRun } from './types.ts';

/** What identifies a run, strongest first, each with the words for it. */
interface Mark {
  readonly key: string;
  readonly words: string;
}

interface Identified {
  readonly evalId?: string | undefined;
  readonly runId?: string | undefined;
  readonly taskId?: string | undefined;
  readonly digest?: string | undefined;
  readonly task?: string | undefined;
  readonly row?: number | undefined;
}

function marksOf({ evalId, runId, taskId, digest, task, row }: Identified) {
  const mark = (words: string, ...parts: readonly unknown[]): Mark => ({
    key: JSON.stringify(parts),
    words,
  });
  return {
    byEval: evalId === undefined ? undefined : mark(`evaluation id ${evalId}`, 'eval', evalId),
    byRun:
      runId === undefined || taskId === undefined
        ? undefined
        : mark(`run ${runId}, task ${taskId}`, 'run', runId, taskId),
    // A file may hold several tasks or rows.
    byFile:
      digest === undefined ? undefined : mark('the same file', 'file', digest, lineOf(task), row),
  };
}

export interface Match {
  readonly ids: readonly string[];
  /** What they have in common with the run. */
  readonly by: string;
}

/** The records of a case by what identifies their runs. */
export class KnownRuns {
  private readonly ids = new Map<string, string[]>();
  private readonly evidence: ReadonlyMap<string, Evidence>;

  constructor(c: Case) {
    this.evidence = c.evidence;
    for (const [id, record] of c.evidence) {
      const { byEval, byRun, byFile } = marksOf(identifiedBy(record));
      for (const mark of [byEval, byRun, byFile]) {
        if (mark) this.ids.set(mark.key, [...(this.ids.get(mark.key) ?? []), id]);
      }
    }
  }

  /** The records of this run; of several the active ones, where not all are superseded. */
  find(run: EvaluationRun, digest: string): Match | undefined {
    const { byEval, byRun, byFile } = marksOf({ ...run, digest });
    for (const mark of [byEval, byRun, byFile]) {
      const found = (mark && this.ids.get(mark.key)) ?? [];
      // A record that names another evaluation is another one, whatever else is alike.
      const same = found.filter((id) => !contradicts(run, this.evidence.get(id)));
      if (!mark || same.length === 0) continue;
      const active = same.filter((id) => (this.evidence.get(id)?.status ?? 'active') === 'active');
      return { ids: active.length > 0 ? active : same, by: mark.words };
    }
    return undefined;
  }
}

function identifiedBy({ evalId, runId, taskId, logDigest, log }: Evidence): Identified {
  return { evalId, runId, taskId, digest: logDigest, task: log?.task, row: log?.row };
}

function contradicts(run: EvaluationRun, record: Evidence | undefined): boolean {
  return (
    (['evalId', 'runId', 'taskId'] as const).some(
      (key) => run[key] !== undefined && record?.[key] !== undefined && run[key] !== record[key],
    ) && !(run.evalId !== undefined && run.evalId === record?.evalId)
  );
}

/** A key that two runs of one import share when they are the same run. */
export function runKeys(run: EvaluationRun, digest: string): string[] {
  const { byEval, byRun, byFile } = marksOf({ ...run, digest });
  return [byEval, byRun, byFile].flatMap((mark) => (mark ? [mark.key] : []));
}
