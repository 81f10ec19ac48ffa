// DYN-01: each line of a critical pathway is watched: a monitor with a metric is on one of its goals.
// Once for a pathway and line. A line that is not needed, or not argued at all, is left out: of the
// second SUP-01, SUP-02 or IND-00 speak.
import { upFrom } from '../ask/descent.ts';
import { watchedGoals } from '../ask/monitoring.ts';
import { defineRule } from '../rule.ts';

const LINES = ['control', 'propensity'] as const;

export default defineRule({
  id: 'DYN-01',
  title: 'Each line of a critical pathway is watched in use.',
  kind: 'completeness',
  basis: ['T-19', 'UL 4600', 'EU GPAI Code S&S, 3.5'],
  why: 'What was true in the laboratory stops being true in the field, and nobody is told. A claim that nothing measures after deployment holds until the harm shows that it did not.',
  whenNotToUse: 'Before anything is deployed or used inside.',
  messages: {
    unwatched:
      'No monitor is on a goal of the {line} line of {pathway} ({name:goals}): nobody would notice that it no longer holds.',
  },
  remedy:
    'Add a monitor to a goal of the line: a metric, the bound within which the claim holds, its source and how often it is read.',
  examples: {
    good: [
      {
        name: 'one on each line, below its top',
        sketch: `
          G1 {about: [P-1]}
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control}
                G4 "Misuse is caught within a day"
                  Sn4 -> E-1
              G3 {lineOfDefence: propensity}
                Sn3 -> E-1
          pathways P-1 {name: exfiltration, severity: catastrophic}
          evidence E-1 {title: panel, evalType: expert-elicitation, result: pass}
          monitors M-1 {claim: G4, metric: missed misuse per 10000 sessions}
          monitors M-2 {claim: G3, metric: destructive requests taken up}`,
      },
      {
        name: 'a minor pathway, and a line that is not developed',
        sketch: `
          G1
            G2 {about: [P-1]}
              S1 {combinator: twoLines, pathway: P-1}
                G4 {lineOfDefence: control}
                  Sn4 -> E-1
            G3 {about: [P-2]}
              S2 {combinator: twoLines, pathway: P-2}
                G5 <> {lineOfDefence: control}
          pathways P-1 {name: spam, severity: minor}
          pathways P-2 {name: exfiltration, severity: catastrophic}
          evidence E-1 {title: panel, evalType: expert-elicitation, result: pass}`,
      },
    ],
    bad: [
      {
        name: 'one line is watched, the other is not',
        sketch: `
          G1 {about: [P-1]}
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control}
                Sn2 -> E-1
              G3 {lineOfDefence: propensity}
                Sn3 -> E-1
          pathways P-1 {name: exfiltration, severity: catastrophic}
          evidence E-1 {title: panel, evalType: expert-elicitation, result: pass}
          monitors M-1 {claim: G2, metric: missed misuse per 10000 sessions}`,
        expect: [{ at: ['P-1', 'G3'], message: 'unwatched', severity: 'warning' }],
      },
      {
        name: 'a monitor without a metric measures nothing; one above the lines watches neither',
        sketch: `
          G1 {about: [P-1]}
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control}
                Sn2 -> E-1
              G3 {lineOfDefence: propensity}
                Sn3 -> E-1
          pathways P-1 {name: exfiltration, severity: catastrophic}
          evidence E-1 {title: panel, evalType: expert-elicitation, result: pass}
          monitors M-1 {claim: G2, metric: TBD}
          monitors M-2 {claim: G1, metric: incidents}`,
        expect: [
          { at: ['P-1', 'G2'], message: 'unwatched', severity: 'warning' },
          { at: ['P-1', 'G3'], message: 'unwatched', severity: 'warning' },
        ],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    if (c.pathways.size === 0) return;
    const above = upFrom(index, watchedGoals(index));
    for (const [id, pathway] of c.pathways) {
      if (!reasoning.pathwayCritical(id)) continue;
      const { lines } = reasoning.sufficiency(id);
      for (const line of LINES) {
        const goals = lines[line].all.filter(
          (goal) => reasoning.needed(goal) && isArgued(reasoning.support(goal).status),
        );
        if (goals.length === 0 || goals.some((goal) => above.has(goal))) continue;
        const data = { line, pathway: pathway.name, goals };
        report({ at: [id, ...goals], message: 'unwatched', data, key: line });
      }
    }
  },
});

function isArgued(status: string): boolean {
  return status === 'supported' || status === 'contested';
}
