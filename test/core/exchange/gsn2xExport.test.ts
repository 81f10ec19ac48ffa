// Several modules out to gsn2x: a file each, elements of other files by reference, and so that gsn2x
// reads them (its documentation: identifiers and modules unique over all files, each file read once,
// C06 and C07; counter elements, V04 and V12).
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { exportGsn2x, exportGsn2xFiles } from '../../../core/exchange/exporters/gsn2x.ts';
import { writeCase } from '../../../core/format/canonical.ts';
import type { Case, CaseFile } from '../../../core/model/case.ts';
import { caseFromFile, fileFromCase } from '../../../core/model/case.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { importFiles, upstream, yaml } from './gsn2xFiles.ts';

/** The files by name, parsed, and what was lost. */
function exported(c: Case): { files: Record<string, unknown>; losses: readonly string[] } {
  const { files, losses } = exportGsn2xFiles(new CaseIndex(c));
  return { files: Object.fromEntries(files.map(({ name, text }) => [name, parse(text)])), losses };
}

function changed(c: Case, change: (file: Record<string, Record<string, unknown>>) => void): Case {
  const file = JSON.parse(JSON.stringify(fileFromCase(c)));
  change(file);
  return caseFromFile(file as CaseFile);
}

test('away elements are references to the element of the other file', () => {
  const { files, losses } = exported(
    sketch(`
      G1 "Top"
        ~ C1 "Role"
        AG2 {identifier: G2, origin: Sub.G2, originModule: Sub}
      module Sub
      G2 "Below" {public: true}
        ~ AC1 {identifier: C1, origin: C1, originModule: Main}
        Sn1 "Report"
    `),
  );
  expect(files).toEqual({
    'Main.gsn.yaml': {
      module: { name: 'Main', uses: ['Sub.gsn.yaml'] },
      C1: { text: 'Role' },
      G1: { text: 'Top', supportedBy: ['G2'], inContextOf: ['C1'] },
    },
    'Sub.gsn.yaml': {
      module: { name: 'Sub' },
      G2: { text: 'Below', supportedBy: ['Sn1'], inContextOf: ['C1'] },
      Sn1: { text: 'Report' },
    },
  });
  expect(losses).toEqual([]);
});

test('identifiers and names of modules that two have are written once each, and that is told', () => {
  const { files, losses } = exported(
    sketch(`
      G1 "Top"
        AG1 {identifier: G1, origin: Sub.G1, originModule: Sub}
      module Sub
      G1 "Below" <> {public: true}
      module Other {name: Sub}
      G1 "Beside" <>
    `),
  );
  expect(files).toEqual({
    'Main.gsn.yaml': {
      module: { name: 'Main', uses: ['Sub.gsn.yaml', 'Sub-2.gsn.yaml'] },
      G1: { text: 'Top', supportedBy: ['G1_3'] },
    },
    'Sub.gsn.yaml': { module: { name: 'Sub' }, G1_2: { text: 'Beside', undeveloped: true } },
    'Sub-2.gsn.yaml': { module: { name: 'Sub 2' }, G1_3: { text: 'Below', undeveloped: true } },
  });
  expect(losses).toEqual([
    'Written under another identifier, because gsn2x wants each once in all files (2): Sub/G1 as G1_2, Sub/G1 as G1_3.',
    'Modules written under another name, because gsn2x wants each once (1): Sub as Sub 2.',
  ]);
});

