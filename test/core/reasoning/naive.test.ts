// The naive oracle against values taken by hand from rules.md 3.0 and its fixtures (3.21), so that
// the fuzz does not compare two versions of one misreading.
import { describe, expect, test } from '@jest/globals';
import type { ReasoningSettings } from '../../../core/reasoning/types.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { naiveAnswers } from './naive.ts';

const SETTINGS: ReasoningSettings = {
  family: 'ai',
  today: '2026-06-01',
  parameters: {
    computeFactor: 4,
    maxAgeDays: 90,
    maxAgeDaysByType: {},
    ftBudget: 0.01,
    quorum: 2,
    modelReportMaxAgeDays: 183,
    confFloor: 0.9,
    levelLeadDays: 365,
    waiverMaxDays: 366,
  },
};

/** Records in order: the system, evidence by two people and from prompting only, an approval of J1. */
const RECORDS = `
  case {systemUnderTest: V, severity: catastrophic}
  systemVersions V {name: Model, effCompute: 2.0e25}
  evidence E1 {title: a, evalType: control-eval, result: pass, systemVersion: V, date: 2026-05-01, evaluator: {person: ann}}
  evidence E3 {title: c, evalType: capability, result: pass, systemVersion: V, date: 2026-05-01, elicitation: {rung: prompt}}
  evidence E2 {title: b, evalType: alignment-behavioural, result: pass, systemVersion: V, date: 2026-05-01, evaluator: {person: bob}}
  approvals J {subject: J1, quorum: 1, eligible: [cyd], votes: [{person: cyd, vote: for}]}
  people cyd {name: Cyd}
`;

function answers(text: string, family: 'ai' | 'gsn' = 'ai'): readonly string[] {
  return naiveAnswers(sketch(RECORDS + text), { ...SETTINGS, family });
}

/** Two lines of these strengths; `fields` replaces parts of it. */
function twoLines({
  control = 2,
  propensity = 2,
  second = 'E2',
  justification = '~ J1 {tags: [independence]}',
}) {
  return `
    pathways P {name: P, severity: catastrophic}
    G1
      ~ A1
      S1 {combinator: twoLines, pathway: P}
        ${justification}
        G2 {lineOfDefence: control, declaredStrength: ${control}, strengthReason: because}
          Sn1 -> E1
        G3 {lineOfDefence: propensity, declaredStrength: ${propensity}, strengthReason: because}
          Sn2 -> ${second}
  `;
}

describe('fixtures of rules.md 3.21', () => {
  test('two moderate lines, disjoint evidence, justified and approved', () => {
    expect(answers(twoLines({}))).toEqual(
      expect.arrayContaining([
        'P sufficient: true',
        'P independent: true',
        'S1 support: supported',
        'G1 support: supported',
      ]),
    );
  });

  test('two moderate lines, one shared evidence', () => {
    expect(answers(twoLines({ second: 'E1 E2' }))).toEqual(
      expect.arrayContaining([
        'P sharedEvidence: E1',
        'P sufficient: false',
        'G1 support: unsupported',
      ]),
    );
  });

  test('two moderate lines, no written justification', () => {
    expect(answers(twoLines({ justification: '~ C1' }))).toEqual(
      expect.arrayContaining(['P justification: missing', 'P sufficient: false']),
    );
  });

  test('an assumption on the top goal, inherited by both lines', () => {
    expect(answers(twoLines({}))).toEqual(
      expect.arrayContaining(['P common: A1', 'P sharedAssumptions: ', 'A1 loadBearing: true']),
    );
  });

  test('strong control line, the other not needed', () => {
    expect(answers(twoLines({ control: 3, second: 'E9' }))).toEqual(
      expect.arrayContaining([
        'P sufficient: true',
        'G3 support: unsupported',
        'G3 needed: false',
        'G2 needed: true',
        'G2 critical: true',
      ]),
    );
  });

  test('the independence goal supported, both lines not', () => {
    const found = answers(`
      pathways P {name: P}
      G1
        S1 {combinator: twoLines, pathway: P}
          G2 {lineOfDefence: control}
          G3 {lineOfDefence: propensity}
          G4 {tags: [independence]}
            Sn1 -> E1
    `);
    expect(found).toEqual(
      expect.arrayContaining(['G4 support: supported', 'P sufficient: false', 'P critical: true']),
    );
  });

  test.each([
    ['91 days old', 'evalType: capability, date: 2026-03-02', true],
    ['90 days old', 'evalType: capability, date: 2026-03-03', false],
    [
      'a quarter of the compute',
      'evalType: capability, date: 2026-05-01, effCompute: 0.5e25',
      true,
    ],
    ['more than a quarter', 'evalType: capability, date: 2026-05-01, effCompute: 0.51e25', false],
    ['no date', 'evalType: capability', true],
    ['a proof without a date', 'evalType: formal', false],
  ])('evidence %s', (_name, fields, stale) => {
    const found = answers(`evidence E4 {title: d, systemVersion: V, ${fields}}`);
    expect(found).toContain(`E4 stale: ${stale}`);
  });

  test('evidence without effective compute', () => {
    const found = naiveAnswers(
      sketch(`
        case {systemUnderTest: V}
        systemVersions V {name: Model}
        evidence E1 {title: a, evalType: capability, systemVersion: V, date: 2026-05-01}
      `),
      SETTINGS,
    );
    expect(found).toContain('E1 stale: true');
  });
});

