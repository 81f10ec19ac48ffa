// Links, modules, assurance claim points and the case itself.
import { DEFEATED } from './nodes.ts';
import { ONLY_IMPORTED, type Presentation, type PresentedGroup } from './presentation.ts';

const LINK_STATE: PresentedGroup = {
  title: 'Link',
  fields: {
    defeated: DEFEATED,
    multiplicity: { label: 'Multiplicity', hint: 'Of a pattern: the label of the solid ball.' },
    optional: 'Optional',
    choice: { label: 'Choice', fields: { group: 'Group', label: 'Label' } },
    from: 'From',
    to: 'To',
    order: 'Place among its siblings',
    attributes: 'Brought by an import',
  },
};

export const LINK: Presentation = {
  one: 'link',
  many: 'Links',
  basic: [],
  groups: [LINK_STATE],
};

export const CHALLENGE: Presentation = {
  one: 'challenge',
  many: 'Challenges',
  basic: ['challenge'],
  groups: [
    {
      title: 'Challenge',
      fields: {
        challenge: {
          label: 'Challenge',
          fields: {
            status: 'Status',
            kind: {
              label: 'Kind',
              hint: 'Rebutting: against the claim. Undermining: against its ground. Undercutting: against the step.',
            },
            severity: 'Severity if it holds',
            response: 'Response',
            raisedBy: 'Raised by',
            on: 'Raised on',
            mitigatedBy: { label: 'Mitigated by', hint: 'Elements that answer the doubt.' },
            acceptance: {
              label: 'Acceptance of the residual risk',
              fields: {
                owner: 'Accepted by',
                impact: 'Impact if the doubt is right',
                approval: 'Approval',
                reviewBy: 'Review the acceptance by',
              },
            },
          },
        },
      },
    },
    { ...LINK_STATE, fields: { ...LINK_STATE.fields, toLink: 'To the link' } },
  ],
};

export const MODULE: Presentation = {
  one: 'module',
  many: 'Modules',
  basic: ['name', 'brief', 'version', 'contract', 'parent'],
  groups: [
    {
      title: 'Module',
      fields: {
        name: 'Name',
        brief: 'What it argues',
        version: 'Version',
        contract: 'Contract module',
        parent: 'Lies in',
      },
    },
    {
      title: 'Interfaces',
      fields: {
        interfaces: {
          label: 'Interfaces',
          fields: {
            name: 'Name',
            information: 'What it tells others',
            public: 'Public elements',
            needsSupport: 'Elements that need support',
            dependencies: 'Depends on',
          },
        },
      },
    },
    {
      title: 'Pattern',
      fields: {
        pattern: {
          label: 'Pattern form',
          fields: {
            identifier: 'Identifier of the pattern',
            name: 'Name of the pattern',
            aliases: 'Also called',
            intent: 'Intent',
            motivation: 'Motivation',
            structure: 'Structure',
            participants: 'Participants',
            collaborations: 'Collaborations',
            applicability: 'Applicability',
            consequences: 'Consequences',
            implementation: 'Implementation',
            examples: 'Examples',
            knownUses: 'Known uses',
            relatedPatterns: 'Related patterns',
          },
        },
      },
    },
    ONLY_IMPORTED,
  ],
};

export const ACP: Presentation = {
  one: 'assurance claim point',
  many: 'Assurance claim points',
  basic: ['name', 'on', 'argument'],
  groups: [
    {
      title: 'Assurance claim point',
      fields: {
        name: 'Name',
        on: {
          label: 'On',
          fields: { link: 'A link', inference: 'The inference to a goal', node: 'An element' },
        },
        argument: {
          label: 'Confidence argument',
          fields: { text: 'In words', goal: 'A goal', module: 'A module' },
        },
      },
    },
    ONLY_IMPORTED,
  ],
};

export const META: Presentation = {
  one: 'case',
  many: 'The case',
  basic: ['title', 'description', 'maturity', 'profile', 'systemUnderTest'],
  groups: [
    {
      title: 'Case',
      fields: {
        title: 'Title',
        description: 'Description',
        maturity: 'Maturity',
        profile: {
          label: 'Profile',
          hint: 'Which rules apply, and how severely; draft where none.',
        },
        systemUnderTest: 'System under test',
        contexts: {
          label: 'Deployment',
          fields: { planned: 'Planned deployment', actual: 'Actual deployment' },
        },
        claimedLevels: 'Claimed safety levels',
      },
    },
    {
      title: 'Decision',
      fields: {
        decision: {
          label: 'Decision',
          fields: {
            supports: 'What the case supports',
            value: 'Decision taken',
            body: 'Who decides',
            rightToStop: 'Who may stop',
            options: 'Options',
            alternatives: 'Alternatives considered',
            on: 'Decided on',
          },
        },
        severity: 'Worst severity of harm',
        riskBudget: { label: 'Risk budget', fields: { value: 'Amount', unit: 'Unit' } },
        riskEstimate: {
          label: 'Risk estimate',
          fields: {
            lower: 'At least',
            upper: 'At most',
            method: 'Method',
            from: 'Judged by',
            on: 'On',
          },
        },
      },
    },
    {
      title: 'People and versions',
      fields: {
        authors: 'Authors',
        reviewers: 'Reviewers',
        version: 'Version',
        classification: 'Classification',
        disclosureReviewTrigger: 'When disclosure is reviewed',
        changelog: {
          label: 'Change log',
          fields: {
            version: 'Version',
            date: 'Date',
            what: 'What changed',
            why: 'Why',
            by: 'By',
            previousDigest: 'Digest before',
          },
        },
        merged: {
          label: 'Merged and not read again',
          fields: { fields: 'Texts', from: 'The other side', on: 'Merged on' },
        },
        baselines: {
          label: 'Baselines',
          fields: { name: 'Name', digest: 'Digest', on: 'Taken on' },
        },
      },
    },
    {
      title: 'Analysis',
      fields: {
        frozenOn: {
          label: 'Frozen on',
          hint: 'The case is analysed as of this day instead of today.',
        },
        parameters: {
          label: 'Parameters',
          fields: {
            computeFactor: 'Stale at this multiple of compute',
            maxAgeDays: 'Stale after days',
            maxAgeDaysByType: 'Stale after days, by kind',
            ftBudget: 'Fine-tuning budget',
            quorum: 'Quorum',
            modelReportMaxAgeDays: 'Model report old after days',
            confFloor: 'Least confidence',
            levelLeadDays: 'A level is near within days',
            waiverMaxDays: 'Longest waiver in days',
          },
        },
        example: 'Example',
      },
    },
  ],
};
