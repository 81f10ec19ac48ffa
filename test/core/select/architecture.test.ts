// The architecture view against GSN v3: Figures 1:4-6 to 1:4-8 and Table 1:4-4, drawn here by hand.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readCase } from '../../../core/format/readCase.ts';
import type { DiagramLink } from '../../../core/layout/diagram.ts';
import { layoutDiagram } from '../../../core/layout/layoutDiagram.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { architecture, moduleIn, moduleNodeId } from '../../../core/select/architecture.ts';
import { findingsByModule, severityCounts } from '../../../core/select/moduleFindings.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { root } from '../../../scripts/root.mjs';

const seen = (text: string, opened: readonly string[] = []) =>
  architecture(new CaseIndex(sketch(text)), { opened: new Set(opened) });

/** "main -supportedBy-> B", with the head at the other end where there is one. */
function said({ from, to, heads }: DiagramLink): string {
  const back = heads?.from === undefined ? '' : `<-${heads.from}`;
  return `${moduleIn(from)} ${back}-${heads?.to}-> ${moduleIn(to ?? '')}`;
}

const links = (text: string, opened?: readonly string[]) =>
  seen(text, opened).links.map(said).sort();

describe('links between modules', () => {
  test('one for each pair, however many elements make it (Figure 1:4-6)', () => {
    const text = `
      G1
        AG1 {origin: B.G1}
        AG2 {origin: B.G2}
        M1 {target: C}
      module B
      G1 {public: true}
      G2 {public: true}
      module C
      G1 {public: true}
    `;
    expect(links(text)).toEqual(['main -supportedBy-> B', 'main -supportedBy-> C']);
  });

  test('context, and both kinds as one composite (Figure 1:4-8, Table 1:4-4)', () => {
    const text = `
      G1
        ~ AC1 {origin: B.C1}
        ~ AC2 {origin: C.C1}
        AG1 {origin: C.G1}
      module B
      C1 {public: true}
      module C
      G1 {public: true}
      C1 {public: true}
    `;
    expect(links(text)).toEqual(['main -composite-> C', 'main -inContextOf-> B']);
  });

  test('both ways, each end with its own head; support decides where it starts', () => {
    const text = `
      G1
        AG1 {origin: B.G1}
      C1 {public: true}
      module B
      G1 {public: true}
        ~ AC1 {origin: C1}
      module C
      G1 {public: true}
        ~ AC1 {origin: D.C1}
      C1 {public: true}
      module D
      G1
        AG1 {origin: C.G1}
      C1 {public: true}
    `;
    expect(links(text)).toEqual([
      'D <-inContextOf-supportedBy-> C',
      'main <-inContextOf-supportedBy-> B',
    ]);
  });

  test('a contract stands between (Figure 1:4-7)', () => {
    const text = `
      G1 {toBeSupportedByContract: true, public: true}
        Con1 {target: Con}
      module B
      G1 {public: true}
      module Con {contract: true}
      AG1 {origin: G1}
        AG2 {origin: B.G1}
    `;
    expect(links(text)).toEqual(['Con -supportedBy-> B', 'main -supportedBy-> Con']);
    const kinds = seen(text).nodes.map(({ identifier, kind }) => `${identifier} ${kind}`);
    expect(kinds).toEqual(['Main moduleReference', 'Con contractReference', 'B moduleReference']);
  });

  test('a contract that decomposes an away goal supports its module without a reference', () => {
    const text = 'G1 {public: true}\nmodule Con {contract: true}\nAG1 {origin: G1}\n  G2';
    expect(links(text)).toEqual(['main -supportedBy-> Con']);
  });

  test('what hangs from nothing, or repeats its own module, joins nothing', () => {
    expect(links('AG1 {origin: B.G1}\nG2\n  AG2 {origin: G2}\nmodule B\nG1')).toEqual([]);
  });
});

