// Evidence: the largest record. What it found comes first, how far to trust it after. The hints say
// what a reader of the case will ask of each field.
import type { Presentation } from './presentation.ts';

export const EVIDENCE: Presentation = {
  one: 'evidence',
  many: 'Evidence',
  basic: ['title', 'evalType', 'result', 'date', 'systemVersion'],
  folds: true,
  groups: [
    {
      title: 'Finding',
      fields: {
        title: 'Title',
        evalType: 'Kind of evaluation',
        result: 'Result',
        date: 'Date',
        systemVersion: 'System evaluated',
        criterion: 'Criterion',
        judged: {
          label: 'Judged',
          fields: {
            by: 'By',
            on: 'On',
            servedBy: {
              label: 'The claim is served when the criterion is',
              words: { met: 'Met', 'not-met': 'Not met' },
            },
          },
        },
        status: 'Status',
        owner: 'Owner',
        notes: 'Notes',
      },
    },
    {
      title: 'Measurement',
      fields: {
        metric: { label: 'Metric', hint: 'In the words of the criterion that judges it.' },
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
          hint: 'How people do in the same tasks, and how many of them.',
          fields: { value: 'Value', n: 'People n' },
        },
        reviewFraction: 'Share reviewed (control evaluation)',
        testedVolume: {
          label: 'Tested volume',
          hint: 'Interactions tried, to compare with what the deployment will see.',
        },
      },
    },
    {
      title: 'So that a reader can check it',
      fields: {
        tasks: { label: 'Tasks', hint: 'What was asked of the model, and how many tasks.' },
        scoring: {
          label: 'Scoring',
          hint: 'How an attempt became a number, and who or what did it.',
        },
        samples: {
          label: 'Random samples',
          hint: 'At least five, drawn at random and not chosen: transcripts or where they lie.',
        },
        access: {
          label: 'Access',
          hint: 'What the evaluator could reach: API, weights, no safeguards.',
        },
        provenance: {
          label: 'Provenance',
          hint: 'Primary: the record of the run itself. Secondary: a report of it. Testimony: somebody says so.',
        },
        disclosureMode: { label: 'Disclosure' },
        source: 'Source',
        artefacts: {
          label: 'Artefacts',
          hint: 'Files beside the case, by path and SHA-256. “Verify artefacts” compares them.',
          fields: {
            path: 'Path',
            url: 'Address',
            sha256: 'SHA-256',
            bytes: 'Bytes',
            version: 'Version',
          },
        },
      },
    },
    {
      title: 'What was tested',
      fields: {
        unit: 'Unit tested',
        effCompute: 'Effective compute (FLOP)',
        configHash: {
          label: 'Configuration hash',
          hint: 'Of prompts, tools, safeguards. Evidence is stale when the system has another.',
        },
        affordances: 'Affordances',
        compositionTested: {
          label: 'Composition tested',
          hint: 'With which other tools and systems it was tried together.',
        },
        distribution: 'Distribution',
        expiry: { label: 'Expires', hint: 'Not usable after this day, whatever else holds.' },
        trl: 'Technology readiness',
        unsolvedResearch: 'Rests on unsolved research',
        evalCost: 'Cost of a run',
        evalDurationDays: 'Days a run takes',
      },
    },
    {
      title: 'Elicitation',
      fields: {
        elicitation: {
          label: 'Elicitation',
          hint: 'How hard somebody tried to bring the capability out. Prompting alone gives a lower bound.',
          fields: {
            rung: {
              label: 'Highest rung',
              words: {
                none: 'None',
                prompt: 'Prompting',
                'scaffold-tools': 'Scaffolds and tools',
                sft: 'Fine-tuning (supervised)',
                rl: 'Reinforcement learning',
              },
            },
            promptHours: 'Hours of prompting',
            fineTuned: 'Fine-tuned',
            ftBudgetFraction: {
              label: 'Fine-tuning budget (fraction of training)',
              hint: 'At least what the strongest threat actor could spend.',
            },
            scaffolds: 'Scaffolds',
            tools: 'Tools',
            testTimeCompute: {
              label: 'Test-time compute',
              hint: 'Tokens an attempt may think; no less than users get.',
            },
            helpfulOnly: {
              label: 'Helpful-only model',
              hint: 'Safety training taken off: else the safeguard is measured, not the capability.',
            },
            nAttempts: 'Attempts',
            refusalAudit: {
              label: 'Audit of refusals',
              hint: 'Refusing is not being unable: who read the refusals, and what they found.',
            },
            refusalRate: 'Refusal rate',
            sandbagChecks: {
              label: 'Checks for sandbagging',
              hint: 'What was done so that the model could not do badly on purpose.',
            },
            containment: 'Containment while eliciting',
          },
        },
        elicitationForecast: {
          label: 'Expected better elicitation',
          hint: 'How much better others will get out of the same weights, and by when.',
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
        graders: 'Graders',
        datasets: 'Data sets',
        modelOrganisms: 'Model organisms',
        vendor: 'Vendor',
        independenceGroups: {
          label: 'Independence groups',
          hint: 'What could make several pieces of evidence wrong together. Two lines of defence may share none.',
        },
      },
    },
    {
      title: 'What it can bear',
      fields: {
        absence: 'Reports that nothing was found',
        searchCoverage: {
          label: 'Coverage of the search',
          hint: 'Nothing found shows nothing unless it says where, how hard and how surely it looked.',
          fields: { scope: 'Scope', effort: 'Effort', power: 'Power' },
        },
        openEnded: 'Open-ended',
        adversarial: 'Adversarial',
        heldOut: 'Held out',
        trainedOn: {
          label: 'Trained on',
          hint: 'The metric, probe or honeypot was used as a training objective.',
        },
        proxyFor: {
          label: 'Proxy for',
          hint: 'What is meant, where something else was measured.',
        },
        proxyArgument: 'Argument for the proxy',
        measurementReason: {
          label: 'Why this was measured',
          words: {
            'targets-claim': 'It targets the claim',
            availability: 'It was at hand',
            cost: 'It was cheap',
          },
        },
        gamingRisk: 'Risk of gaming',
        gamingAnalysis: 'Analysis of gaming',
      },
    },
    {
      title: 'Containment',
      fields: {
        containment: {
          label: 'Containment',
          hint: 'What kept the evaluation from being the accident it looked for.',
        },
        disposed: {
          label: 'Disposed of',
          hint: 'What became of dangerous weights and data afterwards.',
        },
      },
    },
    {
      title: 'Import',
      fields: {
        runId: 'Run id',
        evalId: 'Evaluation id',
        taskId: 'Task id',
        logDigest: 'Digest of the log',
        log: {
          label: 'Log of the run',
          hint: 'What the imported log tells. A run that did not end as planned bears nothing until a person accepts it here, with a reason.',
          fields: {
            tool: 'Tool',
            format: 'Form of the file',
            logVersion: 'Version of the format',
            status: 'How the run ended',
            invalidated: 'Samples invalidated',
            completed: 'Samples completed',
            total: 'Samples planned',
            epochs: 'Epochs',
            limit: 'Limit',
            errors: 'Samples with errors',
            error: 'Error',
            task: 'Task',
            taskVersion: 'Version of the task',
            row: 'Line of the table',
            model: 'Model',
            modelRoles: 'Models by role',
            revision: 'Revision',
            created: 'Begun',
            tags: 'Tags',
            headline: 'Metric taken as the value',
            metrics: {
              label: 'Metrics',
              fields: {
                scorer: 'Scorer',
                name: 'Metric',
                value: 'Value',
                stderr: 'Standard error',
                n: 'Samples',
                count: 'Samples scored 1',
              },
            },
            accepted: {
              label: 'Accepted all the same',
              fields: { by: 'By', on: 'On', reason: 'Reason' },
            },
          },
        },
        attributes: 'Brought by an import',
      },
    },
  ],
};
