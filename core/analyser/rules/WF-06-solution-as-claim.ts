// WF-06: a solution refers to evidence; what it asserts itself, nobody supports. Told where its text
// is surely an English sentence and it cites no record. Support under a solution is WF-01's.
import { oneLine } from '../../markdown/plainText.ts';
import { defineRule } from '../rule.ts';
import { formOf, isEnglish } from '../wording/english.ts';

export default defineRule({
  id: 'WF-06',
  title: 'A solution refers to evidence and makes no claim.',
  kind: 'wording',
  heuristic: true,
  basis: ['GSN v3 1:2.3.4', 'SCCG AR.1'],
  why: 'A claim in a circle looks like evidence for itself. Without a record behind it, nothing in the case says who found that, how, or whether it still holds.',
  whenNotToUse:
    'Where evidence is not recorded in the case and its results are told in the circle.',
  messages: { claim: '{name:solution} asserts something and cites no evidence: "{text}".' },
  remedy:
    'Make the assertion a goal, and let the solution below it name the report, test or analysis and cite its record.',
  examples: {
    good: [
      {
        name: 'it names what the evidence is, or cites its record',
        sketch: `
          G1
            Sn1 "Results of the red team exercise of May"
            Sn2 "The red team is done with all of the attacks" -> E-1
          evidence E-1 {title: red team report}`,
      },
      {
        name: 'what the evidence is evidence of is part of its name',
        sketch: `
          G1
            Sn1 "Test report that shows how the filter is used"
            Sn2 "Record: the filter is used in all of the tests"`,
      },
    ],
    bad: [
      {
        name: 'a claim in a circle',
        sketch: `
          G1
            Sn1 "The model is unable to synthesise agents of concern"`,
        expect: [{ at: ['Sn1'], message: 'claim', severity: 'warning' }],
      },
      {
        name: 'the report is named only as the one that says so',
        sketch: `
          G1
            Sn1 "The audit of the logs shows no access without permission"`,
        expect: [{ at: ['Sn1'], message: 'claim', severity: 'warning' }],
      },
    ],
  },
  check({ index, report }) {
    for (const { id, node } of index.nodes.values()) {
      if (node.kind !== 'solution' || (node.cites ?? []).length > 0) continue;
      const text = oneLine(node.text ?? '');
      if (!isEnglish(text) || formOf(text) !== 'sentence') continue;
      const data = { solution: id, text: [...text].slice(0, 80).join('') };
      report({ at: [id], message: 'claim', data, path: ['nodes', id, 'text'] });
    }
  },
});