test('interface connectors name the interfaces by which modules are joined (Figure 1:4-9)', () => {
  const text = readFileSync(join(root, 'test/fixtures/standard/fig-1-4-9.case.json'), 'utf8');
  const read = readCase(text);
  if (!read.ok) throw new Error(read.problem.message);
  const { links: all } = architecture(new CaseIndex(read.case));
  const found = Object.fromEntries(
    all.map((link) => [`${moduleIn(link.from)}->${moduleIn(link.to ?? '')}`, link.connectors]),
  );
  // As the figure has them; Module 5 and its interfaces are ours.
  expect(found).toEqual({
    'module-1->module-2': { from: 'interface_3', to: 'interface_1' },
    'module-1->contract': { from: 'interface_1' },
    'contract->module-3': { to: 'interface_1' },
    'module-1->module-5': { from: 'interface_2', to: 'interface_1' },
  });
});

test('modules that declare no interface have no connectors', () => {
  const { links: all } = seen('G1\n  AG1 {origin: B.G1}\nmodule B\nG1 {public: true}');
  expect(all.map(({ connectors }) => connectors)).toEqual([undefined]);
});

describe('containment', () => {
  const TEXT = `
    G1
      AG1 {origin: B.G1}
    module A {brief: What A is for}
    G1
    module B {parent: A}
    G1 {public: true}
    module C {parent: B}
    G1
  `;

  test('a closed module stands for what it contains, and says how many that are', () => {
    expect(seen(TEXT).nodes).toEqual([
      { id: moduleNodeId('main'), kind: 'moduleReference', identifier: 'Main', text: '' },
      {
        id: moduleNodeId('A'),
        kind: 'moduleReference',
        identifier: 'A',
        text: 'What A is for',
        collapsed: 2,
      },
    ]);
    expect(links(TEXT)).toEqual(['main -supportedBy-> A']);
  });

  test('opened, what it contains stands beside it and says where it lies', () => {
    const { nodes } = seen(TEXT, ['A']);
    expect(nodes.map(({ identifier, text, collapsed }) => [identifier, text, collapsed])).toEqual([
      ['Main', '', undefined],
      ['A', 'What A is for', undefined],
      ['B', '*in A*', 1],
    ]);
    expect(links(TEXT, ['A'])).toEqual(['main -supportedBy-> B']);
  });
});

test('faulty files are drawn: circles of modules, missing modules, missing origins', () => {
  const text = `
    G1
      AG1 {origin: nowhere, originModule: lost}
      AG2 {origin: nowhere}
      M1 {target: gone}
      M2 {target: A}
    module A {parent: B}
    G1
      AG1 {origin: G1}
    module B {parent: A}
  `;
  const diagram = seen(text);
  expect(diagram.nodes.map(({ identifier }) => identifier)).toEqual(['Main', 'A', 'B']);
  expect(diagram.links.map(said).sort()).toEqual([
    'main -supportedBy-> gone',
    'main -supportedBy-> lost',
    'main <-supportedBy-supportedBy-> A',
  ]);
  const { boxes, routes } = layoutDiagram(diagram);
  expect(boxes.size).toBe(3);
  expect(routes.size).toBe(3);
});

test('findings are counted where their subject lies; waived ones are not', () => {
  const index = new CaseIndex(sketch('G1\n  G2\nmodule A\nG1'));
  const finding = (ids: string[], severity: string, waived?: string) =>
    ({ ids, severity, ...(waived ? { waived } : {}) }) as never;
  const counts = findingsByModule(index, [
    finding(['G1', 'A.G1'], 'error'),
    finding(['G1-G2'], 'error'),
    finding(['A.G1'], 'blocker'),
    finding(['A'], 'info'),
    finding(['G2'], 'warning', 'W-1'),
    finding([], 'error'),
    // About a pathway first: it counts where its goal lies.
    finding(['P-1', 'A.G1', 'G2'], 'blocker'),
  ]);
  const said = [...counts].map(([module, found]) => [module, severityCounts(found)]);
  expect(said).toEqual([
    ['main', [['error', 2]]],
    [
      'A',
      [
        ['blocker', 2],
        ['info', 1],
      ],
    ],
  ]);
});
