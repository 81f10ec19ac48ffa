// LVL-03: a criterion that claims to be concrete can be decided. Those that say that they are not
// concrete yet are GOV-01's and SUP-02's.

import { saysNothing } from '../../reasoning/words.ts';
import { isBlank, missingFields } from '../ask/fields.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'LVL-03',
  title: 'A criterion states operator, value, unit, procedure and population.',
  kind: 'completeness',
  basis: ['#79'],
  why: 'A criterion with a gap is filled in by whoever reads it on the day the result is in, and on that day there is pressure to let the model pass. What is written down beforehand cannot be interpreted away.',
  whenNotToUse:
    'For a criterion that is openly intent-only, undefined or withdrawn; other rules speak of those.',
  messages: {
    lacking: 'Criterion {criterion} cannot be decided: {missing}.',
  },
  remedy:
    'State the comparison in full: operator, value, unit, how it is measured, and on which population of tasks or users. If that is not known yet, set definedness to intent-only and record who must approve it.',
  examples: {
    good: [
      {
        name: 'everything that a decision needs',
        sketch: `
          G1
          criteria K-uplift {name: bio uplift, metric: task success ratio, operator: '>=', value: 2, unit: times baseline, procedure: two-arm study of 8 weeks, population: novices with a bachelor in biology, definedness: concrete}`,
      },
      {
        name: 'openly intent-only, so it need not be decidable yet',
        sketch: `
          G1
          criteria K-und {name: understanding, intent: we would know if it schemed, definedness: intent-only}`,
      },
    ],
    bad: [
      {
        name: 'called concrete, with neither procedure nor population',
        sketch: `
          G1
          criteria K-cyber {metric: success rate, operator: '<', value: 0.2, unit: fraction, definedness: concrete}`,
        expect: [{ at: ['K-cyber'], message: 'lacking', severity: 'error' }],
      },
      {
        name: 'a blank, a TBD, and definedness left out',
        sketch: `
          G1
          criteria K-stealth {operator: '>=', value: 4, unit: ' ', procedure: TBD, population: five challenges}`,
        expect: [{ at: ['K-stealth'], message: 'lacking' }],
      },
      {
        name: 'everything but the number',
        sketch: `
          G1
          criteria K-rate {operator: '<=', unit: fraction, procedure: honeypots, population: deployment traffic, definedness: concrete}`,
        expect: [{ at: ['K-rate'], message: 'lacking' }],
      },
    ],
  },
  check({ case: c, report }) {
    for (const [id, criterion] of c.criteria) {
      const { definedness, operator, value, unit, procedure, population } = criterion;
      if (definedness !== undefined && definedness !== 'concrete') continue;
      const missing = [
        ...(operator === undefined ? ['operator'] : []),
        ...(value === undefined ? ['value'] : []),
        ...(isBlank(unit) ? ['unit'] : []),
        ...(saysNothing(procedure) ? ['procedure'] : []),
        ...(saysNothing(population) ? ['population'] : []),
      ];
      if (missing.length === 0) continue;
      const name = criterion.name ?? criterion.metric;
      report({
        at: [id],
        message: 'lacking',
        data: {
          criterion: name === undefined ? id : `${id} (${name})`,
          missing: missingFields(missing),
        },
      });
    }
  },
});