test('what gsn2x cannot hold is told with counts', () => {
  const { losses } = exported(
    sketch(`
      G1 "Top"
        AG2 {origin: Sub.G2, text: Drifted}
        M1 {target: Sub}
      AG3 {origin: Sub.G2}
      module Sub {version: '2'}
      G2 "Below" {public: true}
        Sn1
      module Contract {contract: true}
      AG4 {origin: G1}
        AG5 {origin: Sub.G2}
      module Empty
      evidence E-1 {title: run}
      acps A-1 {on: {node: Sub.Sn1}, name: ACP1, argument: {text: Because.}}
      acps A-2 {on: {node: Sub.G9}, name: ACP2}
    `),
  );
  expect(losses).toEqual([
    'gsn2x has no "contract" for one module.',
    'gsn2x has no "version" for one module.',
    'gsn2x has no "argument" for one assurance claim point.',
    'Away elements whose own text is left out, because gsn2x shows the origin (1): Main/AG2.',
    'Away elements that are left out, because nothing refers to them (2): Main/AG3, Contract/AG4.',
    'Links that are left out, because they start at away elements (1): Contract/AG4->Contract/AG5.',
    'Records are left out: 1 in evidence.',
    'Left out, because gsn2x has no such element (1): Main/M1.',
    'Assurance claim points that are left out, because gsn2x has no place for them (1): ACP2.',
    'Modules without elements, which gsn2x refuses (2): Contract, Empty.',
    'Main/G1->Main/M1 is left out with its end.',
  ]);
});

test('claim points, challenges of relations, defeats and what only supports a challenger', () => {
  const c = sketch(`
    G1 "Top" {defeated: {}}
      Sn1 "Report"
        !! G8 "The report is old"
          G9 "It is of May"
            Sn9 "Its cover"
      Sn2 "Log"
    acps A-1 {on: {inference: G1}, name: ACP1}
    acps A-2 {on: {link: G1-Sn2}, name: ACP2}
    acps A-3 {on: {node: Sn2}, name: ACP3}
    module Sub
    G5 "Other" <>
  `);
  const { files, losses } = exported(c);
  expect(files['Main.gsn.yaml']).toEqual({
    module: { name: 'Main', uses: ['Sub.gsn.yaml'] },
    G1: {
      text: 'Top',
      supportedBy: ['Sn1', 'Sn2'],
      defeated: true,
      acp: { ACP1: ['Sn1', 'Sn2'], ACP2: 'Sn2' },
    },
    G8: {
      text: 'The report is old',
      nodeType: 'CounterGoal',
      supportedBy: ['G9'],
      challenges: 'G1 -> Sn1',
    },
    G9: { text: 'It is of May', nodeType: 'CounterGoal', supportedBy: ['Sn9'] },
    Sn1: { text: 'Report' },
    Sn2: { text: 'Log', acp: { ACP3: 'Sn2' } },
    Sn9: { text: 'Its cover', nodeType: 'CounterSolution' },
  });
  expect(losses).toEqual([]);
  const again = Object.entries(files).map(([name, file]) => yaml(name, JSON.stringify(file)));
  expect([...importFiles(again).case.acps.values()]).toHaveLength(3);
});

test('context of a counter-goal, which gsn2x refuses, is told', () => {
  const { losses } = exported(
    sketch('G1 "Top" <>\n  ! G8 "No"\n    ~ C8 "May"\nmodule Sub\nG5 <>'),
  );
  expect(losses).toEqual([
    'Links that gsn2x refuses, because a counter-goal has only counter-goals and counter-solutions (1): Main/G8->Main/C8.',
  ]);
});

