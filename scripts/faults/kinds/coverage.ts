// Faults of coverage and of the deployment context (rules.md 3.11, 3.12).
import { addBelow, daysBefore, head, record, removed, without } from '../edits.ts';
import { family, THE_CASE } from '../fault.ts';
import { records } from '../sites.ts';

const planned = records(
  'deploymentContexts',
  (_, { case: c }, id) => c.meta.contexts?.planned === id,
);
const system = records('systemVersions', (_, { case: c }, id) => c.meta.systemUnderTest === id);

export const coverage = family('Coverage', [
  {
    id: 'domain-not-addressed',
    about: 'A capability of the nine is neither argued nor excluded.',
    expects: ['COV-01'],
    sites: records(
      'exclusions',
      ({ cell }) =>
        cell?.domain !== undefined &&
        cell.harmMode === undefined &&
        cell.actor === undefined &&
        cell.context === undefined,
    ),
    plant: removed('exclusions'),
  },
  {
    id: 'excluded-without-reason',
    about: 'A cell is excluded for no reason.',
    expects: ['COV-02'],
    sites: records('exclusions'),
    plant: without('exclusions', 'reason'),
  },
  {
    id: 'excluded-by-nobody',
    about: 'Nobody owns an exclusion.',
    expects: ['COV-02'],
    sites: records('exclusions'),
    plant: without('exclusions', 'owner'),
  },
  {
    id: 'exclusion-overdue',
    about: 'An exclusion was to be reviewed and was not.',
    expects: ['COV-02'],
    sites: records('exclusions'),
    plant: record('exclusions', (one) => {
      one.reviewBy = '2026-01-01';
    }),
  },
  {
    id: 'pathway-not-argued',
    about: 'A pathway is enumerated and not argued.',
    expects: ['COV-03'],
    sites: records('pathways'),
    plant: (draft, site) => {
      const {
        control: _control,
        propensity: _propensity,
        ...rest
      } = draft.pathways.get(site) ?? {
        name: '',
      };
      draft.threatActors.set('TA-NEW', { tier: 'insiders', requiredSecurity: 2 });
      draft.pathways.set('P-NEW', { ...rest, name: 'the same by an insider', actor: 'TA-NEW' });
    },
  },
  {
    id: 'hard-to-count',
    about: 'A catastrophic risk that cannot be quantified is absent from the argument.',
    expects: ['COV-04'],
    sites: THE_CASE,
    plant: (draft) => {
      draft.riskDomains.set('RD-NEW', {
        name: 'gradual disempowerment',
        taxonomy: 'own',
        nonQuantified: true,
      });
    },
  },
  {
    id: 'lifecycle-stage-uncovered',
    about: 'Nothing was forecast before the training.',
    expects: ['COV-07'],
    sites: system,
    plant: (draft, site) => {
      const day = draft.systemVersions.get(site)?.date;
      if (day) for (const one of draft.forecasts.values()) one.on = daysBefore(day, -1);
    },
  },
  {
    id: 'combination-untested',
    about: 'Two capabilities that are dangerous together were evaluated each for itself.',
    expects: ['COV-05'],
    sites: records(
      'riskDomains',
      ({ name }, { case: c }) =>
        name === 'long-horizon planning' && c.evidence.has('E-02') && c.nodes.has('G1'),
    ),
    plant: (draft, site) => {
      const run = draft.evidence.get('E-02');
      if (run) draft.evidence.set('E-900', { ...run, runId: 'run-900', title: 'Year-long tasks' });
      const strategy = [...draft.links.values()].find(
        ({ kind, from }) => kind === 'supportedBy' && from === 'G1',
      );
      const text = 'Meridian-3 cannot plan for longer than a week.';
      const about = [site];
      const goal = addBelow(draft, strategy && 'to' in strategy ? (strategy.to ?? '') : '', {
        kind: 'goal',
        identifier: 'G900',
        text,
        about,
      });
      const cites = ['E-900'];
      addBelow(draft, goal, { kind: 'solution', identifier: 'Sn900', text: 'Long tasks', cites });
    },
  },
]);

