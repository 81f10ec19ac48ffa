// What a column of a table may become, and the titles by which it is guessed.
import { FORMS } from '../../../generated/case.forms.ts';
import type { FieldForm, Forms } from '../../../model/fieldForm.ts';

/** Judgements and identity that a table does not make: Warrant or a person does. */
const NOT_TOLD: ReadonlySet<string> = new Set([
  'result',
  'criterion',
  'judged.by',
  'judged.on',
  'judged.servedBy',
  'status',
  'logDigest',
  'log',
  'attributes',
  'humanBaseline',
  'interval.computed',
]);

/** What the record keeps of the run, not of what it found. */
const OF_RUN: Forms = {
  task: { type: 'line' },
  model: { type: 'line' },
  status: { type: 'choice', values: ['started', 'success', 'cancelled', 'error'] },
  total: { type: 'number', whole: true, min: 0 },
  completed: { type: 'number', whole: true, min: 0 },
  epochs: { type: 'number', whole: true, min: 0 },
  limit: { type: 'line' },
  stderr: { type: 'number', min: 0 },
};

/** Field paths that a column may be mapped to, with the form of their values. */
export const CSV_FIELDS: ReadonlyMap<string, FieldForm> = new Map([
  ...pathsOf(FORMS.evidence ?? {}, ''),
  ...pathsOf(OF_RUN, 'log.'),
]);

function pathsOf(forms: Forms, before: string): [string, FieldForm][] {
  return Object.entries(forms).flatMap(([name, form]): [string, FieldForm][] => {
    const path = before + name;
    if (NOT_TOLD.has(path)) return [];
    if (form.type === 'object') return pathsOf(form.fields, `${path}.`);
    const scalar = form.type === 'list' ? form.of.type : form.type;
    return ['object', 'map', 'free', 'list', 'wordOr'].includes(scalar) ? [] : [[path, form]];
  });
}

/** Titles met in practice, letters and digits only. */
const TITLES: Readonly<Record<string, string>> = {
  title: 'title name evaluation evaluationname evalname',
  'log.task': 'task benchmark suite taskname',
  'log.model': 'model modelname modelid',
  date: 'date day created createdat rundate evaldate',
  metric: 'metric metricname measure',
  value: 'value score accuracy acc metricvalue mean',
  n: 'n samples trials nsamples numsamples samplesize count',
  k: 'k failures nfailures numfailures',
  'log.stderr': 'stderr se standarderror',
  'interval.low': 'low lower cilow cilower lowerbound ci95low',
  'interval.high': 'high upper cihigh ciupper upperbound ci95high',
  'interval.level': 'level cilevel confidencelevel',
  evalId: 'evalid evaluationid',
  runId: 'runid',
  taskId: 'taskid',
  'evaluator.org': 'evaluator organisation organization evaluatedby',
  systemVersion: 'systemversion',
  evalType: 'evaltype kindofevaluation evaluationtype',
  datasets: 'dataset datasets',
  graders: 'grader graders scorer judge',
  'log.status': 'runstatus logstatus',
  'log.completed': 'completed completedsamples',
  'log.total': 'total totalsamples',
  'log.epochs': 'epochs',
  'log.limit': 'limit',
  source: 'source url link',
  notes: 'notes note comment comments remarks',
};

/** The columns whose titles say what they are; each field once, each column once. */
export function guessMapping(titles: readonly string[]): Record<string, string> {
  const columns: Record<string, string> = {};
  const known = new Map<string, string>();
  for (const [field, words] of Object.entries(TITLES)) {
    for (const word of words.split(' ')) known.set(word, field);
  }
  for (const title of titles) {
    const field = CSV_FIELDS.has(title)
      ? title
      : known.get(title.toLowerCase().replace(/[^a-z0-9]/g, ''));
    if (field !== undefined && !Object.hasOwn(columns, field)) columns[field] = title;
  }
  return columns;
}
