// `report` as a user runs it: what can be told from the bytes of a PDF without a reader of PDFs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { writeCase } from '../../core/format/canonical.ts';
import { sketch } from '../../core/sketch/sketch.ts';
import { root } from '../../scripts/root.mjs';
import { openProgram } from './program.ts';

const program = openProgram();
afterAll(program.remove);
const { run, write } = program;
const bytes = (file: string) => readFileSync(join(program.folder, file)).toString('latin1');
const example = join(root, 'templates/examples/frontier-model-flawed.case.json');

test('an example: a PDF with bookmarks, links, embedded fonts, and twice the same bytes', () => {
  const quiet = { status: 0, stdout: '', stderr: '' };
  expect(run(['report', example, '-o', 'one.pdf'])).toEqual(quiet);
  expect(run(['report', example, '-o', 'two.pdf'])).toEqual(quiet);
  const pdf = bytes('one.pdf');
  expect(bytes('two.pdf') === pdf).toBe(true);
  expect(pdf).toMatch(/^%PDF-1\.\d/);
  expect(pdf).toContain('/Outlines');
  expect(pdf).toContain('/S /GoTo');
  expect(pdf).toContain('/Lang (en)');
  expect(pdf).toContain('/DisplayDocTitle true');
  // Every font has its file.
  const fonts = pdf.match(/\/Type \/FontDescriptor/g) ?? [];
  expect(fonts.length).toBeGreaterThan(1);
  expect(pdf.match(/\/FontFile2/g)).toHaveLength(fonts.length);
  // Nothing is claimed that pdfmake does not do; and no XMP, in which a title could claim it.
  expect(pdf).not.toMatch(/\/Marked true|pdfuaid|pdfaid|\/StructTreeRoot|xpacket/);
  // Nothing of the file's own is run or opened.
  expect(pdf).not.toMatch(/\/JavaScript|\/Launch|\/EmbeddedFile|\/URI/);
});

test('dates are those of the day of the analysis, whatever the clock says; on either paper', () => {
  write('small.case.json', writeCase(sketch('G1 "It is safe"\n  Sn1 "seen"')));
  const report = (...more: string[]) => {
    expect(run(['report', 'small.case.json', '-o', 'small.pdf', ...more]).status).toBe(0);
    return bytes('small.pdf');
  };
  const a4 = report('--today', '2026-03-04');
  expect(a4.match(/\(D:[^)]*\)/g)).toEqual(['(D:20260304000000Z)', '(D:20260304000000Z)']);
  expect(a4).toContain('/MediaBox [0 0 595.28 841.89]');
  const letter = report('--today', '2026-03-05', '--paper', 'letter');
  expect(letter.match(/\(D:[^)]*\)/g)).toEqual(['(D:20260305000000Z)', '(D:20260305000000Z)']);
  expect(letter).toContain('/MediaBox [0 0 612 792]');
});

test('says on standard error what the font lacks, and prints all the same', () => {
  write('kana.case.json', writeCase(sketch('G1 "\u30ab\u30ca"')));
  const { status, stderr } = run(['report', 'kana.case.json', '-o', 'kana.pdf']);
  expect(status).toBe(0);
  expect(stderr).toBe(
    "warrant: kana.case.json: The report's font lacks 2 different characters that this case uses (2 times); they are printed as code points in brackets, such as [U+30AB].\n",
  );
  expect(bytes('kana.pdf')).toMatch(/^%PDF/);
});
