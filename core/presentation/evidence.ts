// Evidence: the largest record. What it found comes first, how far to trust it after.
import type { Presentation } from './presentation.ts';

export const EVIDENCE: Presentation = {
  one: 'evidence',
  many: 'Evidence',
  basic: ['title', 'evalType', 'result', 'date', 'systemVersion'],
  groups: [
    {
      title: 'Evidence',
      fields: {
        title: 'Title',
        evalType: 'Kind of evaluation',
        result: 'Result',
        date: 'Date',
        systemVersion: 'System evaluated',
        criterion: 'Criterion',
        status: 'Status',
        owner: 'Owner',
        notes: 'Notes',
      },
    },
    {
      title: 'Measurement',
      fields: {
        metric: 'Metric',
        value: 'Value',
        interval: {
          label: 'Interval',
          fields: {
            low: 'Low',
            high: 'High',
            level: 'Level',
            method: 'Method',
            computed: 'Computed by Warrant',
          },
        },
        k: 'Failures k',
        n: 'Trials n',
        humanBaseline: {
          label: 'Human baseline',
          words: { na: 'Not applicable' },
          fields: { value: 'Value', n: 'People n' },
        },
        testedVolume: 'Tested volume',
        tasks: 'Tasks',
        scoring: 'Scoring',
        samples: 'Random samples',
      },
    },
    {
      title: 'What was tested',
      fields: {
        unit: 'Unit tested',
        effCompute: 'Effective compute (FLOP)',
        configHash: 'Configuration hash',
        affordances: 'Affordances',
        compositionTested: 'Composition tested',
        distribution: 'Distribution',
        expiry: 'Expires',
        trl: 'Technology readiness',
        unsolvedResearch: 'Rests on unsolved research',
      },
    },
    {
      title: 'Elicitation',
      fields: {
        elicitation: {
          label: 'Elicitation',
          fields: {
            rung: 'Highest rung',
            promptHours: 'Hours of prompting',
            fineTuned: 'Fine-tuned',
            ftBudgetFraction: 'Fine-tuning budget (fraction of training)',
            scaffolds: 'Scaffolds',
            tools: 'Tools',
            testTimeCompute: 'Test-time compute',
            helpfulOnly: 'Helpful-only model',
            nAttempts: 'Attempts',
            refusalAudit: 'Audit of refusals',
            refusalRate: 'Refusal rate',
            sandbagChecks: 'Checks for sandbagging',
            containment: 'Containment while eliciting',
          },
        },
        elicitationForecast: {
          label: 'Expected better elicitation',
          fields: { factor: 'Factor', horizonMonths: 'Within months', basis: 'Basis' },
        },
      },
    },
    {
      title: 'Who and with what',
      fields: {
        evaluator: {
          label: 'Evaluator',
          fields: {
            person: 'Person',
            org: 'Organisation',
            kind: 'Kind',
            independent: 'Independent',
          },
        },
        access: 'Access',
        graders: 'Graders',
        datasets: 'Data sets',
        modelOrganisms: 'Model organisms',
        vendor: 'Vendor',
        independenceGroups: 'Independence groups',
      },
    },
    {
      title: 'What it can bear',
      fields: {
        absence: 'Reports that nothing was found',
        searchCoverage: {
          label: 'Coverage of the search',
          fields: { scope: 'Scope', effort: 'Effort', power: 'Power' },
        },
        openEnded: 'Open-ended',
        adversarial: 'Adversarial',
        heldOut: 'Held out',
        trainedOn: 'Trained on',
        proxyFor: 'Proxy for',
        proxyArgument: 'Argument for the proxy',
        measurementReason: 'Why this was measured',
        gamingRisk: 'Risk of gaming',
        gamingAnalysis: 'Analysis of gaming',
        provenance: 'Provenance',
      },
    },
    {
      title: 'Records',
      fields: {
        runId: 'Run id',
        evalId: 'Evaluation id',
        taskId: 'Task id',
        logDigest: 'Digest of the log',
        artefacts: {
          label: 'Artefacts',
          fields: {
            path: 'Path',
            url: 'Address',
            sha256: 'SHA-256',
            bytes: 'Bytes',
            version: 'Version',
          },
        },
        source: 'Source',
        disclosureMode: 'Disclosure',
        containment: 'Containment',
        disposed: 'Disposed of',
        attributes: 'Brought by an import',
      },
    },
  ],
};
