// Cells of registers as edits: bulk edit, pasted rows, several records deleted; each one step, all or
// none, and undone exactly.
import { describe, expect, test } from '@jest/globals';
import type { Call } from '../../../core/commands/command.ts';
import { deleteRecords, usesOfRecords } from '../../../core/commands/deleteRecords.ts';
import { pasteRows } from '../../../core/commands/pasteRows.ts';
import { setCells } from '../../../core/commands/setCells.ts';
import { writeCase } from '../../../core/format/canonical.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { open } from './openDocument.ts';
import { answer, caseAfter, run, sentence } from './running.ts';

const TEXT = `
  G1
    ~ A1 "Kept"
    ~ A2
    Sn1 -> E-01
    ! G9 challenge {status: open}
  evidence E-01 {title: first, interval: {low: 0.1, high: 0.2}, humanBaseline: {value: 1, n: 2}}
  evidence E-02 {title: second, criterion: CR-1}
  criteria CR-1 {name: Limit}
`;
const c = sketch(TEXT);

const record = (id: string) => ({ kind: 'record', table: 'evidence', id }) as const;
const set = (at: object, field: string, value: unknown): Call =>
  ({ command: 'setCells', args: { cells: [{ at, field, value }] } }) as Call;

function evidence(after: ReturnType<typeof caseAfter>, id: string) {
  return after.evidence.get(id);
}

describe('setCells', () => {
  test('sets fields inside others, and leaves their neighbours', () => {
    const after = caseAfter(c, set(record('E-01'), 'interval.low', 0.05));
    expect(evidence(after, 'E-01')?.interval).toEqual({ low: 0.05, high: 0.2 });
    expect(
      evidence(caseAfter(c, set(record('E-02'), 'evaluator.org', 'Lab')), 'E-02')?.evaluator,
    ).toEqual({ org: 'Lab' });
  });

  test('an object goes with its last field; a required text is emptied', () => {
    const bare = caseAfter(
      c,
      set(record('E-01'), 'interval.low', null),
      set(record('E-01'), 'interval.high', ''),
      set(record('E-01'), 'title', ''),
    );
    expect(evidence(bare, 'E-01')).toEqual({ title: '', humanBaseline: { value: 1, n: 2 } });
  });

  test('a word takes the place of an object, and makes room for a field', () => {
    const word = caseAfter(c, set(record('E-01'), 'humanBaseline', 'na'));
    expect(evidence(word, 'E-01')?.humanBaseline).toBe('na');
    const field = caseAfter(word, set(record('E-01'), 'humanBaseline.n', 5));
    expect(evidence(field, 'E-01')?.humanBaseline).toEqual({ n: 5 });
    // Clearing the cell that is empty already changes nothing.
    expect(run(word, set(record('E-01'), 'humanBaseline.n', null)).patches).toEqual([]);
    expect(run(c, set(record('E-01'), 'humanBaseline', null)).patches).toEqual([]);
  });

  test('assumptions and challenges too, all in one step', () => {
    const { document } = open(TEXT);
    const before = writeCase(document.case);
    const done = document.execute(
      setCells.call({
        cells: [
          { at: { kind: 'node', id: 'A1' }, field: 'status', value: 'holds' },
          { at: { kind: 'node', id: 'A2' }, field: 'status', value: 'holds' },
          { at: { kind: 'link', id: 'G9-G1' }, field: 'challenge.status', value: 'refuted' },
          { at: { kind: 'link', id: 'G9-G1' }, field: 'challenge.response', value: 'No.' },
          { at: record('E-02'), field: 'interval.low', value: 0.1 },
          { at: record('E-02'), field: 'interval.high', value: 0.3 },
        ],
      }),
    );
    expect(done.allowed).toBe(true);
    expect(document.undoDepth).toBe(1);
    expect(document.undoLabel).toBe(
      'Edit Status, Response, Interval: Low and Interval: High of A1, A2, G9->G1 and E-02',
    );
    const link = document.case.links.get('G9-G1');
    expect(link && 'challenge' in link && link.challenge).toEqual({
      status: 'refuted',
      response: 'No.',
    });
    expect(document.case.nodes.get('A2')).toMatchObject({ status: 'holds' });
    expect(document.case.evidence.get('E-02')?.interval).toEqual({ low: 0.1, high: 0.3 });
    document.undo();
    expect(writeCase(document.case)).toEqual(before);
  });

  test('all or none: the refusal names row and column', () => {
    const call = setCells.call({
      cells: [
        { at: record('E-01'), field: 'title', value: 'changed' },
        { at: record('E-02'), field: 'title', value: 'changed' },
        { at: record('E-02'), field: 'interval.low', value: 'low' },
      ],
    });
    expect(answer(c, call)).toBe('wrong-form');
    expect(sentence(c, call)).toBe('Row E-02, “Interval: Low”: "interval.low" must be a number.');
  });

  test.each([
    ['no-such-record', set(record('E-99'), 'title', 'x')],
    ['no-such-row', set({ kind: 'node', id: 'G1' }, 'text', 'x')],
    ['no-such-row', set({ kind: 'link', id: 'G1-A1' }, 'optional', true)],
    ['no-such-column', set(record('E-01'), 'colour', 'x')],
    ['no-such-column', set(record('E-01'), 'interval.__proto__', 'x')],
    ['no-such-column', set({ kind: 'link', id: 'G9-G1' }, 'from', 'A1')],
    ['fixed-field', set(record('E-01'), 'artefacts', [])],
    ['fixed-field', set(record('E-01'), 'usedBy', [])],
    ['fixed-field', set(record('E-01'), 'id', 'E-03')],
    ['wrong-form', set(record('E-01'), 'date', '3 Oct')],
    ['wrong-arguments', set({ kind: 'record', table: 'nodes', id: 'G1' }, 'text', 'x')],
    ['wrong-arguments', { command: 'setCells', args: { cells: [null] } } as unknown as Call],
    [
      'wrong-arguments',
      { command: 'setCells', args: { cells: [{ at: null }] } } as unknown as Call,
    ],
    [
      'contradiction',
      setCells.call({
        cells: [
          { at: record('E-01'), field: 'humanBaseline', value: 'na' },
          { at: record('E-01'), field: 'humanBaseline.n', value: 5 },
        ],
      }),
    ],
    ['nothing', setCells.call({ cells: [] })],
  ])('%s', (because, call) => {
    expect(answer(c, call)).toBe(because);
  });
});

