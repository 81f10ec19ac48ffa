// A pattern that is kept in a case is no part of its argument: it neither causes findings about the
// argument nor makes one go away. A module that only calls itself a pattern is judged like any other.
import { describe, expect, test } from '@jest/globals';
import { analyse } from '../../../core/analyser/analyse.ts';
import { shippedProfile } from '../../../core/analyser/profile.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { patternModules } from '../../../core/patterns/patternModules.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

const told = (text: string) => {
  const profile = shippedProfile('review');
  if (!profile) throw new Error('no profile');
  const { findings } = analyse(new CaseIndex(sketch(text)), {
    profile,
    today: '2026-06-01',
    frozen: false,
  });
  return findings.map(({ rule, message }) => `${rule} ${message}`).sort();
};

const ARGUMENT = `
  case {maturity: reviewed}
  G1 "No catastrophe" 
    G2 "Known pathways are covered"`;

const PATTERN = `
  module Spare {pattern: {name: Spare}}
  G1 "{p} is unlikely" {uninstantiated: true, about: [RD-9, P-9], tags: [unknown-unknowns]}
    S1 {combinator: twoLines, pathway: P-9}
      G2 "could not" {lineOfDefence: control, declaredStrength: 3}
    ~ A1 "all goes well"
  pathways P-9 {name: '{p}', severity: catastrophic}
  riskDomains RD-9 {name: cyber-offence}`;

describe('a pattern beside the argument', () => {
  test('changes no finding; that it is there is said', () => {
    // Names bear their module as soon as there are two.
    const alone = told(`${ARGUMENT}\n  module Empty\n`);
    expect(told(ARGUMENT + PATTERN).filter((line) => !alone.includes(line))).toEqual([
      'GSN-PAT-1 Module Spare is a pattern: its 4 elements are no part of the argument.',
      // Structure is judged everywhere.
      'WF-09 Goal Spare/G2 has no support and is not marked undeveloped.',
    ]);
    expect(alone.filter((line) => !told(ARGUMENT + PATTERN).includes(line))).toEqual([]);
  });
});

describe('nothing of the argument goes away with a pattern', () => {
  const DOUBTED = `
    case {maturity: reviewed}
    G1 "No catastrophe"
      Sn1 "Run"
    module Spare FORM
    G9 "{p} was seen" {uninstantiated: true}
    link challenges Spare.G9 -> G1-Sn1 {challenge: {status: open}}`;

  test('a doubt about a step of the argument that a pattern raises', () => {
    const judged = told(DOUBTED.replace('FORM', ''));
    expect(judged.filter((line) => line.startsWith('DEF-01'))).toHaveLength(1);
    expect(told(DOUBTED.replace('FORM', '{pattern: {name: Spare}}'))).toEqual(judged);
  });

  test('a record that is no placeholder, whatever pattern names it', () => {
    const RECORDS = `
      ${ARGUMENT}
      ifThens IT-1 {trigger: CR-1, action: pause}
      criteria CR-1 {name: Level reached}
      systemVersions SV-1 {name: One}
      module Spare FORM
      G9 "{p} is unlikely" {uninstantiated: true ABOUT}`;
    const form = RECORDS.replace('FORM', '{pattern: {name: Spare}}');
    const named = form.replace('ABOUT', ', about: [IT-1, CR-1, SV-1]');
    expect(told(named)).toEqual(told(form.replace(' ABOUT', '')));
    expect(told(named).filter((line) => line.startsWith('RSP'))).not.toEqual([]);
  });
});

const modulesOf = (text: string) => [...patternModules(new CaseIndex(sketch(text)))];

test.each<[string, string, string[]]>([
  ['a pattern', ARGUMENT + PATTERN, ['Spare']],
  ['nothing abstract', `${ARGUMENT}\n  module Spare {pattern: {name: x}}\n  G1 "claim"`, []],
  ['no pattern form', `${ARGUMENT}\n  module Spare\n  G1 "{x}" {uninstantiated: true}`, []],
  ['an away goal leads in', `G0\n  AG1 {origin: Spare.G1}\n${PATTERN}`, []],
  ['a reference leads in', `G0\n  M1 {target: Spare}\n${PATTERN}`, []],
  [
    'a claim point leads in',
    `${ARGUMENT}${PATTERN}\n  acps A-1 {on: {node: G2}, argument: {module: Spare}}`,
    [],
  ],
  [
    'a pathway of the argument leads in',
    `${ARGUMENT}${PATTERN}\n  pathways P-1 {name: x, control: Spare.G2}`,
    [],
  ],
  ['it challenges the argument', `${ARGUMENT}${PATTERN}\n  link challenges Spare.G1 -> G2`, []],
  [
    'a pattern that another pattern uses',
    `${ARGUMENT}${PATTERN}\n  module Other {pattern: {name: y}}\n  G5 "{y}" {uninstantiated: true}\n    AG1 {origin: Spare.G1}`,
    ['Spare', 'Other'],
  ],
  [
    'the main module is the argument',
    'module main {pattern: {name: x}}\nG1 "{x}" {uninstantiated: true}',
    [],
  ],
])('%s', (_, text, expected) => {
  expect(modulesOf(text)).toEqual(expected);
});
