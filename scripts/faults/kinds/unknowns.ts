// Faults about problems nobody thought of (rules.md 3.8).
import { dropElement, head } from '../edits.ts';
import { family, THE_CASE } from '../fault.ts';
import { elements, evidence, goals } from '../sites.ts';

const unknown = goals(({ tags = [] }) => tags.includes('unknown-unknowns'));

export const unknowns = family('Unknown unknowns', [
  {
    id: 'nothing-on-unknowns',
    about: 'The branch about problems nobody thought of is gone.',
    expects: ['UNK-01'],
    sites: unknown,
    plant: dropElement,
  },
  {
    id: 'tag-of-unknowns-lost',
    about: 'No goal says any more that it is about unknown problems.',
    expects: ['UNK-01'],
    sites: unknown,
    plant: (draft, site) => {
      const node = draft.nodes.get(site);
      if (node) node.tags = [];
    },
  },
  {
    id: 'only-known-problems',
    about: 'Neither open-ended search nor understanding supports the claim about unknown problems.',
    expects: ['UNK-02'],
    sites: unknown,
    plant: (draft) => {
      for (const one of draft.evidence.values()) {
        delete one.openEnded;
        if (one.evalType === 'understanding') one.evalType = 'expert-elicitation';
      }
    },
  },
  {
    id: 'pathway-list-not-complete',
    about: 'Nothing argues that the list of pathways is complete.',
    expects: ['UNK-03'],
    sites: goals(
      ({ tags = [], argumentKind }, { case: c }) =>
        argumentKind === 'completeness' &&
        !tags.includes('independence') &&
        !tags.includes('unknown-unknowns') &&
        c.pathways.size > 1,
    ),
    plant: (draft) => {
      for (const [id, node] of [...draft.nodes]) {
        const about = node.kind === 'goal' && node.argumentKind === 'completeness';
        const special = node.tags?.some((tag) =>
          ['independence', 'unknown-unknowns'].includes(tag),
        );
        if (about && !special) dropElement(draft, id);
        else if (node.tags?.includes('completeness')) dropElement(draft, id);
      }
    },
  },
  {
    id: 'unknowns-weak',
    about: 'The claim about unknown problems is weak, and the decision is to deploy.',
    expects: ['UNK-04'],
    sites: unknown,
    plant: (draft, site) => {
      const goal = draft.nodes.get(site);
      if (goal?.kind === 'goal') goal.declaredStrength = 1;
    },
  },
  {
    id: 'no-risk-estimate',
    about: 'Nobody estimated the risk, and the decision is to deploy.',
    expects: ['UNK-04'],
    sites: THE_CASE,
    plant: head((meta) => {
      delete meta.riskEstimate;
    }),
  },
  {
    id: 'no-open-ended-search',
    about: 'Nobody searched without a list.',
    expects: ['UNK-05', 'UNK-02'],
    sites: evidence(({ openEnded }) => openEnded === true),
    plant: (draft) => {
      for (const one of draft.evidence.values()) delete one.openEnded;
    },
  },
  {
    id: 'no-surprises-recorded',
    about: 'There is no record of having been wrong.',
    expects: ['UNK-06'],
    sites: THE_CASE,
    plant: (draft) => draft.surprises.clear(),
  },
  {
    id: 'unknowns-cut-off',
    about: 'The branch about unknown problems hangs on nothing.',
    expects: ['UNK-01'],
    sites: elements('goal', ({ tags = [] }) => tags.includes('unknown-unknowns')),
    plant: (draft, site) => {
      for (const [id, link] of [...draft.links]) {
        if ('to' in link && link.to === site && link.kind === 'supportedBy') draft.links.delete(id);
      }
    },
  },
]);
