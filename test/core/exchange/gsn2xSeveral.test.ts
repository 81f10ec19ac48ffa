// Several gsn2x files are one case: what names an element of another file, and what is wrong between
// files (formats.md 1; GSN 1:4.2 for away elements, 1:5 for claim points, 1:6 for challenges).
import { describe, expect, test } from '@jest/globals';
import { analyse } from '../../../core/analyser/analyse.ts';
import { shippedProfile } from '../../../core/analyser/profile.ts';
import type { Imported } from '../../../core/exchange/importer.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { nameOf } from '../../../core/model/lookup.ts';
import { importFiles, refusalOf, upstream, yaml } from './gsn2xFiles.ts';

const MODULAR = ['index', 'sub1', 'sub3'].map((name) => `examples/modular/${name}.gsn.yaml`);

/** "Main/G1 supportedBy Main/S1", in no order. */
function linksOf({ case: c }: Imported): string[] {
  return [...c.links]
    .map(([id, { kind, defeated }]) => `${kind} ${nameOf(c, id)}${defeated ? ' defeated' : ''}`)
    .sort();
}

function nodeNamed({ case: c }: Imported, name: string, away = false) {
  return [...c.nodes].find(
    ([id, node]) => nameOf(c, id) === name && 'origin' in node === away,
  )?.[1];
}

function findingsOf(result: Imported): string[] {
  const profile = shippedProfile('gsn-strict');
  if (!profile) throw new Error('no profile');
  const options = { profile, today: '2026-06-01', frozen: false };
  const { findings } = analyse(new CaseIndex(result.case), options);
  return findings.map(({ rule, at }) => `${rule} ${at.join(' ')}`);
}

test('one module for each file, the first is the main one', () => {
  const result = importFiles(upstream(...MODULAR));
  const { case: c } = result;
  expect([...c.modules.values()].map(({ name }) => name).sort()).toEqual(['Main', 'Sub1', 'Sub3']);
  expect(c.modules.get(c.main)?.name).toBe('Main');
  expect(c.meta.title).toBe('Main');
  expect(result.losses).toEqual([]);
});

test('references across files are away elements without text; their origins are public', () => {
  const result = importFiles(upstream(...MODULAR));
  const { case: c } = result;
  const away = [...c.nodes.values()].flatMap((node) => ('origin' in node ? [node] : []));
  const shown = away.map((node) => {
    const to = `${c.modules.get(node.originModule ?? '')?.name}/${c.nodes.get(node.origin)?.identifier}`;
    return `${c.modules.get(node.module)?.name}/${node.identifier} ${node.kind} ${to}`;
  });
  expect(shown.sort()).toEqual([
    'Main/A1 awayAssumption Sub1/A1',
    'Main/G3 awayGoal Sub1/G3',
    'Sub1/C2 awayContext Sub3/C2',
    'Sub1/J1 awayJustification Main/J1',
    'Sub1/Sn1 awaySolution Sub3/Sn1',
  ]);
  for (const node of away) {
    expect(node).not.toHaveProperty('text');
    expect(c.nodes.get(node.origin)?.public).toBe(true);
  }
  // Nothing refers to it from elsewhere.
  expect(nodeNamed(result, 'Main/G2')).not.toHaveProperty('public');
  expect(linksOf(result)).toContain('supportedBy Main/S1->Main/G3');
});

test('one away element for each element and module, however often it is named', () => {
  const result = importFiles([
    yaml('a.yaml', 'G1: {supportedBy: [G2, G9]}\nG2: {supportedBy: G9}'),
    yaml('b.yaml', 'G9: {undeveloped: true}'),
  ]);
  expect([...result.case.nodes.values()].filter((node) => 'origin' in node)).toHaveLength(1);
  expect(linksOf(result)).toEqual([
    'supportedBy a/G1->a/G2',
    'supportedBy a/G1->a/G9',
    'supportedBy a/G2->a/G9',
  ]);
});