describe('after a change of what was imported', () => {
  const files = upstream(
    'examples/template/template.gsn.yaml',
    'examples/template/instance.gsn.yaml',
  );
  const { case: before } = importFiles(files);
  const develops = [...before.links].find(([, { attributes }]) => attributes?.gsn2x !== undefined);
  if (!develops) throw new Error('nothing develops G1');
  const head = (c: Case, name: string) =>
    (exported(c).files[name] as Record<string, unknown>).module;

  test('a development that is deleted is no longer in extends', () => {
    const c = changed(before, ({ links }) => delete links?.[develops[0]]);
    expect(head(c, 'instance.gsn.yaml')).toEqual({
      name: 'instance',
      brief: 'Extending instance',
    });
    expect(exported(c).files['template.gsn.yaml']).toMatchObject({
      G1: { text: 'A claim somebody else should support' },
    });
  });

  test('one module of them alone says so', () => {
    const instance = [...before.modules].find(([, { name }]) => name === 'instance')?.[0] ?? '';
    expect(exportGsn2x(new CaseIndex(before), instance).losses).toEqual([
      'Elements of other modules that this one develops, which only all files together say (1): template/G1.',
    ]);
  });

  test('elements that were renamed are named as they are now', () => {
    const c = changed(before, ({ nodes }) => {
      for (const node of Object.values(nodes ?? {}) as Record<string, unknown>[]) {
        if (node.identifier === 'G1') node.identifier = 'G11';
        if (node.identifier === 'G2' && node.kind === 'goal') node.identifier = 'G12';
      }
    });
    expect(head(c, 'instance.gsn.yaml')).toMatchObject({
      extends: [{ module: 'template', develops: { G11: ['G12'] } }],
    });
  });

  test('a module that is new is used by the main one; a file that is no more is told', () => {
    const { case: imported } = importFiles(
      upstream(...['index', 'sub1', 'sub3'].map((name) => `examples/modular/${name}.gsn.yaml`)),
    );
    const c = changed(imported, ({ modules, nodes }) => {
      Object.assign(modules ?? {}, { new: { name: 'New' } });
      Object.assign(nodes ?? {}, {
        n1: { kind: 'goal', module: 'new', identifier: 'G77', undeveloped: true },
      });
      for (const [id, module] of Object.entries(modules ?? {})) {
        if ((module as { name: string }).name === 'Sub3') delete modules?.[id];
      }
    });
    const { losses } = exported(c);
    expect(head(c, 'index.gsn.yaml')).toEqual({
      name: 'Main',
      uses: ['sub1.gsn.yaml', 'sub3.gsn.yaml', 'New.gsn.yaml'],
    });
    expect(losses).toContain(
      'Files that index.gsn.yaml uses and that are not written (1): sub3.gsn.yaml.',
    );
  });
});

test.each([
  '../out.yaml',
  '/etc/out.yaml',
  'a/../../out.yaml',
  '.hidden.yaml',
  'a\\b.yaml',
  'C:out.yaml',
  'out.sh',
  'a.yaml/b.yaml',
  '',
  `${'a/'.repeat(20)}b.yaml`,
])('a case may not say %j as the name of a file', (file) => {
  const c = changed(sketch('G1 <>\nmodule Sub\nG2 <>'), ({ modules }) => {
    Object.assign(modules?.Sub ?? {}, { attributes: { gsn2xFile: { file } } });
  });
  expect(Object.keys(exported(c).files)).toEqual(['Main.gsn.yaml', 'Sub.gsn.yaml']);
});

test('files in folders keep their places; two that differ only in capitals do not', () => {
  const { case: c } = importFiles([
    yaml('top/a.yaml', 'module: {name: A, uses: [sub/b.yaml]}\nG1: {supportedBy: G2}'),
    yaml('top/sub/b.yaml', 'module: {name: B}\nG2: {undeveloped: true}'),
    yaml('top/sub/B.yaml', 'module: {name: C}\nG3: {undeveloped: true}'),
  ]);
  const { files, losses } = exportGsn2xFiles(new CaseIndex(c));
  expect(files.map(({ name }) => name)).toEqual(['top/a.yaml', 'top/sub/b.yaml', 'top/C.gsn.yaml']);
  expect(losses).toEqual([]);
});

test('the same case gives the same files, as it stands on disk', () => {
  const { case: c } = importFiles(upstream('examples/dialectic/first.gsn.yaml'));
  const once = exportGsn2xFiles(new CaseIndex(c)).files;
  expect(exportGsn2xFiles(new CaseIndex(changed(c, () => {}))).files).toEqual(once);
  expect(writeCase(importFiles(once).case)).toBe(writeCase(c));
});
