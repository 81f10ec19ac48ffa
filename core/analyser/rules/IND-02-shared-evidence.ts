// IND-02: evidence, or an independence group, that carries both lines of a pathway. Asks the
// reasoning core; once per pathway, listing all. Shared data sets and graders are IND-05's, shared
// assumptions IND-04's.
import { runWords } from '../../reasoning/sharing.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'IND-02',
  title: 'No evidence carries both lines of a pathway.',
  kind: 'consistency',
  basis: ['#4', '#6'],
  why: 'What carries both lines brings both down when it fails. The case counts it twice and has it once.',
  whenNotToUse: 'Where one line is strong by itself the finding is information only.',
  cases: { notNeeded: 'one line is of strength 3, so that the other is not needed' },
  messages: {
    shared: 'Both lines of {pathway} ({name:lines}) rest on {shared}.',
    notNeeded:
      'Both lines of {pathway} ({name:lines}) rest on {shared}. One line of strength 3 ({name:strong}) suffices by itself.',
  },
  remedy:
    'Rest each line on evidence of its own; split the record where it is really two; or count the pair as one weak and one moderate line.',
  examples: {
    good: [
      {
        name: 'each line has its own evidence and groups',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control}
                Sn1 -> E-1
              G3 {lineOfDefence: propensity}
                Sn2 -> E-2
          pathways P-1 {name: sabotage}
          evidence E-1 {title: red-blue game, independenceGroups: [red team]}
          evidence E-2 {title: honeypots, independenceGroups: [alignment team]}`,
      },
      {
        name: 'shared by two pathways, but by the same line of both',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control}
                Sn1 -> E-1
            S2 {combinator: twoLines, pathway: P-2}
              G4 {lineOfDefence: control}
                Sn1
          pathways P-1 {name: sabotage}
          pathways P-2 {name: theft}
          evidence E-1 {title: red-blue game}`,
      },
    ],
    bad: [
      {
        name: 'one honeypot suite under both lines',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control}
                Sn1 -> E-1 E-2
              G3 {lineOfDefence: propensity}
                Sn2 -> E-2
          pathways P-1 {name: sabotage}
          evidence E-1 {title: red-blue game}
          evidence E-2 {title: honeypots}`,
        expect: [{ at: ['P-1', 'G2', 'G3', 'E-2'], message: 'shared', severity: 'error' }],
      },
      {
        name: 'two records of one group, one of them behind a mitigation',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control}
                Sn1 -> M-1
              G3 {lineOfDefence: propensity}
                Sn2 -> E-2
          pathways P-1 {name: sabotage}
          mitigations M-1 {text: monitor, evaluatedBy: [E-1]}
          evidence E-1 {title: monitor game, independenceGroups: [run 7]}
          evidence E-2 {title: honeypots, independenceGroups: [run 7]}`,
        expect: [{ at: ['P-1', 'G2', 'G3', 'E-1', 'E-2'], message: 'shared' }],
      },
      {
        name: 'two records of one run',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control}
                Sn1 -> E-1
              G3 {lineOfDefence: propensity}
                Sn2 -> E-2
          pathways P-1 {name: sabotage}
          evidence E-1 {title: red-blue game, runId: r7, taskId: t1}
          evidence E-2 {title: honeypots, runId: r7, taskId: t1}`,
        expect: [{ at: ['P-1', 'G2', 'G3', 'E-1', 'E-2'], message: 'shared' }],
      },
      {
        name: 'one line is strong: told as information',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control, declaredStrength: 3, strengthReason: proof}
                Sn1 -> E-1
              G3 {lineOfDefence: propensity}
                Sn2 -> E-1
          pathways P-1 {name: sabotage}
          evidence E-1 {title: proof, evalType: formal, result: pass}`,
        expect: [{ at: ['P-1', 'G2', 'G3', 'E-1'], message: 'notNeeded', severity: 'info' }],
      },
    ],
  },
  check({ case: c, reasoning, report }) {
    for (const [id, pathway] of c.pathways) {
      const { control, propensity, controlStrength, propensityStrength, independence } =
        reasoning.sufficiency(id);
      if (control === undefined || propensity === undefined) continue;
      const groups = independence.sharedLabels.filter(({ kind }) => kind === 'group');
      const evidence = independence.sharedEvidence;
      if (evidence.length === 0 && groups.length === 0) continue;
      const records = groups.flatMap((group) => [...group.control, ...group.propensity]);
      const strong = [
        ...(controlStrength === 3 ? [control] : []),
        ...(propensityStrength === 3 ? [propensity] : []),
      ];
      const spared = strong.length > 0;
      report({
        at: [...new Set([id, control, propensity, ...evidence, ...records])],
        message: spared ? 'notNeeded' : 'shared',
        data: {
          pathway: pathway.name,
          shared: [
            ...independence.sharedRuns.map((run) => runWords(c, run)),
            ...groups.map(({ label }) => `group "${label}"`),
          ],
          lines: [control, propensity],
          strong,
        },
        path: ['pathways', id],
        ...(spared ? { case: 'notNeeded' } : {}),
      });
    }
  },
});