test('a challenge across files is about the element itself, or a relation of the other file', () => {
  const result = importFiles([
    yaml('a.yaml', 'G1: {supportedBy: [G2, Sn7]}\nG2: {supportedBy: Sn1}\nSn1: {}'),
    yaml(
      'b.yaml',
      'CG1: {challenges: G2}\nCG2: {challenges: Sn1 -> G2}\nCG3: {challenges: G1 -> Sn7}\nSn7: {}',
    ),
  ]);
  expect(linksOf(result)).toEqual([
    'challenges b/CG1->a/G2',
    'challenges b/CG2->(a/G2->a/Sn1)',
    'challenges b/CG3->(a/G1->a/Sn7)',
    'supportedBy a/G1->a/G2',
    'supportedBy a/G1->a/Sn7',
    'supportedBy a/G2->a/Sn1',
  ]);
  expect(nodeNamed(result, 'a/G2')?.public).toBe(true);
  expect(findingsOf(result).filter((finding) => finding.startsWith('WF-11'))).toEqual([]);
});

test('a defeated relation and a claim point of a relation that leads to another file', () => {
  const result = importFiles([
    yaml('a.yaml', 'G1: {supportedBy: G9, defeatedRelation: G9, acp: {ACP1: G9}}'),
    yaml('b.yaml', 'G9: {undeveloped: true}'),
  ]);
  expect(linksOf(result)).toEqual(['supportedBy a/G1->a/G9 defeated']);
  const [link] = result.case.links.keys();
  expect([...result.case.acps.values()]).toEqual([{ name: 'ACP1', on: { link } }]);
});

describe('claim points (GSN 1:5)', () => {
  test('of an element, a relation, the inference of a goal', () => {
    const result = importFiles(upstream('examples/confidence.gsn.yaml'));
    const { case: c } = result;
    const shown = [...c.acps.values()].map(({ name, on }) => {
      const [[where, id] = ['', '']] = Object.entries(on);
      return `${name} ${where} ${nameOf(c, id)}`;
    });
    expect(shown.sort()).toEqual([
      'ACP1 link G1->S1',
      'ACP2 link G2->Sn1',
      'ACP3 inference G3',
      'ACP4 link S1->C1',
      'ACP5 node Sn2b',
      'ACP6 node C1',
    ]);
    expect(result.losses).toEqual([]);
  });

  test.each([
    ['some of the support of a goal', 'ACP1: [G2, G3]'],
    ['what is no relation of it', 'ACP1: G9'],
    ['no text', 'ACP1: 5'],
    ['nothing', 'ACP1: []'],
  ])('%s is kept as it is, and told', (_, acp) => {
    const result = importFiles([
      yaml('a.yaml', `G1: {supportedBy: [G2, G3, G4], acp: {${acp}}}\nG2: {}\nG3: {}\nG4: {}`),
    ]);
    expect(result.case.acps.size).toBe(0);
    expect(nodeNamed(result, 'G1')?.attributes?.gsn2x).toHaveProperty('acp');
    expect(result.losses).toEqual([
      'G1: acp ACP1 is neither on the element, nor on one of its relations, nor on all support of a goal; kept as an attribute.',
    ]);
  });
});

describe('extends', () => {
  const template = yaml(
    't.yaml',
    'module: {name: T}\nG0: {supportedBy: [G1, G4]}\nG1: {undeveloped: true}\nG4: {supportedBy: Sn4}\nSn4: {}',
  );
  const instance = (develops: string, module = 'T') =>
    yaml(
      'i.yaml',
      `module: {name: I, extends: [{module: ${module}, develops: ${develops}}]}\nG2: {supportedBy: Sn1}\nSn1: {}\nS5: {supportedBy: G2}`,
    );

  test('the developed goal rests on an away goal, and is no longer undeveloped', () => {
    const result = importFiles([template, instance('{G1: [G2]}')]);
    expect(result.losses).toEqual([]);
    expect(linksOf(result)).toContain('supportedBy T/G1->T/G2');
    expect(nodeNamed(result, 'T/G1')).not.toHaveProperty('undeveloped');
    expect(nodeNamed(result, 'I/G2')?.public).toBe(true);
    expect(nodeNamed(result, 'T/G2', true)?.kind).toBe('awayGoal');
    expect(findingsOf(result).filter((finding) => finding.startsWith('WF-09'))).toEqual([]);
  });

  test.each([
    [
      '{G1: [G2]}',
      'X',
      'I extends module "X", which none of the files holds; kept as an attribute.',
    ],
    [
      '{G7: [G2]}',
      'T',
      'I develops G7 of T, which that module does not have; kept as an attribute.',
    ],
    ['{G4: [G2]}', 'T', 'I develops G4 of T, which is not undeveloped.'],
    ['{G1: [G8]}', 'T', 'I develops G1 by G8, which it does not have; kept as an attribute.'],
    [
      '{G1: [S5]}',
      'T',
      'GSN has no away strategy: links from other files to S5 are kept as links across modules.',
    ],
  ])('%s of %s is told', (develops, module, loss) => {
    expect(importFiles([template, instance(develops, module)]).losses).toEqual([loss]);
  });
});

