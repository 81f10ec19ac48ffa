// Faults of response: what happens when an evaluation is red (rules.md 3.14).
import { record, removed, without } from '../edits.ts';
import { family, THE_CASE } from '../fault.ts';
import { records } from '../sites.ts';

const plans = records('ifThens');
/** Not done in earnest either. */
const undone = records('ifThens', ({ executedOn }) => executedOn === undefined);
const halts = records('ifThens', ({ action = '' }) =>
  ['stop', 'pause', 'delay', 'hold'].includes(action),
);

export const response = family('Response', [
  {
    id: 'no-plan',
    about: 'Nothing happens when a criterion is met.',
    expects: ['RSP-01'],
    sites: plans,
    plant: removed('ifThens'),
  },
  {
    id: 'plan-without-owner',
    about: 'Nobody acts on a trigger.',
    expects: ['RSP-01'],
    sites: plans,
    plant: without('ifThens', 'owner'),
  },
  {
    id: 'plan-without-deadline',
    about: 'A trigger has no deadline.',
    expects: ['RSP-01'],
    sites: plans,
    plant: without('ifThens', 'deadlineDays'),
  },
  {
    id: 'plan-without-proof',
    about: 'Nothing shows that the safeguard of a plan works.',
    expects: ['RSP-01'],
    sites: plans,
    plant: without('ifThens', 'efficacyEvidence'),
  },
  {
    id: 'pause-without-end',
    about: 'A pause has no condition for resuming.',
    expects: ['RSP-02'],
    sites: halts,
    plant: without('ifThens', 'resumption'),
  },
  {
    id: 'pause-until-a-date',
    about: 'A pause ends on a day, whatever is known by then.',
    expects: ['RSP-03'],
    sites: halts,
    plant: record('ifThens', (one) => {
      one.resumption = { date: '2027-01-01' };
    }),
  },
  {
    id: 'action-unspecified',
    about: 'A plan does not say what is done.',
    expects: ['RSP-01'],
    sites: plans,
    plant: without('ifThens', 'action'),
  },
  {
    id: 'never-drilled',
    about: 'A plan was never exercised.',
    expects: ['RSP-05'],
    sites: undone,
    plant: without('ifThens', 'exercisedOn'),
  },
  {
    id: 'drilled-long-ago',
    about: 'A plan was last exercised more than a year ago.',
    expects: ['RSP-05'],
    sites: undone,
    plant: record('ifThens', (one) => {
      one.exercisedOn = '2024-06-01';
    }),
  },
  {
    id: 'too-late-to-start',
    about: 'Stopping takes longer than the forecast leaves.',
    expects: ['RSP-06'],
    sites: records('forecasts', ({ intervalDates }) => intervalDates?.p10 !== undefined),
    plant: (draft) => {
      for (const one of draft.ifThens.values()) one.leadTimeDays = 4000;
    },
  },
  {
    id: 'red-and-no-plan',
    about: 'A result has been red for two months and nobody has a plan that would change it.',
    expects: ['RSP-07'],
    sites: plans,
    plant: record('ifThens', (one) => {
      one.redSince = '2026-03-01';
      delete one.causalPlan;
    }),
  },
  {
    id: 'trigger-pulled-and-nothing-happened',
    about: 'A criterion was met by evidence, and nobody acted.',
    expects: ['RSP-08'],
    sites: records('ifThens', ({ trigger }, { case: c }) =>
      [...c.evidence.values()].some(
        ({ criterion }) => criterion !== undefined && criterion === trigger,
      ),
    ),
    plant: (draft, site) => {
      const { trigger = '' } = draft.ifThens.get(site) ?? {};
      const criterion = draft.criteria.get(trigger);
      const plan = draft.ifThens.get(site);
      if (plan) delete plan.executedOn;
      for (const one of draft.evidence.values()) {
        if (one.criterion !== trigger || criterion?.value === undefined) continue;
        one.value = criterion.operator?.startsWith('<') ? criterion.value / 2 : criterion.value * 2;
        delete one.k;
        delete one.interval;
      }
    },
  },
  {
    id: 'no-incident-route',
    about: 'No incident route has a clock.',
    expects: ['RSP-09'],
    sites: THE_CASE,
    plant: (draft) => draft.incidents.clear(),
  },
  {
    id: 'pause-or-wait',
    about: 'A plan pauses where no safeguards are known, and does not say what ends the pause.',
    expects: ['RSP-04'],
    sites: halts,
    plant: record('ifThens', (one, draft) => {
      one.action = 'pause';
      const { quorum } = one.resumption ?? {};
      one.resumption = quorum === undefined ? { date: '2027-06-01' } : { quorum };
      for (const level of draft.safetyLevels.values()) {
        if (!level.criteria?.includes(one.trigger ?? '')) continue;
        level.safeguardDefinedness = 'intent-only';
      }
    }),
  },
  {
    id: 'resumed-early',
    about: 'What was stopped went on before those who may end the stop had voted.',
    expects: ['RSP-10'],
    sites: halts,
    plant: record('ifThens', (one, draft) => {
      one.executedOn = '2026-02-01';
      one.resumedOn = '2026-02-20';
      const quorum = 'AP-900';
      draft.approvals.set(quorum, {
        subject: one.trigger ?? '',
        quorum: 2,
        eligible: [],
        votes: [],
      });
      one.resumption = { quorum };
    }),
  },
  {
    id: 'resumed-while-red',
    about: 'What was stopped went on while the criterion was still met.',
    expects: ['RSP-10'],
    sites: records(
      'ifThens',
      ({ action, trigger }, { case: c }) =>
        action === 'stop' &&
        [...c.evidence.values()].some(({ criterion = '' }) => criterion === trigger),
    ),
    plant: record('ifThens', (one, draft) => {
      one.executedOn = '2026-02-01';
      one.resumedOn = '2026-02-20';
      one.resumption = { criterion: one.trigger ?? '' };
      const criterion = draft.criteria.get(one.trigger ?? '');
      for (const run of draft.evidence.values()) {
        if (run.criterion !== one.trigger || criterion?.value === undefined) continue;
        run.value = criterion.value;
        delete run.k;
        delete run.interval;
      }
    }),
  },
]);
