// ASM-06: what an assumption states as a parameter (what, operator, value) is so in the planned and
// the actual deployment, or in the active evidence of what rests on it (ask/assumptionParameter.ts).
// Texts are not read: an assumption without a parameter is not compared. A record that does not state
// the field leaves it open (case missing). A violated assumption is ASM-04's.
import { compareParameter } from '../ask/assumptionParameter.ts';
import { assumptionsOf } from '../ask/assumptions.ts';
import { listOf } from '../ask/fields.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'ASM-06',
  title: 'No assumption contradicts the deployment or the evidence on record.',
  kind: 'consistency',
  basis: ['#146', '#143', 'T-04'],
  why: 'The argument assumes one world and the record describes another. The claim was shown for a system without internet, and the one that ships has it.',
  whenNotToUse:
    'For assumptions that cannot be put as a comparison; they have words and a falsifier.',
  cases: { missing: 'a record does not state what is compared, or the comparison cannot be read' },
  messages: {
    contradicts:
      'Assumption {name:assumption} assumes “{assumed}”, and what is on record is otherwise: {says}.',
    missing: 'Assumption {name:assumption} assumes “{assumed}”, and that is missing in {records}.',
    unreadable:
      'The comparison of assumption {name:assumption} (“{assumed}”) cannot be read: {why}.',
  },
  remedy:
    'Change the deployment, repeat the evaluation under the assumed conditions, or drop the assumption and argue the claim for the world as it is.',
  examples: {
    good: [
      {
        name: 'no internet, few users, and the record agrees; an absent list is empty',
        sketch: `
          case {contexts: {planned: D-1, actual: D-2}}
          G1
            ~ A1 "No internet" {parameter: {field: affordances, operator: excludes, value: internet}}
            ~ A2 "At most 500 users" {parameter: {field: user-count, operator: <=, value: '500'}}
          deploymentContexts D-1 {affordances: [code execution], users: {count: 500}}
          deploymentContexts D-2 {users: {count: 120}}`,
      },
      {
        name: 'tested as deployed; the run elsewhere is not asked',
        sketch: `
          G1
            G2
              ~ A1 "Tested on what users ask" {parameter: {field: evidence-distribution, operator: '=', value: deployment}}
              Sn1 -> E-1 E-2
            Sn3 -> E-3
          evidence E-1 {title: field sample, distribution: deployment}
          evidence E-2 {title: old, distribution: proxy, status: retracted}
          evidence E-3 {title: benchmark, distribution: proxy}`,
      },
    ],
    bad: [
      {
        name: 'assumes no internet, and the actual deployment has it',
        sketch: `
          case {contexts: {planned: D-1, actual: D-2}}
          G1
            ~ A1 "The agent has no internet" {parameter: {field: affordances, operator: excludes, value: Internet}}
          deploymentContexts D-1 {affordances: [code execution]}
          deploymentContexts D-2 {affordances: [code execution, internet access]}`,
        expect: [{ at: ['A1', 'D-2'], message: 'contradicts', severity: 'error' }],
      },
      {
        name: 'assumes that evaluations were of the whole system',
        sketch: `
          G1
            ~ A1 "The system was evaluated, not the bare model" {parameter: {field: evidence-unit, operator: '=', value: system}}
            Sn1 -> E-1 E-2
          evidence E-1 {title: range, unit: model}
          evidence E-2 {title: drill, unit: system}`,
        expect: [{ at: ['A1', 'E-1'], message: 'contradicts', severity: 'error' }],
      },
      {
        name: 'nobody says how many users there are',
        sketch: `
          case {contexts: {planned: D-1}}
          G1
            ~ A1 "At most 500 users" {parameter: {field: user-count, operator: <=, value: '500'}}
          deploymentContexts D-1 {kind: kyc}`,
        expect: [{ at: ['A1', 'D-1'], message: 'missing', severity: 'warning' }],
      },
      {
        name: 'comparisons that cannot be read',
        sketch: `
          G1
            ~ A1 {parameter: {field: user-count, operator: <=, value: few}}
            ~ A2 {parameter: {field: affordances, operator: <, value: internet}}
            ~ A3 {parameter: {operator: <=}}`,
        expect: [
          { at: ['A1'], message: 'unreadable', severity: 'warning' },
          { at: ['A2'], message: 'unreadable' },
          { at: ['A3'], message: 'unreadable' },
        ],
      },
    ],
  },
  check({ index, reasoning, report }) {
    for (const { id, node } of assumptionsOf(index)) {
      if (node.parameter === undefined || node.status === 'violated') continue;
      const found = compareParameter(index, reasoning, id, node);
      if (!found) continue;
      const { assumed, unreadable, contradicted, missing } = found;
      const data = { assumption: id, assumed };
      const path = ['nodes', id, 'parameter'];
      if (unreadable !== undefined) {
        const why = unreadable;
        report({ at: [id], message: 'unreadable', case: 'missing', data: { ...data, why }, path });
      }
      if (contradicted.length > 0) {
        const ids = contradicted.map((one) => one.id);
        const says = contradicted.map((one) => `${one.says} (${one.id})`).join('; ');
        report({
          at: [id, ...ids],
          message: 'contradicts',
          data: { ...data, says },
          path,
        });
      }
      if (missing.length > 0) {
        const records = listOf(missing);
        const at = [id, ...missing];
        report({ at, message: 'missing', case: 'missing', data: { ...data, records }, path });
      }
    }
  },
});
