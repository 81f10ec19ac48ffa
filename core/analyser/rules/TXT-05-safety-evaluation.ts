// TXT-05: the words "safety evaluation" hide which of two questions was asked. Looked for in the texts
// of elements and in the titles of evidence; English only. Once per element or record.
import { compareIdentifiers } from '../../model/order.ts';
import { challengersOnly } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';
import { perNode, readable, textOf } from '../wording/readable.ts';

const VAGUE =
  /\bsafety[- ](?:evaluations?|evals?|tests?|testing|benchmarks?|assessments? of the model)\b/i;

export default defineRule({
  id: 'TXT-05',
  title: 'It is said whether an evaluation is one of capability or one of propensity.',
  kind: 'wording',
  heuristic: true,
  basis: ['#7', '#15'],
  why: 'What a system could do and what it would do are different questions with different evidence. One name for both lets an answer to the easier one pass for an answer to the other.',
  whenNotToUse: 'Where the words are the name of a product, an institute or a document.',
  messages: {
    node: '{name:node} says "{phrase}", which leaves open whether capability, propensity or a safeguard was evaluated.',
    record:
      'The title of {name:evidence} says "{phrase}", which leaves open whether capability, propensity or a safeguard was evaluated.',
  },
  remedy:
    'Say capability evaluation, propensity evaluation, control evaluation or test of the safeguards, whichever it is.',
  examples: {
    good: [
      {
        name: 'the question that was asked',
        sketch: `
          G1 "Capability evaluations stay below the threshold"
            Sn1 "Propensity evaluation with honeypots" -> E-1
          evidence E-1 {title: Control evaluation of the protocol}`,
      },
      {
        name: 'safety of another kind, and a critic’s words',
        sketch: `
          G1 "The safety case was evaluated by others"
            ~ C1 "AI Safety Institute, safety policy 2"
            Sn1
            ! G9 "Safety evaluations do not show this" challenge {status: open}`,
      },
    ],
    bad: [
      {
        name: 'in a claim, in a solution and in a title',
        sketch: `
          G1 "The model passes all safety evaluations"
            Sn1 "Results of the *safety* evals" -> E-1
          evidence E-1 {title: Safety testing of May}`,
        expect: [
          { at: ['E-1'], message: 'record', severity: 'info' },
          { at: ['G1'], message: 'node', severity: 'info' },
          { at: ['Sn1'], message: 'node' },
        ],
      },
      {
        name: 'with another hyphen, in a justification',
        sketch: `
          G1 "No catastrophe"
            ~ J1 "Our safety‑benchmarks are hard."`,
        expect: [{ at: ['J1'], message: 'node' }],
      },
    ],
  },
  check({ case: c, index, report }) {
    const against = challengersOnly(index);
    for (const { id, node } of index.nodes.values()) {
      const phrase = vagueIn(node);
      if (phrase === undefined || against.has(id)) continue;
      report({
        at: [id],
        message: 'node',
        data: { node: id, phrase },
        path: ['nodes', id, 'text'],
      });
    }
    const titled = [...c.evidence].filter(([, { title }]) => /safety/i.test(title));
    for (const [id, { title }] of titled.sort(([a], [b]) => compareIdentifiers(a, b))) {
      const phrase = VAGUE.exec(readable(title))?.[0];
      if (phrase === undefined) continue;
      const data = { evidence: id, phrase };
      report({ at: [id], message: 'record', data, path: ['evidence', id, 'title'] });
    }
  },
});

const vagueIn = perNode((node) => VAGUE.exec(textOf(node))?.[0]);
