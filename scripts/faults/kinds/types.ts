// Faults of kind: evidence of one sort under a claim of another (rules.md 3.6).

import type { Draft } from 'immer';
import type { Case, EvalType } from '../../../core/model/case.ts';
import { addBelow, element, originOf, record } from '../edits.ts';
import { family } from '../fault.ts';
import { evidence, evidenceUnder, goals, records, solutions } from '../sites.ts';

/** All evidence that stands directly under the goal's line becomes of one type. */
function retype(draft: Draft<Case>, goal: string, evalType: EvalType): void {
  const queue = [goal];
  const seen = new Set<string>();
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const node = draft.nodes.get(at);
    if (node?.kind === 'solution') {
      for (const id of node.cites ?? []) {
        const one = draft.evidence.get(id);
        if (one) one.evalType = evalType;
      }
    }
    for (const link of draft.links.values()) {
      if (link.from === at && link.kind === 'supportedBy') queue.push(originOf(draft, link.to));
    }
    // All that a contract draws on stands below the goal that rests on it.
    if (node?.kind !== 'contractReference') continue;
    for (const [id, { module }] of draft.nodes) {
      if (module === node.target) queue.push(originOf(draft, id));
    }
  }
}

const control = goals(({ lineOfDefence }) => lineOfDefence === 'control');
const propensity = goals(({ lineOfDefence }) => lineOfDefence === 'propensity');

