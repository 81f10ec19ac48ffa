// GOV-01: a gate without a quorum counts as failed. A criterion that is not concrete needs an approval
// with eligible, named reviewers; wherever an approval is asked, its quorum must be met. The approval
// is the criterion's own, or the first whose subject it is; the reasoning counts the votes. One that is
// not in the case is WF-07's as well, but the gate is shut, which that error would not say.
import type { Case, Criterion } from '../../model/case.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { addTo } from '../ask/fields.ts';
import { allReasons, reasonsInShort } from '../reasonsInShort.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'GOV-01',
  title: 'A gate that is not concrete, or that asks a quorum, is approved by named reviewers.',
  kind: 'completeness',
  basis: ['#74', '#75', '#76', '#77'],
  why: 'Some tests do not exist yet. The honest way is to say what the test must achieve and who has to approve it; until they do, the gate is shut. A gate without gatekeepers is passed by whoever wants to pass.',
  whenNotToUse: 'For concrete criteria that nobody has to approve.',
  messages: {
    rule: '{criterion} is a failed gate: its definedness is {state}, and {missing}.',
    votes: '{criterion} is a failed gate: {votes} ({approval}).',
    elsewhere:
      '{criterion} is a failed gate: {approval} approves {subject}, and so nobody has approved {criterion}.',
  },
  remedy:
    'Name the reviewers and the quorum, and let them vote on this very version; or replace the gate by a concrete criterion.',
  examples: {
    good: [
      {
        name: 'concrete, and nobody has to approve it',
        sketch: `
          G1
          criteria K-1 {metric: solve rate, operator: '<', value: 0.2, definedness: concrete}`,
      },
      {
        name: 'intent only, approved by two of three',
        sketch: `
          G1
          criteria K-1 {intent: we would know if it schemed, definedness: intent-only, approval: Q-1}
          approvals Q-1 {subject: K-1, quorum: 2, eligible: [H-1, H-2, H-3], votes: [{person: H-1, vote: for}, {person: H-3, vote: for}]}
          people H-1 {name: A. Ito}
          people H-2 {name: B. Sow}
          people H-3 {name: C. Roy}`,
      },
      {
        name: 'concrete, and approved by the one who was asked',
        sketch: `
          G1
          criteria K-1 {name: release gate, definedness: concrete, approval: Q-1}
          approvals Q-1 {subject: K-1, quorum: 1, eligible: [H-1], votes: [{person: H-1, vote: for}]}
          people H-1 {name: A. Ito}`,
      },
    ],
    bad: [
      {
        name: 'approved by two of whom there is no record: nobody knows who they are',
        sketch: `
          G1
          criteria K-1 {name: understanding gate, definedness: intent-only, approval: Q-1}
          approvals Q-1 {subject: K-1, quorum: 2, eligible: [H-8, H-9], votes: [{person: H-8, vote: for}, {person: H-9, vote: for}]}`,
        expect: [{ at: ['K-1', 'Q-1'], message: 'votes', severity: 'blocker' }],
      },
      {
        name: 'intent only, and no approval',
        sketch: `
          G1
          criteria K-1 {name: understanding gate, intent: we would know if it schemed, definedness: intent-only}`,
        expect: [{ at: ['K-1'], message: 'rule', severity: 'blocker' }],
      },
      {
        name: 'withdrawing a gate does not open it',
        sketch: `
          G1
          criteria K-1 {name: understanding gate, definedness: withdrawn}`,
        expect: [{ at: ['K-1'], message: 'rule' }],
      },
      {
        name: 'the approval that it asks is not in the case',
        sketch: `
          G1
          criteria K-1 {name: cyber gate, definedness: concrete, approval: Q-9}`,
        expect: [{ at: ['K-1'], message: 'rule', severity: 'blocker' }],
      },
      {
        name: 'definedness left out, an approval without reviewers',
        sketch: `
          G1
          criteria K-1 {name: understanding gate, approval: Q-1}
          approvals Q-1 {subject: K-1, quorum: 1}`,
        expect: [{ at: ['K-1', 'Q-1'], message: 'rule' }],
      },
      {
        name: 'one of two votes; the other is conflicted',
        sketch: `
          G1
          criteria K-1 {name: understanding gate, definedness: intent-only, approval: Q-1}
          approvals Q-1 {subject: K-1, quorum: 2, eligible: [H-1, H-2], votes: [{person: H-1, vote: for}, {person: H-2, vote: for, conflict: leads the product}]}
          people H-1 {name: A. Ito}
          people H-2 {name: B. Sow}`,
        expect: [{ at: ['K-1', 'Q-1'], message: 'votes', severity: 'blocker' }],
      },
      {
        name: 'concrete, but the approval that it asks has no votes; the link runs from the approval',
        sketch: `
          G1
          criteria K-1 {name: cyber gate, definedness: concrete}
          approvals Q-1 {subject: K-1, quorum: 1, eligible: [H-1]}
          people H-1 {name: A. Ito}`,
        expect: [{ at: ['K-1', 'Q-1'], message: 'votes' }],
      },
      {
        name: 'the approval is of something else',
        sketch: `
          G1
          criteria K-1 {name: cyber gate, definedness: concrete, approval: Q-1}
          criteria K-2 {name: bio gate, definedness: concrete}
          approvals Q-1 {subject: K-2, quorum: 1, eligible: [H-1], votes: [{person: H-1, vote: for}]}
          people H-1 {name: A. Ito}`,
        expect: [{ at: ['K-1', 'Q-1'], message: 'elsewhere' }],
      },
    ],
  },
  check({ case: c, reasoning, report }) {
    const bySubject = new Map<string, string[]>();
    for (const [id, { subject }] of c.approvals) addTo(bySubject, subject, id);
    for (const [id, criterion] of c.criteria) {
      const approval = approvalOf(criterion, bySubject.get(id));
      const record = approval === undefined ? undefined : c.approvals.get(approval);
      const at = approval === undefined || !record ? [id] : [id, approval];
      const data = { criterion: nameFor(id, criterion), approval: approval ?? '' };
      if (record && record.subject !== id) {
        report({ at, message: 'elsewhere', data: { ...data, subject: record.subject } });
        continue;
      }
      const missing = missingRule(c, approval);
      if (missing !== undefined) {
        if (criterion.definedness === 'concrete' && approval === undefined) continue;
        const state = criterion.definedness ?? 'missing';
        report({ at, message: 'rule', data: { ...data, state, missing } });
        continue;
      }
      const met = reasoning.quorumMet(approval ?? '');
      if (met.yes) continue;
      const words = met.reasons.map(({ message }) => message);
      const votes = reasonsInShort(words);
      report({ at, message: 'votes', data: { ...data, votes, ...allReasons(words) } });
    }
  },
});

/** The criterion's own approval, else the first whose subject it is. */
function approvalOf(
  { approval }: Criterion,
  bySubject: readonly string[] | undefined,
): string | undefined {
  return approval ?? [...(bySubject ?? [])].sort(compareIdentifiers)[0];
}

/** What is missing in the rule of approval; undefined where reviewers are named. */
function missingRule(c: Case, approval: string | undefined): string | undefined {
  if (approval === undefined) return 'an approval with quorum and eligible reviewers is missing';
  const record = c.approvals.get(approval);
  if (!record) return `its approval ${approval} is not in the case`;
  return (record.eligible ?? []).length === 0
    ? `nobody is named as eligible in ${approval}`
    : undefined;
}

function nameFor(id: string, { name, metric }: Criterion): string {
  const said = name ?? metric;
  return said === undefined ? id : `${id} (${said})`;
}
