// The figures of the confidence argument extension: part 1, section 5, and part 2, section 10.
import {
  each,
  emptyStrategy,
  type Figure,
  implicit,
  NO_TOP_CLAIM,
  plain,
  stops,
  withoutArgument,
} from './figure.ts';

const PUMP = 'goal: DIP.G1; strategy: DIP.S1; context: DIP.A1, DIP.A2, DIP.A3, DIP.A4' as const;
const TRUST = 'goal: CC1.3, CC1.3.1, CC1.3.1.1, CC1.3.1.2, CC1.3.2; strategy: SC1.3' as const;
const APPROPRIATE = 'goal: CC2.3, CC2.3.1, CC2.3.1.1, CC2.3.1.2; strategy: SC2.3' as const;
const PUMP_MARKS = [
  'undeveloped DIP.S1',
  'acp ACP.S1 DIP.G1->DIP.S1',
  'acp ACP.A1a DIP.G1->DIP.A1',
  'acp ACP.A1b DIP.A1',
  'acp ACP.A2a DIP.S1->DIP.A2',
  'acp ACP.A2b DIP.A2',
  'acp ACP.A3a DIP.G1->DIP.A3',
  'acp ACP.A3b DIP.A3',
  'acp ACP.A4a DIP.G1->DIP.A4',
  'acp ACP.A4b DIP.A4',
] as const;
const TRUST_MARKS = each('undeveloped', 'CC1.3.1.1', 'CC1.3.1.2', 'CC1.3.2');
const APPROPRIATE_MARKS = each('undeveloped', 'CC2.3.1.1', 'CC2.3.1.2');
const OTHERS = [
  'ACP.A2a',
  'ACP.A2b',
  'ACP.A3a',
  'ACP.A3b',
  'ACP.A4a',
  'ACP.A4b',
  'ACP.S1',
] as const;

export const CONFIDENCE_FIGURES: readonly Figure[] = [
  plain('1-5-1', 'goal: G1, G2, G3; strategy: S1', { supportedBy: 3, marks: ['acp ACP1 G1->S1'] }, [
    ...stops('G2', 'G3'),
    ...withoutArgument('ACP1'),
  ]),
  plain(
    '1-5-2',
    'goal: G2; solution: Sn1',
    { supportedBy: 1, marks: ['acp ACP2 G2->Sn1'] },
    withoutArgument('ACP2'),
  ),
  plain(
    '1-5-3',
    'goal: G3; solution: Sn2a, Sn2b',
    { supportedBy: 2, marks: ['acp ACP3 G3'] },
    withoutArgument('ACP3'),
  ),
  plain('1-5-4', 'strategy: S1; context: C1', { inContextOf: 1, marks: ['acp ACP4 S1->C1'] }, [
    NO_TOP_CLAIM,
    emptyStrategy('S1'),
    ...withoutArgument('ACP4'),
  ]),
  // DIP.S1 bears the diamond.
  plain(
    '2-10-1',
    PUMP,
    { supportedBy: 1, inContextOf: 4, marks: PUMP_MARKS },
    withoutArgument('ACP.A1a', 'ACP.A1b', ...OTHERS),
  ),
  plain('2-10-2', TRUST, { supportedBy: 5, marks: TRUST_MARKS }, [implicit('CC1.3.1')]),
  plain('2-10-3', APPROPRIATE, { supportedBy: 4, marks: APPROPRIATE_MARKS }, [implicit('CC2.3.1')]),
  // Together: A1a and A1b have their arguments, whose top goals are no second top claims.
  plain(
    '2-10',
    `${PUMP}; ${TRUST}; ${APPROPRIATE}`,
    {
      supportedBy: 10,
      inContextOf: 4,
      marks: [...PUMP_MARKS, ...TRUST_MARKS, ...APPROPRIATE_MARKS],
    },
    [...withoutArgument(...OTHERS), implicit('CC1.3.1'), implicit('CC2.3.1')],
  ),
];
