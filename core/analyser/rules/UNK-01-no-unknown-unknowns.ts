// UNK-01: below every top goal of the main module something is said about unknown unknowns. One finding
// that lists the top goals without. The tag on a top goal is no goal below it; a tagged one beside others
// is the branch itself, cut off (WF-04), and is not asked for another. One that the top goal does not
// need, because an alternative suffices, is none that it rests on. A case without any goal says nothing
// about anything.
import type { CaseIndex } from '../../model/index.ts';
import { isGoalLike } from '../../model/kinds.ts';
import {
  aboveTagged,
  isTagged,
  topGoals,
  UNKNOWN_UNKNOWNS,
  unknownUnknownsGoals,
} from '../ask/unknowns.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'UNK-01',
  title: 'The top claim rests on a goal about problems that nobody thought of.',
  kind: 'completeness',
  basis: ['#91', '#92', '#36', 'T-15'],
  why: 'Tests find the problems that somebody thought of. The catastrophe that nobody listed is a central way in which this goes wrong, and a case that does not mention it is silent about it and looks complete.',
  whenNotToUse: 'Never in a safety case for a frontier model; it cannot be waived.',
  messages: {
    nothing:
      'The case has no goal: nothing is claimed, and nothing is said about problems that nobody thought of.',
    spared:
      '{name:goals} holds without {name:tagged}, which says why there is no catastrophic problem that nobody thought of: it is only one of several alternatives, and the others suffice.',
    none: 'Nothing below {name:goals} says why there is no catastrophic problem that nobody thought of: no goal there is tagged {tag}.',
  },
  remedy:
    'Insert the unknown-unknowns branch (T-15) below the top goal: structured hazard identification, open-ended search, an understanding gate, the record of surprises. If it cannot be argued, leave it undeveloped and say so.',
  examples: {
    good: [
      {
        name: 'under alternatives of which none holds yet',
        sketch: `
          G1 "The model does not cause a catastrophe"
            S1 {combinator: any}
              G2 "Known pathways are covered"
              G3 "No unidentified problem is present" {tags: [unknown-unknowns]}`,
      },
      {
        name: 'a tagged branch below the strategy',
        sketch: `
          G1 "The model does not cause a catastrophe"
            S1
              G2 "Known pathways are covered"
              G3 "No unidentified problem of catastrophic severity is present" {tags: [unknown-unknowns]}`,
      },
      {
        name: 'argued in a module of its own, drawn in as an away goal',
        sketch: `
          G1 "The model does not cause a catastrophe"
            G2 "Known pathways are covered"
            AG1 {origin: Unk.G1}
          module Unk
          G1 "No unidentified catastrophic problem" {tags: [unknown-unknowns], public: true}`,
      },
      {
        name: 'a challenge and an orphan are no top goals',
        sketch: `
          G1
            G3 {tags: [unknown-unknowns]}
            ! G9 "Evaluators share blind spots" challenge {status: open}
          G7 "left over from the workshop"`,
      },
    ],
    bad: [
      {
        name: 'records and no claim',
        sketch: `
          C1 "The model is deployed through an interface"
          evidence E-1 {title: cyber range, evalType: capability, result: pass}`,
        expect: [{ at: [], message: 'nothing', severity: 'blocker' }],
      },
      {
        name: 'an alternative that the top claim holds without',
        sketch: `
          G1 "The model does not cause a catastrophe"
            S1 {combinator: any}
              G2 "Known pathways are covered"
                Sn2 -> E-1
              G3 "No unidentified problem is present" {tags: [unknown-unknowns]}
                Sn3 -> E-2
          evidence E-1 {title: proof, evalType: formal, result: pass}
          evidence E-2 {title: panel, evalType: expert-elicitation, result: pass}`,
        expect: [{ at: ['G1'], message: 'spared', severity: 'blocker' }],
      },
      {
        name: 'only known pathways',
        sketch: `
          G1 "The model does not cause a catastrophe"
            S1 "argue each pathway"
              G2 "cyber misuse"
              G3 "self-exfiltration"`,
        expect: [{ at: ['G1'], message: 'none', severity: 'blocker' }],
      },
      {
        name: 'the tagged goal stands apart and carries nothing',
        sketch: `
          G1 "The model does not cause a catastrophe"
            G2 "Known pathways are covered"
          G5 "No unidentified problem" {tags: [unknown-unknowns]}
            Sn5`,
        expect: [{ at: ['G1'], message: 'none' }],
      },
      {
        name: 'the tag sits on a context and on a challenge',
        sketch: `
          G1
            ~ C1 "unknown unknowns" {tags: [unknown-unknowns]}
            G2
            ! G9 "What of the unknown?" {tags: [unknown-unknowns]} challenge {status: refuted}`,
        expect: [{ at: ['G1'], message: 'none' }],
      },
      {
        name: 'the top goal itself is tagged, and nothing below it',
        sketch: `
          G1 "The model does not cause a catastrophe" {tags: [unknown-unknowns]}
            G2 "Known pathways are covered"`,
        expect: [{ at: ['G1'], message: 'none' }],
      },
      {
        name: 'the whole argument is called library stock',
        sketch: `
          G1 "The model does not cause a catastrophe" {tags: [library]}
            G2 "Known pathways are covered"`,
        expect: [{ at: ['G1'], message: 'none' }],
      },
      {
        name: 'a case that is only a top goal',
        sketch: 'G1 "The model is safe"',
        expect: [{ at: ['G1'], message: 'none' }],
      },
    ],
  },
  check({ index, reasoning, report }) {
    const above = aboveTagged(index);
    const tops = topGoals(index, reasoning);
    if (!claimsAnything(index)) report({ at: [], message: 'nothing' });
    const goals = tops.filter((top) => !above.has(top));
    if (goals.length > 0) {
      const others = goals.filter((id) => !isTagged(index, id));
      const at = others.length > 0 ? others : goals;
      report({ at, message: 'none', data: { goals: at, tag: UNKNOWN_UNKNOWNS } });
    }
    const rests = aboveTagged(index, (id) => reasoning.needed(id));
    const spared = tops.filter((top) => above.has(top) && !rests.has(top));
    if (spared.length === 0) return;
    const tagged = unknownUnknownsGoals(index, reasoning);
    report({ at: spared, message: 'spared', data: { goals: spared, tagged } });
  },
});

function claimsAnything(index: CaseIndex): boolean {
  return [...index.nodes.values()].some(({ node }) => isGoalLike(node.kind));
}
