// Faults of safety levels and criteria (rules.md 3.3).
import { daysBefore, record, without } from '../edits.ts';
import { family } from '../fault.ts';
import { evidence, records } from '../sites.ts';

/** Criteria of levels above the claimed ones. */
const ofAlert = records(
  'criteria',
  ({ alert }, { case: c }, id) =>
    alert !== undefined &&
    [...c.safetyLevels].some(
      ([level, { criteria }]) => criteria?.includes(id) && !c.meta.claimedLevels?.includes(level),
    ),
);
const claimed = records(
  'safetyLevels',
  (_, { case: c }, id) => c.meta.claimedLevels?.includes(id) === true,
);
const next = records('safetyLevels', (_, { case: c }, id) =>
  (c.meta.claimedLevels ?? []).some((level) => c.safetyLevels.get(level)?.next === id),
);

export const levels = family('Levels', [
  {
    id: 'claimed-level-undefined',
    about: 'The threshold of the claimed level is undefined.',
    expects: ['LVL-01'],
    sites: claimed,
    plant: record('safetyLevels', (one) => {
      one.thresholdDefinedness = 'undefined';
    }),
  },
  {
    id: 'claimed-level-intent-only',
    about: 'The threshold of the claimed level is an intention.',
    expects: ['LVL-01'],
    sites: claimed,
    plant: record('safetyLevels', (one) => {
      one.thresholdDefinedness = 'intent-only';
    }),
  },
  {
    id: 'next-level-undefined',
    about: 'The next level is near and undefined, and the argument is silent about it.',
    expects: ['LVL-02'],
    sites: next,
    plant: record('safetyLevels', (one, draft, id) => {
      one.thresholdDefinedness = 'undefined';
      for (const one of draft.forecasts.values()) if (one.about === id) one.p = 0.2;
      for (const node of draft.nodes.values()) {
        if (node.about) node.about = node.about.filter((about) => about !== id);
        if ('cites' in node && node.cites) node.cites = node.cites.filter((cited) => cited !== id);
      }
    }),
  },
  {
    id: 'criterion-without-procedure',
    about: 'A criterion does not say how it is measured.',
    expects: ['LVL-03'],
    sites: records('criteria'),
    plant: without('criteria', 'procedure'),
  },
  {
    id: 'criterion-without-population',
    about: 'A criterion does not say on what it is measured.',
    expects: ['LVL-03'],
    sites: records('criteria'),
    plant: without('criteria', 'population'),
  },
  {
    id: 'criterion-without-unit',
    about: 'A criterion has no unit.',
    expects: ['LVL-03'],
    sites: records('criteria'),
    plant: without('criteria', 'unit'),
  },
  {
    id: 'criterion-without-value',
    about: 'A criterion has no value.',
    expects: ['LVL-03'],
    sites: records('criteria'),
    plant: without('criteria', 'value'),
  },
  {
    id: 'threshold-after-the-fact',
    about: 'A threshold was set after its first measurement.',
    expects: ['LVL-05'],
    sites: records('criteria', ({ firstMeasuredOn }) => firstMeasuredOn !== undefined),
    plant: record('criteria', (one) => {
      one.setOn = daysBefore(one.firstMeasuredOn ?? '2026-01-01', -10);
    }),
  },
  {
    id: 'needed-before-available',
    about: 'A criterion is needed before it is available.',
    expects: ['LVL-06'],
    sites: records('criteria'),
    plant: record('criteria', (one) => {
      one.neededBy = '2026-06-01';
      one.availableBy = '2027-06-01';
    }),
  },
  {
    id: 'no-alert',
    about: 'A critical threshold has no alert before it.',
    expects: ['LVL-07'],
    sites: ofAlert,
    plant: without('criteria', 'alert'),
  },
  {
    id: 'alert-at-the-threshold',
    about: 'The alert is raised no earlier than the threshold.',
    expects: ['LVL-07'],
    sites: ofAlert,
    plant: record('criteria', (one) => {
      if (one.value !== undefined) one.alert = one.value;
    }),
  },
  {
    id: 'scaled-past-the-limit',
    about: 'The system was scaled further than the policy allows from what was last evaluated.',
    expects: ['LVL-08'],
    sites: records('policyVersions'),
    plant: (draft, site) => {
      const policy = draft.policyVersions.get(site);
      const system = draft.systemVersions.get(draft.meta.systemUnderTest ?? '');
      if (policy) policy.scalingLimit = 2;
      if (system?.effCompute !== undefined) system.effCompute *= 3;
    },
  },
  {
    id: 'over-the-cap',
    about: 'Training used more compute than the policy caps.',
    expects: ['LVL-09'],
    sites: records('policyVersions'),
    plant: record('policyVersions', (one) => {
      one.computeCap = 1e20;
    }),
  },
  {
    id: 'level-criterion-intent-only',
    about: 'What defines the claimed level is an intention, whatever the level says of itself.',
    expects: ['SUP-02'],
    sites: records(
      'criteria',
      ({ approval }, { case: c }, id) =>
        approval !== undefined &&
        (c.meta.claimedLevels ?? []).some((level) =>
          c.safetyLevels.get(level)?.criteria?.includes(id),
        ),
    ),
    plant: record('criteria', (one) => {
      one.definedness = 'intent-only';
    }),
  },
  {
    id: 'blind-to-deception',
    about: 'A level that deception could hide from is triggered by capability alone.',
    expects: ['LVL-10'],
    sites: records('pathways', (_, { case: c }) => c.safetyLevels.size > 0),
    plant: (draft, site) => {
      const one = draft.pathways.get(site);
      if (one) one.harmMode = 'deceptive';
      for (const version of draft.policyVersions.values()) delete version.computeCap;
      for (const level of draft.safetyLevels.values()) delete level.upperEffCompute;
    },
  },
  {
    id: 'safeguards-undefined',
    about: 'A level is reached and its safeguards are not specified.',
    expects: ['LVL-11'],
    sites: claimed,
    plant: record('safetyLevels', (one) => {
      one.safeguardDefinedness = 'undefined';
    }),
  },
  {
    id: 'policy-superseded',
    about: 'A newer version of the policy is in force.',
    expects: ['LVL-12'],
    sites: records('policyVersions'),
    plant: (draft, site) => {
      const old = draft.policyVersions.get(site);
      if (!old) return;
      draft.policyVersions.set('PV-NEW', { policy: old.policy, version: '99', date: '2026-05-01' });
      old.supersededBy = 'PV-NEW';
    },
  },
  {
    id: 'level-withdrawn',
    about: 'The claimed level was withdrawn.',
    expects: ['LVL-01'],
    sites: claimed,
    plant: record('safetyLevels', (one) => {
      one.thresholdDefinedness = 'withdrawn';
    }),
  },
  {
    id: 'stop-equivalent-threshold',
    about: 'The owner says that nobody can meet a criterion.',
    expects: ['LVL-13'],
    sites: records('criteria'),
    plant: record('criteria', (one) => {
      one.satisfiable = false;
    }),
  },
  {
    id: 'highly-dangerous-with-moderate-lines',
    about: 'A highly dangerous pathway rests on two moderate lines.',
    expects: ['LVL-14'],
    sites: records('pathways'),
    plant: record('pathways', (one) => {
      one.tier = 'highly-dangerous';
    }),
  },
  {
    id: 'level-named-without-a-link',
    about: 'A claim names a level that no record defines.',
    expects: ['LVL-15'],
    sites: records('pathways', (_, { case: c }, id) => [...c.pathways.keys()][0] === id),
    plant: (draft) => {
      for (const node of draft.nodes.values()) {
        if (node.kind !== 'justification') continue;
        node.text = 'This is enough below ASL-4 as the lab understands it.';
        return;
      }
    },
  },
  {
    id: 'evidence-above-the-claimed-level',
    about: 'A result meets the trigger of a level above the one that the case claims.',
    expects: ['LVL-04'],
    sites: evidence(
      ({ criterion, status = 'active' }, { case: c }) =>
        status === 'active' &&
        [...c.safetyLevels].some(
          ([level, { criteria = [] }]) =>
            !c.meta.claimedLevels?.includes(level) && criteria.includes(criterion ?? ''),
        ),
    ),
    plant: record('evidence', (one, draft) => {
      const { value } = draft.criteria.get(one.criterion ?? '') ?? {};
      if (value !== undefined) one.value = value;
      delete one.k;
      delete one.interval;
    }),
  },
]);
