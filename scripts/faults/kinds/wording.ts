// Faults of wording (rules.md 3.18) and of what the report must hold (3.19, 3.20).
import type { Draft } from 'immer';
import { fingerprint } from '../../../core/analyser/finding.ts';
import type { Case, Waiver } from '../../../core/model/case.ts';
import { dropElement, head } from '../edits.ts';
import { family, THE_CASE } from '../fault.ts';
import { elements, goals, solutions } from '../sites.ts';

const say = (text: string) => (draft: Draft<Case>, site: string) => {
  const node = draft.nodes.get(site);
  if (node) node.text = text;
};

export const wording = family('Wording', [
  {
    id: 'not-a-proposition',
    about: 'A claim is a title.',
    expects: ['TXT-01'],
    sites: goals(),
    plant: say('Security of the weights'),
  },
  {
    id: 'two-claims-in-one',
    about: 'A claim joins two properties.',
    expects: ['TXT-01'],
    sites: goals(),
    plant: say('The system is safe and secure'),
  },
  {
    id: 'state-of-the-art',
    about: 'That something is the state of the art is all that says it is enough.',
    expects: ['TXT-02'],
    sites: elements('justification'),
    plant: say('The safeguards follow industry best practice and the state of the art.'),
  },
  {
    id: 'quantifier-overclaim',
    about: 'A claim says never, and the evidence is of one way of asking.',
    expects: ['TXT-04'],
    sites: goals(({ quantifier }) => quantifier === 'rate<=p' || quantifier === 'bounded'),
    plant: say('The model never helps with a cyber attack'),
  },
  {
    id: 'safety-evaluation',
    about: 'An evaluation is called a safety evaluation.',
    expects: ['TXT-05'],
    sites: solutions(),
    plant: say('Safety evaluation of the third quarter'),
  },
  {
    id: 'unbounded-word',
    about: 'A claim says "robust" and nothing bounds it.',
    expects: ['TXT-06'],
    sites: goals(),
    plant: say('The monitoring is robust'),
  },
  {
    id: 'promotion',
    about: 'A claim praises.',
    expects: ['TXT-07'],
    sites: goals(),
    plant: say('Our world-class, industry-leading filters stop attempts'),
  },
  {
    id: 'others-will-do-it',
    about: 'That others would do it anyway is the argument.',
    expects: ['TXT-08'],
    sites: elements('justification'),
    plant: say('Others will release such a model anyway, as cars and medicines carry risks, too.'),
  },
  {
    id: 'stronger-than-the-policy',
    about: 'A claim says that something will happen, and the policy only plans it.',
    expects: ['TXT-03'],
    sites: goals((_, { case: c }) => [...c.policyVersions.values()].some(({ clauses }) => clauses)),
    plant: (draft, site) => {
      const version = [...draft.policyVersions.values()].find(({ clauses }) => clauses);
      for (const clause of version?.clauses ?? []) clause.modality = 'intend';
      const { text = '' } = version?.clauses?.at(-1) ?? {};
      say(text.replace(/^We\b/, 'The laboratory'))(draft, site);
    },
  },
  {
    id: 'public-claim-uncommitted',
    about: 'A public claim promises what no clause of the policy commits to.',
    expects: ['TXT-03'],
    sites: goals(),
    plant: (draft, site) => {
      const node = draft.nodes.get(site);
      if (node) node.tags = [...(node.tags ?? []), 'public-claim'];
      say('The laboratory will always tell its customers of a leak within a day')(draft, site);
    },
  },
]);

/** An assumption without an owner, which is ASM-02's finding, and a waiver with something wrong. */
function waived(wrong: Partial<Waiver>) {
  return (draft: Draft<Case>, site: string) => {
    const node = draft.nodes.get(site);
    if (node) delete node.owner;
    draft.waivers.set('W-NEW', {
      rule: 'ASM-02',
      fingerprint: fingerprint('ASM-02', 'missing', [site]),
      digest: 'a'.repeat(64),
      severity: 'warning',
      reason: 'The vault team names one in June.',
      owner: 'A. Ito',
      until: '2027-06-01',
      ...wrong,
    });
  };
}

export const records = family('Report and records', [
  {
    id: 'no-version',
    about: 'The case has no version.',
    expects: ['REP-09'],
    sites: THE_CASE,
    plant: head((meta) => {
      delete meta.version;
    }),
  },
  {
    id: 'no-changelog',
    about: 'The case has no changelog.',
    expects: ['REP-09'],
    sites: THE_CASE,
    plant: head((meta) => {
      delete meta.changelog;
      delete meta.version;
    }),
  },
  {
    id: 'redaction-unexplained',
    about: 'Something is redacted for no stated reason.',
    expects: ['REP-07'],
    sites: THE_CASE,
    plant: (draft) => {
      draft.redactions.set('RE-NEW', { where: 'The chapter on exploits' });
    },
  },
  {
    id: 'no-conditions-of-end',
    about: 'Nothing says under which conditions the case no longer holds.',
    expects: ['REP-10'],
    sites: THE_CASE,
    plant: (draft) => {
      draft.monitors.clear();
      for (const node of draft.nodes.values()) {
        if (node.kind === 'assumption') delete node.falsifier;
        if (node.kind === 'goal') delete node.validityEnvelope;
      }
    },
  },
  {
    id: 'no-disclosure-review',
    about: 'Nothing says when what may be told is looked at again.',
    expects: ['REP-05'],
    sites: (grounds) => (grounds.case.meta.disclosureReviewTrigger === undefined ? [] : ['case']),
    plant: head((meta) => {
      delete meta.disclosureReviewTrigger;
    }),
  },
  {
    id: 'waiver-expired',
    about: 'The waiver of a finding has expired.',
    expects: ['WAV-01'],
    sites: elements('assumption'),
    plant: waived({ until: '2026-01-01' }),
  },
  {
    id: 'waiver-without-reason',
    about: 'The waiver of a finding gives no reason.',
    expects: ['WAV-01'],
    sites: elements('assumption'),
    plant: waived({ reason: 'TBD' }),
  },
  {
    id: 'waiver-outlived',
    about: 'What a waiver concerned has changed.',
    expects: ['WAV-02'],
    sites: elements('assumption'),
    plant: waived({}),
  },
  {
    id: 'waiver-of-nothing',
    about: 'A waiver is of a finding that nobody has.',
    expects: ['WAV-02'],
    sites: elements('assumption'),
    plant: waived({ rule: 'TXT-06' }),
  },
  {
    id: 'no-criticism',
    about: 'A reviewed case whose harms are minor holds no challenge at all.',
    expects: ['REP-06'],
    sites: THE_CASE,
    plant: (draft) => {
      draft.meta.maturity = 'reviewed';
      for (const one of draft.pathways.values()) one.severity = 'minor';
      for (const [, link] of [...draft.links]) {
        if (link.kind === 'challenges') dropElement(draft, link.from);
      }
    },
  },
]);
