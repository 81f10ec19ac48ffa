// DYN-04: evidence from one state of the weights is no evidence about weights that change in use.
// Sharpened: the system under test learns in use, evidence that ages with the model (and is not
// measured in the field) carries the argument, and no assumption tagged architecture says why that is
// enough. Such an assumption has a day of review; one that has passed is ASM-04's. Once for the case.
import { recordIn } from '../../model/lookup.ts';
import { dayNumber } from '../../reasoning/days.ts';
import { agesBy } from '../../reasoning/staleness.ts';
import { assumptionsOf } from '../ask/assumptions.ts';
import { usedEvidence } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'DYN-04',
  title: 'A system that learns in use is not argued by evidence from before its use.',
  kind: 'freshness',
  basis: ['#147'],
  why: 'The split between training and use is an assumption of today’s architecture. When it ends the system goes on learning after the exam, and the exam says less every day.',
  whenNotToUse: 'Where each update of the weights is a system version of its own.',
  cases: { unstated: 'It is not stated whether the system learns in use.' },
  messages: {
    learns:
      '{system} learns in use, and {name:evidence} show what it was before; no assumption tagged architecture says why that is enough.',
    unstated:
      'Whether {system} learns in use is missing; its evidence takes the weights as frozen.',
    review:
      'Day of review is missing for the architecture assumption {name:assumption}: nobody looks again when the architecture changes.',
  },
  remedy:
    'Measure in the field and add monitors, make each update a version that is evaluated, or state as an assumption tagged architecture why the updates cannot matter, with a day of review.',
  examples: {
    good: [
      {
        name: 'frozen weights',
        sketch: `
          case {systemUnderTest: S-5}
          G1
            Sn1 -> E-1
          systemVersions S-5 {name: Quartz 5, onlineLearning: false}
          evidence E-1 {title: cyber range, evalType: capability}`,
      },
      {
        name: 'it learns, and what it learns is bounded; and one that is measured in the field',
        sketch: `
          case {systemUnderTest: S-5}
          G1
            ~ A1 "Updates touch the retrieval index only" {tags: [architecture], reviewBy: '2026-12-01'}
            Sn1 -> E-1
            Sn2 -> E-2
          systemVersions S-5 {name: Quartz 5, onlineLearning: true}
          evidence E-1 {title: cyber range, evalType: capability}
          evidence E-2 {title: incident counts, evalType: field-monitoring}`,
      },
    ],
    bad: [
      {
        name: 'evaluated, then left to learn',
        sketch: `
          case {systemUnderTest: S-5}
          G1
            Sn1 -> E-1 E-2 E-3
          systemVersions S-5 {name: Quartz 5, onlineLearning: true}
          evidence E-1 {title: cyber range, evalType: capability}
          evidence E-2 {title: incident counts, evalType: field-monitoring}
          evidence E-3 {title: honeypots, evalType: alignment-behavioural}`,
        expect: [{ at: ['S-5', 'E-1', 'E-3'], message: 'learns', severity: 'warning' }],
      },
      {
        name: 'not stated; an architecture assumption that nobody looks at again',
        sketch: `
          case {systemUnderTest: S-5}
          G1
            ~ A1 "Weights are frozen in use" {tags: [architecture]}
            Sn1 -> E-1
          systemVersions S-5 {name: Quartz 5}
          evidence E-1 {title: cyber range, evalType: capability}`,
        expect: [
          { at: ['A1'], message: 'review', severity: 'warning' },
          { at: ['S-5'], message: 'unstated', severity: 'info' },
        ],
      },
    ],
  },
  check({ case: c, index, report }) {
    const architecture = assumptionsOf(index).filter(({ node }) =>
      node.tags?.includes('architecture'),
    );
    for (const { id, node } of architecture) {
      if (dayNumber(node.reviewBy) !== undefined) continue;
      const path = ['nodes', id, 'reviewBy'];
      report({ at: [id], message: 'review', data: { assumption: id }, path });
    }
    const sut = c.meta.systemUnderTest;
    const system = recordIn(c, 'systemVersions', sut);
    if (sut === undefined || !system || system.onlineLearning === false) return;
    const evidence = usedEvidence(index)
      .filter(
        ({ evidence: { evalType } }) => evalType !== 'field-monitoring' && agesBy(evalType).model,
      )
      .map(({ id }) => id);
    if (evidence.length === 0) return;
    const data = { system: system.name, evidence };
    const path = ['systemVersions', sut, 'onlineLearning'];
    if (system.onlineLearning === undefined) {
      report({ at: [sut], message: 'unstated', case: 'unstated', data, path });
    } else if (architecture.every(({ node }) => node.status === 'violated')) {
      report({ at: [sut, ...evidence], message: 'learns', data, path });
    }
  },
});
