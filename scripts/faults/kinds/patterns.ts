// Faults of patterns and template arguments (notation.md 1.3 GSN-PAT-*, GSN-TPL-*, GSN v3 1:3).
import type { Draft } from 'immer';
import type { Case, CaseLink } from '../../../core/model/case.ts';
import { dropLinks } from '../edits.ts';
import { type Fault, family, type Grounds } from '../fault.ts';
import { elements, goals, links } from '../sites.ts';

/** Elements of template arguments: in these cases what bears the mark. */
const inTemplate = elements('goal', ({ uninstantiated = false }) => uninstantiated);

const hasData: Fault['sites'] = ({ case: c }) => [...c.instantiations.keys()];

/** Support outside of templates, of goals. */
const support = links(
  ({ kind, from, ...end }, { case: c }: Grounds) =>
    kind === 'supportedBy' &&
    c.instantiations.size === 0 &&
    c.nodes.get(from)?.kind === 'goal' &&
    'to' in end &&
    c.nodes.get(end.to ?? '')?.kind === 'solution',
);

const mark =
  (fields: Partial<CaseLink>): Fault['plant'] =>
  (draft, site) => {
    const link = draft.links.get(site);
    if (link) Object.assign(link, fields);
  };

const say =
  (text: string): Fault['plant'] =>
  (draft, site) => {
    const node = draft.nodes.get(site);
    if (node) node.text = text;
  };

type Data = Parameters<Parameters<typeof data>[0]>[0];

/** Changes the instantiation data at the site. */
function data(
  change: (record: NonNullable<ReturnType<Draft<Case>['instantiations']['get']>>) => void,
): Fault['plant'] {
  return (draft, site) => {
    const found = draft.instantiations.get(site);
    if (found) change(found);
  };
}

const rowsOf = ({ tables = [] }: Data) => tables.flatMap(({ rows = [] }) => rows);

export const patterns = family('Patterns', [
  {
    id: 'multiplicity-left',
    about: 'How many there are is not decided.',
    expects: ['GSN-PAT-1'],
    sites: support,
    plant: mark({ multiplicity: '1..n' }),
  },
  {
    id: 'option-left',
    about: 'Whether something is there is not decided.',
    expects: ['GSN-PAT-1'],
    sites: support,
    plant: mark({ optional: true }),
  },
  {
    id: 'choice-left',
    about: 'Which of several there is was never chosen.',
    expects: ['GSN-PAT-1'],
    sites: support,
    plant: mark({ choice: { group: 'a', label: '1 of 2' } }),
  },
  {
    id: 'solution-left-uninstantiated',
    about: 'Which evidence is meant was never filled in.',
    expects: ['GSN-PAT-1'],
    sites: elements('solution', ({ uninstantiated = false }) => !uninstantiated),
    plant: (draft, site) => {
      const node = draft.nodes.get(site);
      if (node) Object.assign(node, { text: 'Report on {hazard}', uninstantiated: true });
    },
  },
  {
    id: 'data-thrown-away',
    about: 'A template argument is delivered without its instantiation data.',
    expects: ['GSN-PAT-1'],
    sites: hasData,
    plant: (draft, site) => {
      draft.instantiations.delete(site);
    },
  },
  {
    id: 'token-without-mark',
    about: 'A claim holds a token in brackets and is not marked as to be instantiated.',
    expects: ['GSN-PAT-2'],
    sites: goals(({ uninstantiated = false }) => !uninstantiated),
    plant: say('{System} does not cause {hazard}'),
  },
  {
    id: 'mark-without-token',
    about: 'An element of a template is marked, and nothing says what is to be filled in.',
    expects: ['GSN-PAT-2'],
    sites: inTemplate,
    plant: say('The hazard is managed'),
  },
  {
    id: 'brackets-unpaired',
    about: 'A bracket of a token is not closed.',
    expects: ['GSN-PAT-2'],
    sites: elements('solution'),
    plant: say('Report on {hazard'),
  },
  {
    id: 'template-undeveloped',
    about: 'A claim of a template argument is undeveloped.',
    expects: ['GSN-TPL-1'],
    sites: inTemplate,
    plant: (draft, site) => {
      dropLinks(draft, site, 'supportedBy');
      const node = draft.nodes.get(site);
      if (node?.kind === 'goal') node.undeveloped = true;
    },
  },
  {
    id: 'template-ends-at-a-claim',
    about: 'A template ends at a claim that is argued nowhere.',
    expects: ['GSN-TPL-2'],
    sites: inTemplate,
    plant: (draft, site) => dropLinks(draft, site, 'supportedBy'),
  },
  {
    id: 'cell-empty',
    about: 'A row of the data leaves a token open.',
    expects: ['GSN-TPL-3'],
    sites: hasData,
    plant: data((record) => {
      const row = rowsOf(record).at(-1);
      if (row) row.values = {};
    }),
  },
  {
    id: 'no-rows',
    about: 'The data of a template is not there yet.',
    expects: ['GSN-TPL-3'],
    sites: hasData,
    plant: data((record) => {
      delete record.tables;
    }),
  },
  {
    id: 'option-undecided',
    about: 'The data does not say whether an option is taken.',
    expects: ['GSN-TPL-3'],
    sites: hasData,
    plant: data((record) => {
      record.decisions = (record.decisions ?? []).slice(1);
    }),
  },
  {
    id: 'choice-beyond-its-label',
    about: 'The data takes more branches of a choice than it allows.',
    expects: ['GSN-TPL-3'],
    sites: hasData,
    plant: data((record) => {
      for (const one of record.decisions ?? []) one.taken = true;
    }),
  },
  {
    id: 'token-renamed',
    about: 'A token of the template was renamed, and the data knows the old one.',
    expects: ['GSN-TPL-3'],
    sites: inTemplate,
    plant: say('{threat} is managed'),
  },
]);
