// PRX-02: what a critical claim rests on was measured because it bears on the claim, not because it was
// at hand. Told at the topmost critical goal all of whose active evidence was measured for availability
// or cost. A record that does not say why it was measured is not known to be otherwise; where no record
// of the case says it, the rule is silent.
import type { Evidence } from '../../model/case.ts';
import { activeOnly, restingOnlyOn } from '../ask/citedRecords.ts';
import { topmost } from '../ask/extremes.ts';
import { challengersOnly, usedEvidence } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'PRX-02',
  title: 'A critical claim rests on something that was measured for its sake.',
  kind: 'consistency',
  basis: ['#52'],
  why: 'What is easy to measure gets measured, and the hard question is replaced by the one at hand. The numbers are right, and they are about something else than the catastrophe.',
  whenNotToUse:
    'Where the case does not record why something was measured; then the rule is silent.',
  messages: {
    streetlight:
      '{name:goal} is critical, and all its evidence ({name:evidence}) was measured because of availability or cost, none because it targets the claim.',
    missing:
      '{name:goal} is critical; why it was measured is missing for {name:unsaid}, and none of its evidence ({name:evidence}) is known to target the claim.',
  },
  remedy:
    'Ask what would have to be measured to know that the claim is false, and measure that; until then lower the declared strength and say in the claim what was measured.',
  examples: {
    good: [
      {
        name: 'one measurement that targets the claim',
        sketch: `
          case {severity: catastrophic}
          G1
            Sn1 -> E-1 E-2
          evidence E-1 {title: public benchmark, measurementReason: availability}
          evidence E-2 {title: cyber range, measurementReason: targets-claim}`,
      },
      {
        name: 'not critical; and nobody says why anything was measured',
        sketch: `
          case {severity: minor}
          G1
            Sn1 -> E-1
          evidence E-1 {title: public benchmark, measurementReason: cost}`,
      },
      {
        name: 'a case that does not record reasons',
        sketch: `
          G1
            Sn1 -> E-1
          evidence E-1 {title: public benchmark}`,
      },
    ],
    bad: [
      {
        name: 'what was at hand, told once at the top',
        sketch: `
          case {severity: catastrophic}
          G1 "No catastrophic uplift"
            G2
              Sn1 -> E-1
            G3
              Sn2 -> E-2
          evidence E-1 {title: public benchmark, measurementReason: availability}
          evidence E-2 {title: cheap quiz, measurementReason: cost}`,
        expect: [{ at: ['G1', 'E-1', 'E-2'], message: 'streetlight', severity: 'warning' }],
      },
      {
        name: 'one branch only, with a withdrawn record as cover and a reason left out',
        sketch: `
          case {severity: catastrophic}
          G1
            G2
              Sn1 -> E-1 E-3 E-4
            G3
              Sn2 -> E-2
          evidence E-1 {title: public benchmark, measurementReason: availability}
          evidence E-2 {title: cyber range, measurementReason: targets-claim}
          evidence E-3 {title: old range, measurementReason: targets-claim, status: superseded}
          evidence E-4 {title: another quiz}`,
        expect: [{ at: ['G2', 'E-1', 'E-4'], message: 'missing', severity: 'warning' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    const stated = usedEvidence(index).map(({ evidence }) => evidence.measurementReason);
    if (stated.every((reason) => reason === undefined)) return;
    if (stated.every((reason) => reason === 'targets-claim')) return;
    const against = challengersOnly(index);
    const isAside = restingOnlyOn(index, isNotTargeted);
    const goals = [...index.nodes.values()].filter(
      (entry) =>
        entry.node.kind === 'goal' &&
        !against.has(entry.id) &&
        isAside(entry) &&
        reasoning.critical(entry.id),
    );
    for (const { id } of topmost(index, goals)) {
      const evidence = activeOnly(c, reasoning.evidenceOf(id));
      const unsaid = evidence.filter((one) => c.evidence.get(one)?.measurementReason === undefined);
      const message = unsaid.length > 0 ? 'missing' : 'streetlight';
      report({ at: [id, ...evidence], message, data: { goal: id, evidence, unsaid } });
    }
  },
});

function isNotTargeted({ measurementReason }: Evidence): boolean {
  return measurementReason !== 'targets-claim';
}
