// The import as far as it is no dialog: dropped logs, the heads of tables, one step for all rows.
import { describe, expect, test } from '@jest/globals';
import { planImport } from '../../../core/exchange/evaluations/planImport.ts';
import { readLog } from '../../../core/exchange/evaluations/readLog.ts';
import type { HostFile } from '../../../core/hostFiles.ts';
import { changeMode } from '../../../renderer/store/changeMode.ts';
import {
  importedWords,
  importRows,
  tableHead,
  takeDroppedLogs,
} from '../../../renderer/store/importing.ts';
import { memoryHost } from '../support/memoryHost.ts';
import { testEditor } from '../support/testEditor.ts';

const LOG = JSON.stringify({
  version: 2,
  status: 'success',
  eval: {
    eval_id: 'e1',
    run_id: 'r1',
    task_id: 't1',
    task: 'demo',
    model: 'm',
    created: '2026-01-02T03:04:05Z',
  },
  results: {
    total_samples: 4,
    completed_samples: 4,
    scores: [
      { name: 'match', scorer: 'match', metrics: { accuracy: { name: 'accuracy', value: 0.5 } } },
    ],
  },
});

function fileOf(name: string, text: string): HostFile {
  const bytes = new TextEncoder().encode(text);
  return { name, size: bytes.length, read: async (from, to) => bytes.slice(from, to) };
}

function setup() {
  const host = memoryHost({ 'a.json': LOG });
  const made = testEditor('G1\n  evidence E-1 {title: there}', 'test.case.json', host);
  takeDroppedLogs(made.editor);
  const state = () => made.editor.store.getState();
  return { ...made, host, state, said: () => state().notices.at(-1)?.text };
}

describe('importing', () => {
  test('dropped logs open the import', () => {
    const { host, state } = setup();
    host.dropLogs(['a.json']);
    expect(state().dialog).toMatchObject({ kind: 'importLogs', files: [{ name: 'a.json' }] });
  });

  test('not where nothing may be edited, nor over another dialog, and says why', () => {
    const { editor, host, state, said } = setup();
    editor.open({ kind: 'shortcuts' });
    host.dropLogs(['a.json']);
    expect([state().dialog?.kind, said()]).toEqual([
      'shortcuts',
      'Close the dialog first; then drop the logs again.',
    ]);
    editor.closeDialog();
    changeMode(editor, 'read');
    host.dropLogs(['a.json']);
    expect(state().dialog).toBeUndefined();
    expect(said()).toMatch(/[Rr]ead/);
  });

  test('a drop without any log says so', () => {
    const { host, said } = setup();
    host.dropLogs(['none.json']);
    expect(said()).toMatch(/none\.json/);
  });

  test('the head of a table: titles and rows, of a large one what is whole', async () => {
    const small = await tableHead(fileOf('t.csv', 'a,b\n1,"x, y"\n'));
    expect(small).toMatchObject({
      whole: true,
      table: { titles: ['a', 'b'], rows: [{ cells: ['1', 'x, y'] }] },
    });
    const many = Array.from({ length: 40_000 }, (_, i) => `${i},value\n`).join('');
    const large = await tableHead(fileOf('t.csv', `a,b\n${many}`));
    if (!('table' in large)) throw new Error(large.problem);
    expect(large.whole).toBe(false);
    expect(large.table.rows.every(({ cells }) => cells[1] === 'value')).toBe(true);
  });

  test.each([
    ['twice one title', 'a,a\n1,2\n', /two columns titled "a"/],
    ['nothing', '', /./],
  ])('the head of no table, a sentence: %s', async (_what, text, words) => {
    const head = await tableHead(fileOf('t.csv', text));
    expect('problem' in head ? head.problem : '').toMatch(words);
  });

  test('one step, shown, undone at once; again it is unchanged', async () => {
    const { editor, state, said } = setup();
    const reading = await readLog(fileOf('a.json', LOG));
    const { rows } = planImport(editor.document.index, [reading]);
    expect(importRows(editor, rows)).toBeUndefined();
    const { evidence } = editor.document.case;
    const made = [...evidence.keys()].filter((id) => id !== 'E-1');
    expect(made).toHaveLength(1);
    const record = evidence.get(made[0] ?? '');
    expect(record).toMatchObject({
      evalId: 'e1',
      metric: 'accuracy',
      value: 0.5,
      n: 4,
      result: 'not-judged',
    });
    expect(state().record).toEqual({ table: 'evidence', id: made[0] });
    expect(said()).toBe('Imported 1 new record as evidence. No criterion has judged what is new.');
    const again = planImport(editor.document.index, [reading]);
    expect(again.rows.map(({ status }) => status)).toEqual(['unchanged']);
    editor.document.undo();
    expect([...editor.document.case.evidence.keys()]).toEqual(['E-1']);
  });

  test('says what it did', () => {
    const row = (status: 'new' | 'update') =>
      ({
        key: '',
        source: '',
        status,
        title: '',
        fields: {},
        changes: [],
        remarks: [],
        untold: [],
      }) as const;
    expect(importedWords([row('update')])).toBe('Imported 1 update as evidence.');
    expect(importedWords([row('new'), row('update'), row('new')])).toBe(
      'Imported 2 new records and 1 update as evidence. No criterion has judged what is new.',
    );
  });
});
