// UNK-03: where the argument goes over the pathways on record, something says why these are all. Asked
// right above the uppermost goals about pathways (ask/pathwayList.ts), once for the case. Pathways
// that nothing argues are COV-03's; that problems on no list are looked for is UNK-01's, and says
// nothing about the list itself.
import { compareIdentifiers } from '../../model/order.ts';
import { listCarriers, unvouchedLists } from '../ask/pathwayList.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'UNK-03',
  title: 'The list of pathways comes with an argument that it is complete.',
  kind: 'completeness',
  basis: ['#60', 'T-14', 'T-16'],
  why: 'An argument over a list shows that nothing on the list happens. The catastrophe comes by the way that somebody left off, and no finding about the listed ones will ever show it.',
  whenNotToUse: 'Where the case is about one stated pathway and says so in its top claim.',
  messages: {
    list: 'The case argues over the {count} pathways {pathways} at {name:carriers}, and nothing there says why the list is complete: no goal or justification tagged completeness, and no assurance claim point.',
    one: 'The case argues over the one pathway {pathways} at {name:carriers}, and nothing there says why there is no other: no goal or justification tagged completeness, and no assurance claim point.',
  },
  remedy:
    'Add a goal (kind of argument: completeness) beside the pathways that says how they were found and compared, and support it; or argue it at an assurance claim point on that step.',
  examples: {
    good: [
      {
        name: 'a goal on completeness beside the pathways',
        sketch: `
          G1
            S1
              G2 "The pathways argued here are all that are credible" {argumentKind: completeness}
                Sn1 -> E-1
              G3 {about: [P-1]}
              G4 {about: [P-2]}
          pathways P-1 {name: cyber misuse}
          pathways P-2 {name: self-exfiltration}
          evidence E-1 {title: comparison with three taxonomies, evalType: expert-elicitation, result: pass}`,
      },
      {
        name: 'pathways below a goal on each domain, and completeness argued above',
        sketch: `
          G1
            S1
              G2 "No domain and no pathway is left out" {tags: [completeness]}
              G3 "Cyber"
                S2
                  G4 {about: [P-1]}
                  G5 {about: [P-2]}
          pathways P-1 {name: misuse}
          pathways P-2 {name: theft}`,
      },
      {
        name: 'a claim point on the step, and a justification',
        sketch: `
          G1
            G2
              S1
                G3 {about: [P-1]}
            G4
              S2
                ~ J1 "Compared with the incident records of three years" {tags: [completeness]}
                G5 {about: [P-2]}
          G9 "The list leaves nothing out"
            Sn1
          acps ACP1 {on: {link: G2-S1}, argument: {goal: G9}}
          pathways P-1 {name: misuse}
          pathways P-2 {name: theft}`,
      },
      {
        name: 'a case about one stated pathway',
        sketch: `
          G1 "Cyber misuse is acceptably unlikely" {about: [P-1]}
            S1 {combinator: twoLines, pathway: P-1}
          pathways P-1 {name: cyber misuse}`,
      },
    ],
    bad: [
      {
        name: 'the list is drawn on in one module, and the pathways are argued in others',
        sketch: `
          G1
            S1 "Argue each pathway"
              AG2 {identifier: G2, origin: Cyber.G2}
              AG3 {identifier: G3, origin: Escape.G3}
          module Cyber
          G2 {about: [P-1], public: true}
          module Escape
          G3 {about: [P-2], public: true}
          pathways P-1 {name: cyber misuse}
          pathways P-2 {name: self-exfiltration}`,
        expect: [{ at: ['Main/S1'], message: 'list', severity: 'error' }],
      },
      {
        name: 'the claim points lead to a module without goals, to a goal that is gone, and to a defeated one',
        sketch: `
          G1
            S1 "Argue each pathway"
              G2 {about: [P-1]}
            S2 "Argue what is left"
              G3 {about: [P-2]}
            S3 "Argue the third"
              G4 {about: [P-3]}
          G5 "The list is complete" {defeated: {by: panel, on: 2026-05-01, rationale: it is not}}
          acps ACP1 {on: {node: S1}, argument: {module: Confidence}}
          acps ACP2 {on: {node: S2}, argument: {goal: G77, module: main}}
          acps ACP3 {on: {node: S3}, argument: {goal: G5}}
          module Confidence
          C1 "to be written"
          pathways P-1 {name: cyber misuse}
          pathways P-2 {name: self-exfiltration}
          pathways P-3 {name: sabotage}`,
        expect: [{ at: ['Main/S1', 'Main/S2', 'Main/S3'], message: 'list', severity: 'error' }],
      },
      {
        name: 'a list of two, and nobody says why these',
        sketch: `
          G1
            S1 "Argue each pathway"
              G2 {about: [P-1]}
              G3 {about: [P-2]}
          pathways P-1 {name: cyber misuse}
          pathways P-2 {name: self-exfiltration}`,
        expect: [{ at: ['S1'], message: 'list', severity: 'error' }],
      },
      {
        name: 'a justification with the tag and without a word',
        sketch: `
          G1
            S1 "Argue each pathway"
              ~ J1 "TODO" {tags: [completeness]}
              G2 {about: [P-1]}
              G3 {about: [P-2]}
          pathways P-1 {name: cyber misuse}
          pathways P-2 {name: self-exfiltration}`,
        expect: [{ at: ['S1'], message: 'list', severity: 'error' }],
      },
      {
        name: 'two lines each, right below the top claim',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
            S2 {combinator: twoLines, pathway: P-2}
          pathways P-1 {name: cyber misuse}
          pathways P-2 {name: self-exfiltration}`,
        expect: [{ at: ['G1'], message: 'list', severity: 'error' }],
      },
      {
        name: 'what is argued is that the lines are independent and that the unlisted was looked for; the claim point is empty',
        sketch: `
          G1
            S1
              G2
                S2 {combinator: twoLines, pathway: P-1}
                  G3 {tags: [independence], argumentKind: completeness}
              G4 {tags: [unknown-unknowns], argumentKind: completeness}
          acps ACP1 {on: {node: S1}, argument: {text: TBD}}
          pathways P-1 {name: cyber misuse}`,
        expect: [{ at: ['S1'], message: 'one', severity: 'error' }],
      },
      {
        name: 'the justification stands at another branch; the goal was shown false',
        sketch: `
          G1
            S1
              G2 "The list is complete" {tags: [completeness], defeated: {by: panel, on: 2026-05-01, rationale: two were missing}}
              G3
                ~ J1 "Nothing else is left" {tags: [completeness]}
              G4 {about: [P-1]}
              G5 {about: [P-2]}
          pathways P-1 {name: cyber misuse}
          pathways P-2 {name: self-exfiltration}`,
        expect: [{ at: ['S1'], message: 'list', severity: 'error' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    if (c.pathways.size === 0) return;
    const lists = listCarriers(index, reasoning);
    const open = unvouchedLists(index, lists)
      .map(({ id }) => id)
      .sort(compareIdentifiers);
    if (open.length === 0) return;
    const count = c.pathways.size;
    const data = { carriers: open, count, pathways: [...c.pathways.values()].map((p) => p.name) };
    report({ at: open, message: count === 1 ? 'one' : 'list', data });
  },
});
