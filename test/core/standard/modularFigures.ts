// The figures of the modular extension: part 1, section 4, and part 2, section 9.
import {
  type Drawn,
  type Expected,
  each,
  emptyStrategy,
  type Figure,
  open,
  plain,
  restsOnNothing,
  stops,
} from './figure.ts';

const MODULE_5 = {
  symbols: 'goal: G1; context: C1',
  inContextOf: 1,
  marks: ['undeveloped G1', 'public C1'],
};
const CONTRACT_1_5 = { symbols: 'away goal: G1, G2', supportedBy: 1 };
const CONTRACT = {
  symbols:
    'away goal: SupportedGoal, ContextJust, GoalProvidingSupport, GoalProvidingSupport; strategy: Strategy; justification: DecompJust; away context: ContextA1, ContextAn, ContextB1, ContextC1; away assumption: AssumptionA1',
  supportedBy: 3,
  inContextOf: 7,
};
const MODULE_A = {
  symbols: 'goal: SupportedGoal; context: ContextA1, ContextAn; assumption: AssumptionA1',
  inContextOf: 3,
  marks: each('public', 'SupportedGoal', 'ContextA1', 'ContextAn', 'AssumptionA1'),
};
const MODULE_B = {
  symbols: 'goal: GoalProvidingSupport; context: ContextB1',
  inContextOf: 1,
  marks: each('public', 'GoalProvidingSupport', 'ContextB1'),
};
const MODULE_C = {
  symbols: 'goal: GoalProvidingSupport; context: ContextC1',
  inContextOf: 1,
  marks: each('public', 'GoalProvidingSupport', 'ContextC1'),
};
const CONFIDENCE = { symbols: 'goal: ContextJust' };

/** With what is ours in Figure 2:9-1. */
function marked(drawn: Drawn, ...marks: readonly string[]): Drawn {
  return { ...drawn, marks: [...(drawn.marks ?? []), ...marks] };
}

const SPELLING: Expected = [
  'GSN-MOD-1',
  'Contract/SupportedGoal Module A/SupportedGoal',
  'An away element repeats the text exactly (Table 1:4-1); here "Support" is spelled once with a capital and once without.',
];
const NOT_PUBLIC: Expected = [
  'GSN-MOD-2',
  'Confidence/ContextJust Contract/ContextJust',
  'The goal in module Confidence has no public decorator, so that nothing may refer to it (Table 1:4-1, 2:9.6.7).',
];

const UNMARKED: Expected = [
  'GSN-MOD-3',
  'Contract/SupportedGoal Module A/SupportedGoal',
  'The contract carries the goal, but the goal has no decorator that says so (1:4.3.2, 1:4.3.6, 2:9.6.5). One fault: that the claim stops in module A (WF-09) is the same.',
];

export const MODULAR_FIGURES: readonly Figure[] = [
  {
    name: '1-4-1',
    drawn: {
      'module-a': {
        symbols: "goal: Goal in Module 'A'; away goal: Goal in Module 'B'",
        supportedBy: 1,
      },
      'module-b': {
        symbols: "goal: Goal in Module 'B'",
        marks: ["public Goal in Module 'B'"],
      },
    },
    // The away goal itself is supported where it comes from (1:4.3.2), and there the figure stops.
    findings: stops("Module 'B'/Goal in Module 'B'"),
  },
  {
    name: '1-4-2',
    drawn: {
      main: {
        symbols: 'goal: goal identifier; contract reference: contract Identifier',
        supportedBy: 1,
      },
      contract: { symbols: '' },
    },
    findings: [],
  },
  // Support is to come by contract (1:4.3.6): nothing is missing in this module.
  plain('1-4-3', 'goal: goal identifier', { marks: ['contract goal identifier'] }),
  {
    name: '1-4-4',
    drawn: {
      main: {
        symbols: 'goal: goal identifier; module reference: module Identifier',
        supportedBy: 1,
      },
      module: { symbols: '' },
    },
    findings: restsOnNothing('Figure/goal identifier'),
  },
  {
    name: '1-4-5',
    drawn: {
      main: {
        symbols:
          'goal: goal identifier; strategy: strategy identifier; away goal: goal identifier 1, goal identifier 2',
        supportedBy: 1,
        inContextOf: 2,
      },
      module: {
        symbols: 'goal: goal identifier 1, goal identifier 2',
        marks: open('goal identifier 1', 'goal identifier 2'),
      },
    },
    // An away goal may be the context of a goal and of a strategy (1:4.3.8, Table 1:4-2).
    findings: [emptyStrategy('Figure/strategy identifier')],
  },
  {
    name: '1-4-6',
    drawn: {
      'module-1': { symbols: 'goal: G1; module reference: Module 2, Module 3', supportedBy: 2 },
      'module-2': { symbols: '' },
      'module-3': { symbols: '' },
    },
    findings: restsOnNothing('Module 1/G1', 'Module 1/G1'),
  },
  {
    name: '1-4-7',
    drawn: {
      'module-1': {
        symbols:
          'goal: G0, G1, G2; strategy: S1; module reference: Module 2; contract reference: Contract 1:5',
        supportedBy: 5,
        marks: ['public G2'],
      },
      'module-2': { symbols: '' },
      'module-3': { symbols: 'goal: G1', marks: open('G1') },
      contract: CONTRACT_1_5,
    },
    findings: restsOnNothing('Module 1/G1'),
  },
  {
    name: '1-4-8',
    drawn: {
      'module-1': {
        symbols: 'goal: G1; away context: C1',
        inContextOf: 1,
        marks: ['undeveloped G1'],
      },
      'module-5': MODULE_5,
    },
    findings: [],
  },
  {
    name: '1-4-9',
    drawn: {
      'module-1': {
        symbols:
          'goal: G0, G1, G2; strategy: S1; module reference: Module 2; contract reference: Contract 1:5; away context: C1',
        supportedBy: 5,
        inContextOf: 1,
        marks: ['public G2'],
      },
      'module-2': { symbols: 'goal: G1', marks: open('G1') },
      'module-3': { symbols: 'goal: G1', marks: open('G1') },
      'module-5': MODULE_5,
      contract: CONTRACT_1_5,
    },
    findings: [],
  },
  {
    name: '2-9-1',
    drawn: {
      'module-a': marked(MODULE_A, 'contract SupportedGoal'),
      'module-b': marked(MODULE_B, 'undeveloped GoalProvidingSupport'),
      'module-c': marked(MODULE_C, 'undeveloped GoalProvidingSupport'),
      contract: CONTRACT,
      confidence: marked(CONFIDENCE, ...open('ContextJust')),
    },
    // A contract module may decompose away goals (1:4.3.2, 2:9.4.3), and they may have context there.
    findings: [],
  },
  {
    name: '2-9-3',
    drawn: {
      'module-a': MODULE_A,
      'module-b': MODULE_B,
      'module-c': MODULE_C,
      contract: CONTRACT,
      confidence: CONFIDENCE,
    },
    findings: [
      SPELLING,
      UNMARKED,
      NOT_PUBLIC,
      // The arrows below these lead out of the figure.
      ...stops(
        'Module B/GoalProvidingSupport',
        'Module C/GoalProvidingSupport',
        'Confidence/ContextJust',
      ),
    ],
  },
];
