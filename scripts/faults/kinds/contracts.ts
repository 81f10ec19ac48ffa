// Faults of contracts between modules (notation.md 1.3 GSN-MOD-3 to -7, GSN v3 1:4.7).
import { addBelow } from '../edits.ts';
import { family } from '../fault.ts';
import { awayOf, contracts, inContract, parts, put, set, support } from '../moduleEdits.ts';
import { elements, goals, links } from '../sites.ts';

/** Goals that a contract supports, by name or by the mark. */
const ofContracts = goals((goal, { index }, id) =>
  Boolean(
    goal.toBeSupportedByContract ||
      index.nodes.get(id)?.supportedBy.some(({ to }) => to?.node.kind === 'contractReference'),
  ),
);

export const contractFaults = family('Contracts', [
  {
    id: 'contract-claim-repeated',
    about: 'A module rests on a goal that stands in a contract.',
    expects: ['GSN-MOD-2', 'GSN-MOD-7'],
    sites: elements('strategy', (node, grounds) => inContract(grounds, node)),
    plant: (draft, site) => {
      const text = 'No copy runs outside the company';
      const goal = addBelow(draft, site, {
        kind: 'goal',
        identifier: 'G900',
        text,
        undeveloped: true,
      });
      const host = [...draft.nodes].find(
        ([id, node]) =>
          node.kind === 'strategy' && id !== site && node.module !== draft.nodes.get(site)?.module,
      );
      if (host) support(draft, host[0], awayOf(draft, goal, host[1].module));
    },
  },
  {
    id: 'contract-develops-what-is-argued-at-home',
    about: 'A contract argues a goal that its own module argues as well.',
    expects: ['GSN-MOD-3'],
    sites: contracts,
    plant: (draft, site) => {
      const own = [...draft.links.values()].find(({ kind, from }) => {
        const node = draft.nodes.get(from);
        const contract = draft.modules.get(node?.module ?? '')?.contract;
        return (
          kind === 'supportedBy' &&
          node?.kind === 'goal' &&
          node.public &&
          contract !== true &&
          ![...draft.links.values()].some(
            (link) =>
              link.from === from &&
              'to' in link &&
              draft.nodes.get(link.to ?? '')?.kind === 'contractReference',
          )
        );
      });
      const away = awayOf(draft, own?.from ?? '', site);
      addBelow(draft, away, {
        kind: 'goal',
        identifier: 'G902',
        text: 'The two modules speak of the same attackers',
        undeveloped: true,
      });
    },
  },
  {
    id: 'contract-goal-developed-at-home',
    about: 'A goal that a contract supports is developed in its own module as well.',
    expects: ['GSN-MOD-4'],
    sites: ofContracts,
    plant: (draft, site) => {
      addBelow(draft, site, { kind: 'solution', identifier: 'Sn903', text: 'Test of June' });
    },
  },
  {
    id: 'contract-mark-on-a-developed-goal',
    about: 'A goal with support is marked to be supported by contract.',
    expects: ['GSN-MOD-4'],
    sites: links(
      ({ kind, from }, grounds) =>
        kind === 'supportedBy' &&
        grounds.case.nodes.get(from)?.kind === 'goal' &&
        grounds.case.modules.size > 1,
    ),
    plant: (draft, site) => {
      const goal = draft.nodes.get(draft.links.get(site)?.from ?? '');
      if (goal?.kind === 'goal') goal.toBeSupportedByContract = true;
    },
  },
  {
    id: 'contract-mark-on-a-solution',
    about: 'A solution is marked to be supported by contract.',
    expects: ['GSN-MOD-5'],
    sites: elements('solution'),
    plant: set({ attributes: { toBeSupportedByContract: true } }),
  },
  {
    id: 'undeveloped-and-left-to-a-contract',
    about: 'A goal is undeveloped and to be supported by contract at once.',
    expects: ['GSN-MOD-5'],
    sites: goals(({ toBeSupportedByContract = false }) => toBeSupportedByContract),
    plant: set({ undeveloped: true }),
  },
  {
    id: 'contract-mark-in-a-contract',
    about: 'A goal in a contract is to be supported by contract.',
    expects: ['GSN-MOD-5'],
    sites: elements('strategy', (node, grounds) => inContract(grounds, node)),
    plant: (draft, site) => {
      const text = 'The two modules mean the same people';
      const marks = { toBeSupportedByContract: true };
      addBelow(draft, site, { kind: 'goal', identifier: 'G904', text, ...marks });
    },
  },
  {
    id: 'module-reference-in-a-contract',
    about: 'A contract rests on a whole module.',
    expects: ['GSN-MOD-6', 'WF-01'],
    sites: elements(
      'awayGoal',
      (node, grounds, id) =>
        inContract(grounds, node) && (grounds.index.nodes.get(id)?.supportedBy.length ?? 0) > 0,
    ),
    plant: (draft, site) => {
      addBelow(draft, site, { kind: 'moduleReference', identifier: 'M900', target: draft.main });
    },
  },
  {
    id: 'contract-reference-in-a-contract',
    about: 'A reference to a contract stands in a contract.',
    expects: ['GSN-MOD-6'],
    sites: contracts,
    plant: (draft, site) => {
      put(draft, { kind: 'contractReference', module: site, identifier: 'Con900', target: site });
    },
  },
  {
    id: 'contract-with-an-interface',
    about: 'A contract declares an interface.',
    expects: ['GSN-MOD-7'],
    sites: contracts,
    plant: (draft, site) => {
      const module = draft.modules.get(site);
      if (module) module.interfaces = [{ name: 'all' }];
    },
  },
  {
    id: 'public-in-a-contract',
    about: 'An element of a contract is public.',
    expects: ['GSN-MOD-7'],
    sites: contracts,
    plant: (draft, site) => {
      const strategy = [...draft.nodes].find(
        ([, { kind, module }]) => module === site && kind === 'strategy',
      );
      const text = 'No copy runs outside the company';
      const marks = { undeveloped: true, public: true };
      addBelow(draft, strategy?.[0] ?? '', { kind: 'goal', identifier: 'G905', text, ...marks });
    },
  },
  {
    id: 'used-module-put-into-a-contract',
    about: 'A module that others use was put into a contract, which keeps it to itself.',
    expects: ['GSN-MOD-7', 'GSN-MOD-2'],
    sites: (grounds) => (contracts(grounds).length > 0 ? parts(grounds) : []),
    plant: (draft, site) => {
      const contract = [...draft.modules].find(([, one]) => one.contract === true)?.[0];
      const module = draft.modules.get(site);
      if (module && contract !== undefined) module.parent = contract;
    },
  },
]);
