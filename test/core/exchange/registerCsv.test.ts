// Registers as CSV: RFC 4180 by hand, no formulas, and read back as they were.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import Papa from 'papaparse';
import { exportCsvFiles, registerCsv } from '../../../core/exchange/exporters/csv.ts';
import { readCase } from '../../../core/format/readCase.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { pasteCall, planPaste } from '../../../core/registers/planPaste.ts';
import { REGISTERS } from '../../../core/registers/registers.ts';
import { guarded, readCells, unguarded, writeCells } from '../../../core/registers/spreadsheet.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { run } from '../commands/running.ts';
import { column, hostileText, indexOf, register } from '../registers/support.ts';

test('a head of titles, rows by name, lines ended by CRLF, quotes only where they are needed', () => {
  const index = indexOf(`
    people PE-10 {name: "Ada, Countess", role: '=cmd|x'}
    people PE-9 {name: "Bob \\"B\\"", org: "-1"}
  `);
  const columns = ['id', 'name', 'org', 'role'].map((id) => column('people', id));
  expect(registerCsv(index, register('people'), undefined, columns)).toBe(
    'Id,Name,Organisation,Role\r\nPE-9,"Bob ""B""",-1,\r\nPE-10,"Ada, Countess",,\'=cmd|x\r\n',
  );
});

test('columns that are shown at first, and others that say something', () => {
  const index = indexOf('evidence E-1 {title: a, vendor: Lab}');
  const [head = ''] = registerCsv(index, register('evidence')).split('\r\n');
  expect(head.split(',')).toContain('Vendor');
  expect(head.split(',')).toContain('Result');
  expect(head).not.toContain('Random samples');
});

test('no cell is a formula, and what was written is read', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const cell = guarded(text);
      expect(/^[=+\-@\t\r\n]/.test(cell) && Number.isNaN(Number(cell))).toBe(false);
      expect(unguarded(cell)).toBe(text);
    }),
    { numRuns: 1000, seed: 20260601 },
  );
  expect(guarded('-0.5')).toBe('-0.5');
  expect(guarded('4.2e26')).toBe('4.2e26');
  expect(guarded('=1+1')).toBe("'=1+1");
  expect(unguarded("'tis")).toBe("'tis");
});

test('nor is a part of a cell one where the file is opened with another separator', () => {
  // As a spreadsheet of another country splits it, which takes commas for text: by hand.
  expect(guarded('a;=HYPERLINK("x")')).toBe(`a;'=HYPERLINK("x")`);
  expect(guarded('a\n@SUM(A1)')).toBe("a\n'@SUM(A1)");
  expect(guarded('a,"=1+1')).toBe(`a,'"=1+1`);
  expect(guarded("a;''=1")).toBe("a;'''=1");
  // A list stays a list, and a number a number.
  for (const text of ['Seen:\n- one\n- two', '-1;-2', 'a; b, -c']) {
    expect(guarded(text)).toBe(text[0] === '-' ? `'${text}` : text);
  }
  const pieces = fc.array(fc.oneof(hostileText, fc.constantFrom(...',;\t\n"=-@(|')), {
    maxLength: 8,
  });
  const formula = /^"*(?:=|[+\-@][^,;\t\r\n]*[(|!])/;
  fc.assert(
    fc.property(pieces, fc.constantFrom(',', ';', '\t'), (parts, other) => {
      const text = parts.join('');
      expect(unguarded(guarded(text))).toBe(text);
      // Quotation marks hold only where they begin a cell: the first of the row is an id.
      const lines = writeCells([['G1', text]]).split(/[\r\n]+/);
      const cells = lines.flatMap((line) => line.split(other)).slice(other === ',' ? 2 : 0);
      expect(cells.filter((cell) => formula.test(cell))).toEqual([]);
    }),
    { numRuns: 2000, seed: 20260601 },
  );
});

test('any cells are read as they were written', () => {
  const cell = hostileText.filter((text) => !text.includes('\r'));
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(
      table,
      fc.constantFrom(',' as const, ';' as const, '\t' as const),
      (rows, delimiter) => {
        expect(readCells(writeCells(rows, delimiter), delimiter)).toEqual({ rows });
      },
    ),
    { numRuns: 300, seed: 20260601 },
  );
});

describe.each(['frontier-model', 'frontier-model-flawed', 'modular-deployment'])('%s', (name) => {
  const read = readCase(readFileSync(`templates/examples/${name}.case.json`));
  if (!read.ok) throw new Error(read.problem.message);
  const index = new CaseIndex(read.case);

  test('every register read back changes nothing', () => {
    for (const one of REGISTERS) {
      const plan = planPaste(index, one, registerCsv(index, one), 'append', one.columns);
      const faults = plan.rows.filter(
        ({ problem, cells }) => problem || cells.some((cell) => cell.changes || cell.problem),
      );
      expect([one.id, faults]).toEqual([one.id, []]);
      expect(pasteCall(one, plan)).toBeUndefined();
    }
  });

  test('taken into a case without them, they are the same records as far as cells hold them', () => {
    const one = register('evidence');
    const bare = new CaseIndex({ ...index.case, evidence: new Map() });
    const plan = planPaste(bare, one, registerCsv(index, one), 'append', one.columns);
    const call = pasteCall(one, plan);
    const after = call && run(bare.case, call).case.evidence;
    for (const [id, { artefacts: _objects, attributes: _import, ...record }] of index.case
      .evidence) {
      const { proxyArgument: _goal, ...rest } = record;
      expect(after?.get(id)).toMatchObject(rest);
    }
  });

  test('a file for each register that has rows; every row has as many cells as the head', () => {
    const { files } = exportCsvFiles(index);
    expect(files.map(({ name: file }) => file)).toContain('assumptions.csv');
    for (const { text } of files) {
      const { data } = Papa.parse<string[]>(text.trimEnd());
      expect(new Set(data.map((cells) => cells.length)).size).toBe(1);
    }
    expect(exportCsvFiles(index)).toEqual({ files, losses: [] });
  });
});

test('hostile texts go out and come back', () => {
  const one = register('evidence');
  fc.assert(
    fc.property(
      fc.array(hostileText, { minLength: 3, maxLength: 3 }),
      ([a = '', b = '', d = '']) => {
        const c = sketch('evidence E-1 {title: x}');
        const record = { title: a, notes: b, graders: [d.replace(/[\r\n]/g, ' ')], owner: d };
        const index = new CaseIndex({ ...c, evidence: new Map([['E-1', record]]) });
        const plan = planPaste(index, one, registerCsv(index, one), 'append', one.columns);
        expect(pasteCall(one, plan)).toBeUndefined();
        expect(plan.rows.map(({ name }) => name)).toEqual(['E-1']);
      },
    ),
    { numRuns: 300, seed: 20260601 },
  );
});
