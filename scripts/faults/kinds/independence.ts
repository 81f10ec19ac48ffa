// Faults of independence between the two lines, and of who reviews whom (rules.md 3.7).
import type { Draft } from 'immer';
import type { Case } from '../../../core/model/case.ts';
import { dropElement, originOf, record } from '../edits.ts';
import { family, type Grounds } from '../fault.ts';
import { elements, records } from '../sites.ts';

/** Pathways that rest on two lines of which none is strong alone. */
const twoModerate = records('pathways', (_, { reasoning }, id) => {
  const { controlStrength, propensityStrength, sufficient } = reasoning.sufficiency(id);
  return sufficient && controlStrength === 2 && propensityStrength === 2;
});

function linesOf(draft: Draft<Case>, pathway: string): Record<'control' | 'propensity', string[]> {
  const strategies = [...draft.nodes].filter(
    ([, node]) => node.kind === 'strategy' && node.pathway === pathway,
  );
  const goals = strategies.flatMap(([id]) =>
    [...draft.links.values()].flatMap((link) =>
      link.kind === 'supportedBy' && link.from === id ? [originOf(draft, link.to)] : [],
    ),
  );
  const of = (line: string) =>
    goals.filter((id) => {
      const node = draft.nodes.get(id);
      return node?.kind === 'goal' && node.lineOfDefence === line;
    });
  return { control: of('control'), propensity: of('propensity') };
}

function solutionsBelow(draft: Draft<Case>, goals: readonly string[]): string[] {
  const queue = [...goals];
  const seen = new Set<string>();
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    for (const link of draft.links.values()) {
      if (link.kind === 'supportedBy' && link.from === at) queue.push(originOf(draft, link.to));
    }
  }
  return [...seen].filter((id) => draft.nodes.get(id)?.kind === 'solution');
}

function evidenceBelow(draft: Draft<Case>, goals: readonly string[]): string[] {
  return solutionsBelow(draft, goals).flatMap((id) => {
    const node = draft.nodes.get(id);
    return node?.kind === 'solution'
      ? (node.cites ?? []).filter((one) => draft.evidence.has(one))
      : [];
  });
}

/** Both lines' evidence gets the same value of a field. */
function shareField(field: 'graders' | 'datasets' | 'independenceGroups' | 'modelOrganisms') {
  return (draft: Draft<Case>, pathway: string) => {
    const { control, propensity } = linesOf(draft, pathway);
    for (const line of [control, propensity]) {
      const [first] = evidenceBelow(draft, line);
      const one = draft.evidence.get(first ?? '');
      if (one) one[field] = [...(one[field] ?? []), 'shared between the lines'];
    }
  };
}

