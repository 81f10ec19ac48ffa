// Risks, deployments and what is done about them.
import { type Presentation, REMARKS } from './presentation.ts';

export const RISK_DOMAIN: Presentation = {
  one: 'risk domain',
  many: 'Risk domains',
  basic: ['name', 'taxonomy', 'nonQuantified', 'precursors'],
  groups: [
    {
      title: 'Domain',
      fields: {
        name: 'Name',
        taxonomy: { label: 'Taxonomy', words: { nine: 'The nine domains', 'eu-1.4': 'EU 1.4' } },
        nonQuantified: 'Not quantified',
        precursors: 'Precursors',
      },
    },
    REMARKS,
  ],
};

export const PATHWAY: Presentation = {
  one: 'pathway',
  many: 'Pathways',
  basic: ['name', 'domain', 'harmMode', 'control', 'propensity'],
  groups: [
    {
      title: 'Pathway',
      fields: {
        name: 'Name',
        domain: 'Risk domain',
        harmMode: 'Mode of harm',
        control: 'Control line',
        propensity: 'Propensity line',
        actor: 'Threat actor',
        context: 'Deployment',
        severity: 'Severity',
        tier: 'Tier',
        riskUpper: 'Risk at most',
        riskBasis: {
          label: 'Basis of the risk figure',
          fields: { method: 'Method', from: 'Judged by', on: 'On' },
        },
        integration: 'Integration',
      },
    },
    REMARKS,
  ],
};

export const EXCLUSION: Presentation = {
  one: 'exclusion',
  many: 'Exclusions',
  basic: ['cell', 'reason', 'owner', 'reviewBy'],
  groups: [
    {
      title: 'Exclusion',
      fields: {
        cell: {
          label: 'What is excluded',
          fields: {
            domain: 'Risk domain',
            harmMode: 'Mode of harm',
            actor: 'Threat actor',
            context: 'Deployment',
          },
        },
        reason: 'Reason',
        owner: 'Owner',
        reviewBy: 'Review by',
      },
    },
    REMARKS,
  ],
};

export const DEPLOYMENT_CONTEXT: Presentation = {
  one: 'deployment',
  many: 'Deployments',
  basic: ['name', 'kind', 'affordances', 'users', 'securityLevel'],
  groups: [
    {
      title: 'Deployment',
      fields: {
        name: 'Name',
        kind: {
          label: 'Kind',
          words: { 'closed-api': 'Closed API', kyc: 'Known customers (KYC)' },
        },
        affordances: 'Affordances',
        users: { label: 'Users', fields: { count: 'Number of users', segments: 'Segments' } },
        securityLevel: 'Security level',
      },
    },
    {
      title: 'Scale and oversight',
      fields: {
        volume: 'Volume',
        maxTestTimeCompute: 'Test-time compute up to',
        reviewFraction: 'Fraction reviewed',
        aiSetsDirection: 'The AI sets the direction',
        irreversibility: 'Why what cannot be undone is acceptable',
        evaluatedAffordances: 'Affordances evaluated',
      },
    },
    REMARKS,
  ],
};

export const THREAT_ACTOR: Presentation = {
  one: 'threat actor',
  many: 'Threat actors',
  basic: ['tier', 'budgetFraction', 'tools', 'requiredSecurity'],
  groups: [
    {
      title: 'Threat actor',
      fields: {
        tier: 'Tier',
        budgetFraction: 'Budget (fraction of training)',
        tools: 'Tools',
        requiredSecurity: 'Security required',
      },
    },
    REMARKS,
  ],
};

export const MITIGATION: Presentation = {
  one: 'mitigation',
  many: 'Mitigations',
  basic: ['text', 'kind', 'owner', 'availableOn', 'evaluatedBy'],
  groups: [
    {
      title: 'Mitigation',
      fields: {
        text: 'Text',
        kind: {
          label: 'Kind',
          words: { kyc: 'KYC', 'api-filter': 'API filter' },
        },
        owner: 'Owner',
        availableOn: 'Available on',
        evaluatedBy: 'Evaluated by',
        trl: 'Technology readiness',
        unsolvedResearch: 'Rests on unsolved research',
        fixes: {
          label: 'Made to fix',
          hint: 'The class of failures; patches of one class are counted together.',
        },
        trusted: {
          label: 'Trusted monitor',
          hint: 'A model that watches another, and that is taken not to work against its users.',
        },
        sabotageEvals: {
          label: 'Sabotage evaluations of the monitor',
          hint: 'What was measured of the trusted model itself.',
        },
      },
    },
    REMARKS,
  ],
};

export const MONITOR: Presentation = {
  one: 'monitor',
  many: 'Monitors',
  basic: ['claim', 'metric', 'operator', 'threshold', 'lastValue'],
  groups: [
    {
      title: 'Monitor',
      fields: {
        claim: 'Watches',
        metric: 'Metric',
        operator: 'Comparison',
        threshold: 'Threshold',
        lastValue: 'Last value',
        lastOn: 'Last measured on',
        leading: 'Leading indicator',
        source: 'Source',
        cadence: 'How often',
      },
    },
    REMARKS,
  ],
};

export const IF_THEN: Presentation = {
  one: 'if-then commitment',
  many: 'If-then commitments',
  basic: ['trigger', 'action', 'owner', 'deadlineDays', 'safeguard'],
  groups: [
    {
      title: 'If-then',
      fields: {
        trigger: 'If',
        action: 'Then',
        owner: 'Owner',
        deadlineDays: 'Within days',
        safeguard: 'Safeguard',
        leadTimeDays: 'Lead time in days',
        causalPlan: 'How it averts the harm',
        efficacyEvidence: 'Evidence that it works',
        durability: 'How long it lasts',
      },
    },
    {
      title: 'Resumption and record',
      fields: {
        resumption: {
          label: 'Resumption',
          fields: { criterion: 'Criterion', quorum: 'Quorum', date: 'Date' },
        },
        redSince: 'Red since',
        exercisedOn: 'Exercised on',
        executedOn: 'Executed on',
        resumedOn: 'Resumed on',
      },
    },
    REMARKS,
  ],
};
