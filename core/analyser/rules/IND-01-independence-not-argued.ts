// IND-01: two moderate lines need somebody who argues, and a quorum who approves, that they are
// independent. Asks the reasoning core; told for every pathway, critical or not. An approval that has become
// suspect is GOV-11's: it was argued and approved, and has changed.
import type { Case } from '../../model/case.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { addTo } from '../ask/fields.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'IND-01',
  title: 'Where two moderate lines are to suffice, their independence is argued and approved.',
  kind: 'completeness',
  basis: ['#4'],
  why: 'That two lines do not fall together is itself a claim, and the one most easily taken for granted. Unless someone argues it and others approve it, nobody has looked.',
  whenNotToUse: 'Where one line is strong; then the rule is silent.',
  messages: {
    missing:
      '{pathway} rests on two lines declared {declaredC} and {declaredP} ({name:lines}) that count as {control} and {propensity}; neither is strong (3), and nothing at their strategy argues that they are independent.',
    unapproved:
      '{pathway} rests on two lines declared {declaredC} and {declaredP} ({name:lines}) that count as {control} and {propensity}; neither is strong (3), and that they are independent ({name:by}) is not approved by a quorum.',
  },
  remedy:
    'Attach a goal or justification tagged independence to the twoLines strategy, with the matrix of shared evidence, and have it approved by the quorum of an approval that names it.',
  examples: {
    good: [
      {
        name: 'argued and approved',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              ~ J1 "No team, grader or data set serves both." {tags: [independence]}
              G2 <> {lineOfDefence: control, declaredStrength: 2, strengthReason: measured}
              G3 <> {lineOfDefence: propensity, declaredStrength: 2, strengthReason: measured}
          pathways P-1 {name: sabotage, severity: catastrophic}
          approvals a-1 {subject: J1, quorum: 2, eligible: [p-1, p-2, p-3], votes: [{person: p-1, vote: for}, {person: p-3, vote: for}]}
          people p-1 {name: A}
          people p-2 {name: B}
          people p-3 {name: C}`,
      },
      {
        name: 'what was approved has changed since: GOV-11 says so',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              ~ J1 "No team, grader or data set serves both." {tags: [independence]}
              G2 <> {lineOfDefence: control, declaredStrength: 2, strengthReason: measured}
              G3 <> {lineOfDefence: propensity, declaredStrength: 2, strengthReason: measured}
          pathways P-1 {name: sabotage, severity: catastrophic}
          approvals a-1 {subject: J1, digest: ${'a'.repeat(64)}, quorum: 1, eligible: [p-1], votes: [{person: p-1, vote: for}]}
          people p-1 {name: A}`,
      },
      {
        name: 'one strong line needs no second',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control, declaredStrength: 3, strengthReason: proof}
                Sn1 -> E-1
              G3 <> {lineOfDefence: propensity, declaredStrength: 2, strengthReason: measured}
          pathways P-1 {name: sabotage}
          evidence E-1 {title: proof, evalType: formal, result: pass}`,
      },
      {
        name: 'a weak line is no second line',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 <> {lineOfDefence: control, declaredStrength: 2, strengthReason: measured}
              G3 <> {lineOfDefence: propensity, declaredStrength: 1}
          pathways P-1 {name: sabotage}`,
      },
    ],
    bad: [
      {
        name: 'nobody argues it',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 <> {lineOfDefence: control, declaredStrength: 2, strengthReason: measured}
              G3 <> {lineOfDefence: propensity, declaredStrength: 3, strengthReason: measured}
          pathways P-1 {name: sabotage}`,
        expect: [{ at: ['P-1', 'G2', 'G3'], message: 'missing', severity: 'error' }],
      },
      {
        name: 'argued, but one vote has a conflict and one comes from outside the list',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 <> {lineOfDefence: control, declaredStrength: 2, strengthReason: measured}
              G3 <> {lineOfDefence: propensity, declaredStrength: 2, strengthReason: measured}
              G4 <> {tags: [independence]}
          pathways P-1 {name: sabotage}
          approvals a-1 {subject: G4, quorum: 2, eligible: [p-1, p-2], votes: [{person: p-1, vote: for}, {person: p-2, vote: for, conflict: wrote it}, {person: p-3, vote: for}]}
          people p-1 {name: A}
          people p-2 {name: B}
          people p-3 {name: C}`,
        expect: [{ at: ['P-1', 'G2', 'G3', 'G4'], message: 'unapproved', severity: 'error' }],
      },
      {
        name: 'the tag is on a context, which argues nothing; the lines are named by the pathway',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              ~ C1 "independent teams" {tags: [independence]}
              G2 <> {declaredStrength: 2, strengthReason: measured}
              G3 <> {declaredStrength: 2, strengthReason: measured}
          pathways P-1 {name: sabotage, severity: serious, control: G2, propensity: G3}`,
        expect: [{ at: ['P-1', 'G2', 'G3'], message: 'missing' }],
      },
    ],
  },
  check({ case: c, reasoning, report }) {
    const approvals = approvalsBySubject(c);
    for (const [id, pathway] of c.pathways) {
      const answer = reasoning.sufficiency(id);
      const { control, propensity, independence } = answer;
      if (control === undefined || propensity === undefined) continue;
      if (independence.justification === 'approved') continue;
      const declaredC = reasoning.declared(control);
      const declaredP = reasoning.declared(propensity);
      if (declaredC < 2 || declaredP < 2) continue;
      if (answer.controlStrength === 3 || answer.propensityStrength === 3) continue;
      if (wasApproved(reasoning, approvals, independence.justifiedBy)) continue;
      const lines = [control, propensity];
      const by = [...independence.justifiedBy];
      report({
        at: [id, ...lines, ...by],
        message: independence.justification,
        data: {
          pathway: pathway.name,
          declaredC,
          declaredP,
          control: answer.controlStrength,
          propensity: answer.propensityStrength,
          lines,
          by,
        },
        path: ['pathways', id],
      });
    }
  },
});

function approvalsBySubject(c: Case): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [id, { subject }] of c.approvals) addTo(found, subject, id);
  return found;
}

/** Something argues it that was put to the vote and has changed since. */
function wasApproved(
  reasoning: Reasoning,
  approvals: ReadonlyMap<string, readonly string[]>,
  justifiedBy: readonly string[],
): boolean {
  return justifiedBy.some((id) =>
    approvals.get(id)?.some((one) => reasoning.approval(one).state === 'suspect'),
  );
}
