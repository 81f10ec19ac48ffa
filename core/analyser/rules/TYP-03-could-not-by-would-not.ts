// TYP-03: propensity results say nothing about what the system could do. Told once per branch, at the
// topmost goal of the line all of whose evidence is such. Understanding counts as such only where the
// goal claims inability: interpretability used as a monitor is control evidence. A record without
// evalType is not known to be otherwise.
import type { EvalType, Evidence } from '../../model/case.ts';
import { activeOnly, restingOnlyOn } from '../ask/citedRecords.ts';
import { topmost } from '../ask/extremes.ts';
import { goalsOnLine } from '../ask/lineOf.ts';
import { challengersOnly } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';

const PROPENSITY: ReadonlySet<EvalType> = new Set<EvalType>([
  'alignment-behavioural',
  'alignment-training',
]);

export default defineRule({
  id: 'TYP-03',
  title: 'That the system could not is not shown by evidence that it would not.',
  kind: 'consistency',
  basis: ['#1', '#15', 'Clymer et al. 2024', 'Korbak et al. 2025'],
  why: 'A control argument must hold even if the system tries. Evidence that it does not try assumes what the control line is there to do without.',
  whenNotToUse: 'Where no claim is put on the control line.',
  messages: {
    propensity:
      '{name:goal} claims that the system could not, but all its evidence ({name:evidence}) is about what it would do.',
    missing:
      '{name:goal} claims that the system could not; the evaluation type is missing for {name:untyped}, and no evidence is known to be about anything but propensity.',
  },
  remedy:
    'Move the claim to the propensity line, or cite capability evaluations, control evaluations, red teaming or security assessments.',
  examples: {
    good: [
      {
        name: 'a control evaluation beside honeypots',
        sketch: `
          G2 {lineOfDefence: control}
            Sn1 -> E-1 E-2
          evidence E-1 {title: red-blue game, evalType: control-eval}
          evidence E-2 {title: honeypots, evalType: alignment-behavioural}`,
      },
      {
        name: 'interpretability used as a monitor',
        sketch: `
          G2 {lineOfDefence: control, argumentKind: control-measures}
            Sn1 -> E-1
          evidence E-1 {title: feature monitor, evalType: understanding}`,
      },
    ],
    bad: [
      {
        name: 'honeypots under "could not"',
        sketch: `
          G2 "The model could not exfiltrate" {lineOfDefence: control}
            Sn1 -> E-1
          evidence E-1 {title: honeypots, evalType: alignment-behavioural}`,
        expect: [{ at: ['G2', 'E-1'], message: 'propensity', severity: 'error' }],
      },
      {
        name: 'inability from reading the model, with a retracted capability run as cover',
        sketch: `
          G2 {argumentKind: inability}
            S2
              G4 {lineOfDefence: control, argumentKind: inability}
                Sn1 -> E-1 E-2
          evidence E-1 {title: no planning features found, evalType: understanding}
          evidence E-2 {title: capability run, evalType: capability, status: retracted}`,
        expect: [{ at: ['G2', 'E-1'], message: 'propensity' }],
      },
      {
        name: 'the type left out',
        sketch: `
          G2 {lineOfDefence: control}
            Sn1 -> E-1 E-2
          evidence E-1 {title: training incentives, evalType: alignment-training}
          evidence E-2 {title: some suite}`,
        expect: [{ at: ['G2', 'E-1', 'E-2'], message: 'missing', severity: 'error' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    const against = challengersOnly(index);
    const byPropensity = restingOnlyOn(index, isPropensity);
    const byPropensityOrReading = restingOnlyOn(
      index,
      (one) => isPropensity(one) || one.evalType === 'understanding',
    );
    const bad = goalsOnLine(index, 'control').filter((entry) => {
      const { id, node } = entry;
      const inability = node.kind === 'goal' && node.argumentKind === 'inability';
      return !against.has(id) && (inability ? byPropensityOrReading : byPropensity)(entry);
    });
    for (const { id } of topmost(index, bad)) {
      const evidence = activeOnly(c, reasoning.evidenceOf(id));
      const untyped = evidence.filter((one) => c.evidence.get(one)?.evalType === undefined);
      const message = untyped.length > 0 ? 'missing' : 'propensity';
      report({ at: [id, ...evidence], message, data: { goal: id, evidence, untyped } });
    }
  },
});

function isPropensity({ evalType }: Evidence): boolean {
  return evalType === undefined || PROPENSITY.has(evalType);
}
