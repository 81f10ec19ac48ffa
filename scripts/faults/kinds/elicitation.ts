// Faults of elicitation (rules.md 3.5).
import { record, without } from '../edits.ts';
import { family } from '../fault.ts';
import { elements, evidence, records } from '../sites.ts';

const capability = evidence(
  ({ evalType, elicitation }) => evalType === 'capability' && elicitation !== undefined,
);

export const elicitation = family('Elicitation', [
  {
    id: 'no-elicitation-record',
    about: 'Nothing says how the capability was elicited.',
    expects: ['ELI-01'],
    sites: capability,
    plant: without('evidence', 'elicitation'),
  },
  {
    id: 'prompt-only',
    about: 'Inability was shown by prompting alone.',
    expects: ['ELI-02'],
    sites: capability,
    plant: record('evidence', (one) => {
      one.elicitation = { ...one.elicitation, rung: 'prompt', fineTuned: false };
    }),
  },
  {
    id: 'weaker-than-the-attacker',
    about: 'The evaluators spent less than the attacker would.',
    expects: ['ELI-03'],
    sites: capability,
    plant: record('evidence', (one, draft) => {
      one.elicitation = { ...one.elicitation, ftBudgetFraction: 0.000001 };
      for (const actor of draft.threatActors.values()) actor.budgetFraction = 0.01;
    }),
  },
  {
    id: 'no-forecast-of-elicitation',
    about: 'Nothing says how much better elicitation will become.',
    expects: ['ELI-04'],
    sites: capability,
    plant: without('evidence', 'elicitationForecast'),
  },
  {
    id: 'evaluated-in-isolation',
    about: 'A pathway uses the model as a part, and only the model was tested.',
    expects: ['ELI-05'],
    sites: records('pathways'),
    plant: (draft, site) => {
      const pathway = draft.pathways.get(site);
      if (pathway) pathway.integration = 'tool-uses-model';
      for (const one of draft.evidence.values()) delete one.compositionTested;
    },
  },
  {
    id: 'refusals-not-audited',
    about: 'Nobody looked whether the model could not, or refused.',
    expects: ['ELI-06'],
    sites: capability,
    plant: record('evidence', (one) => {
      const { refusalAudit: _audit, ...rest } = one.elicitation ?? {};
      one.elicitation = { ...rest, refusalRate: 0.2 };
    }),
  },
  {
    id: 'no-check-for-sandbagging',
    about: 'Nobody checked whether the model held back.',
    expects: ['ELI-07'],
    sites: capability,
    plant: record('evidence', (one) => {
      one.elicitation = { ...one.elicitation, sandbagChecks: [] };
    }),
  },
  {
    id: 'hacking-assumption-gone',
    about: 'Fine-tuning is relied on without the assumption that the model did not resist it.',
    expects: ['ELI-08'],
    sites: elements('assumption', ({ tags = [] }) => tags.some((tag) => /hacking/.test(tag))),
    plant: (draft, site) => {
      const node = draft.nodes.get(site);
      if (node) node.tags = [];
    },
  },
  {
    id: 'measured-behind-safeguards',
    about: 'An upper bound was measured on the model with its safeguards.',
    expects: ['ELI-09'],
    sites: capability,
    plant: record('evidence', (one) => {
      one.elicitation = { ...one.elicitation, helpfulOnly: false };
    }),
  },
  {
    id: 'less-thinking-time',
    about: 'Users get more thinking time than the evaluation gave.',
    expects: ['ELI-10'],
    sites: capability,
    plant: record('evidence', (one, draft) => {
      one.elicitation = { ...one.elicitation, testTimeCompute: 10 };
      for (const context of draft.deploymentContexts.values()) context.maxTestTimeCompute = 1000;
    }),
  },
]);
