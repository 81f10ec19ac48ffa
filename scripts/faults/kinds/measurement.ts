// Faults of proxies and of quantities (rules.md 3.15, 3.16).
import { addBelow, dropLinks, element, head, record, without } from '../edits.ts';
import { family, type Grounds, THE_CASE } from '../fault.ts';
import { elements, evidence, goals, records } from '../sites.ts';

const measured = evidence(
  ({ evalType }) => evalType === 'capability' || evalType === 'alignment-behavioural',
);

/** A claim point on what cites it says why it may be trusted. */
function isVouchedFor({ case: c }: Grounds, evidence: string): boolean {
  return [...c.acps.values()].some(({ on }) => {
    const node = c.nodes.get(on.node ?? '');
    return node?.kind === 'solution' && node.cites?.includes(evidence);
  });
}

/** Criteria by which evidence is judged. */
const measuring = records(
  'criteria',
  ({ harmMapping }, { case: c }, id) =>
    harmMapping !== undefined && [...c.evidence.values()].some(({ criterion }) => criterion === id),
);

export const proxies = family('Proxies', [
  {
    id: 'proxy-gap',
    about: 'A proxy is measured and nothing argues what it stands for.',
    expects: ['PRX-01'],
    sites: (grounds) => measured(grounds).filter((id) => !isVouchedFor(grounds, id)),
    plant: record('evidence', (one, draft) => {
      one.proxyFor = 'attacks on hardened infrastructure';
      delete one.proxyArgument;
      for (const node of draft.nodes.values()) {
        if (node.tags) node.tags = node.tags.filter((tag) => tag !== 'proxy-validity');
      }
    }),
  },
  {
    id: 'under-the-streetlight',
    about: 'What was measured was what was at hand.',
    expects: ['PRX-02'],
    sites: records('pathways', (_, { case: c }, id) => [...c.pathways.keys()][0] === id),
    plant: (draft) => {
      for (const one of draft.evidence.values()) one.measurementReason = 'availability';
    },
  },
  {
    id: 'number-without-meaning',
    about: 'Nothing says what a value of a metric means for the risk.',
    expects: ['PRX-03'],
    sites: measuring,
    plant: without('criteria', 'harmMapping'),
  },
  {
    id: 'gameable',
    about: 'A measurement is easily gamed, and nobody looked into that.',
    expects: ['PRX-04'],
    sites: measured,
    plant: record('evidence', (one) => {
      one.gamingRisk = 'high';
      delete one.gamingAnalysis;
      delete one.heldOut;
    }),
  },
  {
    id: 'patch-upon-patch',
    about:
      'A claim rests on three fixes of one kind of failure, and nothing says that they generalise.',
    expects: ['PRX-05'],
    sites: goals((_, { index }, id) => {
      const below = index.nodes.get(id)?.supportedBy ?? [];
      return below.length > 0 && below.every(({ to }) => to?.node.kind === 'solution');
    }),
    plant: (draft, site) => {
      const cites = ['MI-901', 'MI-902', 'MI-903'];
      const run = [...draft.evidence.keys()][0] ?? '';
      for (const [i, id] of cites.entries()) {
        draft.mitigations.set(id, {
          text: `Patch ${i + 1} against role play`,
          kind: 'training',
          fixes: 'Role-play jailbreaks',
          availableOn: `2026-0${i + 2}-01`,
          evaluatedBy: [run],
          trl: 9,
          owner: 'A. Ito',
        });
      }
      dropLinks(draft, site, 'supportedBy');
      const text = 'Register of patches';
      addBelow(draft, site, { kind: 'solution', identifier: 'Sn900', text, cites });
    },
  },
]);

const GOOD = {
  lower: 0.9,
  upper: 0.95,
  method: 'structured elicitation',
  from: 'five experts',
  on: '2026-05-01',
};

