// Faults of support and of how strong it is said to be (rules.md 3.2, 3.20).
import { addBelow, dropElement, element, record, removed } from '../edits.ts';
import { family } from '../fault.ts';
import { elements, evidence, goals, records, solutions } from '../sites.ts';

export const support = family('Support', [
  {
    id: 'evidence-removed',
    about: 'The record behind a solution is gone.',
    expects: ['WF-07'],
    sites: evidence(),
    plant: removed('evidence'),
  },
  {
    id: 'solution-removed',
    about: 'A claim lost its only solution.',
    expects: ['SUP-01'],
    sites: solutions((_, { index }, id) => {
      const [parent] = index.nodes.get(id)?.supports ?? [];
      return parent?.from?.supportedBy.length === 1;
    }),
    plant: dropElement,
  },
  {
    id: 'evidence-failed',
    about: 'An evaluation failed, and the claim is still made.',
    expects: ['SUP-08'],
    sites: evidence(),
    plant: record('evidence', (one) => {
      one.result = 'fail';
    }),
  },
  {
    id: 'evidence-inconclusive',
    about: 'An evaluation was inconclusive.',
    expects: ['SUP-08'],
    sites: evidence(),
    plant: record('evidence', (one) => {
      one.result = 'inconclusive';
    }),
  },
  {
    id: 'evidence-not-run',
    about: 'An evaluation was never run.',
    expects: ['SUP-08'],
    sites: evidence(),
    plant: record('evidence', (one) => {
      one.result = 'not-run';
    }),
  },
  {
    id: 'evidence-not-judged',
    about: 'Nobody judged an evaluation.',
    expects: ['SUP-08'],
    sites: evidence(),
    plant: record('evidence', (one) => {
      one.result = 'not-judged';
    }),
  },
  {
    id: 'goal-undeveloped',
    about: 'A claim that others rest on was never developed.',
    expects: ['SUP-02'],
    sites: goals(
      (goal, { index }, id) =>
        goal.kind === 'goal' && (index.nodes.get(id)?.supports.length ?? 0) > 0,
    ),
    plant: (draft, site) => {
      const node = draft.nodes.get(site);
      if (node?.kind !== 'goal') return;
      node.undeveloped = true;
      for (const [id, link] of [...draft.links]) {
        if (link.from === site && link.kind === 'supportedBy') draft.links.delete(id);
      }
    },
  },
  {
    id: 'criterion-not-concrete',
    about: 'A criterion that the argument leans on is an intention.',
    expects: ['SUP-02'],
    sites: records('criteria', ({ approval }) => approval !== undefined),
    plant: record('criteria', (one) => {
      one.definedness = 'intent-only';
    }),
  },
  {
    id: 'list-without-reason',
    about: 'Nothing says why a list of claims is complete.',
    expects: ['SUP-03', 'UNK-03'],
    sites: elements('strategy', ({ combinator = 'all' }, { index }, id) => {
      const entry = index.nodes.get(id);
      const steps = new Set([id, ...(entry?.supports ?? []).map((link) => link.id)]);
      const isPoint = [...index.case.acps.values()].some(
        ({ on }) => steps.has(on.node ?? '') || steps.has(on.link ?? ''),
      );
      if (combinator !== 'all' || isPoint) return false;
      const others = entry?.supportedBy.filter(({ to }) => to?.node.kind === 'goal') ?? [];
      return others.length > 2;
    }),
    plant: (draft, site) => {
      const near = [
        site,
        ...[...draft.links.values()].flatMap((link) =>
          link.kind === 'supportedBy' && link.to === site ? [link.from] : [],
        ),
      ];
      for (const link of [...draft.links.values()]) {
        if (!near.includes(link.from) || !('to' in link)) continue;
        const node = draft.nodes.get(link.to ?? '');
        if (node?.tags) node.tags = node.tags.filter((tag) => tag !== 'completeness');
        if (node?.kind === 'goal' && node.argumentKind === 'completeness') delete node.argumentKind;
      }
    },
  },
  {
    id: 'restated',
    about: 'A claim is supported by itself in other words.',
    expects: ['SUP-04'],
    sites: goals((_, { index }, id) => (index.nodes.get(id)?.supports.length ?? 0) > 0),
    plant: (draft, site) => {
      const text = draft.nodes.get(site)?.text ?? '';
      const parentOf = (id: string | undefined) =>
        [...draft.links.values()].find((link) => link.kind === 'supportedBy' && link.to === id)
          ?.from;
      const parent = parentOf(site);
      const above = draft.nodes.get(parent ?? '');
      const goal = above?.kind === 'strategy' ? parentOf(parent) : parent;
      const top = draft.nodes.get(goal ?? '');
      if (top) top.text = text;
    },
  },
  {
    id: 'blank-without-a-plan',
    about: 'In a draft, an undeveloped claim has no plan, owner or date.',
    expects: ['SUP-05'],
    sites: goals((_, { index }, id) => (index.nodes.get(id)?.supportedBy.length ?? 0) > 0),
    plant: (draft, site) => {
      draft.meta.maturity = 'draft';
      if (draft.meta.decision) draft.meta.decision.on = '2999-12-31'; // a draft is not decided on yet
      addBelow(draft, site, {
        kind: 'goal',
        identifier: 'G900',
        text: 'The remaining part of the claim holds',
        undeveloped: true,
      });
    },
  },
  {
    id: 'decorative-evidence',
    about: 'A result is recorded and nothing in the argument leans on it.',
    expects: ['SUP-06'],
    sites: evidence(),
    plant: (draft, site) => {
      const one = draft.evidence.get(site);
      if (one) draft.evidence.set('E-EXTRA', { ...one, title: 'A benchmark that nobody cites' });
    },
  },
  {
    id: 'unready-technique',
    about: 'A strong claim depends on an idea that exists on paper.',
    expects: ['SUP-07'],
    sites: evidence(),
    plant: record('evidence', (one) => {
      one.trl = 3;
    }),
  },
  {
    id: 'unsolved-research',
    about: 'A strong claim depends on unsolved research.',
    expects: ['SUP-07'],
    sites: records('mitigations'),
    plant: record('mitigations', (one) => {
      one.unsolvedResearch = true;
    }),
  },
  {
    id: 'nothing-found-and-not-searched',
    about: 'Nothing was found, and nobody says where they looked.',
    expects: ['SUP-09'],
    sites: evidence(
      ({ evalType }) => evalType === 'safeguard-redteam' || evalType === 'field-monitoring',
    ),
    plant: record('evidence', (one) => {
      one.absence = true;
      delete one.searchCoverage;
    }),
  },
  {
    id: 'strong-for-no-reason',
    about: 'A claim is declared strong and no reason is given.',
    expects: ['STR-01'],
    sites: goals(({ declaredStrength = 0 }) => declaredStrength >= 2),
    plant: element('goal', (goal) => {
      delete goal.strengthReason;
    }),
  },
  {
    id: 'detected-is-not-recognised',
    about: 'A claim says that a capability is detected, and none that its meaning is recognised.',
    expects: ['SUP-10'],
    sites: goals(),
    plant: element('goal', (node) => {
      node.text = 'The evaluations detect every dangerous capability of the model.';
    }),
  },
]);
