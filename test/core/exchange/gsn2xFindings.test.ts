// What gsn2x's own files are told, in the strict and in the lenient profile. Expected by reading each
// file against the standard, with the section that it breaks; none of them has one of the two
// connections that the lenient profile tolerates. Forms of texts are judged where they are surely
// English sentences or surely none: "Goal 1", "Divide" and "A super claim" are too short to tell.
import { readdirSync } from 'node:fs';
import { sep } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { analyse } from '../../../core/analyser/analyse.ts';
import { shippedProfile } from '../../../core/analyser/profile.ts';
import { RULES } from '../../../core/generated/rules.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { importFiles, refusalOf, UPSTREAM, upstream } from './gsn2xFiles.ts';

/** Rule, subjects as findings name them, section of the standard. */
type Expected = readonly [rule: string, at: string, section: string];

interface Row {
  readonly files: readonly string[];
  /** Why these and no others. */
  readonly reading: string;
  readonly findings: readonly Expected[];
}

const MODULAR = 'examples/modular/';
const TEMPLATE = 'examples/template/';

/** Elements without a statement, each by the section on statements of its kind. */
const unsaid = (section: string, ...elements: readonly string[]): Expected[] =>
  elements.map((at) => ['TXT-01', at, section]);

const ROWS: readonly Row[] = [
  {
    files: ['examples/example.gsn.yaml'],
    reading: 'All core types, all connections of Table 1:2-2; the one leaf goal is undeveloped.',
    findings: [],
  },
  {
    files: ['examples/bullet_lists.gsn.yaml'],
    reading: 'The goal is a list of sentences, the solution is a sentence and no noun phrase.',
    findings: [
      ['TXT-01', 'G1', '1:2.3.2'],
      ['TXT-01', 'Sn1', '1:2.3.4'],
    ],
  },
  {
    files: ['examples/confidence.gsn.yaml'],
    reading:
      'Six claim points where 1:5 allows them: relations, an inference, a context, a solution. None has its confidence argument (1:5.1.1).',
    findings: ['ACP1', 'ACP2', 'ACP3', 'ACP4', 'ACP5', 'ACP6'].map(
      (at): Expected => ['GSN-ACP-1', at, '1:5.1.1'],
    ),
  },
  {
    files: ['examples/dialectic/first.gsn.yaml'],
    reading:
      'Challenges from goals and solutions only, to elements only, each argued to evidence. Twenty elements have no statement.',
    findings: [
      ...unsaid('1:2.3.2', 'G1', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8', 'G9', 'CG3', 'CG4'),
      ...unsaid('1:2.3.3', 'S1', 'S2'),
      ...unsaid('1:2.3.4', 'Sn1', 'Sn2', 'Sn3', 'Sn4', 'Sn5', 'CSn3', 'CSn4'),
      ...unsaid('1:2.3.5', 'C1'),
    ],
  },
  {
    files: [`${MODULAR}index.gsn.yaml`, `${MODULAR}sub1.gsn.yaml`, `${MODULAR}sub3.gsn.yaml`],
    reading:
      'All that one module names of another is there. Main and Sub1 use each other without a circle of support, which 1:4.5.2 allows.',
    findings: [],
  },
  {
    files: [`${MODULAR}index.gsn.yaml`],
    reading: 'Without the files that it uses, two of its ends are not there.',
    findings: [
      ['WF-07', 'G1->A1', '1:4.2'],
      ['WF-07', 'S1->G3', '1:4.2'],
    ],
  },
  {
    files: [`${MODULAR}sub1.gsn.yaml`],
    reading: 'Three ends are in files that it does not use; its assumption belongs to nothing.',
    findings: [
      ['WF-04', 'A1', '2:7.4.2'],
      ['WF-07', 'G3->C2', '1:4.2'],
      ['WF-07', 'G3->J1', '1:4.2'],
      ['WF-07', 'G3->Sn1', '1:4.2'],
    ],
  },
  { files: [`${MODULAR}sub2.gsn.yaml`], reading: 'A goal with its evidence.', findings: [] },
  {
    files: [`${MODULAR}sub3.gsn.yaml`],
    reading: 'A context and a solution without any claim.',
    findings: [['WF-04', '', '2:7.4.2']],
  },
  {
    files: ['index', 'sub2', 'sub1', 'sub3'].map((name) => `${MODULAR}${name}.gsn.yaml`),
    reading:
      'G1 and Sn1 are in two modules each, which gsn2x refuses and 1:2.1.2 allows. Sn1 of Sub1 is that of Sub2, so that the other one has no role.',
    findings: [['WF-04', 'Sub3/Sn1', '2:7.4.2']],
  },
  {
    files: [`${TEMPLATE}template.gsn.yaml`],
    reading: 'An argument with one undeveloped goal, marked as such.',
    findings: [],
  },
  {
    files: [`${TEMPLATE}instance.gsn.yaml`],
    reading: 'A goal with its evidence; that its template is missing is told by the import.',
    findings: [],
  },
  {
    files: [`${TEMPLATE}template.gsn.yaml`, `${TEMPLATE}instance.gsn.yaml`],
    reading: 'The undeveloped goal is supported by an away goal, whose origin is public (1:4.3).',
    findings: [],
  },
  {
    files: ['tests/inval1_instance.gsn.yaml'],
    reading: 'As instance; the module that it extends is in no file, which the import tells.',
    findings: [],
  },
  {
    files: [`${TEMPLATE}template.gsn.yaml`, 'tests/inval2_instance.gsn.yaml'],
    reading:
      'The template has no G2 to develop, which the import tells; what should develop it is a module that nothing uses.',
    findings: [['WF-04', 'invalid_instance invalid_instance/G2', '2:7.4.2']],
  },
  {
    files: ['tests/issue467.yaml'],
    reading: 'Two arguments that do not meet.',
    findings: [['WF-04', 'GA GB', '2:7.4.2']],
  },
];

describe.each(['gsn-strict', 'gsn-lenient'])('%s', (profileId) => {
  test.each(ROWS.map((row) => [row.files.join(' + '), row] as const))('%s', (_, row) => {
    const profile = shippedProfile(profileId);
    if (!profile) throw new Error('no profile');
    const { case: c } = importFiles(upstream(...row.files));
    const options = { profile, today: '2026-06-01', frozen: false };
    const { findings } = analyse(new CaseIndex(c), options);
    const told = findings.map(({ rule, at }) => `${rule} ${at.join(' ')}`);
    expect(told.sort()).toEqual(row.findings.map(([rule, at]) => `${rule} ${at}`).sort());
  });
});

test('each finding rests on the section that it is defended by', () => {
  for (const [rule, , section] of ROWS.flatMap(({ findings }) => findings)) {
    const { basis = [] } = RULES.find(({ id }) => id === rule) ?? {};
    expect([rule, basis]).toEqual([rule, expect.arrayContaining([`GSN v3 ${section}`])]);
  }
});

const REFUSED: readonly (readonly [string, RegExp])[] = [
  ['tests/empty.yaml', /^The file is empty: it has no elements/],
  ['tests/invalid1.yaml', /^A gsn2x file maps identifiers to elements, and this one holds a list/],
  ['tests/invalid2.yaml', /^The key "module" stands twice at line 5, column 1/],
  ['tests/issue472.yaml', /^The file has a module but no elements at the top level/],
  ['tests/circle1.yaml', /^The file has a module but no elements at the top level/],
  ['tests/circle2.yaml', /^The file has a module but no elements at the top level/],
  ['tests/circle3.yaml', /^The file has a module but no elements at the top level/],
];

test.each(REFUSED)('%s is no argument, and is refused', (path, message) => {
  expect(refusalOf(upstream(path))).toMatch(message);
});

test('no file of the set is left out', () => {
  const all = readdirSync(UPSTREAM, { recursive: true, encoding: 'utf8' });
  const files = all.map((path) => path.split(sep).join('/')).filter((path) => /yaml$/.test(path));
  const told = ROWS.flatMap(({ files }) => files).concat(REFUSED.map(([path]) => path));
  expect([...new Set(told)].sort()).toEqual(files.sort());
});