export const deployment = family('Deployment', [
  {
    id: 'open-weights-instead',
    about: 'The case argues for an API, and the weights are to be published.',
    expects: ['DEP-01'],
    sites: planned,
    plant: (draft) => {
      draft.deploymentContexts.set('DC-OPEN', { kind: 'open-weights', name: 'published weights' });
      draft.meta.contexts = { ...draft.meta.contexts, planned: 'DC-OPEN' };
    },
  },
  {
    id: 'deployed-otherwise',
    about: 'The actual deployment is of another kind than the one that is argued for.',
    expects: ['DEP-01'],
    sites: planned,
    plant: (draft) => {
      draft.deploymentContexts.set('DC-OTHER', {
        kind: 'on-device',
        name: 'on phones',
        securityLevel: 5,
      });
      draft.meta.contexts = { ...draft.meta.contexts, actual: 'DC-OTHER' };
    },
  },
  {
    id: 'contexts-missing',
    about: 'Nothing says how the system is deployed.',
    expects: ['DEP-01'],
    sites: THE_CASE,
    plant: head((meta) => {
      delete meta.contexts;
    }),
  },
  {
    id: 'context-changed-its-kind',
    about: 'The planned deployment became one with public weights.',
    expects: ['DEP-08'],
    sites: planned,
    plant: record('deploymentContexts', (one) => {
      one.kind = 'open-weights';
      delete one.irreversibility;
    }),
  },
  {
    id: 'weights-badly-secured',
    about: 'The weights are less secure than the attackers require.',
    expects: ['DEP-02'],
    sites: planned,
    plant: record('deploymentContexts', (one) => {
      one.securityLevel = 1;
    }),
  },
  {
    id: 'access-drift',
    about: 'More people use the system than the case allows for.',
    expects: ['DEP-03'],
    sites: planned,
    plant: (draft, site) => {
      const one = draft.deploymentContexts.get(site);
      if (!one) return;
      one.users = { ...one.users, count: 1000 };
      draft.deploymentContexts.set('DC-LIVE', {
        ...one,
        users: { ...one.users, count: 1_000_000 },
      });
      draft.meta.contexts = { ...draft.meta.contexts, actual: 'DC-LIVE' };
    },
  },
  {
    id: 'unevaluated-affordance',
    about: 'The deployment gives the system a shell, and no evaluation did.',
    expects: ['DEP-04'],
    sites: planned,
    plant: record('deploymentContexts', (one) => {
      one.affordances = [...(one.affordances ?? []), 'shell on production servers'];
    }),
  },
  {
    id: 'out-of-the-control-regime',
    about: 'The system sets the direction while control is argued.',
    expects: ['DEP-05'],
    sites: planned,
    plant: record('deploymentContexts', (one) => {
      one.aiSetsDirection = true;
    }),
  },
  {
    id: 'model-evaluated-system-deployed',
    about: 'The bare model was evaluated, and a system is deployed.',
    expects: ['DEP-06'],
    sites: records('pathways'),
    plant: (draft) => {
      for (const one of draft.evidence.values()) {
        one.unit = 'model';
        delete one.compositionTested;
      }
      for (const one of draft.pathways.values()) delete one.integration;
    },
  },
  {
    id: 'internal-use-not-covered',
    about: 'The system is used inside, and neither a pathway nor an exclusion is about that.',
    expects: ['DEP-07'],
    sites: records(
      'exclusions',
      ({ cell }, { case: c }) =>
        c.deploymentContexts.get(cell?.context ?? '')?.kind === 'internal-only',
    ),
    plant: (draft, site) => {
      draft.exclusions.delete(site);
      for (const [id, { cell }] of [...draft.exclusions]) {
        if (cell?.harmMode === 'undeployed') draft.exclusions.delete(id);
      }
    },
  },
]);
