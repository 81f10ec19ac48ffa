// Faults of governance and approval (rules.md 3.13).
import { head, record, removed, without } from '../edits.ts';
import { type Fault, family, THE_CASE } from '../fault.ts';
import { goals, records } from '../sites.ts';

/** Approvals that something needed rests on. */
const gates = records('approvals', ({ subject }, { case: c, reasoning }) =>
  c.nodes.has(subject) ? reasoning.needed(subject) : true,
);

/** Those of criteria, or of elements. */
function gatesOf(table: 'criteria' | 'nodes'): Fault['sites'] {
  return records(
    'approvals',
    ({ subject }, { case: c, reasoning }) =>
      c[table].has(subject) && (table === 'criteria' || reasoning.needed(subject)),
  );
}

/** Those by which two moderate lines count as independent. */
const ofIndependence = records('approvals', ({ subject }, { case: c, reasoning }) =>
  [...c.pathways.keys()].some((id) => {
    const { independence, controlStrength, propensityStrength } = reasoning.sufficiency(id);
    const isModerate = controlStrength === 2 && propensityStrength === 2;
    return isModerate && independence.justifiedBy.includes(subject);
  }),
);

/** Those by which a residual risk is accepted. */
const ofAcceptance = records('approvals', (_, { case: c }, id) =>
  [...c.links.values()].some(
    (link) => link.kind === 'challenges' && link.challenge?.acceptance?.approval === id,
  ),
);

const dropVote = record('approvals', (one) => {
  one.votes = (one.votes ?? []).slice(0, Math.max(0, (one.quorum ?? 1) - 1));
});

const raiseQuorum = record('approvals', (one) => {
  one.quorum = 9;
});

export const governance = family('Governance', [
  {
    id: 'vote-dropped',
    about: 'The approval of a criterion lost a vote and misses its quorum.',
    expects: ['GOV-01'],
    sites: gatesOf('criteria'),
    plant: dropVote,
  },
  {
    id: 'independence-vote-dropped',
    about: 'The approval of independence lost a vote and misses its quorum.',
    expects: ['IND-01'],
    sites: ofIndependence,
    plant: dropVote,
  },
  {
    id: 'acceptance-vote-dropped',
    about: 'The approval of a residual risk lost a vote and misses its quorum.',
    expects: ['DEF-03'],
    sites: ofAcceptance,
    plant: dropVote,
  },
  {
    id: 'quorum-raised',
    about: 'The approval of a criterion asks more votes than there are.',
    expects: ['GOV-01'],
    sites: gatesOf('criteria'),
    plant: raiseQuorum,
  },
  {
    id: 'independence-quorum-raised',
    about: 'The approval of independence asks more votes than there are.',
    expects: ['IND-01'],
    sites: ofIndependence,
    plant: raiseQuorum,
  },
  {
    id: 'acceptance-quorum-raised',
    about: 'The approval of a residual risk asks more votes than there are.',
    expects: ['DEF-03'],
    sites: ofAcceptance,
    plant: raiseQuorum,
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
    expects: ['GOV-01', 'WF-07'],
    sites: gatesOf('criteria'),
    plant: removed('approvals'),
  },
  {
    id: 'independence-approval-removed',
    about: 'Nobody approved that the lines are independent.',
    expects: ['IND-01'],
    sites: ofIndependence,
    plant: removed('approvals'),
  },
  {
    id: 'dissent-not-shown',
    about: 'Somebody voted against, and the claim does not show it.',
    expects: ['GOV-09'],
    sites: gatesOf('nodes'),
    plant: record('approvals', (one) => {
      const dissent = 'The logs that were compared end in August.';
      const person = one.eligible?.find((id) => !one.votes?.some((vote) => vote.person === id));
      const { digest } = one;
      const bound = digest === undefined ? {} : { digest };
      one.votes = [
        ...(one.votes ?? []),
        { person: person ?? 'PE-NEW', vote: 'against', dissent, ...bound },
      ];
    }),
  },
  {
    id: 'approved-in-name-only',
    about: 'The case is called approved, and nobody signed it.',
    expects: ['GOV-10'],
    sites: THE_CASE,
    plant: head((meta) => {
      meta.maturity = 'approved';
    }),
  },
  {
    id: 'case-changed-since-signed',
    about: 'The case is called approved, and what was signed is an earlier text of it.',
    expects: ['GOV-10'],
    sites: THE_CASE,
    plant: (draft) => {
      draft.meta.maturity = 'approved';
      const [person = ''] = draft.meta.reviewers ?? [...draft.people.keys()];
      const digest = 'f'.repeat(64);
      draft.signOffs.set('SO-900', { subject: draft.id, person, digest, on: '2026-05-02' });
    },
  },
  {
    id: 'claim-changed-since-signed',
    about: 'A claim was signed off and has changed since.',
    expects: ['GOV-11'],
    sites: goals(),
    plant: (draft, site) => {
      const person = [...draft.people.keys()].at(-1) ?? '';
      const digest = 'f'.repeat(64);
      draft.signOffs.set('SO-901', { subject: site, person, digest, on: '2026-05-02' });
    },
  },
  {
    id: 'merged-unread',
    about: 'A claim was merged from two sides, and nobody read it since.',
    expects: ['GOV-12'],
    sites: goals(),
    plant: (draft, site) => {
      draft.meta.merged = { [site]: { fields: ['text'], from: 'the reviewers', on: '2026-05-02' } };
    },
  },
]);
