// The figures of core GSN: part 1, section 2, and the running example of part 2, section 3.
import {
  bare,
  emptyStrategy,
  type Figure,
  implicit,
  NO_TOP_CLAIM,
  plain,
  stops,
} from './figure.ts';

const PRESS_G3 =
  'goal: Example_G3, Example_G8, Example_G9, Example_G10; solution: Example_Sn11' as const;

export const CORE_FIGURES: readonly Figure[] = [
  bare('1-2-1', 'goal: G1, G2, G3', { supportedBy: 2 }, [...stops('G2', 'G3'), implicit('G1')]),
  bare('1-2-2', 'goal: G1, G2, G3; strategy: S1', { supportedBy: 3 }, stops('G2', 'G3')),
  bare(
    '1-2-3',
    'goal: G1, G2, G3, G4, G5; strategy: S1, S2',
    { supportedBy: 6 },
    stops('G2', 'G3', 'G4', 'G5'),
  ),
  // A claim that evidence supports is complete (1:2.2.8, 1:2.2.9).
  bare('1-2-4', 'goal: G1; solution: Sn1', { supportedBy: 1 }),
  bare('1-2-5', 'goal: G1; solution: Sn1, Sn2', { supportedBy: 2 }),
  // Context, assumption and justification support nothing.
  bare('1-2-6', 'goal: G1; context: C1', { inContextOf: 1 }, stops('G1')),
  bare('1-2-7', 'goal: G1; assumption: A1', { inContextOf: 1 }, stops('G1')),
  bare('1-2-8', 'goal: G1; justification: J1', { inContextOf: 1 }, stops('G1')),
  bare('1-2-9', 'strategy: S1; context: C1', { inContextOf: 1 }, [
    NO_TOP_CLAIM,
    emptyStrategy('S1'),
  ]),
  bare('1-2-10', 'strategy: S1; assumption: A1', { inContextOf: 1 }, [
    NO_TOP_CLAIM,
    emptyStrategy('S1'),
  ]),
  bare('1-2-11', 'strategy: S1; justification: J1', { inContextOf: 1 }, [
    NO_TOP_CLAIM,
    emptyStrategy('S1'),
  ]),
  // Both diagrams of the figure in one; `branch` in figures.test.ts draws diagram x.
  bare('1-2-12', 'goal: G1, G5, G6', { supportedBy: 2, marks: ['undeveloped G6'] }),
  plain(
    '2-3-8',
    'goal: Example_G1; strategy: Example_S1, Example_S2; context: Example_C1, Example_C2, Example_C3, Example_C4, Example_C5',
    { supportedBy: 2, inContextOf: 5 },
    [emptyStrategy('Example_S1'), emptyStrategy('Example_S2')],
  ),
  // G9 bears the diamond: it says itself that it is not developed (2:3.7.2).
  plain('2-3-10', PRESS_G3, { supportedBy: 4, marks: ['undeveloped Example_G9'] }, [
    implicit('Example_G3'),
  ]),
  plain(
    '2-3',
    `${PRESS_G3}; goal: Example_G1, Example_G2, Example_G4, Example_G5, Example_G6, Example_G7; strategy: Example_S1, Example_S2; context: Example_C1, Example_C2, Example_C3, Example_C4, Example_C5`,
    { supportedBy: 12, inContextOf: 5, marks: ['undeveloped Example_G9'] },
    [
      ...stops('Example_G2', 'Example_G4', 'Example_G5', 'Example_G6', 'Example_G7'),
      implicit('Example_G3'),
    ],
  ),
];
