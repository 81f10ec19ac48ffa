// TYP-01: capability results say nothing about propensity. Told once per branch, at the topmost goal
// of the line all of whose evidence is such. A record without evalType is not known to be otherwise.
import type { EvalType, Evidence } from '../../model/case.ts';
import { activeOnly, restingOnlyOn } from '../ask/citedRecords.ts';
import { topmost } from '../ask/extremes.ts';
import { goalsOnLine } from '../ask/lineOf.ts';
import { challengersOnly } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';

const CAPABILITY: ReadonlySet<EvalType> = new Set<EvalType>([
  'capability',
  'capability-noCoT',
  'uplift-study',
]);

export default defineRule({
  id: 'TYP-01',
  title: 'That the system would not is not shown by evidence that it could not.',
  kind: 'consistency',
  basis: ['#1', '#2', '#15', 'Clymer et al. 2024'],
  why: 'A capability result says nothing about what the system tends to do. Counted on the propensity line it makes one line look like two, and both fall when the capability grows.',
  whenNotToUse: 'Where no claim is put on the propensity line.',
  messages: {
    capability:
      '{name:goal} claims that the system would not, but all its evidence ({name:evidence}) is about what it could do.',
    missing:
      '{name:goal} claims that the system would not; the evaluation type is missing for {name:untyped}, and no evidence is known to be about anything but capability.',
  },
  remedy:
    'Move the claim to the control line, or cite evidence on propensity: behaviour under honeypots, training incentives, understanding.',
  examples: {
    good: [
      {
        name: 'behavioural evidence beside a capability result',
        sketch: `
          G3 {lineOfDefence: propensity}
            Sn1 -> E-1 E-2
          evidence E-1 {title: honeypots, evalType: alignment-behavioural}
          evidence E-2 {title: sabotage suite, evalType: capability}`,
      },
      {
        name: 'a propensity claim without any evidence is left to SUP-01',
        sketch: `
          G3 {lineOfDefence: propensity}
            Sn1`,
      },
      {
        name: 'capability evidence on the control line',
        sketch: `
          G2 {lineOfDefence: control}
            Sn1 -> E-1
          evidence E-1 {title: sabotage suite, evalType: capability}`,
      },
    ],
    bad: [
      {
        name: 'a capability suite under "would not"; the claim below follows',
        sketch: `
          G3 "The model would not sabotage" {lineOfDefence: propensity}
            S3
              G4 {lineOfDefence: propensity}
                Sn1 -> E-1 E-2
          evidence E-1 {title: sabotage suite, evalType: capability}
          evidence E-2 {title: the same without scratchpad, evalType: capability-noCoT}`,
        expect: [{ at: ['G3', 'E-1', 'E-2'], message: 'capability', severity: 'error' }],
      },
      {
        name: 'hidden behind a superseded honeypot run, and without lineOfDefence',
        sketch: `
          G3 {argumentKind: alignment-evaluation}
            Sn1 -> E-1 E-2
          evidence E-1 {title: uplift study, evalType: uplift-study}
          evidence E-2 {title: old honeypots, evalType: alignment-behavioural, status: superseded}`,
        expect: [{ at: ['G3', 'E-1'], message: 'capability' }],
      },
      {
        name: 'the type left out, at the goal that the pathway names as its propensity line',
        sketch: `
          G1
            G3
              Sn1 -> E-1
          evidence E-1 {title: some suite}
          pathways P-1 {name: sabotage, propensity: G3}`,
        expect: [{ at: ['G3', 'E-1'], message: 'missing', severity: 'error' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    const against = challengersOnly(index);
    const byCapability = restingOnlyOn(index, isCapability);
    const bad = goalsOnLine(index, 'propensity').filter(
      (entry) => !against.has(entry.id) && byCapability(entry),
    );
    for (const { id } of topmost(index, bad)) {
      const evidence = activeOnly(c, reasoning.evidenceOf(id));
      const untyped = evidence.filter((one) => c.evidence.get(one)?.evalType === undefined);
      const message = untyped.length > 0 ? 'missing' : 'capability';
      report({ at: [id, ...evidence], message, data: { goal: id, evidence, untyped } });
    }
  },
});

function isCapability({ evalType }: Evidence): boolean {
  return evalType === undefined || CAPABILITY.has(evalType);
}