describe('pasteRows', () => {
  const fresh = (row: number, id?: string) =>
    ({ kind: 'new', row, ...(id ? { id } : {}) }) as const;

  test('changes what is there and adds the rest under the next ids, as one step', () => {
    const { document } = open(TEXT);
    const before = writeCase(document.case);
    const done = document.execute(
      pasteRows.call({
        register: 'evidence',
        cells: [
          { at: record('E-01'), field: 'result', value: 'pass' },
          { at: fresh(1), field: 'title', value: 'third' },
          { at: fresh(1), field: 'interval.low', value: 0.5 },
          { at: fresh(2, 'E-03'), field: 'title', value: 'taken by name' },
          { at: fresh(3), field: 'title', value: 'fourth' },
        ],
      }),
    );
    expect(done).toMatchObject({ allowed: true, made: ['E-04', 'E-03', 'E-05'] });
    expect(document.undoLabel).toBe('Paste 4 rows into Evidence');
    expect(document.case.evidence.get('E-01')?.result).toBe('pass');
    expect(document.case.evidence.get('E-04')).toEqual({ title: 'third', interval: { low: 0.5 } });
    expect(document.case.evidence.get('E-03')?.title).toBe('taken by name');
    document.undo();
    expect(writeCase(document.case)).toEqual(before);
  });

  test.each([
    ['wrong-form', 'evidence', [{ at: fresh(1), field: 'result', value: 'pass' }]],
    ['wrong-form', 'evidence', [{ at: fresh(1, 'no id'), field: 'title', value: 'x' }]],
    ['id-taken', 'evidence', [{ at: fresh(1, 'CR-1'), field: 'title', value: 'x' }]],
    [
      'id-taken',
      'evidence',
      [
        { at: fresh(1, 'E-7'), field: 'title', value: 'x' },
        { at: fresh(2, 'E-7'), field: 'title', value: 'x' },
      ],
    ],
    ['new-row', 'assumptions', [{ at: fresh(1), field: 'text', value: 'x' }]],
    ['no-such-row', 'criteria', [{ at: record('E-01'), field: 'title', value: 'x' }]],
    ['nothing', 'evidence', []],
    ['wrong-arguments', 'nonsense', []],
  ])('%s in %s', (because, register, cells) => {
    expect(answer(c, pasteRows.call({ register, cells }))).toBe(because);
  });

  test('says which field a new row lacks', () => {
    const cells = [{ at: fresh(1), field: 'result', value: 'pass' }];
    expect(sentence(c, pasteRows.call({ register: 'evidence', cells }))).toContain('title');
  });
});

describe('deleteRecords', () => {
  test('several at once; what names them goes on naming them', () => {
    const after = caseAfter(c, deleteRecords.call({ table: 'evidence', ids: ['E-01', 'E-02'] }));
    expect(after.evidence.size).toBe(0);
    expect(after.nodes.get('Sn1')).toMatchObject({ cites: ['E-01'] });
  });

  test('says beforehand what else names them', () => {
    const index = new CaseIndex(
      sketch(`
        G1
          Sn1 -> E-01
        evidence E-01 {title: a}
        systemVersions SV-1 {name: a}
        systemVersions SV-2 {name: b, previous: SV-1}
      `),
    );
    expect(usesOfRecords(index, 'evidence', ['E-01'])).toEqual({
      ids: ['Sn1'],
      sentence: 'Used by Sn1.',
    });
    // SV-2 goes too.
    expect(usesOfRecords(index, 'systemVersions', ['SV-1', 'SV-2']).ids).toEqual([]);
    expect(usesOfRecords(index, 'systemVersions', ['SV-1']).sentence).toBe('Used by SV-2.');
  });

  test('refuses nothing and what is not there', () => {
    expect(answer(c, deleteRecords.call({ table: 'evidence', ids: [] }))).toBe('nothing');
    expect(answer(c, deleteRecords.call({ table: 'evidence', ids: ['E-01', 'E-9'] }))).toBe(
      'no-such-record',
    );
  });
});