describe('sup', () => {
  // Sn1 is Supported, Sn9 Unsupported; statuses by hand from 3.0.
  test.each([
    ['a goal: min', 'G1\n  Sn1 -> E1\n  Sn9 -> E9', 'unsupported'],
    ['any: max', 'G1\n  S1 {combinator: any}\n    Sn1 -> E1\n    Sn9 -> E9', 'supported'],
    [
      '2 of 3',
      'G1\n  S1 {combinator: atLeast, n: 2}\n    Sn1 -> E1\n    Sn2 -> E2\n    Sn9 -> E9',
      'supported',
    ],
    ['2 of 1', 'G1\n  S1 {combinator: atLeast, n: 2}\n    Sn1 -> E1', 'unsupported'],
    ['nothing below', 'G1', 'unsupported'],
    ['undeveloped', 'G1 <>', 'undeveloped'],
    ['a missing supporter', 'G1 <>\nlink supportedBy G1 -> G9', 'unsupported'],
    ['a cycle', 'G1\n  Sn1 -> E1\n  G2\n    G1', 'unsupported'],
    ['a violated assumption', 'G1\n  ~ A1 {status: violated}\n  Sn1 -> E1', 'unsupported'],
    ['an unknown assumption', 'G1\n  ~ A1 {status: unknown}\n  Sn1 -> E1', 'supported'],
    ['an open challenge', 'G1\n  Sn1 -> E1\n  ! G9 challenge {status: open}', 'contested'],
    ['a challenge without status', 'G1\n  Sn1 -> E1\n  ! G9', 'contested'],
    ['a sustained challenge', 'G1\n  Sn1 -> E1\n  ! G9 challenge {status: sustained}', 'defeated'],
    ['marked defeated', 'G1 {defeated: {}}\n  Sn1 -> E1', 'defeated'],
    ['an open challenge to a step', 'G1\n  Sn1 -> E1\n    !! G9', 'contested'],
    [
      'a sustained challenge to a step',
      'G1\n  Sn1 -> E1\n    !! G9 challenge {status: sustained}',
      'unsupported',
    ],
    ['a refuted challenge', 'G1\n  Sn1 -> E1\n  ! G9 challenge {status: refuted}', 'supported'],
    [
      'mitigated by nothing Supported',
      'G1\n  Sn1 -> E1\n  ! G9 challenge {status: mitigated, mitigatedBy: [G9]}',
      'contested',
    ],
    [
      'mitigated by a Supported element',
      'G1\n  Sn1 -> E1\n  ! G9 challenge {status: mitigated, mitigatedBy: [Sn2]}\nSn2 -> E2',
      'supported',
    ],
    [
      'a challenge defeated by another',
      'G1\n  Sn1 -> E1\n  ! G9\n    !! G8 challenge {status: sustained}',
      'supported',
    ],
    ['an away goal', 'G1\n  AG1 {origin: G2}\nG2\n  Sn1 -> E1', 'supported'],
  ])('%s', (_name, text, status) => {
    const found = answers(
      text
        .split('\n')
        .map((line) => `      ${line}`)
        .join('\n'),
    );
    expect(found).toContain(`G1 support: ${status}`);
  });

  test.each([
    ['ai', 'unsupported'],
    ['gsn', 'supported'],
  ] as const)('a solution without a record, %s', (family, status) => {
    expect(answers('Sn1', family)).toContain(`Sn1 support: ${status}`);
  });
});

describe('str', () => {
  const goal = (fields: string, below: string) => `
      G1 {declaredStrength: 3, strengthReason: because, ${fields}}
        ${below}
  `;
  test.each([
    ['declared', goal('owner: x', 'Sn1 -> E1'), 3],
    ['without a reason', 'G1 {declaredStrength: 3}\n  Sn1 -> E1', 1],
    ['unsupported', goal('owner: x', 'Sn9 -> E9'), 0],
    ['contested', goal('owner: x', 'Sn1 -> E1\n        ! G9'), 1],
    ['TYP-02', goal('lineOfDefence: propensity', 'Sn1 -> E2'), 2],
    ['ELI-02', goal('argumentKind: inability', 'Sn1 -> E3'), 1],
    ['the step', goal('owner: x', 'G2 {declaredStrength: 1}\n          Sn1 -> E1'), 1],
  ])('%s', (_name, text, value) => {
    expect(answers(text)).toContain(`G1 strength: ${value}`);
  });
});
