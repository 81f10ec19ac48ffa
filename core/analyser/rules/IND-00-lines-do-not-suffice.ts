// IND-00: the lines of defence of a critical pathway suffice, as the reasoning core computes it. Once
// per pathway; the open challenges or missing support behind it are DEF-01's and SUP-01's.
import { names } from '../../reasoning/sentences.ts';
import type { Reasoning, SufficiencyAnswer } from '../../reasoning/types.ts';
import { allReasons } from '../reasonsInShort.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'IND-00',
  title:
    'Every catastrophic pathway is held by one strong line, or by two moderate independent ones.',
  kind: 'completeness',
  basis: ['#3', '#4'],
  why: 'A pathway to catastrophe that neither line holds is open, however long the argument about it. Two lines that fall together are one line.',
  whenNotToUse:
    'Where nothing in the case can end in a catastrophe; then say so by the severity of its pathways.',
  messages: {
    insufficient:
      'The lines of defence for {pathway} do not suffice{because}: control {control} ({c}), propensity {propensity} ({p}), independent: {independent}; one of strength 3 would, or both of 2 and independent.',
    contested:
      'The lines of defence for {pathway} do not suffice while challenges are open{because}: control {control} ({c}), propensity {propensity} ({p}), independent: {independent}; without the challenges they would.',
  },
  remedy:
    'Strengthen one line to 3, or bring both to 2 and show with evidence that nothing common carries them; or restrict the deployment so that the pathway is closed.',
  examples: {
    good: [
      {
        name: 'one strong line suffices, the other may be undeveloped',
        sketch: `
          G1 {about: [P-1]}
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control, declaredStrength: 3, strengthReason: proof}
                Sn1 -> E-1
              G3 <> {lineOfDefence: propensity}
          pathways P-1 {name: exfiltration, severity: catastrophic}
          evidence E-1 {title: proof of confinement, evalType: formal, result: pass}`,
      },
      {
        name: 'a pathway that is no catastrophe',
        sketch: `
          G1 {about: [P-1]}
            S1 {combinator: twoLines, pathway: P-1}
              G2 <> {lineOfDefence: control}
              G3 <> {lineOfDefence: propensity}
          pathways P-1 {name: rude answers, severity: minor}`,
      },
    ],
    bad: [
      {
        name: 'two moderate lines, nothing said about independence',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control, declaredStrength: 2, strengthReason: measured}
                Sn1 -> E-1
              G3 {lineOfDefence: propensity, declaredStrength: 2, strengthReason: measured}
                Sn2 -> E-2
          pathways P-1 {name: sabotage, severity: catastrophic}
          evidence E-1 {title: proof, evalType: formal, result: pass, evaluator: {org: A}}
          evidence E-2 {title: proof of another, evalType: formal, result: pass, evaluator: {org: B}}`,
        expect: [{ at: ['P-1', 'G2', 'G3'], message: 'insufficient', severity: 'blocker' }],
      },
      {
        name: 'severity left out counts as catastrophic, and strength 3 without a reason as 1',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control, declaredStrength: 3}
                Sn1 -> E-1
          pathways P-1 {name: sabotage}
          evidence E-1 {title: proof, evalType: formal, result: pass}`,
        expect: [{ at: ['P-1', 'G2'], message: 'insufficient', severity: 'blocker' }],
      },
      {
        name: 'argued without lines, by a goal about the pathway',
        sketch: `
          G1 {about: [P-1]}
            G2 {declaredStrength: 3, strengthReason: proof}
              Sn1 -> E-1
          pathways P-1 {name: sabotage, severity: catastrophic}
          evidence E-1 {title: proof, evalType: formal, result: pass}`,
        expect: [{ at: ['P-1'], message: 'insufficient', severity: 'blocker' }],
      },
      {
        name: 'strong but for an open challenge',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control, declaredStrength: 3, strengthReason: proof}
                Sn1 -> E-1
                ! G9 "The proof assumes no side channel" challenge {status: open}
          pathways P-1 {name: sabotage, severity: catastrophic}
          evidence E-1 {title: proof, evalType: formal, result: pass}`,
        expect: [{ at: ['P-1', 'G2'], message: 'contested', severity: 'blocker' }],
      },
      {
        name: 'independence argued and approved, both lines empty',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control, declaredStrength: 2, strengthReason: x}
              G3 {lineOfDefence: propensity, declaredStrength: 2, strengthReason: x}
              G4 {tags: [independence]}
                Sn4 -> E-4
          pathways P-1 {name: sabotage, severity: catastrophic}
          approvals a-1 {subject: G4, quorum: 1, eligible: [p-1], votes: [{person: p-1, vote: for}]}
          people p-1 {name: R. Reviewer}
          evidence E-4 {title: shared-evidence matrix, evalType: formal, result: pass}`,
        expect: [{ at: ['P-1', 'G2', 'G3'], message: 'insufficient', severity: 'blocker' }],
      },
    ],
  },
  check({ case: c, reasoning, report }) {
    for (const [id, pathway] of c.pathways) {
      if (!reasoning.pathwayCritical(id)) continue;
      const answer = reasoning.sufficiency(id);
      if (answer.sufficient) continue;
      const { control, propensity, independence } = answer;
      const lines = [control, propensity].flatMap((line) => line ?? []);
      const missing = 'missing';
      const reasons = reasonsOf(answer, reasoning);
      report({
        at: [id, ...lines],
        message: answer.contestedOnly ? 'contested' : 'insufficient',
        data: {
          pathway: pathway.name,
          c: control === undefined ? missing : names(c, [control]),
          p: propensity === undefined ? missing : names(c, [propensity]),
          control: answer.controlStrength,
          propensity: answer.propensityStrength,
          independent: independence.independent ? 'yes' : 'no',
          because: because(reasons),
          ...allReasons(reasons),
        },
        path: ['pathways', id],
      });
    }
  },
});

/**
 * What keeps the lines down, the weaker first, and what makes them one. Of two lines that are strong
 * enough apart what makes them one is what decides, and comes first.
 */
function reasonsOf(answer: SufficiencyAnswer, reasoning: Reasoning): readonly string[] {
  const { control, propensity, controlStrength, propensityStrength, independence } = answer;
  const lines =
    controlStrength <= propensityStrength ? [control, propensity] : [propensity, control];
  const caps = lines.flatMap((line) =>
    line === undefined ? [] : reasoning.strength(line).caps.map(({ reason }) => reason),
  );
  const apart = controlStrength >= MODERATE && propensityStrength >= MODERATE;
  const all = apart ? [...independence.reasons, ...caps] : [...caps, ...independence.reasons];
  return [...new Set(all.map(({ message }) => message))];
}

/** Of independent lines. */
const MODERATE = 2;

/** A piece of the sentence, with the space before it. */
function because([first, ...others]: readonly string[]): string {
  if (first === undefined) return '';
  const more = `, and for ${others.length} more ${others.length === 1 ? 'reason' : 'reasons'}`;
  return ` because ${first}${others.length === 0 ? '' : more}`;
}
