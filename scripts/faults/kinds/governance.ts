// Faults of governance and approval (rules.md 3.13).
import { head, record, removed, without } from '../edits.ts';
import { family, THE_CASE } from '../fault.ts';
import { records } from '../sites.ts';

/** Approvals that something needed rests on. */
const gates = records('approvals', ({ subject }, { case: c, reasoning }) =>
  c.nodes.has(subject) ? reasoning.needed(subject) : true,
);

export const governance = family('Governance', [
  {
    id: 'vote-dropped',
    about: 'An approval lost a vote and misses its quorum.',
    expects: ['GOV-01', 'IND-01', 'DEF-03'],
    sites: gates,
    plant: record('approvals', (one) => {
      one.votes = (one.votes ?? []).slice(0, Math.max(0, (one.quorum ?? 1) - 1));
    }),
  },
  {
    id: 'quorum-raised',
    about: 'A quorum is higher than the votes that there are.',
    expects: ['GOV-01', 'IND-01', 'DEF-03'],
    sites: gates,
    plant: record('approvals', (one) => {
      one.quorum = 9;
    }),
  },
  {
    id: 'voter-not-eligible',
    about: 'Somebody voted who may not.',
    expects: ['GOV-02'],
    sites: gates,
    plant: record('approvals', (one) => {
      const [first, ...rest] = one.votes ?? [];
      if (first) one.votes = [{ ...first, person: 'PE-OUTSIDER' }, ...rest];
    }),
  },
  {
    id: 'voter-in-conflict',
    about: 'Somebody voted who has a conflict of interest.',
    expects: ['GOV-02'],
    sites: gates,
    plant: record('approvals', (one) => {
      const [first, ...rest] = one.votes ?? [];
      if (first) one.votes = [{ ...first, conflict: 'built what is voted on' }, ...rest];
    }),
  },
  {
    id: 'vote-on-another-text',
    about: 'Somebody voted on an earlier text.',
    expects: ['GOV-02'],
    sites: gates,
    plant: record('approvals', (one) => {
      const [first, ...rest] = one.votes ?? [];
      if (first) one.votes = [{ ...first, digest: 'f'.repeat(64) }, ...rest];
    }),
  },
  {
    id: 'changed-since-approved',
    about: 'What was approved has changed.',
    expects: ['GOV-11', 'GOV-01'],
    lapses: true,
    sites: records('criteria', (_, { case: c }, id) =>
      [...c.approvals.values()].some(({ subject }) => subject === id),
    ),
    plant: record('criteria', (one) => {
      one.name = `${one.name ?? ''}, revised`;
    }),
  },
  {
    id: 'nobody-may-stop',
    about: 'Nobody holds the right to stop.',
    expects: ['GOV-03'],
    sites: THE_CASE,
    plant: head((meta) => {
      if (meta.decision) meta.decision = { ...meta.decision, rightToStop: '' };
    }),
  },
  {
    id: 'decision-not-stated',
    about: 'The case does not say which decision it supports.',
    expects: ['GOV-03'],
    sites: THE_CASE,
    plant: head((meta) => {
      delete meta.decision;
    }),
  },
  {
    id: 'discipline-taken-for-granted',
    about: 'The discipline of the organisation is assumed without evidence.',
    expects: ['GOV-04'],
    sites: THE_CASE,
    plant: (draft) => {
      const root = [...draft.nodes].find(([, node]) => node.kind === 'goal')?.[0] ?? '';
      draft.nodes.set('planted', {
        kind: 'assumption',
        module: draft.main,
        identifier: 'A900',
        text: 'The laboratory keeps its discipline under commercial pressure',
        assumptionKind: 'organisational',
        justification: 'Its culture is good.',
        owner: 'A. Ito',
        falsifier: 'A release before its gate.',
        status: 'holds',
      });
      draft.links.set('planted', { kind: 'inContextOf', from: root, to: 'planted', order: 'zz' });
    },
  },
  {
    id: 'no-conflict-statement',
    about: 'An author states no conflict of interest, nor that there is none.',
    expects: ['GOV-05'],
    sites: (grounds) => grounds.case.meta.authors ?? [],
    plant: without('people', 'coi'),
  },
  {
    id: 'escape-clause',
    about: 'The policy has an escape clause that the case does not list.',
    expects: ['GOV-06'],
    sites: records('policyVersions'),
    plant: record('policyVersions', (one) => {
      one.clauses = [
        ...(one.clauses ?? []),
        {
          id: 'X',
          text: 'This may be set aside if a competitor is about to deploy.',
          modality: 'may',
        },
      ];
    }),
  },
  {
    id: 'conditional-commitment',
    about: 'The argument relies on a commitment that holds only if others join, and they have not.',
    expects: ['GOV-07'],
    sites: records('policyVersions'),
    plant: record('policyVersions', (one, draft, id) => {
      for (const node of draft.nodes.values()) {
        if (node.kind === 'strategy') node.about = [...(node.about ?? []), id];
      }
      one.clauses = (
        one.clauses ?? [
          { id: 'C', text: 'We will stop at the threshold.', modality: 'will' as const },
        ]
      ).map((clause) => ({
        ...clause,
        conditionality: 'only if all leading laboratories commit to the same',
      }));
    }),
  },
  {
    id: 'nobody-affected',
    about: 'None of the stakeholders is affected.',
    expects: ['GOV-08'],
    sites: THE_CASE,
    plant: (draft) => {
      for (const one of draft.stakeholders.values()) one.affected = false;
    },
  },
  {
    id: 'nobody-consulted',
    about: 'Nobody who is affected was consulted.',
    expects: ['GOV-08'],
    sites: THE_CASE,
    plant: (draft) => {
      for (const one of draft.stakeholders.values()) one.consulted = false;
    },
  },
  {
    id: 'approval-removed',
    about: 'The approval that a criterion asks for is gone.',
    expects: ['GOV-01', 'WF-07', 'IND-01'],
    sites: gates,
    plant: removed('approvals'),
  },
]);