export const quantities = family('Quantities', [
  {
    id: 'confidence-upside-down',
    about: 'The lower bound of a confidence lies above the upper one.',
    expects: ['QNT-01'],
    sites: goals(),
    plant: element('goal', (goal) => {
      goal.confidence = { ...GOOD, lower: 0.97, upper: 0.9 };
    }),
  },
  {
    id: 'opinion-does-not-add-up',
    about: 'Belief, disbelief and uncertainty do not add up to one.',
    expects: ['QNT-01'],
    sites: goals(),
    plant: element('goal', (goal) => {
      goal.confidence = { ...GOOD, b: 0.8, d: 0.1, u: 0.3 };
    }),
  },
  {
    id: 'more-than-its-parts',
    about: 'A conjunction is held more likely than its least likely part.',
    expects: ['QNT-02'],
    sites: goals((_, { index }, id) =>
      (index.nodes.get(id)?.supportedBy ?? []).some(
        ({ to }) => to?.node.kind === 'strategy' && (to.node.combinator ?? 'all') === 'all',
      ),
    ),
    plant: (draft, site) => {
      const below = (from: string) =>
        [...draft.links.values()].flatMap((link) =>
          link.kind === 'supportedBy' && link.from === from ? [link.to] : [],
        );
      const parts = below(site).flatMap((id) =>
        draft.nodes.get(id)?.kind === 'strategy' ? below(id) : [id],
      );
      for (const id of [site, ...parts]) {
        const goal = draft.nodes.get(id);
        if (goal?.kind === 'goal')
          goal.confidence =
            id === site
              ? { ...GOOD, lower: 0.96, upper: 0.99 }
              : { ...GOOD, lower: 0.7, upper: 0.8 };
      }
    },
  },
  {
    id: 'too-many-nines',
    about: 'A confidence of four nines is claimed.',
    expects: ['QNT-04'],
    // Counts may support more than 99 % of a rate, which is all that the catalogue asks.
    sites: goals(({ rate }) => rate === undefined),
    plant: element('goal', (goal) => {
      goal.confidence = { ...GOOD, lower: 0.9999, upper: 0.99999 };
    }),
  },
  {
    id: 'unexplained-number',
    about: 'A confidence has neither method nor source.',
    expects: ['QNT-05'],
    sites: goals(),
    plant: element('goal', (goal) => {
      goal.confidence = { lower: 0.8, upper: 0.9 };
    }),
  },
  {
    id: 'confident-and-uncalibrated',
    about: 'A high confidence has no argument that it is calibrated.',
    expects: ['QNT-06'],
    sites: goals(),
    plant: element('goal', (goal) => {
      goal.confidence = { ...GOOD, lower: 0.96, upper: 0.98 };
    }),
  },
  {
    id: 'number-on-an-unsound-case',
    about: 'A confidence is given for a case that is not supported.',
    expects: ['QNT-07'],
    sites: (grounds) => grounds.reasoning.roots(),
    plant: (draft, site) => {
      const goal = draft.nodes.get(site);
      if (goal?.kind === 'goal') goal.confidence = GOOD;
      for (const one of draft.evidence.values()) one.result = 'inconclusive';
    },
  },
  {
    id: 'over-budget',
    about: 'The risks of the pathways add up to more than the budget.',
    expects: ['QNT-08'],
    sites: THE_CASE,
    plant: (draft) => {
      draft.meta.riskBudget ??= { value: 0.001, unit: 'probability of a catastrophe a year' };
      for (const one of draft.pathways.values()) one.riskUpper = 0.01;
    },
  },
  {
    id: 'budget-missing',
    about: 'Risks are estimated and no budget is stated.',
    expects: ['QNT-08'],
    sites: records(
      'pathways',
      ({ riskUpper }, { case: c }, id) =>
        riskUpper !== undefined && [...c.pathways.keys()][0] === id,
    ),
    plant: head((meta) => {
      delete meta.riskBudget;
    }),
  },
  {
    id: 'tested-on-few-deployed-to-many',
    about: 'A hundred times more use is expected than was tested.',
    expects: ['QNT-09'],
    sites: evidence(({ testedVolume, n }) => testedVolume !== undefined || n !== undefined),
    plant: (draft, site) => {
      const one = draft.evidence.get(site);
      if (one) one.testedVolume = 2000;
      for (const context of draft.deploymentContexts.values()) context.volume = 10_000_000_000;
    },
  },
  {
    id: 'alternatives-made-too-sure',
    about:
      'Two alternatives of 90 % are declared as 99 % together, and nobody argued that they are independent.',
    expects: ['QNT-03'],
    sites: elements('strategy', ({ combinator = 'all' }, { index }, id) => {
      const entry = index.nodes.get(id);
      const isOverGoals = entry?.supportedBy.every(({ to }) => to?.node.kind === 'goal') === true;
      const above = entry?.supports[0]?.from?.node.kind;
      return combinator === 'all' && isOverGoals && above === 'goal';
    }),
    plant: element('strategy', (node, draft, site) => {
      node.combinator = 'any';
      for (const link of draft.links.values()) {
        if (link.kind !== 'supportedBy') continue;
        const [upper, lower] = [draft.nodes.get(link.from), draft.nodes.get(link.to)];
        const confidence = (value: number) => ({
          lower: value,
          method: 'structured elicitation',
          from: 'PE-LIND',
          on: '2026-05-02',
        });
        if (link.from === site && lower?.kind === 'goal') lower.confidence = confidence(0.9);
        if (link.to === site && upper?.kind === 'goal') upper.confidence = confidence(0.99);
      }
    }),
  },
]);
