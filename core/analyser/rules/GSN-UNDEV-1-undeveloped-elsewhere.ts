// GSN-UNDEV-1: the undeveloped mark is for goals and strategies. The file format has no such field
// elsewhere; an import keeps the mark in `attributes`, or one level below it.
import { kindName, withArticle } from '../../model/kinds.ts';
import { isMarked } from '../ask/marks.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'GSN-UNDEV-1',
  title: 'Only goals and strategies are undeveloped.',
  kind: 'structure',
  basis: ['GSN v3 Table 1:2-1'],
  why: 'A solution marked undeveloped is evidence that does not exist yet. It is drawn as evidence all the same, and the goal above it counts as supported.',
  whenNotToUse: 'Never.',
  messages: {
    kind: '{name:node} is marked undeveloped, but is {kind}; only goals and strategies may be.',
  },
  remedy:
    'Mark the goal above undeveloped instead and remove the element, or record the evidence with result not-run; then remove the mark from the attributes.',
  examples: {
    good: [
      {
        name: 'goals and strategies',
        profile: 'gsn-strict',
        sketch: `
          G1
            G2 <>
            S1 <>`,
      },
      {
        name: 'an imported goal that kept the mark among its attributes, and a mark that says no',
        profile: 'gsn-strict',
        sketch: `
          G1 <> {attributes: {undeveloped: true}}
          Sn2 {attributes: {undeveloped: false}}`,
      },
    ],
    bad: [
      {
        name: 'evidence that is yet to come',
        profile: 'gsn-strict',
        sketch: `
          G1
            Sn1 "penetration test (planned)" {attributes: {undeveloped: true}}`,
        expect: [{ at: ['Sn1'], message: 'kind', severity: 'error' }],
      },
      {
        name: 'as an import of another tool keeps it, on a context',
        sketch: `
          G1
            ~ C1 {attributes: {gsn2x: {undeveloped: true}}}`,
        expect: [{ at: ['C1'], message: 'kind', severity: 'error' }],
      },
    ],
  },
  check({ index, report }) {
    for (const { id, node } of index.nodes.values()) {
      if (node.kind === 'goal' || node.kind === 'strategy' || !isMarked(node, 'undeveloped'))
        continue;
      report({
        at: [id],
        message: 'kind',
        data: { node: id, kind: withArticle(kindName(node.kind)) },
      });
    }
  },
});
