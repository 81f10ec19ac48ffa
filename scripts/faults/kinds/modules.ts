// Faults of modules, away elements and interfaces (notation.md 1.3 GSN-MOD-*, GSN v3 1:4).
import type { Draft } from 'immer';
import type { Case } from '../../../core/model/case.ts';
import { addBelow } from '../edits.ts';
import { family, type Grounds } from '../fault.ts';
import { awayGoals, awayOf, inContract, parts, put, set, support, topOf } from '../moduleEdits.ts';
import { elements, goals } from '../sites.ts';

/** Goals that other modules repeat. */
const repeated = goals(
  (goal, { case: c }, id) =>
    goal.public === true &&
    [...c.nodes.values()].some((node) => node.kind === 'awayGoal' && node.origin === id),
);

/** A reference stands for all that the module argues (GSN v3 1:4.3.7). */
function isReferredTo({ case: c }: Grounds, module: string): boolean {
  return [...c.nodes.values()].some((node) => 'target' in node && node.target === module);
}

export const modules = family('Modules', [
  {
    id: 'away-says-more',
    about: 'The origin of an away goal says less than the away goal.',
    expects: ['GSN-MOD-1'],
    sites: awayGoals,
    plant: set({ text: 'Nobody can ever bring this about' }),
  },
  {
    id: 'origin-renumbered',
    about: 'What an away goal repeats was renumbered.',
    expects: ['GSN-MOD-1'],
    sites: repeated,
    plant: set({ identifier: 'G901' }),
  },
  {
    id: 'away-names-another-module',
    about: 'An away goal shows another module than the one where it is argued.',
    expects: ['GSN-MOD-1'],
    sites: awayGoals,
    plant: (draft, site) => {
      const node = draft.nodes.get(site);
      if (node && 'origin' in node) node.originModule = node.module;
    },
  },
  {
    id: 'away-context-reworded',
    about: 'An away context says something else than the context that it repeats.',
    expects: ['GSN-MOD-1'],
    sites: elements('awayContext'),
    plant: set({ text: 'Any deployment whatever' }),
  },
  {
    id: 'origin-private',
    about: 'An away goal repeats what its module keeps private.',
    expects: ['GSN-MOD-2'],
    sites: repeated,
    plant: (draft, site) => {
      const node = draft.nodes.get(site);
      if (node) delete node.public;
    },
  },
  {
    id: 'away-goal-developed',
    about: 'An away goal is developed where it is used.',
    expects: ['WF-01'],
    sites: awayGoals,
    plant: (draft, site) => {
      addBelow(draft, site, { kind: 'solution', identifier: 'Sn900', text: 'Test of June' });
    },
  },
  {
    id: 'strategy-in-an-interface',
    about: 'An interface publishes a strategy.',
    expects: ['GSN-MOD-8'],
    sites: elements(
      'strategy',
      (node, grounds) => !inContract(grounds, node) && grounds.case.modules.size > 1,
    ),
    plant: (draft, site) => {
      const module = draft.modules.get(draft.nodes.get(site)?.module ?? '');
      if (module) module.interfaces = [{ name: 'more', public: [site] }];
    },
  },
  {
    id: 'public-strategy',
    about: 'A strategy is public.',
    expects: ['GSN-MOD-8'],
    sites: elements('strategy', (node, grounds) => !inContract(grounds, node)),
    plant: set({ public: true }),
  },
  {
    id: 'modules-rest-on-each-other',
    about: 'A module rests on the whole of a module that rests on it.',
    expects: ['GSN-MOD-9', 'WF-03'],
    sites: parts,
    plant: (draft, site) => {
      const top = topOf(draft, site) ?? '';
      addBelow(draft, top, { kind: 'moduleReference', identifier: 'M901', target: draft.main });
      const root = topOf(draft, draft.main) ?? '';
      addBelow(draft, root, { kind: 'moduleReference', identifier: 'M902', target: site });
    },
  },
  {
    id: 'circle-through-modules',
    about: 'What an away goal repeats rests on the goal that the away goal supports.',
    expects: ['WF-03'],
    sites: parts,
    plant: (draft, site) => {
      const user = [...draft.links.values()].find((link) => {
        const to = draft.nodes.get(('to' in link ? link.to : undefined) ?? '');
        return (
          link.kind === 'supportedBy' &&
          to?.kind === 'awayGoal' &&
          draft.nodes.get(to.origin)?.module === site
        );
      });
      const to = draft.nodes.get((user && 'to' in user ? user.to : undefined) ?? '');
      if (!user || to?.kind !== 'awayGoal') {
        const top = topOf(draft, site) ?? '';
        addBelow(draft, top, { kind: 'goal', identifier: 'G906', text: 'It holds' });
        support(draft, `planted-${draft.nodes.size - 1}`, top);
        return;
      }
      const above = goalAbove(draft, user.from);
      const goal = draft.nodes.get(above);
      if (goal) goal.public = true;
      support(draft, to.origin, awayOf(draft, above, site));
    },
  },
  {
    id: 'away-of-nothing',
    about: 'What an away goal repeats does not exist.',
    expects: ['WF-07'],
    sites: awayGoals,
    plant: set({ origin: 'GONE' }),
  },
  {
    id: 'reference-to-no-module',
    about: 'A module reference leads nowhere.',
    expects: ['WF-07'],
    sites: elements('moduleReference'),
    plant: set({ target: 'GONE' }),
  },
  {
    id: 'pinned-to-another-version',
    about: 'The module of an away goal has another version than the one that was agreed.',
    expects: ['WF-07'],
    sites: awayGoals,
    plant: set({ pinnedVersion: '0.0.7' }),
  },
  {
    id: 'branch-left-in-a-module',
    about: 'A branch of a module lost its place in the argument.',
    expects: ['WF-04'],
    sites: (grounds) => parts(grounds).filter((id) => !isReferredTo(grounds, id)),
    plant: (draft, site) => {
      const text = 'The logs cannot be changed';
      const goal = put(draft, { kind: 'goal', module: site, identifier: 'G907', text });
      addBelow(draft, goal, { kind: 'solution', identifier: 'Sn907', text: 'Audit of the logs' });
    },
  },
]);

function goalAbove(draft: Draft<Case>, id: string): string {
  if (draft.nodes.get(id)?.kind === 'goal') return id;
  const up = [...draft.links.values()].find(
    (link) => link.kind === 'supportedBy' && 'to' in link && link.to === id,
  );
  return up?.from ?? id;
}
