// SUP-01: a claim that lacks support, told where the lack begins (ask/faults.ts): at the goal with a
// cause of its own, not above it, not where IND-00 tells the pathway, WF-03 the circle or ASM-04 the
// violated assumption that is its only cause. What only
// speaks against the case claims nothing for it and is left out.
import { faults } from '../ask/faults.ts';
import { reasonsAbout } from '../ask/leadingFirst.ts';
import { sparedBy } from '../ask/spared.ts';
import { challengersOnly } from '../ask/usedEvidence.ts';
import { caseOf, weightOf } from '../ask/weight.ts';
import { allReasons, reasonsInShort } from '../reasonsInShort.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'SUP-01',
  title: 'Every claim that the case rests on is supported.',
  kind: 'completeness',
  yieldsTo: ['ASM-04'],
  basis: ['#55', '#92', 'GSN v3 2:7.4.2'],
  why: 'A claim without support is an opinion in the shape of an argument. Whoever decides by the case takes it for shown, and the harm that it was to rule out happens all the same.',
  whenNotToUse:
    'Never. A branch that is still to be written is marked undeveloped; then SUP-02 counts it.',
  cases: {
    critical: 'the claim is needed and its pathway is catastrophic',
    notNeeded: 'the claim is not needed while others suffice without it',
  },
  messages: {
    unsupported: '{name:goal} is unsupported: {why}.',
    defeated: '{name:goal} is defeated: {why}.',
    notNeeded:
      '{name:goal} is {status}: {why}; it is not needed while it is enough that {name:others} holds.',
    aside: '{name:goal} is {status}: {why}; no top claim rests on it.',
  },
  remedy:
    'Cite usable evidence, decompose the claim into claims that have some, answer what defeats it, or mark it undeveloped with a plan.',
  examples: {
    good: [
      {
        name: 'usable evidence',
        sketch: `
          G1 "No catastrophic cyber uplift"
            Sn1 -> E-1
          evidence E-1 {title: expert panel, evalType: expert-elicitation, result: pass}`,
      },
      {
        name: 'undeveloped is not unsupported, and an open challenge only contests',
        sketch: `
          G1
            G2 <>
            G3
              Sn1 -> E-1
              ! G9 "panel was not blind" challenge {status: open}
          evidence E-1 {title: expert panel, evalType: expert-elicitation, result: pass}`,
      },
      {
        name: 'a circle is told by WF-03 alone',
        sketch: `
          G1
            G2
              G3
                G2`,
      },
      {
        name: 'the goal above an insufficient critical pathway is told by IND-00',
        sketch: `
          G1 {about: [P-1]}
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control, declaredStrength: 1}
                Sn1 -> E-1
          pathways P-1 {name: exfiltration, severity: catastrophic}
          evidence E-1 {title: expert panel, evalType: expert-elicitation, result: pass}`,
      },
      {
        name: 'a counter-claim claims nothing for the case',
        sketch: `
          G1
            Sn1 -> E-1
            ! G9 "The panel was paid by the developer" challenge {status: open}
          evidence E-1 {title: expert panel, evalType: expert-elicitation, result: pass}`,
      },
    ],
    bad: [
      {
        name: 'nothing below, told once at the lowest claim',
        sketch: `
          G1
            S1
              G2 "The model cannot exfiltrate its weights"`,
        expect: [{ at: ['G2'], message: 'unsupported', severity: 'blocker' }],
      },
      {
        name: 'a solution that cites nothing, and one that cites a failed run among passed ones',
        sketch: `
          case {severity: serious}
          G1
            G2
              Sn1
            G3
              Sn2 -> E-1 E-2
          evidence E-1 {title: expert panel, evalType: expert-elicitation, result: pass}
          evidence E-2 {title: second panel, evalType: expert-elicitation, result: fail}`,
        expect: [
          { at: ['G2'], message: 'unsupported', severity: 'error' },
          { at: ['G3'], message: 'unsupported', severity: 'error' },
        ],
      },
      {
        name: 'a strategy without claims, and at least two of one',
        sketch: `
          G1
            G2
              S2
            G3
              S3 {combinator: atLeast, n: 2}
                G4
                  Sn4 -> E-1
          evidence E-1 {title: expert panel, evalType: expert-elicitation, result: pass}`,
        expect: [
          { at: ['G2'], message: 'unsupported' },
          { at: ['G3'], message: 'unsupported' },
        ],
      },
      {
        name: 'sustained: against the claim, and against the step from its evidence',
        sketch: `
          G1
            G2
              Sn1 -> E-1
              ! G8 "shown false in the field" challenge {status: sustained}
            G3
              Sn3 -> E-1
                !! G9 "the panel judged another model" challenge {status: sustained}
          evidence E-1 {title: expert panel, evalType: expert-elicitation, result: pass}`,
        expect: [
          { at: ['G2'], message: 'defeated', severity: 'blocker' },
          { at: ['G3'], message: 'unsupported', severity: 'blocker' },
        ],
      },
      {
        name: 'a violated assumption above a claim that lacks support too: two faults, two findings',
        sketch: `
          G1
            ~ A1 "Access is limited to staff" {status: violated}
            G2`,
        expect: [
          { at: ['G1'], message: 'unsupported' },
          { at: ['G2'], message: 'unsupported' },
        ],
      },
      {
        name: 'not needed while the other branch suffices',
        sketch: `
          G1
            S1 {combinator: any}
              G2
                Sn1 -> E-1
              G3
          evidence E-1 {title: expert panel, evalType: expert-elicitation, result: pass}`,
        expect: [{ at: ['G3'], message: 'notNeeded', severity: 'info' }],
      },
      {
        name: 'the argument of an assurance claim point',
        sketch: `
          G1
            Sn1 -> E-1
          G5 "The panel was competent"
          acps A-1 {on: {node: Sn1}, argument: {goal: G5}}
          evidence E-1 {title: expert panel, evalType: expert-elicitation, result: pass}`,
        expect: [{ at: ['G5'], message: 'aside', severity: 'info' }],
      },
      {
        name: 'hidden in another module: told at the origin, not at the away goal',
        sketch: `
          G1
            AG2 {origin: Sub.G2}
          module Sub
          G2 {public: true}`,
        expect: [{ at: ['Sub/G2'], message: 'unsupported', severity: 'blocker' }],
      },
      {
        name: 'a challenge mitigated by what rests on the challenged claim',
        sketch: `
          G1
            G2
              Sn1 -> E-1
              ! G9 challenge {status: mitigated, mitigatedBy: [G1]}
          evidence E-1 {title: expert panel, evalType: expert-elicitation, result: pass}`,
        expect: [
          { at: ['G1'], message: 'unsupported' },
          { at: ['G2'], message: 'unsupported' },
        ],
      },
    ],
  },
  check({ index, reasoning, report }) {
    const against = challengersOnly(index);
    for (const { goal, status, reasons } of faults(index, reasoning)) {
      const { id } = goal;
      if (against.has(id) && reasoning.connected(id)) continue;
      const weight = weightOf(index, reasoning, [id]);
      const others = weight === 'notNeeded' ? sparedBy(index, reasoning, id) : [];
      const aside = others.length > 0 ? 'notNeeded' : 'aside';
      const words = reasonsAbout(id, reasons);
      report({
        at: [id],
        message: weight === 'notNeeded' ? aside : status,
        data: { goal: id, status, why: reasonsInShort(words), others, ...allReasons(words) },
        ...caseOf(weight),
      });
    }
  },
});