describe('between files', () => {
  test('the same identifier in two modules: the own one is meant, else that of the earlier file', () => {
    const result = importFiles([
      yaml('a.yaml', 'G1: {supportedBy: [G2, G3]}\nG2: {undeveloped: true}'),
      yaml('b.yaml', 'G2: {undeveloped: true}\nG3: {undeveloped: true, text: b}'),
      yaml('c.yaml', 'G3: {undeveloped: true, text: c}'),
    ]);
    const away = nodeNamed(result, 'a/G3', true);
    const origin = away && 'origin' in away ? result.case.nodes.get(away.origin) : undefined;
    expect(origin?.text).toBe('b');
    expect(result.losses).toEqual([
      'Identifiers that are in several files, which gsn2x refuses and GSN allows, stay as they are: G2 (a.yaml, b.yaml); G3 (b.yaml, c.yaml).',
      'a.yaml: G3 is in several files; taken from b.yaml.',
    ]);
    expect(findingsOf(result).filter((finding) => finding.startsWith('GSN-ID-1'))).toEqual([]);
  });

  test('two modules of one name are kept under it', () => {
    const result = importFiles([
      yaml('a.yaml', 'module: {name: M}\nG1: {undeveloped: true}'),
      yaml('b.yaml', 'module: {name: M}\nG2: {undeveloped: true}'),
    ]);
    expect([...result.case.modules.values()].map(({ name }) => name)).toEqual(['M', 'M']);
    expect(result.losses).toEqual([
      '2 modules are called M (a.yaml, b.yaml); each is kept under that name.',
    ]);
  });

  test('modules without elements are kept, unless none has any', () => {
    const result = importFiles([
      yaml('a.yaml', 'module: {name: A, uses: [b.yaml]}'),
      yaml('b.yaml', 'G1: {undeveloped: true}'),
    ]);
    expect(result.losses).toEqual(['a.yaml: the module has no elements.']);
    expect(result.case.modules.size).toBe(2);
    const empty = [yaml('a.yaml', 'module: {name: A}'), yaml('b.yaml', 'module: {name: B}')];
    expect(refusalOf(empty)).toBe(
      'None of the files has elements at its top level; add one, such as G1.',
    );
  });

  test('what is wrong in one of them is told with its name', () => {
    const good = yaml('a.yaml', 'G1: {undeveloped: true}');
    expect(refusalOf([good, yaml('b.yaml', 'X1: {}')])).toMatch(/^b\.yaml: At "X1": cannot tell/);
    const twice = importFiles([good, yaml('b.yaml', 'G2: {supportedBy: [G1, G1]}')]);
    expect(twice.losses).toEqual(['b.yaml: G2: supportedBy names "G1" twice; kept once.']);
  });

  test('a reference to what no file has dangles, as in one file', () => {
    const result = importFiles([
      yaml('a.yaml', 'G1: {supportedBy: G9}'),
      yaml('b.yaml', 'G2: {undeveloped: true}'),
    ]);
    expect(findingsOf(result)).toContain('WF-07 a/G1->G9');
  });

  test('more records than a case may have, in all files together', () => {
    const many = (letter: string) =>
      yaml(
        `${letter}.yaml`,
        Array.from({ length: 40_000 }, (_, i) => `G${letter}${i}: {}`).join('\n'),
      );
    expect(refusalOf([many('a'), many('b'), many('c')])).toMatch(
      /^The file makes 120004 records, and a case has at most 100000; split it\.$/,
    );
    // A hundred files that all name each other's thousand elements make too many away elements.
    const names = Array.from({ length: 100 }, (_, i) => `G${i}`);
    const files = Array.from({ length: 101 }, (_, i) =>
      yaml(
        `${i}.yaml`,
        names
          .map(
            (name) =>
              `${name}x${i}: {supportedBy: [${names.map((n) => `${n}x${(i + 1) % 101}`).join(', ')}]}`,
          )
          .join('\n'),
      ),
    );
    expect(refusalOf(files)).toMatch(/and a case has at most 100000; split it\.$/);
  });
});
