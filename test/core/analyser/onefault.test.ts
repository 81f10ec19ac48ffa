// One fault brought into the whole case that is in order: exactly the findings that tell it, all
// rules on, at error and above, and warnings of the rule in question. Expected values are by the
// conditions of rules.md; what follows by definition (3.0) is told by the rule whose question it is.
import { describe, expect, test } from '@jest/globals';
import { changed, findingsOf, serious } from './wholeCase.ts';

type Change = readonly [string, string];

const HONEYPOTS = '          Sn2 "Honeypots" -> E-2';
const WORKSHOPS = '          Sn4 "Hazard workshops" -> E-4';
const LAST = 'systemVersions SV-4';

/** A challenge of the element that stands in the last line of `to`. */
const challenged = (to: string, challenge: string): Change => [
  to,
  `${to}\n          ! G90 "The model knew it was tested" challenge {${challenge}}`,
];

describe('one fault', () => {
  test.each<[string, string[], ...Change[]]>([
    ['a goal loses its only solution', ['SUP-01 blocker G7'], [`${WORKSHOPS}\n`, '']],
    [
      'a solution cites nothing',
      ['SUP-01 blocker G7'],
      [WORKSHOPS, WORKSHOPS.replace(' -> E-4', '')],
    ],
    [
      'a blank in a reviewed case',
      ['SUP-02 blocker G7'],
      [`${WORKSHOPS}\n`, ''],
      ['saturated"', 'saturated" <>'],
    ],
    ['a circle', ['WF-03 blocker G6'], [LAST, `link supportedBy G7 -> G6\n${LAST}`]],
    ['an open challenge', ['DEF-01 blocker G90->G7'], challenged(WORKSHOPS, 'status: open')],
    [
      'a challenge of no status',
      ['DEF-01 blocker G90->G7'],
      challenged(WORKSHOPS, 'raisedBy: H-2'),
    ],
    ['a sustained challenge', ['SUP-01 blocker G7'], challenged(WORKSHOPS, 'status: sustained')],
    [
      'accepted by nobody',
      ['DEF-03 error G90->G7'],
      challenged(WORKSHOPS, 'status: residual-accepted'),
    ],
    [
      'a refuted challenge is no fault',
      [],
      challenged(WORKSHOPS, 'status: refuted, response: measured'),
    ],
    [
      '"would not" by capability',
      ['TYP-01 error G4'],
      ['evalType: alignment-behavioural', 'evalType: uplift-study'],
    ],
    [
      'strong without understanding',
      ['TYP-02 error G4'],
      [
        'declaredStrength: 2, strengthReason: realistic',
        'declaredStrength: 3, strengthReason: realistic',
      ],
    ],
    [
      'beyond control',
      ['TYP-06 blocker SV-5'],
      ['capabilityTier: human', 'capabilityTier: very-superhuman'],
    ],
    ['an unknown tier', ['TYP-06 blocker SV-5'], ['capabilityTier: human, ', '']],
    ['a search without scope', ['SUP-09 error E-2'], ['scope: the deployment distribution, ', '']],
    [
      'none, by absence',
      ['SUP-09 error G4'],
      ['quantifier: rate<=p, rate: 0.001', 'quantifier: none'],
    ],
    [
      'a vote against',
      ['IND-00 blocker P-1', 'IND-01 error P-1'],
      ['{person: H-2, vote: for}', '{person: H-2, vote: against}'],
    ],
    ['a deleted person', ['WF-07 error case'], ['reviewers: [H-2]', 'reviewers: [H-9]']],
    ['one id twice', ['GSN-ID-1 error E-7'], [LAST, `mitigations E-7 {text: drill}\n${LAST}`]],
    [
      'a challenge of nothing',
      ['WF-11 error G91->G99'],
      [LAST, `G91 "no"\nlink challenges G91 -> G99\n${LAST}`],
    ],
    [
      'a claim point on a goal',
      ['GSN-ACP-2 error ACP1'],
      [LAST, `acps ACP1 {on: {node: G7}, argument: {text: It was checked.}}\n${LAST}`],
    ],
    [
      'a claim point on what is not there',
      ['WF-07 error ACP1'],
      [LAST, `acps ACP1 {on: {node: gone}, argument: {text: It was checked.}}\n${LAST}`],
    ],
    [
      'a claim point that a solution argues',
      ['WF-07 error ACP1'],
      [LAST, `acps ACP1 {on: {node: Sn4}, argument: {goal: Sn5}}\n${LAST}`],
    ],
    [
      'evidence under a strategy',
      ['WF-01 error S3->Sn4'],
      [LAST, `link supportedBy S3 -> Sn4\n${LAST}`],
    ],
    [
      'context the wrong way round',
      ['WF-02 error C1->G2'],
      [LAST, `link inContextOf C1 -> G2\n${LAST}`],
    ],
  ])('%s', (_name, expected, ...changes) => {
    // UNK-04 follows wherever the answer on unknown unknowns loses its strength.
    const found = serious(findingsOf(changed(...changes)));
    expect(found.filter((one) => !one.startsWith('UNK-04'))).toEqual(expected);
  });

  test('what a line loses shows at its pathway too (IND-00), and the record is told itself', () => {
    const passed = 'evalType: alignment-behavioural, result: pass';
    const found = findingsOf(changed([passed, passed.replace('pass', 'inconclusive')]));
    expect(serious(found)).toEqual(['IND-00 blocker P-1', 'SUP-01 blocker G4', 'SUP-08 error E-2']);
  });

  test('an acceptance without a name leaves the line contested, so that it does not suffice', () => {
    const found = findingsOf(changed(challenged(HONEYPOTS, 'status: residual-accepted')));
    expect(serious(found)).toEqual(['DEF-03 error G90->G4', 'IND-00 blocker P-1']);
  });

  test('warnings: a lost context, a second top claim, an assumption that nobody owns or watches', () => {
    const told = (...changes: readonly Change[]) =>
      findingsOf(changed(...changes)).map(({ rule, at }) => `${rule} ${at}`);
    expect(told([LAST, `C9 "lost"\n${LAST}`])).toEqual(['WF-04 C9']);
    expect(told([LAST, `G80 "Also safe"\n  Sn4\n${LAST}`])).toContain('WF-04 G1,G80');
    expect(
      told([LAST, `acps ACP1 {on: {link: S3-G7}, argument: {text: It was checked.}}\n${LAST}`]),
    ).toEqual(['GSN-ACP-3 ACP1']);
    expect(told([LAST, `acps ACP1 {on: {node: Sn4}}\n${LAST}`])).toEqual(['GSN-ACP-1 ACP1']);
    expect(
      told([
        LAST,
        `Sn90 "no"\nlink supportedBy G7 -> Sn5\nlink challenges Sn90 -> G7-Sn4 {challenge: {status: refuted, raisedBy: H-2, response: measured}}\n${LAST}`,
      ]),
    ).toEqual(['GSN-DIA-2 Sn90->(G7->Sn4)']);
    expect(told([', owner: H-4, falsifier: a locked', ', falsifier: a locked'])).toEqual([
      'ASM-02 A1',
    ]);
    expect(told(['falsifier: a locked twin resists the recipe, ', ''])).toEqual(['ASM-03 A1']);
    expect(
      told(
        ['~ J2 "The three', '~ J2 "Those three'],
        ['methods" {tags: [completeness]}', 'methods"'],
      ),
    ).toEqual(['SUP-03 S3']);
  });
});
