// Elements of the argument.
import type { Presentation, PresentedGroup } from './presentation.ts';

export const DEFEATED = {
  label: 'Judged defeated',
  hint: 'A recorded judgement; the analyser never sets it.',
  fields: { by: 'By', on: 'On', rationale: 'Why' },
} as const;

const STATEMENT = { identifier: { label: 'Identifier', hint: '' }, text: 'Text' } as const;
const TIER_AND_ABOUT = { about: 'About' } as const;

const PLANNING: PresentedGroup = {
  title: 'Planning',
  fields: { owner: 'Owner', due: 'Due', tags: 'Tags', plan: 'Plan' },
};

const STATE: PresentedGroup = {
  title: 'State',
  fields: {
    defeated: DEFEATED,
    uninstantiated: { label: 'Uninstantiated', hint: 'A placeholder of a pattern (triangle).' },
    public: { label: 'Public', hint: 'Other modules may repeat it.' },
    module: 'Module',
    attributes: 'Brought by an import',
  },
};

const undeveloped = {
  label: 'Undeveloped',
  hint: 'The argument below is still to come (hollow diamond).',
} as const;

export const GOAL: Presentation = {
  one: 'goal',
  many: 'Goals',
  basic: ['identifier', 'text', 'lineOfDefence', 'argumentKind', 'undeveloped'],
  groups: [
    { title: 'Statement', fields: STATEMENT },
    {
      title: 'Argument',
      fields: {
        lineOfDefence: {
          label: 'Line of defence',
          hint: 'Control: it could not. Propensity: it would not.',
        },
        argumentKind: 'Kind of argument',
        undeveloped,
        toBeSupportedByContract: 'To be supported by a contract',
        declaredStrength: {
          label: 'Declared strength',
          hint: '',
          words: { 0: '0 · none', 1: '1 · weak', 2: '2 · moderate', 3: '3 · strong' },
        },
        strengthReason: 'Why this strength',
        ...TIER_AND_ABOUT,
      },
    },
    {
      title: 'What exactly is claimed',
      fields: {
        quantifier: { label: 'Quantifier', words: { 'rate<=p': 'A rate of at most p' } },
        rate: {
          label: 'Rate p',
          hint: 'For “a rate of at most p”.',
          goesWith: { key: 'quantifier', is: 'rate<=p' },
        },
        validityEnvelope: {
          label: 'Valid within',
          fields: {
            maxEffCompute: 'Effective compute up to (FLOP)',
            maxCapabilityTier: 'Capability tier up to',
            until: 'Until',
          },
        },
        confidence: {
          label: 'Confidence',
          fields: {
            lower: 'At least',
            upper: 'At most',
            b: 'Belief',
            d: 'Disbelief',
            u: 'Uncertainty',
            a: 'Base rate',
            method: 'Method',
            from: 'Judged by',
            on: 'On',
          },
        },
      },
    },
    { title: 'Planning', fields: { ...PLANNING.fields, neededBy: 'Needed by' } },
    STATE,
  ],
};

export const STRATEGY: Presentation = {
  one: 'strategy',
  many: 'Strategies',
  basic: ['identifier', 'text', 'combinator', 'inferenceKind', 'undeveloped'],
  groups: [
    { title: 'Statement', fields: STATEMENT },
    {
      title: 'Argument',
      fields: {
        combinator: {
          label: 'Holds with',
          words: {
            all: 'All of them',
            any: 'Any one of them',
            atLeast: 'At least n of them',
            twoLines: 'Two lines of defence',
          },
        },
        n: {
          label: 'n, how many',
          hint: 'For “at least n of them”.',
          goesWith: { key: 'combinator', is: 'atLeast' },
        },
        pathway: {
          label: 'Pathway',
          hint: 'For two lines of defence.',
          goesWith: { key: 'combinator', is: 'twoLines' },
        },
        inferenceKind: 'Kind of inference',
        undeveloped,
        ...TIER_AND_ABOUT,
      },
    },
    PLANNING,
    STATE,
  ],
};

export const SOLUTION: Presentation = {
  one: 'solution',
  many: 'Solutions',
  basic: ['identifier', 'text', 'cites', 'owner', 'due'],
  groups: [
    { title: 'Statement', fields: STATEMENT },
    { title: 'Evidence', fields: { cites: 'Cites', ...TIER_AND_ABOUT } },
    PLANNING,
    STATE,
  ],
};

export const CONTEXT: Presentation = {
  one: 'context',
  many: 'Contexts',
  basic: ['identifier', 'text', 'defines', 'cites', 'tags'],
  groups: [
    { title: 'Statement', fields: STATEMENT },
    {
      title: 'Context',
      fields: { defines: 'Terms defined here', cites: 'Cites', ...TIER_AND_ABOUT },
    },
    PLANNING,
    STATE,
  ],
};

export const ASSUMPTION: Presentation = {
  one: 'assumption',
  many: 'Assumptions',
  basic: ['identifier', 'text', 'status', 'justification', 'owner'],
  groups: [
    { title: 'Statement', fields: STATEMENT },
    {
      title: 'Assumption',
      fields: {
        status: 'Status',
        justification: 'Why it may be assumed',
        monitor: 'How it is watched',
        falsifier: 'What would show it false',
        reviewBy: 'Review by',
        assumptionKind: 'Kind',
        parameter: {
          label: 'Compared with the deployment or the evidence',
          fields: { field: 'What', operator: 'Is', value: 'Value' },
        },
        ...TIER_AND_ABOUT,
      },
    },
    PLANNING,
    STATE,
  ],
};

export const JUSTIFICATION: Presentation = {
  one: 'justification',
  many: 'Justifications',
  basic: ['identifier', 'text', 'owner', 'tags'],
  groups: [{ title: 'Statement', fields: { ...STATEMENT, ...TIER_AND_ABOUT } }, PLANNING, STATE],
};

export const AWAY: Presentation = {
  one: 'away element',
  many: 'Away elements',
  basic: ['origin', 'pinnedVersion'],
  groups: [
    { title: 'Statement', fields: STATEMENT },
    {
      title: 'Origin',
      fields: {
        origin: 'Repeats',
        originModule: 'Of module',
        pinnedVersion: 'Pinned to version',
        ...TIER_AND_ABOUT,
      },
    },
    PLANNING,
    STATE,
  ],
};

export const MODULE_REFERENCE: Presentation = {
  one: 'module reference',
  many: 'Module references',
  basic: ['identifier', 'text', 'target'],
  groups: [
    { title: 'Statement', fields: STATEMENT },
    {
      title: 'Module meant',
      fields: { target: 'Stands for', pinnedVersion: 'Pinned to version', ...TIER_AND_ABOUT },
    },
    PLANNING,
    STATE,
  ],
};
