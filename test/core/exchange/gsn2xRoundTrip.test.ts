// gsn2x out again: nothing is lost that came in, and what it has no name for is told.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { exportGsn2x, exportGsn2xFiles } from '../../../core/exchange/exporters/gsn2x.ts';
import { gsn2xImporter } from '../../../core/exchange/importers/gsn2x.ts';
import { writeCase } from '../../../core/format/canonical.ts';
import { readCase } from '../../../core/format/readCase.ts';
import type { Case } from '../../../core/model/case.ts';
import { seededIds } from '../../../core/model/ids.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { root } from '../../../scripts/root.mjs';
import { importFiles, normal, upstream } from './gsn2xFiles.ts';

function roundTrip(text: string): { text: string; losses: readonly string[]; case: Case } {
  const newId = seededIds('test');
  const imported = gsn2xImporter.import([{ name: 'f.gsn.yaml', text }], { newId });
  if (!imported.ok) throw new Error(imported.problem.message);
  const read = readCase(writeCase(imported.case)); // as it is on disk, keys sorted
  if (!read.ok) throw new Error(read.problem.message);
  const { case: c } = read;
  return { ...exportGsn2x(new CaseIndex(c), c.main), case: c };
}

describe('nothing is lost', () => {
  test.each(['layers.gsn.yaml', 'counter.gsn.yaml', 'faulty.gsn.yaml'])('%s', (name) => {
    const text = readFileSync(join(root, 'test/fixtures/gsn2x', name), 'utf8');
    const there = roundTrip(text);
    expect(normal(parse(there.text))).toEqual(normal(parse(text)));
    expect(Object.keys(parse(there.text))).toEqual(Object.keys(parse(text)));
    expect(there.losses).toEqual([]);
    const back = roundTrip(there.text);
    expect(back.case).toEqual(there.case);
    expect(back.text).toBe(there.text);
  });
});

describe('gsn2x’s own files', () => {
  test.each([
    'examples/bullet_lists.gsn.yaml',
    'examples/confidence.gsn.yaml',
    'examples/example.gsn.yaml',
    'examples/dialectic/first.gsn.yaml',
    'examples/modular/index.gsn.yaml',
    'examples/modular/sub1.gsn.yaml',
    'examples/modular/sub2.gsn.yaml',
    'examples/modular/sub3.gsn.yaml',
    'examples/template/instance.gsn.yaml',
    'examples/template/template.gsn.yaml',
    'tests/inval1_instance.gsn.yaml',
    'tests/inval2_instance.gsn.yaml',
    'tests/issue467.yaml',
  ])('%s', (path) => {
    const [file = { name: '', text: '' }] = upstream(path);
    const { case: c } = importFiles([file]);
    const { text, losses } = exportGsn2x(new CaseIndex(c), c.main);
    expect(normal(parse(text))).toEqual(normal(parse(file.text)));
    expect(Object.keys(parse(text))).toEqual(Object.keys(parse(file.text)));
    expect(losses).toEqual([]);
    expect(writeCase(importFiles([{ ...file, text }]).case)).toBe(writeCase(c));
  });

  const modular = ['index', 'sub1', 'sub3'].map((name) => `examples/modular/${name}.gsn.yaml`);
  test.each([
    ['modules by uses', modular],
    ['extends', ['examples/template/template.gsn.yaml', 'examples/template/instance.gsn.yaml']],
    [
      'the same, the other first',
      ['examples/template/instance.gsn.yaml', 'examples/template/template.gsn.yaml'],
    ],
    [
      'an extension of what is not there',
      ['examples/template/template.gsn.yaml', 'tests/inval2_instance.gsn.yaml'],
    ],
  ])('several: %s', (_, paths) => {
    const files = upstream(...paths);
    const { case: c } = importFiles(files);
    const out = exportGsn2xFiles(new CaseIndex(c));
    expect(out.losses).toEqual([]);
    const byName = new Map(out.files.map(({ name, text }) => [name, text]));
    expect([...byName.keys()].sort()).toEqual(files.map(({ name }) => name).sort());
    for (const { name, text } of files) {
      const written = byName.get(name) ?? '';
      expect(normal(parse(written))).toEqual(normal(parse(text)));
      expect(Object.keys(parse(written))).toEqual(Object.keys(parse(text)));
    }
    const again = files.map(({ name }) => ({ name, text: byName.get(name) ?? '' }));
    expect(writeCase(importFiles(again).case)).toBe(writeCase(c));
  });
});

describe('a case of our own', () => {
  test('types where the identifier does not tell them; links as references; losses told', () => {
    const c = sketch(`
      G1 "Top" {lineOfDefence: control}
        ~ C1
        S1 {combinator: any}
          G2 <>
          Sn1 -> E-01
            !! G8 "weak" challenge {status: open}
        ! G9 "no" {defeated: {by: me}} challenge {status: refuted}
      G5 "Text of Top" {identifier: Top}
      link supportedBy G5 -> G99
      evidence E-01 {title: run}
    `);
    const { text, losses } = exportGsn2x(new CaseIndex(c), 'main');
    expect(parse(text)).toEqual({
      module: { name: 'Main' },
      C1: { text: 'Text of C1' },
      G1: { text: 'Top', supportedBy: ['S1'], inContextOf: ['C1'] },
      G2: { text: 'Text of G2', undeveloped: true },
      // Only counter elements may challenge in gsn2x (V12).
      G8: { text: 'weak', nodeType: 'CounterGoal', challenges: 'S1 -> Sn1' },
      G9: { text: 'no', nodeType: 'CounterGoal', challenges: 'G1', defeated: true },
      S1: { text: 'Text of S1', supportedBy: ['G2', 'Sn1'] },
      Sn1: { text: 'Text of Sn1' },
      Top: { text: 'Text of Top', nodeType: 'Goal', supportedBy: ['G99'] },
    });
    expect(losses).toEqual([
      'gsn2x has no "cites" for one element.',
      'gsn2x has no "combinator" for one element.',
      'gsn2x has no "defeated.by" for one element.',
      'gsn2x has no "lineOfDefence" for one element.',
      'gsn2x has no "challenge" for 2 links.',
      'Records are left out: 1 in evidence.',
    ]);
    expect(roundTrip(text).losses).toEqual([]);
  });

  test('names that are taken, away elements, what leads out of the module', () => {
    const c = sketch(`
      G1 "Top"
        AG1 {kind: awayGoal, origin: Sub.G1}
        M1 {kind: moduleReference, target: Sub}
      G1b "Twin" {identifier: G1}
      link supportedBy G1b -> Sub.G1
      module Sub
      G1 "Below"
    `);
    const { text, losses } = exportGsn2x(new CaseIndex(c), 'main');
    expect(parse(text)).toEqual({
      module: { name: 'Main' },
      AG1: { text: 'Below', nodeType: 'Goal' },
      G1: { text: 'Top', supportedBy: ['AG1'] },
      G1_2: { text: 'Twin', supportedBy: ['G1'] },
    });
    expect(losses).toEqual([
      'Away elements that are written as ordinary ones (1): Main/AG1.',
      'Left out, because gsn2x has no such element (1): Main/M1.',
      'Written under another identifier, because gsn2x wants each once in all files (1): Main/G1 as G1_2.',
      'Main/G1->Main/M1 is left out with its end.',
      'Main/G1->Sub/G1 leads out of this file.',
    ]);
  });
});
