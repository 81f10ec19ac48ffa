// Faults of assumptions (rules.md 3.10).
import { addBelow, element } from '../edits.ts';
import { family } from '../fault.ts';
import { elements, goals, records } from '../sites.ts';

const all = elements('assumption');

export const assumptions = family('Assumptions', [
  {
    id: 'assumed-without-reason',
    about: 'An assumption has no justification.',
    expects: ['ASM-01'],
    sites: all,
    plant: element('assumption', (one) => {
      delete one.justification;
    }),
  },
  {
    id: 'justification-to-be-done',
    about: 'The justification of an assumption is "to be done".',
    expects: ['ASM-01'],
    sites: all,
    plant: element('assumption', (one) => {
      one.justification = 'TBD';
    }),
  },
  {
    id: 'assumption-without-owner',
    about: 'Nobody owns an assumption.',
    expects: ['ASM-02'],
    sites: all,
    plant: element('assumption', (one) => {
      delete one.owner;
    }),
  },
  {
    id: 'assumption-not-watched',
    about: 'Nobody would notice that an assumption broke.',
    expects: ['ASM-03'],
    sites: all,
    plant: element('assumption', (one) => {
      delete one.monitor;
      delete one.falsifier;
    }),
  },
  {
    id: 'assumption-violated',
    about: 'An assumption is known to be violated.',
    expects: ['ASM-04'],
    sites: all,
    plant: element('assumption', (one) => {
      one.status = 'violated';
    }),
  },
  {
    id: 'assumption-overdue',
    about: 'The day on which an assumption was to be reviewed has passed.',
    expects: ['ASM-04'],
    sites: all,
    plant: element('assumption', (one) => {
      one.reviewBy = '2026-01-01';
    }),
  },
  {
    id: 'awareness-not-considered',
    about: 'Nothing says whether the model noticed that it was evaluated.',
    expects: ['ASM-05'],
    sites: elements(
      'assumption',
      ({ tags = [], text = '' }) => tags.includes('evaluation-awareness') || /aware/i.test(text),
    ),
    plant: (draft) => {
      for (const [id, node] of [...draft.nodes]) {
        const aware = /aware|being evaluated/i.test(node.text ?? '');
        if (node.kind !== 'assumption' || !(aware || node.tags?.includes('evaluation-awareness')))
          continue;
        node.tags = [];
        node.text = `The measurements repeat within noise (${id}).`;
      }
    },
  },
  {
    id: 'assumption-against-the-deployment',
    about: 'An assumption says that there is no internet, and the deployment has it.',
    expects: ['ASM-06'],
    sites: all,
    plant: (draft, site) => {
      const node = draft.nodes.get(site);
      if (node?.kind === 'assumption') {
        node.text = 'The system has no internet access';
        node.parameter = { field: 'affordances', operator: 'excludes', value: 'internet' };
      }
      for (const context of draft.deploymentContexts.values()) {
        context.affordances = [...(context.affordances ?? []), 'internet'];
        context.evaluatedAffordances = [...(context.evaluatedAffordances ?? []), 'internet'];
      }
    },
  },
  {
    id: 'treaty-not-in-force',
    about: 'The case relies on an agreement that is not in force.',
    expects: ['ASM-07'],
    sites: goals((_, { reasoning }, id) => reasoning.critical(id)),
    plant: (draft, site) => {
      addBelow(
        draft,
        site,
        {
          kind: 'assumption',
          identifier: 'A900',
          text: 'The agreement between the laboratories binds all of them',
          assumptionKind: 'external',
          justification: 'It was negotiated in May.',
          owner: 'A. Ito',
          falsifier: 'A signatory leaves.',
          status: 'unknown',
        },
        'inContextOf',
      );
    },
  },
  {
    id: 'scaling-taken-to-be-safe',
    about: 'That scaling on is safe is said in passing and not assumed openly.',
    expects: ['ASM-08'],
    sites: elements('strategy'),
    plant: (draft, site) => {
      const node = draft.nodes.get(site);
      if (node)
        node.text = 'The next scale-up is safe, and there will be time to react after the trigger.';
      for (const one of draft.nodes.values()) {
        if (one.tags) one.tags = one.tags.filter((tag) => tag !== 'continuity');
      }
    },
  },
  {
    id: 'continuity-unscored',
    about: 'Continuity is assumed and no former forecast was scored.',
    expects: ['DYN-07'],
    sites: records('systemVersions', (_, { case: c }, id) => id === c.meta.systemUnderTest),
    plant: (draft) => {
      const root = [...draft.nodes].find(([, node]) => node.kind === 'goal')?.[0] ?? '';
      addBelow(
        draft,
        root,
        {
          kind: 'assumption',
          identifier: 'A901',
          text: 'The next version continues the trend of the last three',
          assumptionKind: 'measurement',
          tags: ['continuity'],
          justification: 'Three generations lie on one line.',
          owner: 'A. Ito',
          falsifier: 'A point off the line.',
          status: 'holds',
        },
        'inContextOf',
      );
      draft.forecasts.clear();
    },
  },
  {
    id: 'untested-pillars',
    about: 'Nothing but the word of the authors stands behind any of the assumptions.',
    expects: ['ASM-09'],
    sites: (grounds) => (all(grounds).length > 7 ? ['case'] : []),
    plant: (draft) => {
      for (const node of draft.nodes.values()) {
        if (node.kind !== 'assumption') continue;
        node.justification = 'The team has found no reason to doubt it.';
        node.assumptionKind = 'technical';
        node.monitor = 'Looked at in each review';
      }
    },
  },
]);
