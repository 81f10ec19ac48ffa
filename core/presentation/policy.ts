// Systems, policies, safety levels, criteria and approvals.
import { ONLY_IMPORTED, type Presentation, REMARKS, SOURCES } from './presentation.ts';

export const SYSTEM_VERSION: Presentation = {
  one: 'system version',
  many: 'System versions',
  basic: ['name', 'version', 'date', 'effCompute', 'capabilityTier'],
  groups: [
    {
      title: 'System',
      fields: {
        name: 'Name',
        version: 'Version',
        date: 'Date',
        effCompute: 'Effective compute (FLOP)',
        capabilityTier: 'Capability tier',
        family: 'Family',
        previous: 'Version before',
      },
    },
    {
      title: 'Training',
      fields: {
        flop: 'Training compute (FLOP)',
        trainingSignal: 'Training signal',
        paramScale: 'Size',
        onlineLearning: 'Learns in use',
        configHash: 'Configuration hash',
        buildManifest: 'Build manifest',
      },
    },
    {
      title: 'Use',
      fields: { firstInternalUse: 'First internal use', firstAgenticUse: 'First agentic use' },
    },
    REMARKS,
  ],
};

export const CONTINUITY: Presentation = {
  one: 'continuity',
  many: 'Continuities',
  basic: ['from', 'to', 'criteria', 'referenceReportDate', 'notes'],
  groups: [
    {
      title: 'Similarly safe',
      fields: {
        from: 'From',
        to: 'To',
        criteria: {
          label: 'Criteria met',
          fields: {
            1: '1 · complete reference',
            2: '2 · no new risk scenario',
            3: '3 · benchmarks',
            4: '4 · no known difference',
            5: '5 · wide margin',
          },
        },
        referenceReportDate: 'Date of the reference report',
      },
    },
    REMARKS,
  ],
};

export const POLICY: Presentation = {
  one: 'policy',
  many: 'Policies',
  basic: ['name', 'publisher', 'notes'],
  groups: [
    { title: 'Policy', fields: { name: 'Name', publisher: 'Publisher', source: SOURCES } },
    REMARKS,
  ],
};

export const POLICY_VERSION: Presentation = {
  one: 'policy version',
  many: 'Policy versions',
  basic: ['policy', 'version', 'date', 'supersededBy'],
  groups: [
    {
      title: 'Version',
      fields: { policy: 'Policy', version: 'Version', date: 'Date', supersededBy: 'Superseded by' },
    },
    {
      title: 'What it says',
      fields: {
        clauses: {
          label: 'Clauses',
          fields: {
            id: 'Number',
            text: 'Text',
            modality: 'Binding',
            conditionality: 'Condition',
          },
        },
        exceptions: 'Exceptions',
        trackedCategories: 'Tracked categories',
        haltingConditions: 'When it halts',
        safetyCase: 'Safety case',
        evalEveryDays: 'Evaluate every so many days',
        scalingLimit: 'Scaling limit',
        computeCap: 'Compute cap',
        source: SOURCES,
      },
    },
    REMARKS,
  ],
};

export const SAFETY_LEVEL: Presentation = {
  one: 'safety level',
  many: 'Safety levels',
  basic: ['name', 'policyVersion', 'thresholdDefinedness', 'safeguardDefinedness', 'criteria'],
  groups: [
    {
      title: 'Level',
      fields: {
        name: 'Name',
        policyVersion: 'Policy version',
        thresholdDefinedness: 'Threshold is',
        safeguardDefinedness: 'Safeguards are',
        criteria: 'Criteria',
        rank: 'Rank',
        next: 'Next level',
        safeguards: 'Safeguards',
      },
    },
    {
      title: 'Nearness',
      fields: {
        upperEffCompute: 'Next level expected at (FLOP)',
        buffer: 'Near within the factor',
        source: SOURCES,
      },
    },
    REMARKS,
  ],
};

export const CRITERION: Presentation = {
  one: 'criterion',
  many: 'Criteria',
  basic: ['name', 'metric', 'operator', 'value', 'definedness'],
  groups: [
    {
      title: 'Criterion',
      fields: {
        name: 'Name',
        metric: 'Metric',
        operator: 'Comparison',
        value: 'Value',
        unit: 'Unit',
        definedness: 'Definedness',
        intent: 'Intent',
      },
    },
    {
      title: 'How it is measured',
      fields: {
        procedure: 'Procedure',
        population: 'Population',
        alert: 'Alert at',
        setOn: 'Set on',
        firstMeasuredOn: 'First measured on',
      },
    },
    {
      title: 'Standing',
      fields: {
        approval: 'Approval',
        neededBy: 'Needed by',
        availableBy: 'Available by',
        satisfiable: 'Satisfiable',
        harmMapping: 'How it maps to harm',
        enforceability: 'How it is enforced',
        source: SOURCES,
      },
    },
    REMARKS,
  ],
};

const VOTE = {
  person: 'Person',
  vote: 'Vote',
  on: 'On',
  digest: 'Digest voted on',
  conflict: 'Conflict of interest',
  dissent: 'Dissent',
};

export const APPROVAL: Presentation = {
  one: 'approval',
  many: 'Approvals',
  basic: ['subject', 'quorum', 'eligible', 'votes'],
  groups: [
    {
      title: 'Approval',
      fields: {
        subject: 'Of',
        quorum: 'Quorum',
        eligible: 'Who may vote',
        votes: {
          label: 'Votes',
          fields: VOTE,
        },
        digest: 'Digest of the subject',
        earlierVotes: { label: 'Votes on earlier versions', fields: VOTE },
      },
    },
    REMARKS,
  ],
};

export const WAIVER: Presentation = {
  one: 'waiver',
  many: 'Waivers',
  basic: ['rule', 'reason', 'owner', 'until', 'approver'],
  groups: [
    {
      title: 'Waiver',
      fields: {
        rule: 'Rule',
        finding: 'What was found',
        severity: 'Severity then',
        reason: 'Reason',
        owner: 'Owner',
        on: 'Given on',
        until: 'Until',
        approver: 'Approved by',
        withdrawnOn: 'Withdrawn on',
        concerns: 'Concerns',
        fingerprint: 'Fingerprint of the finding',
        digest: 'Digest of its subject',
      },
    },
    ONLY_IMPORTED,
  ],
};