export const independence = family('Independence', [
  {
    id: 'lines-too-weak',
    about: 'One of two moderate lines becomes weak.',
    expects: ['IND-00'],
    sites: twoModerate,
    plant: (draft, site) => {
      for (const id of linesOf(draft, site).propensity) {
        const goal = draft.nodes.get(id);
        if (goal?.kind === 'goal') goal.declaredStrength = 1;
      }
    },
  },
  {
    id: 'independence-not-argued',
    about: 'Nobody argues that the lines are independent.',
    expects: ['IND-01'],
    sites: twoModerate,
    plant: (draft) => {
      for (const [id, node] of [...draft.nodes]) {
        if (node.tags?.includes('independence')) dropElement(draft, id);
      }
    },
  },
  {
    id: 'independence-not-approved',
    about: 'The argument for independence lost its votes.',
    expects: ['IND-01'],
    sites: twoModerate,
    plant: (draft) => {
      for (const approval of draft.approvals.values()) approval.votes = [];
    },
  },
  {
    id: 'one-evidence-under-both',
    about: 'One evaluation carries both lines.',
    expects: ['IND-02'],
    sites: twoModerate,
    plant: (draft, site) => {
      const { control, propensity } = linesOf(draft, site);
      const [shared] = evidenceBelow(draft, control);
      const node = draft.nodes.get(solutionsBelow(draft, propensity)[0] ?? '');
      if (node?.kind === 'solution' && shared) node.cites = [...(node.cites ?? []), shared];
    },
  },
  {
    id: 'one-run-under-both',
    about: 'Two records of one run stand under the two lines.',
    expects: ['IND-02'],
    sites: twoModerate,
    plant: (draft, site) => {
      const { control, propensity } = linesOf(draft, site);
      for (const line of [control, propensity]) {
        const one = draft.evidence.get(evidenceBelow(draft, line)[0] ?? '');
        if (one) {
          one.runId = 'run-77';
          one.taskId = 'task-1';
        }
      }
    },
  },
  {
    id: 'one-group',
    about: 'Evidence of both lines is of one independence group.',
    expects: ['IND-02'],
    sites: twoModerate,
    plant: shareField('independenceGroups'),
  },
  {
    id: 'one-grader',
    about: 'One grader judged both lines.',
    expects: ['IND-05'],
    sites: twoModerate,
    plant: shareField('graders'),
  },
  {
    id: 'one-dataset',
    about: 'Both lines were measured on one dataset.',
    expects: ['IND-05'],
    sites: twoModerate,
    plant: shareField('datasets'),
  },
  {
    id: 'one-organism',
    about: 'Both lines rest on one model organism.',
    expects: ['IND-05'],
    sites: twoModerate,
    plant: shareField('modelOrganisms'),
  },
  {
    id: 'one-assumption',
    about: 'Both lines rest on one assumption of their own.',
    expects: ['IND-04'],
    sites: twoModerate,
    plant: (draft, site) => {
      const { control, propensity } = linesOf(draft, site);
      const id = 'planted-assumption';
      const module = draft.main;
      draft.nodes.set(id, {
        kind: 'assumption',
        module,
        identifier: 'A900',
        text: 'The sandbox behaves like the deployment',
        justification: 'Compared in August.',
        owner: 'A. Ito',
        falsifier: 'A difference in any of the ten probes.',
        status: 'holds',
      });
      for (const [i, from] of [...control, ...propensity].entries()) {
        draft.links.set(`planted-${i}`, { kind: 'inContextOf', from, to: id, order: 'zz' });
      }
    },
  },
  {
    id: 'one-evaluator',
    about: 'One and the same evaluator did all of both lines.',
    expects: ['IND-00', 'IND-03'],
    sites: twoModerate,
    plant: (draft) => {
      for (const one of draft.evidence.values()) {
        one.evaluator = { org: 'One Bureau', kind: 'external', independent: true };
      }
    },
  },
  {
    id: 'author-reviews',
    about: 'An author of the case is its reviewer.',
    expects: ['IND-06'],
    sites: (grounds: Grounds) => ((grounds.case.meta.authors ?? []).length > 0 ? ['case'] : []),
    plant: (draft) => {
      draft.meta.reviewers = [
        ...(draft.meta.reviewers ?? []),
        ...(draft.meta.authors ?? []).slice(0, 1),
      ];
    },
  },
  {
    id: 'reviewer-reports-to-the-decider',
    about: 'A reviewer reports to whom decides.',
    expects: ['IND-06'],
    sites: (grounds: Grounds) => (grounds.case.meta.reviewers ?? []).slice(0, 1),
    plant: record('people', (person, draft) => {
      const boss = draft.meta.decision?.rightToStop;
      if (boss !== undefined) person.reportsTo = boss;
    }),
  },
  {
    id: 'independence-goal-unsupported',
    about: 'The claim of independence has no evidence.',
    expects: ['SUP-01'],
    sites: elements('goal', ({ tags = [] }) => tags.includes('independence')),
    plant: (draft, site) => {
      for (const [id, link] of [...draft.links]) {
        if (link.from === site && link.kind === 'supportedBy') draft.links.delete(id);
      }
    },
  },
]);
