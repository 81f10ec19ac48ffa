// Faults of what changes after the case was written (rules.md 3.17).
import { element, record } from '../edits.ts';
import { family, THE_CASE } from '../fault.ts';
import { goals, records } from '../sites.ts';

const system = records('systemVersions', (_, { case: c }, id) => c.meta.systemUnderTest === id);

export const dynamics = family('Dynamics', [
  {
    id: 'nobody-watches',
    about: 'No line of a critical pathway is monitored.',
    expects: ['DYN-01'],
    sites: THE_CASE,
    plant: (draft) => draft.monitors.clear(),
  },
  {
    id: 'field-data-contradict',
    about: 'An indicator is beyond its threshold and the case is approved.',
    expects: ['DYN-02'],
    sites: records('monitors', ({ threshold }) => threshold !== undefined),
    plant: (draft, site) => {
      const one = draft.monitors.get(site);
      draft.meta.maturity = 'approved';
      if (one?.threshold === undefined) return;
      one.lastValue = one.operator?.startsWith('<')
        ? one.threshold * 10 + 1
        : one.threshold / 10 - 1;
    },
  },
  {
    id: 'training-signal-changed',
    about: 'Training by outcome was added after propensity was evaluated.',
    expects: ['DYN-03'],
    sites: system,
    plant: (draft, site) => {
      const now = draft.systemVersions.get(site);
      if (!now) return;
      draft.systemVersions.set('SV-NEW', {
        ...now,
        name: `${now.name} retrained`,
        previous: site,
        trainingSignal: ['imitation', 'outcome-rl', 'latent'],
      });
      draft.meta.systemUnderTest = 'SV-NEW';
    },
  },
  {
    id: 'learns-after-the-exam',
    about: 'The system goes on learning while the evidence is about fixed weights.',
    expects: ['DYN-04'],
    sites: system,
    plant: record('systemVersions', (one) => {
      one.onlineLearning = true;
    }),
  },
  {
    id: 'no-envelope',
    about: 'Nothing says until when a critical claim holds.',
    expects: ['DYN-05'],
    sites: goals(({ validityEnvelope }) => validityEnvelope !== undefined),
    plant: (draft) => {
      for (const node of draft.nodes.values())
        if (node.kind === 'goal') delete node.validityEnvelope;
    },
  },
  {
    id: 'envelope-ended',
    about: 'The day until which a claim was to hold has passed.',
    expects: ['DYN-05'],
    sites: goals(({ validityEnvelope }) => validityEnvelope !== undefined),
    plant: element('goal', (goal) => {
      goal.validityEnvelope = { ...goal.validityEnvelope, until: '2026-01-01' };
    }),
  },
  {
    id: 'envelope-outgrown',
    about: 'The system has more compute than a claim is made for.',
    expects: ['DYN-05'],
    sites: goals(({ validityEnvelope }) => validityEnvelope !== undefined),
    plant: element('goal', (goal) => {
      goal.validityEnvelope = { ...goal.validityEnvelope, maxEffCompute: 1e20 };
    }),
  },
  {
    id: 'all-indicators-lag',
    about: 'All that is watched shows harm only after it was done.',
    expects: ['DYN-08'],
    sites: THE_CASE,
    plant: (draft) => {
      for (const one of draft.monitors.values()) one.leading = false;
    },
  },
  {
    id: 'halt-outlasted',
    about: 'A halt can be kept up for two months and is needed for more than a year.',
    expects: ['DYN-06'],
    sites: records('ifThens', ({ action }) => action === 'stop'),
    plant: record('ifThens', (one) => {
      one.durability = 'about two months';
      one.resumption = { ...one.resumption, date: '2028-01-01' };
    }),
  },
]);
