// Faults that only the profiles of regulations ask about (rules.md 3.11 COV-06, 3.19 REP-03, -04, -08).
import { daysBefore, head, record } from '../edits.ts';
import { type Fault, family, THE_CASE } from '../fault.ts';
import { evidence, records } from '../sites.ts';

/** Elements that answer a required content in words. */
const answers: Fault['sites'] = ({ case: c }) =>
  [...c.nodes].flatMap(([id, { tags = [] }]) =>
    tags.some((tag) => /^(?:eu|sb53)-/.test(tag)) ? [id] : [],
  );

export const regulations = family('Regulations', [
  {
    id: 'specified-risk-without-estimate',
    about: 'A systemic risk that the code specifies is not estimated.',
    expects: ['COV-06'],
    sites: records('pathways', ({ domain = '' }) => /^RD-(?:LOC|CBRN|PER|CYB)$/.test(domain)),
    plant: record('pathways', (one) => {
      delete one.riskUpper;
    }),
  },
  {
    id: 'specified-risk-off-the-register',
    about: 'A systemic risk that the code specifies is not on the register.',
    expects: ['COV-06'],
    sites: records('riskDomains', (_, __, id) => /^RD-(?:LOC|CBRN)$/.test(id)),
    plant: record('riskDomains', (one) => {
      one.name = 'something else';
    }),
  },
  {
    id: 'required-text-gone',
    about: 'What the law asks for in words is no longer there.',
    expects: ['REP-03'],
    sites: answers,
    plant: (draft, site) => {
      const node = draft.nodes.get(site);
      if (node) delete node.tags;
    },
  },
  {
    id: 'required-text-is-a-stand-in',
    about: 'What the law asks for in words is still to be written.',
    expects: ['REP-03'],
    sites: answers,
    plant: (draft, site) => {
      const node = draft.nodes.get(site);
      if (node) node.text = 'TBD';
    },
  },
  {
    id: 'leaderboard',
    about: 'A public report lists each result of a dangerous capability.',
    expects: ['REP-04'],
    sites: evidence(({ evalType }) => evalType === 'capability' || evalType === 'uplift-study'),
    plant: record('evidence', (one) => {
      one.disclosureMode = 'individual';
    }),
  },
  {
    id: 'report-overdue',
    about: 'The report was last updated 200 days ago.',
    expects: ['REP-08'],
    sites: THE_CASE,
    plant: head((meta) => {
      const day = daysBefore(meta.frozenOn ?? '', 200);
      meta.changelog = (meta.changelog ?? []).map((one) => ({ ...one, date: day }));
    }),
  },
  {
    id: 'incident-after-the-report',
    about: 'An incident happened after the report was last updated.',
    expects: ['REP-08'],
    sites: records('incidents'),
    plant: record('incidents', (one, draft) => {
      one.on = draft.meta.frozenOn ?? '';
    }),
  },
]);
