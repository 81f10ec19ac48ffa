// Faults of form: what GSN does not allow, or leaves open (rules.md 3.1, notation.md 1.3).

import { addBelow, dropElement, dropLinks, element } from '../edits.ts';
import { family } from '../fault.ts';
import { elements, goals, links } from '../sites.ts';

const isSupport = ({ kind }: { readonly kind: string }) => kind === 'supportedBy';

export const structure = family('Structure', [
  {
    id: 'goal-supported-by-context',
    about: 'A context stands where support belongs.',
    expects: ['WF-01'],
    sites: elements('context'),
    plant: (draft, site) => {
      for (const link of draft.links.values()) {
        if ('to' in link && link.to === site) link.kind = 'supportedBy';
      }
    },
  },
  {
    id: 'goal-as-context',
    about: 'A goal is attached as context.',
    expects: ['WF-02'],
    sites: links(
      (link, { case: c }) =>
        isSupport(link) && 'to' in link && c.nodes.get(link.to ?? '')?.kind === 'goal',
    ),
    plant: (draft, site) => {
      const link = draft.links.get(site);
      if (link) link.kind = 'inContextOf' as never;
    },
  },
  {
    id: 'circle',
    about: 'A claim supports itself by way of another.',
    expects: ['WF-03'],
    sites: links(
      (link, { case: c }) =>
        isSupport(link) && 'to' in link && c.nodes.get(link.to ?? '')?.kind === 'strategy',
    ),
    plant: (draft, site) => {
      const link = draft.links.get(site);
      if (!link || !('to' in link)) return;
      const below = [...draft.links.values()].find((one) => one.from === link.to && isSupport(one));
      if (!below || !('to' in below)) return;
      draft.links.set('planted', {
        kind: 'supportedBy',
        from: below.to ?? '',
        to: link.from,
        order: 'zz',
      });
    },
  },
  {
    id: 'second-top',
    about: 'A branch lost its place and stands beside the argument.',
    expects: ['WF-04'],
    sites: links(
      (link, { case: c }) =>
        isSupport(link) && 'to' in link && c.nodes.get(link.to ?? '')?.kind === 'goal',
    ),
    plant: (draft, site) => {
      draft.links.delete(site);
    },
  },
  {
    id: 'strategy-without-goals',
    about: 'A strategy argues over nothing.',
    expects: ['WF-05'],
    sites: elements('strategy'),
    plant: (draft, site) => dropLinks(draft, site, 'supportedBy'),
  },
  {
    id: 'solution-supported',
    about: 'A solution is supported by another.',
    expects: ['WF-01'],
    sites: elements('solution'),
    plant: (draft, site) => {
      addBelow(draft, site, { kind: 'solution', identifier: 'Sn900', text: 'Another test' });
    },
  },
  {
    id: 'solution-is-a-claim',
    about: 'A solution claims something and cites no record.',
    expects: ['WF-06'],
    sites: elements('solution'),
    plant: element('solution', (node) => {
      delete node.cites;
      node.text = 'The model is shown to be safe in every test';
    }),
  },
  {
    id: 'cites-nothing-there',
    about: 'A solution cites a record that does not exist.',
    expects: ['WF-07'],
    sites: elements('solution'),
    plant: element('solution', (node) => {
      node.cites = ['E-GONE'];
    }),
  },
  {
    id: 'same-identifier',
    about: 'Two elements bear one identifier.',
    expects: ['GSN-ID-1'],
    sites: elements('justification'),
    plant: (draft, site) => {
      const node = draft.nodes.get(site);
      const other = [...draft.nodes.values()].find(
        (one) => one.kind === 'goal' && one.module === node?.module,
      );
      if (node && other) node.identifier = other.identifier;
    },
  },
  {
    id: 'terms-undefined',
    about: 'The context that defines the key terms of the claims is gone.',
    expects: ['WF-08'],
    sites: elements('context', ({ defines = [] }) =>
      defines.some((term) => /catastroph/i.test(term)),
    ),
    plant: (draft, site) => {
      const node = draft.nodes.get(site);
      if (node?.kind === 'context') {
        delete node.defines;
        node.text = 'See the glossary.';
      }
    },
  },
  {
    id: 'claim-stops',
    about: 'A leaf claim has no support and no mark.',
    expects: ['SUP-01', 'WF-09'],
    sites: goals(
      ({ uninstantiated = false }, { case: c }, id) =>
        !uninstantiated &&
        [...c.links.values()].some(
          (link) =>
            link.from === id &&
            isSupport(link) &&
            'to' in link &&
            c.nodes.get(link.to ?? '')?.kind === 'solution',
        ),
    ),
    plant: (draft, site) => dropLinks(draft, site, 'supportedBy'),
  },
  {
    id: 'challenge-of-nothing',
    about: 'A challenge points at what does not exist.',
    expects: ['WF-11'],
    sites: links(({ kind }) => kind === 'challenges'),
    plant: (draft, site) => {
      const link = draft.links.get(site) as { to?: string; toLink?: string } | undefined;
      if (link) {
        delete link.toLink;
        link.to = 'GONE';
      }
    },
  },
  {
    id: 'undeveloped-solution',
    about: 'A solution bears the mark of something undeveloped.',
    expects: ['GSN-UNDEV-1'],
    sites: elements('solution'),
    plant: (draft, site) => {
      const node = draft.nodes.get(site) as { undeveloped?: boolean } | undefined;
      if (node) node.undeveloped = true;
    },
  },
  {
    id: 'left-uninstantiated',
    about: 'A token of a template was left in a claim.',
    expects: ['GSN-PAT-1'],
    sites: goals(({ uninstantiated = false }) => !uninstantiated),
    plant: element('goal', (node) => {
      node.text = '{System} does not cause {hazard}';
      node.uninstantiated = true;
    }),
  },
  {
    id: 'claim-point-unargued',
    about: 'An assurance claim point has no argument.',
    expects: ['GSN-ACP-1'],
    sites: links(isSupport),
    plant: (draft, site) => {
      draft.acps.set('ACP-900', { on: { link: site }, name: 'ACP900' });
    },
  },
  {
    id: 'developed-and-marked-undeveloped',
    about: 'A goal with support bears the mark of something undeveloped.',
    expects: ['WF-09'],
    sites: goals(
      ({ toBeSupportedByContract = false }, { index }, id) =>
        !toBeSupportedByContract && (index.nodes.get(id)?.supportedBy.length ?? 0) > 0,
    ),
    plant: element('goal', (node) => {
      node.undeveloped = true;
    }),
  },
  {
    id: 'split-without-a-strategy',
    about: 'A goal is split into several, and no strategy says how.',
    expects: ['WF-10'],
    sites: elements('strategy', ({ combinator = 'all' }, { index }, id) => {
      const entry = index.nodes.get(id);
      const goalsBelow = entry?.supportedBy.filter(({ to }) => to?.node.kind === 'goal') ?? [];
      return combinator === 'all' && goalsBelow.length > 1 && entry?.supports.length === 1;
    }),
    plant: (draft, site) => {
      const above = [...draft.links.values()].find(
        (link) => isSupport(link) && 'to' in link && link.to === site,
      )?.from;
      for (const link of draft.links.values()) {
        if (link.from === site && above !== undefined) link.from = above;
      }
      dropElement(draft, site);
    },
  },
]);