export const types = family('Types', [
  {
    id: 'would-not-by-could-not',
    about: 'That it would not is shown by what it could not do.',
    expects: ['TYP-01'],
    sites: propensity,
    plant: (draft, site) => retype(draft, site, 'capability'),
  },
  {
    id: 'strong-propensity-without-understanding',
    about: 'A strong claim about propensity has no evidence of understanding.',
    expects: ['TYP-02'],
    sites: propensity,
    plant: (draft, site) => {
      const goal = draft.nodes.get(site);
      if (goal?.kind === 'goal') goal.declaredStrength = 3;
      retype(draft, site, 'alignment-behavioural');
    },
  },
  {
    id: 'could-not-by-would-not',
    about: 'That it could not is shown by how it behaves.',
    expects: ['TYP-03'],
    sites: control,
    plant: (draft, site) => retype(draft, site, 'alignment-behavioural'),
  },
  {
    id: 'none-by-red-teaming',
    about: 'That there is none is shown by red teaming alone.',
    expects: ['TYP-04'],
    sites: control,
    plant: (draft, site) => {
      const goal = draft.nodes.get(site);
      if (goal?.kind === 'goal') goal.quantifier = 'none';
      retype(draft, site, 'safeguard-redteam');
    },
  },
  {
    id: 'technique-as-evidence',
    about: 'A technique is cited that nobody evaluated.',
    expects: ['TYP-05'],
    sites: solutions(),
    plant: (draft, site) => {
      draft.mitigations.set('MI-NEW', { text: 'A new training technique', owner: 'A. Ito' });
      const node = draft.nodes.get(site);
      if (node?.kind === 'solution') node.cites = ['MI-NEW'];
    },
  },
  {
    id: 'control-of-very-superhuman',
    about: 'Control is claimed of a very superhuman system.',
    expects: ['TYP-06'],
    sites: records('systemVersions', (_, { case: c }, id) => id === c.meta.systemUnderTest),
    plant: record('systemVersions', (one) => {
      one.capabilityTier = 'very-superhuman';
    }),
  },
  {
    id: 'tested-only-when-asked-nicely',
    about: 'Propensity was tested without an adversary.',
    expects: ['TYP-07'],
    sites: evidenceUnder(
      ({ lineOfDefence }) => lineOfDefence === 'propensity',
      ({ evalType }) => evalType === 'alignment-behavioural',
    ),
    plant: record('evidence', (one) => {
      one.adversarial = false;
    }),
  },
  {
    id: 'tested-off-distribution',
    about: 'Propensity was tested on something unlike the deployment.',
    expects: ['TYP-07'],
    sites: evidenceUnder(
      ({ lineOfDefence }) => lineOfDefence === 'propensity',
      ({ evalType }) => evalType === 'alignment-behavioural',
    ),
    plant: record('evidence', (one) => {
      one.distribution = 'proxy';
    }),
  },
  {
    id: 'benefit-supports-safety',
    about: 'A benefit stands in support of safety.',
    expects: ['TYP-08'],
    sites: goals((_, { index }, id) => (index.nodes.get(id)?.supportedBy.length ?? 0) > 0),
    plant: (draft, site) => {
      const goal = addBelow(draft, site, {
        kind: 'goal',
        identifier: 'G900',
        text: 'The system speeds up research thirtyfold',
        argumentKind: 'benefit',
        lineOfDefence: 'neither',
      });
      const cites = [...draft.evidence.keys()].slice(0, 1);
      addBelow(draft, goal, {
        kind: 'solution',
        identifier: 'Sn900',
        text: 'Productivity study',
        cites,
      });
    },
  },
  {
    id: 'propensity-inside-control',
    about: 'A control argument leans on the model being willing.',
    expects: ['TYP-09'],
    sites: control,
    plant: (draft, site) => {
      const goal = addBelow(draft, site, {
        kind: 'goal',
        identifier: 'G900',
        text: 'The model cooperates with its monitor',
        argumentKind: 'alignment-evaluation',
        lineOfDefence: 'propensity',
      });
      const cites = [...draft.evidence.keys()].slice(0, 1);
      addBelow(draft, goal, {
        kind: 'solution',
        identifier: 'Sn900',
        text: 'Behaviour test',
        cites,
      });
    },
  },
  {
    id: 'inability-past-the-alert',
    about: 'Inability is claimed although the alert was raised.',
    expects: ['TYP-10'],
    sites: evidence(
      ({ criterion, evalType }, { case: c }) =>
        evalType === 'capability' && c.criteria.get(criterion ?? '')?.alert !== undefined,
    ),
    plant: record('evidence', (one, draft) => {
      const criterion = draft.criteria.get(one.criterion ?? '');
      if (criterion?.alert === undefined) return;
      one.value = criterion.alert * 1.01;
      delete one.k;
      delete one.interval;
    }),
  },
  {
    id: 'deference-without-honesty',
    about: 'The case defers to an adviser whose honesty nobody argues.',
    expects: ['TYP-12'],
    sites: goals(({ argumentKind }) => argumentKind === 'alignment-evaluation'),
    plant: element('goal', (goal) => {
      goal.argumentKind = 'deference' as never;
    }),
  },
  {
    id: 'experts-alone',
    about: 'A strong claim rests on the judgement of experts alone.',
    expects: ['TYP-13'],
    sites: goals(
      ({ declaredStrength = 0 }, { reasoning }, id) =>
        declaredStrength >= 2 && reasoning.evidenceOf(id).size === 1,
    ),
    plant: (draft, site) => retype(draft, site, 'expert-elicitation'),
  },
  {
    id: 'trusted-monitor-not-evaluated',
    about: 'No sabotage evaluation of the trusted monitor is on record.',
    expects: ['TYP-11'],
    sites: records('mitigations', ({ trusted = false }) => trusted),
    plant: record('mitigations', (one) => {
      delete one.sabotageEvals;
    }),
  },
  {
    id: 'trusted-monitor-failed',
    about: 'The trusted monitor failed its own sabotage evaluation.',
    expects: ['TYP-11'],
    sites: records('mitigations', ({ trusted = false }) => trusted),
    plant: record('mitigations', (one, draft) => {
      for (const id of one.sabotageEvals ?? []) {
        const run = draft.evidence.get(id);
        if (run) run.result = 'fail';
      }
    }),
  },
  {
    id: 'alignment-alone',
    about: 'The control line of a pathway is gone: what is left is how the model behaves in tests.',
    expects: ['TYP-14', 'IND-00'],
    sites: records('pathways', ({ control = '' }, { case: c }) => {
      const node = c.nodes.get(control);
      return node?.kind === 'goal';
    }),
    plant: record('pathways', (one, draft) => {
      for (const [id, link] of [...draft.links]) {
        if (link.kind === 'supportedBy' && originOf(draft, link.to) === one.control)
          draft.links.delete(id);
      }
      delete one.control;
    }),
  },
]);
