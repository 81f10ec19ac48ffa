// Faults of challenges and of how they were answered (rules.md 3.9).
import type { Draft } from 'immer';
import type { Case, Challenge } from '../../../core/model/case.ts';
import { challenge, dropElement } from '../edits.ts';
import { family } from '../fault.ts';
import { elements, goals, links } from '../sites.ts';

const answered = links((link) => link.kind === 'challenges');

function edit(change: (challenge: { -readonly [K in keyof Challenge]: Challenge[K] }) => void) {
  return (draft: Draft<Case>, site: string) => {
    const link = draft.links.get(site);
    if (link?.kind !== 'challenges') return;
    link.challenge ??= {};
    change(link.challenge as never);
  };
}

export const defeaters = family('Challenges', [
  {
    id: 'open-challenge',
    about: 'A claim is challenged and nobody answered.',
    expects: ['DEF-01'],
    sites: goals(),
    plant: (draft, site) => challenge(draft, site, { status: 'open', kind: 'rebutting' }),
  },
  {
    id: 'challenge-under-investigation',
    about: 'An answered challenge is investigated again.',
    expects: ['DEF-01'],
    sites: answered,
    plant: edit((one) => {
      one.status = 'investigating';
    }),
  },
  {
    id: 'challenge-of-a-step',
    about: 'The step from a claim to its support is challenged and nobody answered.',
    expects: ['DEF-01'],
    sites: links(({ kind }) => kind === 'supportedBy'),
    plant: (draft, site) => challenge(draft, site, { status: 'open', kind: 'undercutting' }),
  },
  {
    id: 'mitigated-by-nothing',
    about: 'A challenge is called mitigated and nothing mitigates it.',
    expects: ['DEF-02'],
    sites: answered,
    plant: edit((one) => {
      one.status = 'mitigated';
      delete one.mitigatedBy;
    }),
  },
  {
    id: 'accepted-by-nobody',
    about: 'A residual risk was accepted by nobody.',
    expects: ['DEF-03'],
    sites: answered,
    plant: edit((one) => {
      one.status = 'residual-accepted';
      one.acceptance = {};
    }),
  },
  {
    id: 'never-challenged',
    about: 'Nobody ever challenged a critical line.',
    expects: ['DEF-04'],
    sites: goals(({ lineOfDefence }, { reasoning }, id) => {
      return (lineOfDefence ?? 'neither') !== 'neither' && reasoning.critical(id);
    }),
    plant: (draft) => {
      for (const [, link] of [...draft.links]) {
        if (link.kind === 'challenges') dropElement(draft, link.from);
      }
    },
  },
  {
    id: 'self-acquittal',
    about: 'Who raised a challenge dismissed it.',
    expects: ['DEF-05'],
    sites: answered,
    plant: (draft, site) => {
      const link = draft.links.get(site);
      const [author = ''] = draft.meta.authors ?? [];
      if (link?.kind !== 'challenges') return;
      link.challenge = { ...link.challenge, status: 'refuted', raisedBy: author };
    },
  },
  {
    id: 'sustained-and-still-claimed',
    about: 'A challenge was sustained, and its target is still declared strong.',
    expects: ['DEF-06', 'SUP-01'],
    sites: goals(({ declaredStrength = 0 }) => declaredStrength > 0),
    plant: (draft, site) =>
      challenge(draft, site, { status: 'sustained', kind: 'rebutting', raisedBy: 'B. Sow' }),
  },
  {
    id: 'kind-does-not-fit',
    about: 'A solution is rebutted, which is what is done to claims.',
    expects: ['DEF-07'],
    sites: elements('solution'),
    plant: (draft, site) =>
      challenge(draft, site, { status: 'refuted', kind: 'rebutting', response: 'Repeated.' }),
  },
  {
    id: 'challenge-without-status',
    about: 'Nobody says what became of a challenge.',
    expects: ['DEF-01'],
    sites: answered,
    plant: edit((one) => {
      delete one.status;
    }),
  },
  {
    id: 'defeated-by-nobody',
    about: 'A claim was crossed out and nobody says who did it and why.',
    expects: ['DEF-03'],
    sites: goals(),
    plant: (draft, site) => {
      const node = draft.nodes.get(site);
      if (node) node.defeated = {};
    },
  },
]);
