// Faults of evidence: old, about something else, unreadable by others, too little (rules.md 3.4).
import type { ArtefactCheck } from '../../../core/artefacts/types.ts';
import { daysBefore, record, without } from '../edits.ts';
import { family } from '../fault.ts';
import { evidence, evidenceUnder, goals, records } from '../sites.ts';

const AGES = new Set([
  'capability',
  'capability-noCoT',
  'uplift-study',
  'control-eval',
  'safeguard-redteam',
  'alignment-behavioural',
  'understanding',
  'model-organism',
]);
const ageing = evidence(({ evalType = '' }) => AGES.has(evalType));

/** What reading the first artefact of a record shows. */
function read(
  evidence: string,
  outcome: ArtefactCheck['outcome'],
  sha256?: ArtefactCheck['sha256'],
): ArtefactCheck {
  return { evidence, artefact: 0, path: 'report.pdf', outcome, ...(sha256 ? { sha256 } : {}) };
}

export const evidenceFaults = family('Evidence', [
  {
    id: 'compute-grown',
    about: 'The system grew fourfold since an evaluation.',
    expects: ['EVI-01'],
    sites: ageing,
    plant: record('evidence', (one, draft) => {
      const now = draft.systemVersions.get(draft.meta.systemUnderTest ?? '')?.effCompute ?? 1e25;
      one.effCompute = now / 4;
    }),
  },
  {
    id: 'compute-missing',
    about: 'Nobody knows with how much compute the evaluated model was trained.',
    expects: ['EVI-01'],
    sites: records('systemVersions', (_, { case: c }, id) => id === c.meta.systemUnderTest),
    plant: without('systemVersions', 'effCompute'),
  },
  {
    id: 'evidence-91-days-old',
    about: 'An evaluation is older than 90 days.',
    expects: ['EVI-02'],
    sites: ageing,
    plant: record('evidence', (one, draft) => {
      one.date = daysBefore(draft.meta.frozenOn ?? '2026-06-01', 91);
    }),
  },
  {
    id: 'evidence-without-a-date',
    about: 'Nobody knows when an evaluation was run.',
    expects: ['EVI-02'],
    sites: ageing,
    plant: without('evidence', 'date'),
  },
  {
    id: 'other-version',
    about: 'An evaluation is about an earlier model.',
    expects: ['EVI-03'],
    sites: ageing,
    plant: record('evidence', (one, draft) => {
      const other = [...draft.systemVersions.keys()].find(
        (id) => id !== draft.meta.systemUnderTest,
      );
      one.systemVersion = other ?? 'SV-OTHER';
    }),
  },
  {
    id: 'version-missing',
    about: 'An evaluation does not say which model it is about.',
    expects: ['EVI-03'],
    sites: ageing,
    plant: without('evidence', 'systemVersion'),
  },
  {
    id: 'configuration-drift',
    about: 'The configuration changed since an evaluation.',
    expects: ['EVI-04'],
    sites: ageing,
    plant: record('evidence', (one, draft) => {
      const system = draft.systemVersions.get(draft.meta.systemUnderTest ?? '');
      if (system) system.configHash = 'b'.repeat(64);
      one.configHash = 'a'.repeat(64);
    }),
  },
  {
    id: 'record-without-tasks',
    about: 'A reader cannot tell what an evaluation consisted of.',
    expects: ['EVI-05'],
    sites: ageing,
    plant: without('evidence', 'tasks', 'scoring'),
  },
  {
    id: 'record-without-baseline',
    about: 'An evaluation has no human baseline, and does not say why.',
    expects: ['EVI-05'],
    sites: ageing,
    plant: without('evidence', 'humanBaseline'),
  },
  {
    id: 'record-without-samples',
    about: 'No samples of an evaluation can be read.',
    expects: ['EVI-05'],
    sites: ageing,
    plant: without('evidence', 'samples'),
  },
  {
    id: 'uncontrolled-evidence',
    about: 'An evaluation has no owner and no place where its results lie.',
    expects: ['EVI-06'],
    sites: evidence(),
    plant: without('evidence', 'owner', 'artefacts', 'source', 'logDigest'),
  },
  {
    id: 'hearsay',
    about: 'A strong claim rests on what somebody said.',
    expects: ['EVI-07'],
    sites: evidenceUnder(({ declaredStrength = 0 }) => declaredStrength >= 2),
    plant: record('evidence', (one) => {
      one.provenance = 'testimony';
    }),
  },
  {
    id: 'interval-straddles',
    about: 'The measured interval lies on both sides of the threshold.',
    expects: ['EVI-08'],
    sites: evidence(({ criterion }) => criterion !== undefined),
    plant: record('evidence', (one, draft) => {
      const value = draft.criteria.get(one.criterion ?? '')?.value ?? 0.1;
      // On the passing side by more than a standard error, which would be LVL-05's.
      const away = draft.criteria.get(one.criterion ?? '')?.operator?.startsWith('>') ? 1 : -1;
      const half = value * 0.4;
      one.value = value + away * value * 0.35;
      one.interval = { low: one.value - half, high: one.value + half, level: 0.95 };
      delete one.k;
    }),
  },
  {
    id: 'baseline-of-four',
    about: 'The human baseline is four people.',
    expects: ['EVI-08'],
    sites: evidence(({ criterion }) => criterion !== undefined),
    plant: record('evidence', (one) => {
      one.humanBaseline = { value: 0.4, n: 4 };
    }),
  },
  {
    id: 'used-before-evaluated',
    about: 'The system was used inside before it was evaluated.',
    expects: ['EVI-09'],
    sites: records('systemVersions', (_, { case: c }, id) => id === c.meta.systemUnderTest),
    plant: record('systemVersions', (one) => {
      one.firstInternalUse = '2020-01-01';
    }),
  },
  {
    id: 'only-inside-evaluators',
    about: 'Nobody outside evaluated anything on the pathways.',
    expects: ['EVI-10'],
    sites: records('pathways', (_, { case: c }, id) => [...c.pathways.keys()][0] === id),
    plant: (draft) => {
      for (const one of draft.evidence.values()) {
        one.evaluator = { org: 'The lab itself', kind: 'internal', independent: false };
      }
    },
  },
  {
    id: 'trained-on-the-test',
    about: 'What was measured was trained on.',
    expects: ['EVI-11'],
    sites: ageing,
    plant: record('evidence', (one) => {
      one.trainedOn = true;
    }),
  },
  {
    id: 'continuity-not-shown',
    about: 'A claim of similarity to a safe model lacks its criteria.',
    expects: ['EVI-12'],
    sites: goals(({ argumentKind }) => argumentKind === 'inability'),
    plant: (draft, site) => {
      const goal = draft.nodes.get(site);
      if (goal?.kind === 'goal') goal.argumentKind = 'continuity' as never;
    },
  },
  {
    id: 'rate-beyond-the-trials',
    about: 'A rate is claimed that so few trials cannot show.',
    expects: ['EVI-13'],
    sites: goals(({ quantifier }) => quantifier === 'rate<=p'),
    plant: (draft, site) => {
      const goal = draft.nodes.get(site);
      if (goal?.kind === 'goal') goal.rate = 0.00001;
    },
  },
  {
    id: 'trials-missing',
    about: 'A rate is claimed and the number of trials is missing.',
    expects: ['EVI-13'],
    sites: evidenceUnder(
      ({ quantifier }) => quantifier === 'rate<=p',
      ({ n }) => n !== undefined,
    ),
    plant: without('evidence', 'n', 'k', 'interval'),
  },
  {
    id: 'expired',
    about: 'Evidence has expired.',
    expects: ['EVI-14'],
    sites: evidence(),
    plant: record('evidence', (one) => {
      one.expiry = '2026-01-01';
    }),
  },
  {
    id: 'retracted',
    about: 'Evidence was retracted, and is still cited.',
    expects: ['EVI-14'],
    sites: evidence(),
    plant: record('evidence', (one) => {
      one.status = 'retracted';
    }),
  },
  {
    id: 'counter-evidence',
    about: 'A newer run of the same evaluation has the opposite result, and nobody cites it.',
    expects: ['EVI-14'],
    sites: evidence(({ metric }) => metric !== undefined),
    plant: (draft, site) => {
      const one = draft.evidence.get(site);
      if (!one) return;
      const date = daysBefore(one.date ?? '2026-05-01', -1);
      draft.evidence.set('E-COUNTER', { ...one, title: 'The same again', result: 'fail', date });
    },
  },
  {
    id: 'danger-elicited-and-not-contained',
    about: 'Danger was elicited and nothing says how it was contained.',
    expects: ['EVI-15'],
    sites: evidence(
      ({ evalType, elicitation }) => evalType === 'capability' && elicitation?.fineTuned === true,
    ),
    plant: record('evidence', (one) => {
      delete one.containment;
      delete one.disposed;
      if (one.elicitation) one.elicitation = { ...one.elicitation, containment: '' };
    }),
  },
  {
    id: 'not-the-file-cited',
    about: 'The file of an artefact is not the one that was cited.',
    expects: ['EVI-16'],
    sites: evidence(({ artefacts = [] }) => artefacts.some(({ sha256 }) => sha256 !== undefined)),
    files: (site) => [
      read(site, 'contradicted', { stated: 'a'.repeat(64), found: 'b'.repeat(64) }),
    ],
    plant: () => {},
  },
  {
    id: 'cited-file-gone',
    about: 'The file of an artefact is no longer beside the case.',
    expects: ['EVI-16'],
    sites: evidence(({ artefacts = [] }) => artefacts.length > 0),
    files: (site) => [read(site, 'missing')],
    plant: () => {},
  },
]);
