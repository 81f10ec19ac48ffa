// Faults of assurance claim points (GSN v3 1:5) and of challenges as notation (GSN v3 1:6; notation.md 1.3).
import type { AssuranceClaimPoint } from '../../../core/model/case.ts';
import { addBelow, challenge, dropLinks } from '../edits.ts';
import { type Fault, family } from '../fault.ts';
import { elements, goals, links } from '../sites.ts';

const ARGUED = { text: 'Two teams came to the same result.' };

/** A claim point that stands where the site says, argued in words. */
function point(on: (site: string) => AssuranceClaimPoint['on']): Fault['plant'] {
  return (draft, site) => {
    draft.acps.set('ACP-900', { on: on(site), name: 'ACP900', argument: ARGUED });
  };
}

const isSupport = ({ kind }: { readonly kind: string }) => kind === 'supportedBy';

/** Support of goals by several things at once. */
const ofSeveral = links(
  (link, { index }) =>
    isSupport(link) &&
    index.nodes.get(link.from)?.node.kind === 'goal' &&
    (index.nodes.get(link.from)?.supportedBy.length ?? 0) > 1,
);

export const claimPoints = family('Claim points', [
  {
    id: 'claim-points-of-one-name',
    about: 'Two assurance claim points bear one name.',
    expects: ['GSN-ACP-1'],
    sites: elements('solution'),
    plant: (draft, site) => {
      const [name = 'ACP1'] = [...draft.acps].map(([id, acp]) => acp.name ?? id);
      draft.acps.set('ACP-900', { on: { node: site }, name, argument: ARGUED });
      const other = [...draft.nodes].find(([id, { kind }]) => kind === 'solution' && id !== site);
      if (draft.acps.size === 1 && other) {
        draft.acps.set('ACP-901', { on: { node: other[0] }, name, argument: ARGUED });
      }
    },
  },
  {
    id: 'claim-point-argued-by-a-stand-in',
    about: 'The argument of an assurance claim point is still to be written.',
    expects: ['GSN-ACP-1'],
    sites: elements('solution'),
    plant: (draft, site) => {
      const argument = { text: 'TBD' };
      draft.acps.set('ACP-900', { on: { node: site }, name: 'ACP900', argument });
    },
  },
  {
    id: 'claim-point-on-a-goal',
    about: 'An assurance claim point stands on a claim.',
    expects: ['GSN-ACP-2'],
    sites: goals(),
    plant: point((node) => ({ node })),
  },
  {
    id: 'claim-point-on-an-assumption',
    about: 'An assurance claim point stands on an assumption or a justification.',
    expects: ['GSN-ACP-2'],
    sites: (grounds) => [...elements('assumption')(grounds), ...elements('justification')(grounds)],
    plant: point((node) => ({ node })),
  },
  {
    id: 'claim-point-on-a-challenge',
    about: 'An assurance claim point stands on a challenge.',
    expects: ['GSN-ACP-2'],
    sites: links(({ kind }) => kind === 'challenges'),
    plant: point((link) => ({ link })),
  },
  {
    id: 'claim-point-on-nothing',
    about: 'An assurance claim point stands on nothing.',
    expects: ['GSN-ACP-2'],
    sites: () => ['case'],
    plant: point(() => ({})),
  },
  {
    id: 'claim-point-below-a-strategy',
    about: 'An assurance claim point stands on one of the relations below a strategy.',
    expects: ['GSN-ACP-3'],
    sites: links(
      (link, { case: c }) => isSupport(link) && c.nodes.get(link.from)?.kind === 'strategy',
    ),
    plant: point((link) => ({ link })),
  },
  {
    id: 'claim-point-on-a-part',
    about: 'An assurance claim point stands on one of several relations that are one inference.',
    expects: ['GSN-ACP-3'],
    sites: ofSeveral,
    plant: point((link) => ({ link })),
  },
]);

export const dialectics = family('Dialectics', [
  {
    id: 'part-of-an-inference-challenged',
    about: 'A challenge ends on one of several relations that are one inference.',
    expects: ['GSN-DIA-2'],
    sites: ofSeveral,
    plant: (draft, site) =>
      challenge(draft, site, { status: 'refuted', kind: 'undercutting', response: 'Repeated.' }),
  },
  {
    id: 'challenge-only-stated',
    about: 'A goal challenges and rests on nothing.',
    expects: ['GSN-DIA-3'],
    sites: goals(),
    plant: (draft, site) => challenge(draft, site, { status: 'open', kind: 'rebutting' }),
  },
  {
    id: 'challenge-sustained-without-evidence',
    about: 'A challenge that rests on nothing is sustained.',
    expects: ['GSN-DIA-3'],
    sites: elements('solution'),
    plant: (draft, site) => challenge(draft, site, { status: 'sustained', kind: 'undermining' }),
  },
  {
    id: 'challenge-lost-its-evidence',
    about: 'The evidence of an open challenge is gone.',
    expects: ['GSN-DIA-3'],
    sites: links(
      (link, { case: c }) =>
        link.kind === 'challenges' &&
        (link.challenge?.status ?? 'open') === 'open' &&
        c.nodes.get(link.from)?.kind === 'goal',
    ),
    plant: (draft, site) => dropLinks(draft, draft.links.get(site)?.from ?? '', 'supportedBy'),
  },
  {
    id: 'context-challenges',
    about: 'A context challenges a claim.',
    expects: ['WF-11'],
    sites: goals(),
    plant: (draft, site) => {
      const text = 'The red team had six weeks';
      const id = addBelow(draft, site, { kind: 'context', identifier: 'C900', text });
      const challenging = { status: 'refuted', kind: 'rebutting', response: 'It had twelve.' };
      draft.links.set(`link-${id}`, {
        kind: 'challenges',
        from: id,
        to: site,
        order: 'zz',
        challenge: challenging,
      } as never);
    },
  },
  {
    id: 'private-element-challenged',
    about: 'A challenge ends on what another module keeps private.',
    expects: ['WF-11'],
    sites: elements('solution', (node, { case: c }) => node.module !== c.main),
    plant: (draft, site) => {
      const text = 'The test was too short';
      const identifier = 'G908';
      draft.nodes.set('planted', { kind: 'goal', module: draft.main, identifier, text });
      draft.links.set('link-planted', {
        kind: 'challenges',
        from: 'planted',
        to: site,
        order: 'zz',
        challenge: { status: 'refuted', kind: 'undermining', response: 'It was prolonged.' },
      } as never);
    },
  },
]);
