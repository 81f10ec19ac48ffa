// The steps of the import behind the first, reached with logs that are dropped onto the window.
import { ESCAPE, type View } from './view.ts';

/** A run that was cancelled, with two metrics, as Inspect writes one. */
const LOG = JSON.stringify({
  version: 2,
  status: 'cancelled',
  eval: {
    eval_id: 'evalView',
    run_id: 'runView',
    task_id: 'taskView',
    task: 'cyber_range',
    model: 'lab/model-1',
    created: '2026-04-02T10:00:00+00:00',
  },
  results: {
    total_samples: 10,
    completed_samples: 4,
    scores: [
      {
        name: 'match',
        scorer: 'match',
        metrics: { accuracy: { value: 0.25 }, stderr: { value: 0.25 } },
      },
    ],
  },
});

const TABLE =
  'Task,Model,Score,Samples\ncyber_range,lab/model-1,0.25,4\npersuasion,lab/model-1,x,9\n';

export const IMPORT_VIEWS: readonly View[] = [
  {
    id: 'importColumns',
    title: 'Import evaluation logs: columns of a table',
    kind: 'dialog',
    shows: '.import-mapping',
    open: [{ drop: [{ name: 'results.csv', text: TABLE }] }],
    leave: ESCAPE,
  },
  {
    id: 'importPreview',
    title: 'Import evaluation logs: preview',
    kind: 'dialog',
    shows: '.import-table',
    open: [
      {
        drop: [
          { name: 'cancelled.json', text: LOG },
          { name: 'cut-off.eval', text: 'PK' },
        ],
      },
    ],
    leave: ESCAPE,
  },
];
