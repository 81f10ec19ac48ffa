// The figures of the argument pattern extension: part 1, section 3, and part 2, section 8.
import { bare, each, type Figure, implicit, open, stops } from './figure.ts';

export const PATTERN_FIGURES: readonly Figure[] = [
  {
    ...bare('1-3-1', 'goal: G1, G2, G3, G4', { supportedBy: 3, marks: ['choice 1 of 3'] }, [
      ...stops('G2', 'G3', 'G4'),
      implicit('G1'),
    ]),
    somewhere: [
      ['GSN-PAT-1', 'A choice is removed or instantiated in the final argument (1:3.1.3).'],
    ],
  },
  {
    name: '2-8-1',
    drawn: {
      template: {
        symbols:
          'goal: G: {swY}{sysZ} Safe, G: {swY}Cont{sysZ}Acc, G: {hazX}{swY}Acc, G: {hazX}{swY}{contW}; strategy: S: {swY}Cont{sysZ}Acc, S: {hazX}ConMit{swY}; context: C: {swY}, C: {syZ}OpContext, {C: system}, C: {swY}Hazards, C: {safetyReq}, C: {hazX}{swY}cont; assumption: A: Hazards; away goal: {swY}{HazX}Conf',
        supportedBy: 5,
        inContextOf: 8,
        marks: [
          ...each(
            'uninstantiated',
            'G: {swY}{sysZ} Safe',
            'G: {swY}Cont{sysZ}Acc',
            'G: {hazX}{swY}Acc',
            'G: {hazX}{swY}{contW}',
            'S: {swY}Cont{sysZ}Acc',
            'S: {hazX}ConMit{swY}',
            'C: {swY}',
            'C: {syZ}OpContext',
            '{C: system}',
            'C: {swY}Hazards',
            'C: {safetyReq}',
            'C: {hazX}{swY}cont',
            '{swY}{HazX}Conf',
          ),
          'ball no of hazards relevant for {software Y} S: {swY}Cont{sysZ}Acc->G: {hazX}{swY}Acc',
          'ball no. of identified sw contributions to hazard {X} S: {hazX}ConMit{swY}->G: {hazX}{swY}{contW}',
          'option G: {hazX}{swY}Acc->C: {safetyReq}',
          // The page shows the table apart from the figure (Table 1:3-3 has the symbol).
          'instantiation Table 2:8-1 G: {swY}{sysZ} Safe',
        ],
      },
      confidence: {
        symbols: 'goal: {swY}{HazX}Conf',
        marks: each('uninstantiated', '{swY}{HazX}Conf').concat('public {swY}{HazX}Conf'),
      },
    },
    findings: [
      [
        'GSN-PAT-1',
        'ConfidenceArg/{swY}{HazX}Conf',
        'It is to be instantiated, and no data of a template does it: the away goal that repeats it must be declared in instantiated form (1:3.1.3, 1:3.5.3).',
      ],
    ],
    somewhere: [
      [
        'GSN-TPL-2',
        'The template ends at a goal, which must exist elsewhere in the argument and does not (1:3.5.3, 2:8.2.4).',
      ],
      [
        'GSN-TPL-3',
        'The data must cover every parameter and option (1:3.5.2): three contributions are to be defined, and the option C: {safetyReq} is not declared, "meaning the instantiation is ambiguous" (2:8.2.2, 2:8.2.6).',
      ],
    ],
  },
  {
    name: '2-8-2',
    drawn: {
      main: {
        symbols:
          'goal: G: FuelCtrlEngn Safe, G: FuelCtrlContEngnAcc, G: FexhFuelCtrlAcc, G: FexhFuelCtrlFjet, G: FexhFuelCtrlFmon, G: FstrvFuelCtrlAcc, G: FstrvFuelCtrlFCOV, G: FstrvFuelCtrlFdist, G: FstrvFuelCtrlFpumpCOV; strategy: S: FuelCtrlContEngnAcc, S: FexhConMitFuelCtrl, S: FstrvConMitFuelCtrl; context: C: FuelCtrl, C: EngnOpContext, C: EngnSys, C: FuelCtrlHazards, C: FexhFuelCtrlcont, C: FstrvFuelCtrlcont; assumption: A: Hazards; away goal: FuelCtrlFexhConf>, FuelCtrlFstrvConf>',
        supportedBy: 11,
        inContextOf: 9,
      },
      confidence: {
        symbols: 'goal: FuelCtrlFexhConf>, FuelCtrlFstrvConf>',
        marks: open('FuelCtrlFexhConf>', 'FuelCtrlFstrvConf>'),
      },
    },
    // The figure is partial: what carries the five contributions is not shown.
    findings: stops(
      'Figure/G: FexhFuelCtrlFjet',
      'Figure/G: FexhFuelCtrlFmon',
      'Figure/G: FstrvFuelCtrlFCOV',
      'Figure/G: FstrvFuelCtrlFdist',
      'Figure/G: FstrvFuelCtrlFpumpCOV',
    ),
  },
];
