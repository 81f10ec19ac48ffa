// The figures of the dialectic extension: part 1, section 6, and part 2, section 11.
import { type Expected, type Figure, implicit, plain, stops } from './figure.ts';

function unargued(...goals: readonly string[]): Expected[] {
  const why =
    'The challenge is complete only once an argument to support it is developed and evidenced (1:6.3.8).';
  return goals.map((goal) => ['GSN-DIA-3', goal, why]);
}

const STRUCTURE =
  'goal: G1, G2, G3, G4, G5, G6, G7, G8, G9, CG1, CG2, CG3, CG4; strategy: S1, S2; context: Con 1; solution: Sn1, Sn2, Sn3, CSn1, CSn2, CSn3, CSn4';

export const DIALECTIC_FIGURES: readonly Figure[] = [
  plain('1-6-1', 'goal: G1; solution: CSn1', { challenges: 1 }, stops('G1')),
  plain('1-6-2', 'goal: G1, CG1', { challenges: 1 }, [...stops('G1'), ...unargued('CG1')]),
  plain('1-6-3', 'goal: G1; solution: Sn1, CSn1', { supportedBy: 1, challenges: 1 }),
  plain('1-6-4a', 'goal: G1, G2, G3', { supportedBy: 2 }, [...stops('G2', 'G3'), implicit('G1')]),
  plain(
    '1-6-4b',
    'goal: G1, G2, G3; strategy: S1; solution: CSn1',
    { supportedBy: 3, challenges: 1 },
    stops('G2', 'G3'),
  ),
  plain('1-6-5', 'goal: G1, CG1, CG2', { challenges: 2 }, [
    ...stops('G1'),
    ...unargued('CG1', 'CG2'),
  ]),
  // Every claim is argued to evidence, the challengers' too; that some are defeated is a judgement
  // (2:11.4.2), not a fault of notation.
  plain(
    '2-11-1',
    `${STRUCTURE}; solution: Sn4, Sn5`,
    { supportedBy: 19, inContextOf: 1, challenges: 4 },
    [implicit('G3')],
  ),
  plain(
    '2-11-2',
    `${STRUCTURE}; solution: S4, S5, CCSn1, CCSn2, CCSn3; goal: CCG1`,
    { supportedBy: 20, inContextOf: 1, challenges: 7 },
    [implicit('G3')],
  ),
  plain(
    '2-11-3',
    `${STRUCTURE}; solution: S4, S5, CCSn1, CCSn2, CCSn3; goal: CCG1`,
    { supportedBy: 20, inContextOf: 1, challenges: 7 },
    [implicit('G3')],
  ),
  plain('2-11-4', 'goal: G1, G2, G3, G4; solution: CSn1', { supportedBy: 3, challenges: 1 }, [
    ...stops('G2', 'G3', 'G4'),
    implicit('G1'),
  ]),
];
