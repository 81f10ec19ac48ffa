// Faults that fill a field with what means nothing: days still to come of what is said to be done, ends
// that nobody will live to see, digests that were typed, an objection that answers itself.

import { element, head, record } from '../edits.ts';
import type { Fault } from '../fault.ts';
import { family } from '../fault.ts';
import { elements, evidence, goals, links, records } from '../sites.ts';

const TO_COME = '2099-01-01';
const NEVER = '9999-12-31';

const acted = records('ifThens', ({ deadlineDays }) => deadlineDays !== undefined);

export const pretences: readonly Fault[] = [
  ...family('Evidence', [
    {
      id: 'dated-to-come',
      about: 'Evidence is dated after the day of the analysis.',
      expects: ['EVI-02'],
      sites: evidence(),
      plant: record('evidence', (one) => {
        one.date = TO_COME;
      }),
    },
    {
      id: 'dated-anew',
      about: 'The log of the run is older than the date of its record.',
      expects: ['EVI-02'],
      sites: evidence(({ date }) => date !== undefined),
      plant: record('evidence', (one) => {
        one.log = { ...one.log, created: '2024-01-01T10:00:00Z' };
      }),
    },
    {
      id: 'judged-to-come',
      about: 'Evidence is said to be judged on a day that is still to come.',
      expects: ['EVI-02'],
      sites: evidence(({ criterion }) => criterion !== undefined),
      plant: record('evidence', (one) => {
        one.judged = { by: 'the evaluation team', ...one.judged, on: TO_COME };
      }),
    },
    {
      id: 'digest-of-zeros',
      about: 'The digest of an artefact was typed.',
      expects: ['EVI-06'],
      sites: evidence(({ artefacts = [], logDigest }) => artefacts.length > 0 && !logDigest),
      plant: record('evidence', (one) => {
        for (const artefact of one.artefacts ?? []) {
          artefact.sha256 = '0'.repeat(64);
          delete artefact.version;
        }
      }),
    },
    {
      id: 'interval-too-narrow',
      about: 'The interval of a result is narrower than its counts allow.',
      expects: ['EVI-08', 'SUP-08'],
      sites: evidence(
        ({ value, k, n, criterion }) =>
          criterion !== undefined && k !== undefined && n !== undefined && value === k / n,
      ),
      plant: record('evidence', (one) => {
        const value = one.value ?? 0;
        one.interval = { low: value, high: value, level: 0.99, method: 'as it was' };
      }),
    },
  ]),
  ...family('Challenges', [
    {
      id: 'mitigated-by-itself',
      about: 'A challenge is called mitigated by what it itself rests on.',
      expects: ['DEF-02'],
      sites: links((link) => link.kind === 'challenges'),
      plant: (draft, site) => {
        const link = draft.links.get(site);
        if (link?.kind !== 'challenges') return;
        link.challenge = { ...link.challenge, status: 'mitigated', mitigatedBy: [link.from] };
      },
    },
    {
      id: 'accepted-for-ever',
      about: 'A residual risk is accepted until a review that nobody will live to see.',
      expects: ['DEF-03'],
      sites: links(
        (link) => link.kind === 'challenges' && link.challenge?.acceptance?.reviewBy !== undefined,
      ),
      plant: (draft, site) => {
        const link = draft.links.get(site);
        if (link?.kind !== 'challenges' || !link.challenge?.acceptance) return;
        link.challenge.acceptance.reviewBy = NEVER;
      },
    },
    {
      id: 'crossed-out-in-silence',
      about: 'An objection is crossed out, and nobody says by whom or why.',
      expects: ['DEF-03'],
      sites: links((link) => link.kind === 'challenges'),
      plant: (draft, site) => {
        const link = draft.links.get(site);
        if (link) link.defeated = {};
      },
    },
  ]),
  ...family('Assumptions', [
    {
      id: 'reviewed-never',
      about: 'The review of an assumption lies millennia away.',
      expects: ['ASM-04'],
      sites: elements('assumption', (_, { reasoning }, id) => reasoning.loadBearing(id)),
      plant: element('assumption', (one) => {
        one.reviewBy = NEVER;
      }),
    },
  ]),
  ...family('Coverage', [
    {
      id: 'excluded-for-ever',
      about: 'What is excluded is looked at again when nobody is left to look.',
      expects: ['COV-02'],
      sites: records('exclusions'),
      plant: record('exclusions', (one) => {
        one.reviewBy = NEVER;
      }),
    },
  ]),
  ...family('Response', [
    {
      id: 'a-century-to-act',
      about: 'A commitment leaves a hundred years to act.',
      expects: ['RSP-01'],
      sites: acted,
      plant: record('ifThens', (one) => {
        one.deadlineDays = 36_500;
      }),
    },
    {
      id: 'red-from-a-day-to-come',
      about: 'A commitment is red since a day that is still to come, without a plan.',
      expects: ['RSP-07'],
      sites: records('ifThens', ({ action, executedOn }) => action !== undefined && !executedOn),
      plant: record('ifThens', (one) => {
        one.redSince = TO_COME;
        delete one.causalPlan;
      }),
    },
    {
      id: 'incident-to-come',
      about: 'An incident is dated after the day of the analysis.',
      expects: ['RSP-09'],
      sites: records('incidents', ({ on }) => on !== undefined),
      plant: record('incidents', (one) => {
        one.on = TO_COME;
      }),
    },
  ]),
  ...family('Quantities', [
    {
      id: 'estimated-to-come',
      about: 'The risk is estimated on a day that is still to come.',
      expects: ['QNT-05'],
      sites: records('pathways', ({ riskBasis }) => riskBasis?.on !== undefined),
      plant: record('pathways', (one) => {
        one.riskBasis = { ...one.riskBasis, on: TO_COME };
      }),
    },
  ]),
  ...family('Dynamics', [
    {
      id: 'read-to-come',
      about: 'A monitor is read on a day that is still to come.',
      expects: ['DYN-02'],
      sites: records('monitors', ({ lastValue }) => lastValue !== undefined),
      plant: record('monitors', (one) => {
        one.lastOn = TO_COME;
      }),
    },
    {
      id: 'envelope-without-an-end',
      about: 'A claim holds until a day that nobody will live to see.',
      expects: ['DYN-05'],
      sites: goals(({ validityEnvelope }) => validityEnvelope !== undefined),
      plant: element('goal', (goal) => {
        goal.validityEnvelope = { until: NEVER };
      }),
    },
  ]),
  ...family('Report and records', [
    {
      id: 'version-of-a-day-to-come',
      about: 'The changelog describes this version on a day that is still to come.',
      expects: ['REP-09'],
      sites: () => ['case'],
      plant: head((meta) => {
        for (const entry of meta.changelog ?? []) {
          if (entry.version === meta.version) entry.date = TO_COME;
        }
      }),
    },
  ]),
];
