// The figures of the dialectic extension: part 1, section 6, and part 2, section 11.
import { bare, type Expected, each, type Figure, implicit, stops } from './figure.ts';

function unargued(...challenges: readonly string[]): Expected[] {
  const why =
    'The challenge is complete only once an argument to support it is developed and evidenced (1:6.3.8).';
  return challenges.map((challenge) => ['GSN-DIA-3', challenge, why]);
}

const STRUCTURE =
  'goal: G1, G2, G3, G4, G5, G6, G7, G8, G9, CG1, CG2, CG3, CG4; strategy: S1, S2; context: Con 1; solution: Sn1, Sn2, Sn3, CSn1, CSn2, CSn3, CSn4';

const COUNTERED = each('defeated', 'S2', 'CSn2', 'CG3', 'CG1->G2', 'CSn2->G5', 'CG3->Sn3');
const PROPAGATED = [
  ...each('defeated', 'G7', 'G8', 'G9', 'S4', 'S5'),
  ...each('defeated', 'G4->S2', 'S2->G7', 'S2->G8', 'G7->G9', 'G9->S4', 'G8->S5'),
];

export const DIALECTIC_FIGURES: readonly Figure[] = [
  bare('1-6-1', 'goal: G1; solution: CSn1', { challenges: 1, marks: ['defeated G1'] }, stops('G1')),
  bare('1-6-2', 'goal: G1, CG1', { challenges: 1 }, [...stops('G1'), ...unargued('CG1->G1')]),
  bare('1-6-3', 'goal: G1; solution: Sn1, CSn1', {
    supportedBy: 1,
    challenges: 1,
    marks: ['defeated G1->Sn1'],
  }),
  bare('1-6-4a', 'goal: G1, G2, G3', { supportedBy: 2 }, [...stops('G2', 'G3'), implicit('G1')]),
  bare(
    '1-6-4b',
    'goal: G1, G2, G3; strategy: S1; solution: CSn1',
    { supportedBy: 3, challenges: 1, marks: ['defeated S1'] },
    stops('G2', 'G3'),
  ),
  bare('1-6-5', 'goal: G1, CG1, CG2', { challenges: 2 }, [
    ...stops('G1'),
    ...unargued('CG1->G1', 'CG2->(CG1->G1)'),
  ]),
  // Every claim is argued to evidence, the challengers' too; that some are defeated is a judgement
  // (2:11.4.2), not a fault of notation.
  bare(
    '2-11-1',
    `${STRUCTURE}; solution: Sn4, Sn5`,
    {
      supportedBy: 19,
      inContextOf: 1,
      challenges: 4,
      marks: each('defeated', 'G2', 'G5', 'Sn3', 'S2'),
    },
    [implicit('G3')],
  ),
  bare(
    '2-11-2',
    `${STRUCTURE}; solution: S4, S5, CCSn1, CCSn2, CCSn3; goal: CCG1`,
    { supportedBy: 20, inContextOf: 1, challenges: 7, marks: COUNTERED },
    [implicit('G3')],
  ),
  bare(
    '2-11-3',
    `${STRUCTURE}; solution: S4, S5, CCSn1, CCSn2, CCSn3; goal: CCG1`,
    { supportedBy: 20, inContextOf: 1, challenges: 7, marks: [...COUNTERED, ...PROPAGATED] },
    [implicit('G3')],
  ),
  bare(
    '2-11-4',
    'goal: G1, G2, G3, G4; solution: CSn1',
    { supportedBy: 3, challenges: 1, marks: each('defeated', 'G4', 'G1->G4') },
    [...stops('G2', 'G3', 'G4'), implicit('G1')],
  ),
];
